// A docx that lies, bursts or is cut off gets a clear notice: nothing is thrown, nothing hangs, nothing counts as clean.
import { defaultLimits, type Limits, type SourceDocument } from '@gongkai/core'
import { strToU8, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { docx } from '../src/docx/index.js'
import { readDocx } from '../src/docx/read.js'
import { buildDocx, namespaces, p, readPlaced, story } from './build-docx.js'

const small: Limits = { ...defaultLimits, partBytes: 2 << 20, totalBytes: 4 << 20, entries: 50 }
const read = (bytes: Uint8Array, limits = small): SourceDocument => readDocx(bytes, limits)
const withMain = (xml: string | Uint8Array) =>
  buildDocx({ files: { 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml } })
const documentOf = (body: string, prolog = '') =>
  `${prolog}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`

describe('size', () => {
  it('refuses a part that declares more than the cap', () => {
    const { notices, children } = read(withMain(documentOf(p('甲') + ' '.repeat(3 << 20))))
    expect(notices).toEqual([{ code: 'too-large', lost: 'everything', detail: 'word/document.xml' }])
    expect(children).toEqual([])
  })

  it('stops inflating where a header lies about the size', () => {
    const bytes = withMain(documentOf(p('甲') + ' '.repeat(64 << 20)))
    declareSize(bytes, 'word/document.xml', 3000)
    const before = process.memoryUsage().arrayBuffers
    const { notices } = read(bytes, { ...defaultLimits, ratio: 100_000 })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 << 20)
    expect(notices).toContainEqual({ code: 'damaged', lost: 'text', detail: 'word/document.xml' })
  })

  it('refuses a part packed suspiciously well', () => {
    const { notices } = read(withMain(documentOf(p('甲') + ' '.repeat(3 << 20))), { ...defaultLimits, ratio: 50 })
    expect(notices).toEqual([{ code: 'too-large', lost: 'everything', detail: 'word/document.xml' }])
  })

  it('refuses an archive whose parts are together too large', () => {
    const { notices } = read(
      buildDocx({ body: p('甲'), files: { 'a.xml': ' '.repeat(3 << 19), 'b.xml': ' '.repeat(3 << 20) } }),
    )
    expect(notices).toEqual([{ code: 'too-large', lost: 'everything' }])
  })

  it('refuses too many entries', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`x${index}.xml`, 'x']))
    expect(read(buildDocx({ body: p('甲'), files: many })).notices).toEqual([{ code: 'too-large', lost: 'everything' }])
  })

  it('reads as much text as the cap allows', () => {
    const document = readPlaced({ body: p('一二三') + p('四五六') }, { textLength: 4 })
    expect(story(document, 'body')).toContain('一二三')
    expect(document.text).not.toContain('四五六')
    expect(document.notices).toEqual([{ code: 'too-large', lost: 'text', detail: 'word/document.xml' }])
  })
})

