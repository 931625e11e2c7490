import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFiles } from '../src/files/find.js'
import { ignoreMatcher, matcher } from '../src/files/glob.js'
import { skippedFile } from '../src/files/kinds.js'
import { compareNames } from '../src/files/order.js'
import { parseSidecar } from '../src/files/sidecar.js'
import { nearest } from '../src/nearest.js'
import { folder } from './harness.js'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

function find(cwd: string, words: string[], ignorePatterns: string[] = []) {
  const { files, unmatched } = findFiles(words, { cwd, ignorePatterns })
  const taken = files.filter(({ skipped }) => skipped === undefined).map(({ path }) => path)
  const skipped = Object.fromEntries(files.flatMap((file) => (file.skipped ? [[file.path, file.skipped]] : [])))
  return { taken, skipped, unmatched }
}

describe('findFiles', () => {
  it('walks folders in a stable order, numbers by value', () => {
    const names = ['附件10.txt', '附件2.txt', 'b/一.txt', 'a.txt', 'b/c/二.md', '附件2/x.txt', '0.txt']
    const cwd = folder(Object.fromEntries(names.map((name) => [name, '文'])))
    const { taken } = find(cwd, ['.'])
    expect(taken).toEqual(['0.txt', 'a.txt', 'b/c/二.md', 'b/一.txt', '附件2/x.txt', '附件2.txt', '附件10.txt'])
  })

  it('skips what is no document, each with its reason', () => {
    const cwd = folder({
      'a.docx': '',
      '~$a.docx': '',
      '.~lock.a.odt#': '',
      '.DS_Store': '\0',
      '._a.docx': '\0',
      '__MACOSX/a.docx': '',
      '.git/HEAD': '',
      'node_modules/x/README.md': '',
      'a.meta.yaml': '',
      'a.expected.yaml': '',
      '.gitignore': '',
      'code.ts': '',
      'font.ttf': '',
      'photo.jpg': '',
      'setup.exe': '',
      'data.bin': '\0\u0001\u0002',
      README: 'text',
      'old.rar': '',
    })
    expect(find(cwd, ['.'])).toEqual({
      taken: ['README', 'a.docx', 'old.rar'],
      skipped: {
        '.DS_Store': 'temporary',
        '._a.docx': 'temporary',
        '.git/': 'version-control',
        '.gitignore': 'settings',
        '.~lock.a.odt#': 'temporary',
        '__MACOSX/': 'temporary',
        'a.expected.yaml': 'settings',
        'a.meta.yaml': 'settings',
        'code.ts': 'code',
        'data.bin': 'unknown',
        'font.ttf': 'font',
        'node_modules/': 'code',
        'photo.jpg': 'media',
        'setup.exe': 'executable',
        '~$a.docx': 'temporary',
      },
      unmatched: [],
    })
  })

  it('takes a file named explicitly, whatever it is', () => {
    const cwd = folder({ 'a.json': '{}', 'b.json': '{}' })
    expect(find(cwd, ['a.json', '.'])).toMatchObject({ taken: ['a.json'], skipped: { 'b.json': 'settings' } })
    expect(find(cwd, ['.', 'a.json']).taken).toEqual(['a.json'])
  })

  it('takes no file twice', () => {
    const cwd = folder({ 'd/a.txt': '', 'd/b.txt': '' })
    expect(find(cwd, ['d/b.txt', 'd', '.', './d/a.txt', join(cwd, 'd')])).toMatchObject({
      taken: ['d/b.txt', 'd/a.txt'],
      unmatched: [],
    })
  })

  it('shows paths as they were asked for', () => {
    const cwd = folder({ 'd/a.txt': '' })
    expect(find(cwd, ['d/../d/']).taken).toEqual(['d/a.txt'])
    expect(find(cwd, [join(cwd, 'd')]).taken).toEqual([join(cwd, 'd/a.txt')])
    expect(find(join(cwd, 'd'), ['../d']).taken).toEqual(['a.txt'])
  })

  it('expands globs, which skip what folders skip', () => {
    const cwd = folder({
      '通知1.txt': '',
      'd/通知2.txt': '',
      'd/e/通知3.md': '',
      'd/a.json': '{}',
      '.git/通知.txt': '',
    })
    expect(find(cwd, ['*.txt']).taken).toEqual(['通知1.txt'])
    expect(find(cwd, ['**/通知?.{txt,md}']).taken).toEqual(['d/e/通知3.md', 'd/通知2.txt', '通知1.txt'])
    expect(find(cwd, ['d/*.json'])).toMatchObject({ taken: [], unmatched: ['d/*.json'] })
  })

  it('takes a name with glob characters for itself where it exists', () => {
    const cwd = folder({ '[急]通知.txt': '', '急.txt': '' })
    expect(find(cwd, ['[急]通知.txt']).taken).toEqual(['[急]通知.txt'])
  })

  it('says which words match nothing', () => {
    const cwd = folder({ 'only/settings.json': '{}' })
    mkdirSync(join(cwd, 'void'))
    expect(find(cwd, ['void', 'only', '*.pdf']).unmatched).toEqual(['void', 'only', '*.pdf'])
  })

  it('leaves out what an ignore pattern names, and says so', () => {
    const cwd = folder({ 'a.bak.txt': '', 'draft/a.txt': '', 'd/draft/b.txt': '', 'd/c.txt': '' })
    expect(find(cwd, ['.'], ['draft/', '*.bak.txt'])).toMatchObject({
      taken: ['d/c.txt'],
      skipped: { 'a.bak.txt': 'ignored', 'draft/': 'ignored', 'd/draft/': 'ignored' },
    })
    expect(find(cwd, ['.'], ['/draft']).taken).toEqual(['a.bak.txt', 'd/c.txt', 'd/draft/b.txt'])
  })

  it('tells links and special files that cannot be read, and follows no link to a folder', () => {
    const cwd = folder({ 'd/a.txt': '' })
    symlinkSync('nowhere', join(cwd, 'broken.docx'))
    symlinkSync('loop.txt', join(cwd, 'loop.txt'))
    symlinkSync('d', join(cwd, 'again'))
    symlinkSync('d/a.txt', join(cwd, 'file.txt'))
    execFileSync('mkfifo', [join(cwd, 'pipe.txt')])
    const { files } = findFiles(['.'], { cwd, ignorePatterns: [] })
    expect(files.map(({ path, skipped, unopened }) => [path, skipped ?? unopened])).toEqual([
      ['again/', 'folder-link'],
      ['broken.docx', 'ENOENT'],
      ['d/a.txt', undefined],
      ['file.txt', undefined],
      ['loop.txt', 'ELOOP'],
      ['pipe.txt', 'special-file'],
    ])
  })

  // Nobody is refused anything as root.
  it.skipIf(process.getuid?.() === 0)('tells a folder that may not be opened', () => {
    const cwd = folder({ 'closed/a.txt': '', 'b.txt': '' })
    chmodSync(join(cwd, 'closed'), 0)
    const { files } = findFiles(['.'], { cwd, ignorePatterns: [] })
    chmodSync(join(cwd, 'closed'), 0o755)
    expect(files.map(({ path, unopened }) => [path, unopened])).toEqual([
      ['b.txt', undefined],
      ['closed', 'EACCES'],
    ])
  })
})