describe('shape', () => {
  it('stops at the depth cap and keeps what came before', () => {
    const nested = `${'<w:sdt><w:sdtContent>'.repeat(50_000)}${p('深')}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`
    const document = readPlaced(buildDocx({ body: p('浅') + nested }), { ratio: 1000 })
    expect(story(document, 'body')).toContain('浅')
    expect(document.notices).toEqual([{ code: 'too-large', lost: 'text', detail: 'word/document.xml' }])
  })

  it('refuses a document type and every entity with it', () => {
    const prolog = '<!DOCTYPE w [<!ENTITY a "笑笑笑笑"><!ENTITY b "&a;&a;&a;&a;">]>'
    const { notices, children } = read(withMain(documentOf(p('&b;'), prolog)))
    expect(notices).toEqual([{ code: 'damaged', lost: 'everything', detail: 'DTD' }])
    expect(children).toEqual([])
  })

  it('reads a part that is not well-formed as far as it goes', () => {
    const document = readPlaced(withMain(`<w:document ${namespaces}><w:body>${p('前')}<w:p><w:r><w:t>断`))
    expect(story(document, 'body')).toBe('前\n断\n')
    expect(document.notices).toEqual([{ code: 'damaged', lost: 'text', detail: 'word/document.xml' }])
  })

  it('is not led in circles by styles based on each other', () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`
    const document = readPlaced({
      body: p('甲', { pPr: '<w:pStyle w:val="a"/>' }),
      parts: { 'styles.xml': `<w:styles>${style('a', 'b')}${style('b', 'a')}</w:styles>` },
      relationships: { s: ['styles', 'styles.xml'] },
    })
    expect(story(document, 'body')).toBe('甲\n')
  })

  it('tells of a second member of the same name', () => {
    const bytes = buildDocx({ body: p('甲'), files: { 'word/documenT.xml': documentOf(p('乙')) } })
    expect(read(bytes).notices).toEqual([{ code: 'unread-part', lost: 'text', detail: 'word/documenT.xml' }])
  })

  it('is not hurt by names that climb out of the archive', () => {
    const document = readPlaced({ body: p('甲'), files: { '../../evil.png': new Uint8Array([1]) } })
    expect(story(document, 'body')).toBe('甲\n')
  })

  it('says where bytes do not fit the declared encoding', () => {
    const bytes = strToU8(documentOf(p('xx')))
    bytes[bytes.lastIndexOf(0x78)] = 0xff
    expect(read(withMain(bytes)).notices).toContainEqual({
      code: 'garbled-text',
      lost: 'text',
      detail: 'word/document.xml',
    })
  })
})

describe('not a whole docx', () => {
  const whole = buildDocx({
    body: Array.from({ length: 400 }, (_, index) => p(`第${index}段${Math.sin(index)}`)).join(''),
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('cut after %i tenths is damaged', async (tenths) => {
    const cut = whole.subarray(0, Math.floor((whole.length * tenths) / 10))
    expect(docx.matches(cut, '.docx')).toBeGreaterThan(0.7)
    const { notices } = await docx.read(new VFile({ value: cut }), defaultLimits)
    expect(notices[0]?.code).toBe('damaged')
    expect(notices[0]?.lost).not.toBe('decoration')
  })

  it('gives back what stands before the cut', () => {
    const { children, notices } = read(whole.subarray(0, Math.floor(whole.length * 0.8)))
    expect(children.length).toBeGreaterThan(100)
    expect(notices.every(({ code, lost }) => code === 'damaged' && lost === 'text')).toBe(true)
  })

  it.each([
    ['no zip at all', strToU8('not a zip'), 'damaged'],
    ['an empty zip', zipSync({}), 'damaged'],
    ['a zip without main part', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'damaged'],
  ])('%s', (_, bytes, code) => {
    const { notices } = read(bytes)
    expect(notices[0]).toMatchObject({ code, lost: 'everything' })
  })

  it('is damaged if the checksum does not fit', () => {
    const bytes = buildDocx({ files: { 'word/document.xml': documentOf(p('甲')) } })
    const at = findInDirectory(bytes, 'word/document.xml')
    bytes[at + 16] = (bytes[at + 16] ?? 0) ^ 1
    const { notices, children } = read(bytes)
    expect(notices).toEqual([{ code: 'damaged', lost: 'text', detail: 'word/document.xml' }])
    expect(children).toHaveLength(1)
  })

  it('is encrypted if its members are', () => {
    const bytes = buildDocx({ body: p('甲') })
    const at = findInDirectory(bytes, 'word/document.xml')
    bytes[at + 8] = (bytes[at + 8] ?? 0) | 1
    expect(read(bytes).notices).toEqual([{ code: 'encrypted', lost: 'everything', detail: 'word/document.xml' }])
  })
})

describe('a docx without text', () => {
  it('is empty', () => {
    expect(read(buildDocx({ body: p('') })).notices).toEqual([{ code: 'empty', lost: 'everything' }])
  })

  it('may have its text on pictures', () => {
    const body = '<w:p><w:r><w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing></w:r></w:p>'
    expect(read(buildDocx({ body })).notices).toEqual([{ code: 'no-text-layer', lost: 'text' }])
  })
})

/** Where the central directory's record of a member starts. */
function findInDirectory(bytes: Uint8Array, name: string): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(name)
  return at - 46
}

function declareSize(bytes: Uint8Array, name: string, size: number): void {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(findInDirectory(bytes, name) + 24, size, true)
}