describe('skippedFile', () => {
  it.each([
    ['a document under a picture’s name', 'a.jpg', '%PDF-1.7', undefined],
    ['a zip under no name', 'a', 'PK\x03\x04', undefined],
    ['a Word file of old under code', 'a.js', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', undefined],
    ['a Word document in XML', 'a.xml', '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>', undefined],
    ['a program in a zip', 'a.jar', 'PK\x03\x04', 'code'],
    ['a text without extension', 'README', 'abc', undefined],
    ['a text of unknown extension', 'a.公文', '\xe6\x96\x87', undefined],
    ['UTF-16 with its mark', 'a.x', '\xff\xfea\0', undefined],
    ['binary without a known name', 'a.x', 'a\0b', 'unknown'],
    ['an extension in capitals', 'A.PNG', '', 'media'],
    ['only dots', '...', '', undefined],
  ])('%s', (_, name, head, expected) => {
    expect(skippedFile(name, () => bytes(head))).toBe(expected)
  })
})

describe('patterns', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'd/a.txt', false],
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', 'd/e/a.txt', true],
    ['d/**', 'd/e/a.txt', true],
    ['通知?.txt', '通知一.txt', true],
    ['[a-c].txt', 'b.txt', true],
    ['[!a-c].txt', 'b.txt', false],
    ['{a,b}.txt', 'b.txt', true],
    ['a(1).txt', 'a(1).txt', true],
    ['a.txt', 'a\ntxt', false],
    ['*.txt', 'a\nb.txt', true],
    ['a[.txt', 'a[.txt', true],
    ['a{.txt', 'a{.txt', true],
    ['*(1).txt', '通知(1).txt', true],
    ['!a.txt', 'b.txt', false],
    ['公文-*.txt', '公文-1.txt', true],
    ['[\u4e00-\u9fff]*', '通知', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matcher(pattern)(path)).toBe(expected)
  })

  it.each([
    ['*.bak', 'd/a.bak', true],
    ['draft', 'd/draft/a.txt', true],
    ['/draft', 'd/draft/a.txt', false],
    ['d/*.txt', 'd/a.txt', true],
    ['d/*.txt', 'x/d/a.txt', false],
  ])('ignoring %s on %s: %s', (pattern, path, expected) => {
    expect(ignoreMatcher([pattern])(path)).toBe(expected)
  })
})

it('orders names by code unit and numbers by value', () => {
  const names = ['第10号', '第9号', 'a01', 'a1', 'a', 'B', '第９号', 'a1b']
  expect(names.sort(compareNames)).toEqual(['B', 'a', 'a01', 'a1', 'a1b', '第9号', '第10号', '第９号'])
})

describe('parseSidecar', () => {
  it('reads fields by either name', async () => {
    const { properties, problems } = await parseSidecar(
      'title: 通知\n公开属性: 不公开\nnumber: 2024\nreason:\n',
      'a.meta.yaml',
    )
    expect(problems).toEqual([])
    expect(properties).toEqual([
      { name: '标题', value: '通知', origin: 'sidecar' },
      { name: '公开属性', value: '不公开', origin: 'sidecar' },
      { name: '发文字号', value: '2024', origin: 'sidecar' },
    ])
  })

  it.each([
    ['', []],
    ['title: "通知\n', [{ kind: 'not-yaml', name: 'a.meta.yaml', line: 2 }]],
    ['- 不公开\n', [{ kind: 'not-a-map', name: 'a.meta.yaml' }]],
    ['labl: 不公开\n', [{ kind: 'unknown-field', name: 'a.meta.yaml', field: 'labl' }]],
    ['label: [不公开]\n', [{ kind: 'not-a-word', name: 'a.meta.yaml', field: 'label' }]],
  ])('says what is wrong with %j', async (text, problems) => {
    expect(await parseSidecar(text, 'a.meta.yaml')).toEqual({ properties: [], problems })
  })
})

it.each([
  ['fromat', 'format'],
  ['personal/mobil', 'personal/mobile'],
  ['xyz', undefined],
])('nearest to %s is %s', (word, expected) => {
  expect(nearest(word, ['format', 'profile', 'personal/mobile', 'personal/bank-card'])).toBe(expected)
})
