// Settings without code: found, checked, merged, told where each value comes from; nothing found beside documents runs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLimits, maskPolicySchema } from '@gongkai/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folder, gongkai, harmless, notice } from './harness.js'

const config = 'gongkai.config.yaml'

/** Rules found in each file. */
async function found(cwd: string, argv: readonly string[] = []): Promise<Record<string, string[]>> {
  const { stdout } = await gongkai(cwd, ['-f', 'json', ...argv])
  const files = JSON.parse(stdout).files as {
    path: string
    status: string
    findings: { rule: string; severity: string }[]
  }[]
  return Object.fromEntries(
    files
      .filter(({ status }) => status !== 'skipped')
      .map(({ path, findings }) => [path, findings.map(({ rule, severity }) => `${severity} ${rule}`)]),
  )
}

const info = (level: string) => `rules:\n  read/not-a-document: ${level}\n`

describe('what is wrong with a settings file', () => {
  const cases: [string, string, string[]][] = [
    ['an unknown key, with the one that was meant', 'stagee: draft', ['第1行：“stagee”认不出，是不是 stage？']],
    [
      'an unknown key inside an entry',
      'allow:\n  - value: 甲\n    reson: 值班电话\n    by: 王某',
      ['第2行：缺“reason”这一项。', '第3行：“reson”认不出，是不是 reason？'],
    ],
    ['an unknown key like no other', 'xyz: 1', ['第1行：“xyz”认不出，这里可以写：$schema、extends、']],
    ['a wrong value', 'stage: publich', ['第1行：“stage”没有“publich”这个值，是不是 publish？']],
    [
      'an unknown rule',
      'rules:\n  personal/mobil: off',
      ['第2行：没有“personal/mobil”这条规则，是不是 personal/mobile？'],
    ],
    ['an unknown level', 'rules:\n  personal/mobile: of', ['第2行：“personal/mobile”没有“of”这个值，是不是 off？']],
    [
      'options for a rule without any',
      'rules:\n  personal/resident-id: [error, {x: 1}]',
      ['第2行：“personal/resident-id”没有选项。'],
    ],
    [
      'an unknown rule in an override',
      'overrides:\n  - files: a/**\n    rules:\n      label/mising: off',
      ['第4行：没有“label/mising”这条规则，是不是 label/missing？'],
    ],
    ['an override for no files', 'overrides:\n  - files: []\n    stage: draft', ['第2行：“files”是空的。']],
    ['an unknown profile', 'profile: yuxi', ['第1行：没有“yuxi”这个式样，是不是 yuxi4？']],
    [
      'a profile of the wrong form',
      'profile:\n  id: own\n  source: 某县',
      ['第1行：缺“title”这一项。', '第1行：缺“labels”这一项。'],
    ],
    ['an unknown preset', 'extends: gongkai:stric', ['第1行：没有“gongkai:stric”这个预设，是不是 gongkai:strict？']],
    ['a file to extend that is not there', 'extends: ./没有.yaml', ['没有.yaml：设置文件打不开（ENOENT）。']],
    ['a package to extend that is not there', 'extends: 没有的包', ['第1行：找不到“没有的包”这个数据包']],
    ['code to extend', 'extends: ./a.mjs', ['第1行：找不到“./a.mjs”这个数据包']],
    [
      'an exception for everything',
      'allow:\n  - reason: 值班电话\n    by: 王某',
      ['第2行：至少要写 value、phrase、rule、files 中的一项'],
    ],
    ['an exception without a person', 'allow:\n  - value: 甲\n    reason: 值班电话', ['第2行：缺“by”这一项。']],
    [
      'an exception of a number without quotes',
      'allow:\n  - value: 13900001234\n    reason: 值班电话\n    by: 王某',
      ['第2行：“value”应当是文字或列表，号码要加引号。'],
    ],
    [
      'an exception for a rule that is none',
      'allow:\n  - rule: personl\n    reason: 值班电话\n    by: 王某',
      ['第2行：没有“personl”这条或这类规则，是不是 personal？'],
    ],
    [
      'an exception for what was not read',
      'allow:\n  - rule: read/unreadable\n    reason: 值班电话\n    by: 王某',
      ['第2行：没有读到的内容不能放行'],
    ],
    [
      'an exception until no day',
      'allow:\n  - value: 甲\n    until: 2026-02-30\n    reason: 值班电话\n    by: 王某',
      ['第3行：“until”不是日期，要写成 2026-12-31 这样。'],
    ],
    ['a ledger that is not there', 'baseline: 没有.jsonl', ['第1行：台账“没有.jsonl”不存在']],
    ['a lexicon file that is not there', 'lexicons:\n  甲: 没有.txt', ['第2行：词表文件“没有.txt”打不开（ENOENT）。']],
    ['an empty lexicon', 'lexicons:\n  甲: []', ['第2行：“甲”']],
    ['a key written twice', 'stage: draft\nstage: publish', ['第2行：同一个键写了两次。']],
    ['no yaml at all', 'stage: [draft', ['第1行：不合 YAML 写法']],
    ['a list in place of keys', '- stage', ['应当是一组“名称: 值”']],
    [
      'aliases without end',
      'a: &a [1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n',
      ['第1行'],
    ],
  ]
  it.each(cases)('%s', async (_, text, sentences) => {
    const cwd = folder({ 'a.txt': harmless, [config]: text })
    const { code, stderr, stdout } = await gongkai(cwd, ['a.txt'])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    const lines = stderr.trim().split('\n')
    for (const sentence of sentences)
      expect(
        lines.some((line) => line.includes(sentence)),
        stderr,
      ).toBe(true)
    expect(
      lines.every((line) => /^\S+\.(?:yaml|txt)(?: 第\d+行)?：/u.test(line)),
      stderr,
    ).toBe(true)
    // The same as one JSON value.
    const json = await gongkai(cwd, ['a.txt', '-f', 'json'])
    expect(JSON.parse(json.stdout).errors.map(({ message }: { message: string }) => message)).toEqual(lines)
  })

  it('is told all at once, from top to bottom', async () => {
    const text =
      'profile: yuxi\nstagee: draft\nrules:\n  personal/mobil: off\nallow:\n  - value: 甲\nownRules:\n  - id: 甲\n'
    const { stderr } = await gongkai(folder({ [config]: text }), [])
    const lines = stderr.match(/第(\d+)行/gu)?.map((words) => Number(words.slice(1, -1))) ?? []
    expect(new Set(lines)).toEqual(new Set([1, 2, 4, 6, 8]))
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  it('is told of json and jsonc with lines, too', async () => {
    const json = await gongkai(folder({ 'gongkai.config.json': '{\n\t"stage": "draft",\n\t"stagee": 1\n}' }), [])
    expect(json.stderr).toBe('gongkai.config.json 第3行：“stagee”认不出，是不是 stage？\n')
    const jsonc = await gongkai(folder({ 'gongkai.config.jsonc': '{\n  // 起草 "//"\n  /* a */ "stagee": 1,\n}' }), [])
    expect(jsonc.stderr).toBe('gongkai.config.jsonc 第3行：“stagee”认不出，是不是 stage？\n')
  })
})

describe('which settings hold', () => {
  it.each([
    ['gongkai.config.yaml', info('off')],
    ['gongkai.config.yml', info('off')],
    ['gongkai.config.json', '{"rules": {"read/not-a-document": "off"}}'],
    ['gongkai.config.jsonc', '{"rules": {"read/not-a-document": "off",} /* none */}'],
  ])('%s', async (name, text) => {
    expect(await found(folder({ 'a.txt': harmless, [name]: text }))).toEqual({ 'a.txt': [] })
  })

  it('the nearest, alone: settings above it are not mixed in', async () => {
    const cwd = folder({
      [config]: `stage: draft\n${info('off')}`,
      'a.txt': harmless,
      'b/gongkai.config.yaml': info('error'),
      'b/a.txt': harmless,
      'b/c/a.txt': harmless,
      'd/gongkai.config.json': '{}',
      'd/a.txt': harmless,
    })
    expect(await found(cwd)).toEqual({
      'a.txt': [],
      'b/a.txt': ['error read/not-a-document'],
      'b/c/a.txt': ['error read/not-a-document'],
      'd/a.txt': ['info read/not-a-document'],
    })
    expect(await found(join(cwd, 'b', 'c'))).toEqual({ 'a.txt': ['error read/not-a-document'] })
  })

  it('the one named with -c, for all files; none with --no-config-lookup', async () => {
    const cwd = folder({
      [config]: info('off'),
      'a.txt': harmless,
      'b/gongkai.config.yaml': 'stagee: 1',
      'b/a.txt': harmless,
      'c/own.yaml': info('warning'),
    })
    expect(await found(cwd, ['-c', 'c/own.yaml'])).toEqual({
      'a.txt': ['warning read/not-a-document'],
      'b/a.txt': ['warning read/not-a-document'],
    })
    expect(await found(cwd, ['--no-config-lookup'])).toEqual({
      'a.txt': ['info read/not-a-document'],
      'b/a.txt': ['info read/not-a-document'],
    })
    const missing = await gongkai(cwd, ['-c', 'nowhere.yaml'])
    expect(missing).toMatchObject({ code: 2, stderr: 'nowhere.yaml：设置文件打不开（ENOENT）。\n' })
  })

  it('not two in one folder', async () => {
    const { code, stderr } = await gongkai(folder({ [config]: '', 'gongkai.config.json': '{}', 'a.txt': harmless }), [])
    expect(code).toBe(2)
    expect(stderr).toContain('gongkai.config.json、gongkai.config.yaml')
  })

  it('flags over all of them', async () => {
    const cwd = folder({ [config]: info('off'), 'a.txt': harmless })
    expect(await found(cwd, ['--rule', 'read/not-a-document: warning'])).toEqual({
      'a.txt': ['warning read/not-a-document'],
    })
    const failing = folder({ [config]: 'failOn: info\n', 'a.txt': harmless })
    expect((await gongkai(failing, [])).code).toBe(1)
    expect((await gongkai(failing, ['--fail-on', 'error'])).code).toBe(0)
    const counting = folder({ [config]: `maxWarnings: 0\n${info('warning')}`, 'a.txt': harmless })
    expect((await gongkai(counting, [])).code).toBe(1)
    expect((await gongkai(counting, ['--max-warnings', '1'])).code).toBe(0)
  })

  it('per file: overrides in their order, by their patterns', async () => {
    const cwd = folder({
      [config]: `${info('warning')}overrides:\n  - files: 草稿/**\n    rules: {read/not-a-document: off}\n  - files: [b.txt]\n    rules: {read/not-a-document: error}\n`,
      'a.txt': harmless,
      '草稿/a.txt': harmless,
      '草稿/b.txt': harmless,
    })
    expect(await found(cwd)).toEqual({
      'a.txt': ['warning read/not-a-document'],
      '草稿/a.txt': [],
      '草稿/b.txt': ['error read/not-a-document'],
    })
  })
})

describe('code', () => {
  const files = (cwd: string) => ({
    'gongkai.config.mjs': `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(join(cwd, 'ran'))}, '')\nexport default { rules: { 'read/not-a-document': 'off' } }\n`,
  })
  const setUp = () => {
    const cwd = folder({ 'a.txt': harmless })
    for (const [name, text] of Object.entries(files(cwd))) writeFileSync(join(cwd, name), text)
    return cwd
  }
  const ran = (cwd: string) => {
    try {
      readFileSync(join(cwd, 'ran'))
      return true
    } catch {
      return false
    }
  }

  it('that is found does not run, and that is said', async () => {
    const cwd = setUp()
    const { code, stderr } = await gongkai(cwd, ['a.txt', '--fail-on', 'info'])
    expect(code).toBe(1)
    expect(stderr).toBe('gongkai.config.mjs 是程序，没有运行；要用它，加 --allow-js-config 或用 -c 指明。\n')
    expect(ran(cwd)).toBe(false)
  })

  it('runs where it is allowed or named', async () => {
    for (const argv of [['--allow-js-config'], ['-c', 'gongkai.config.mjs']]) {
      const cwd = setUp()
      expect(await gongkai(cwd, ['a.txt', '--fail-on', 'info', ...argv])).toMatchObject({ code: 0 })
      expect(ran(cwd)).toBe(true)
    }
  })
})

describe('extends', () => {
  it('takes presets, files and data packages in their order, the file itself last', async () => {
    const cwd = folder({
      [config]: "extends: [gongkai:strict, ./base/one.yaml, '@gov/清单']\nrules: {label/missing: info}\n",
      'base/one.yaml': `extends: ./two.json\n${info('warning')}`,
      'base/two.json': '{"stage": "draft", "rules": {"read/not-a-document": "off", "label/missing": "off"}}',
      'node_modules/@gov/清单/package.json': '{"name": "@gov/清单", "gongkai": "data.yaml", "main": "evil.js"}',
      'node_modules/@gov/清单/data.yaml': 'stage: archive\n',
      'node_modules/@gov/清单/evil.js': 'process.exit(99)',
      'a.txt': harmless,
    })
    const { stdout } = await gongkai(cwd, ['settings', '-f', 'json'])
    const { settingsFiles, values } = JSON.parse(stdout)
    expect(settingsFiles).toEqual([
      'gongkai:strict',
      'base/two.json',
      'base/one.yaml',
      'node_modules/@gov/清单/data.yaml',
      config,
    ])
    const of = (key: string) => values.find((row: { key: string }) => row.key === key)
    expect(of('stage')).toEqual({ key: 'stage', value: 'archive', origin: 'node_modules/@gov/清单/data.yaml:1' })
    expect(of('rules.read/not-a-document')).toEqual({
      key: 'rules.read/not-a-document',
      value: 'warning',
      origin: 'base/one.yaml:3',
    })
    expect(of('rules.label/missing')).toEqual({ key: 'rules.label/missing', value: 'info', origin: `${config}:2` })
  })

  it('refuses a circle, and a package that points out of itself', async () => {
    const circle = await gongkai(folder({ [config]: 'extends: ./b.yaml', 'b.yaml': `extends: ./${config}` }), [])
    expect(circle.stderr).toBe(`b.yaml 第1行：“./${config}”绕回到了自己。\n`)
    const outside = folder({
      [config]: 'extends: bad',
      'other.yaml': '',
      'node_modules/bad/package.json': '{"gongkai": "../../other.yaml"}',
    })
    expect((await gongkai(outside, [])).stderr).toContain('找不到“bad”这个数据包')
  })
})

describe('profile', () => {
  const own = 'id: own\ntitle: {zh: 本局, en: own}\nsource: 某局\nlabels: {公开发布: 可以上网}\nhomes: [note]\n'
  it.each([
    ['an id', { [config]: 'profile: state3' }, 'state3'],
    ['a file', { [config]: 'profile: ./式样.yaml', '式样.yaml': own }, 'own'],
    ['written out', { [config]: `profile:\n  ${own.replaceAll('\n', '\n  ')}` }, 'own'],
  ])('%s', async (_, files, id) => {
    const { stdout } = await gongkai(folder({ ...files, 'a.txt': notice }), ['-f', 'json', 'a.txt'])
    expect(JSON.parse(stdout).profile).toBe(id)
  })

  it('a file with faults of its own', async () => {
    const { stderr } = await gongkai(
      folder({ [config]: 'profile: ./p.yaml', 'p.yaml': own.replace('source', 'sourse') }),
      [],
    )
    expect(stderr).toContain('p.yaml 第3行：“sourse”认不出，是不是 source？')
  })
})

describe('files left out', () => {
  const files = { 'a.txt': harmless, 'b.txt': harmless, 'c/a.txt': harmless, 'c/b.txt': harmless }
  it('by .gongkaiignore: comments, folders, and ! that takes back', async () => {
    const cwd = folder({ ...files, '.gongkaiignore': '# 归档\nc/\n!c/b.txt\n\n/b.txt\n' })
    // c/ is not walked into once it is left out: what is taken back in it must be named.
    expect(Object.keys(await found(cwd))).toEqual(['a.txt'])
    expect(Object.keys(await found(cwd, ['.', 'c/b.txt']))).toEqual(['a.txt', 'c/b.txt'])
    expect(Object.keys(await found(cwd, ['--no-ignore']))).toEqual(['a.txt', 'b.txt', 'c/a.txt', 'c/b.txt'])
  })

  it('by another file with --ignore-path, which must be there', async () => {
    const cwd = folder({ ...files, '.gongkaiignore': 'a.txt', 'my.conf': 'b.txt' })
    expect(Object.keys(await found(cwd, ['--ignore-path', 'my.conf']))).toEqual(['a.txt', 'c/a.txt'])
    expect(await gongkai(cwd, ['--ignore-path', 'no.ignore'])).toMatchObject({
      code: 2,
      stderr: 'no.ignore 打不开（ENOENT）。\n',
    })
  })

  it('by the settings, those deeper down for their own folder', async () => {
    const cwd = folder({ ...files, [config]: 'ignore: [/a.txt]', 'c/gongkai.config.yaml': 'ignore: b.txt' })
    expect(Object.keys(await found(cwd))).toEqual(['b.txt', 'c/a.txt'])
    expect(Object.keys(await found(cwd, ['--no-ignore']))).toHaveLength(4)
  })
})

describe('exceptions', () => {
  const allow = (entry: string) => `allow:\n  - {${entry}, reason: 示例数据, by: 办公室 王某}\n`
  const id = "value: '530402189001010009'"

  it('are not counted, told by number, and listed with --show-suppressed', async () => {
    const cwd = folder({ [config]: allow(id), 'a.txt': notice })
    const silent = await gongkai(cwd, ['a.txt'])
    expect(silent.code).toBe(0)
    expect(silent.stdout).not.toContain('示例数据')
    expect(silent.stderr).toBe('有 1 个问题按例外不计（设置中的例外 1 个）；加 --show-suppressed 列出。\n')
    const shown = await gongkai(cwd, ['a.txt', '--show-suppressed'], { columns: 120 })
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('不计：示例数据（办公室 王某，gongkai.config.yaml:2）')
    const json = await gongkai(cwd, ['a.txt', '--show-suppressed', '-f', 'json'])
    const { files, counts } = JSON.parse(json.stdout)
    expect(counts.error).toBe(0)
    expect(files[0].findings).toMatchObject([
      {
        rule: 'personal/resident-id',
        suppressed: { kind: 'allow', by: '办公室 王某', reason: '示例数据', until: null, entry: `${config}:2` },
      },
    ])
  })

  it('hold for the files they name only', async () => {
    const cwd = folder({ [config]: allow(`${id}, files: 附件/**`), 'a.txt': notice, '附件/a.txt': notice })
    const files = await found(cwd)
    expect(files['附件/a.txt']).toEqual([])
    expect(files['a.txt']).toContain('error personal/resident-id')
  })

  it('that let nothing stand any more are told, but only when everything was looked at', async () => {
    const cwd = folder({ [config]: allow("value: '110101189001010009'"), 'a.txt': harmless, 'b/a.txt': harmless })
    const sentence = `${config}:2：这条例外已经用不上了，请删去。\n`
    expect((await gongkai(cwd, [])).stderr).toBe(sentence)
    for (const argv of [['a.txt'], ['b'], ['--only', 'label'], ['--rule', 'personal/mobile: off']])
      expect((await gongkai(cwd, argv)).stderr).toBe('')
  })

  it('past their day no longer hold, and that is told', async () => {
    const cwd = folder({ [config]: allow(`${id}, until: 2001-01-31`), 'a.txt': notice })
    const { code, stderr } = await gongkai(cwd, ['a.txt'])
    expect(code).toBe(1)
    expect(stderr).toBe(`${config}:2：这条例外到 2001-01-31 为止，已经失效，请删去或续期。\n`)
  })
})

describe('own rules', () => {
  const rule = (examples: string, more = '') =>
    `lexicons:\n  内部: ./words.txt\nownRules:\n  - id: process/内部讨论\n    title: 内部讨论\n    lexicon: 内部\n    examples: ${examples}\n${more}`
  const good = '{hit: [经⟦内部讨论⟧], clean: [公开讨论]}'
  const words = '# 词\n内部讨论\n'
  const document = '春天来了。经内部讨论，公园里的花都开了。\n'

  it('find what is in their lists, of files too', async () => {
    const cwd = folder({ [config]: rule(good), 'words.txt': words, '文/a.txt': document })
    expect((await found(cwd, ['文']))['文/a.txt']).toContain('error process/内部讨论')
    expect((await found(cwd, ['文', '--skip', 'process/内部讨论']))['文/a.txt']).toEqual(['info read/not-a-document'])
    expect((await found(cwd, ['文', '--only', 'process']))['文/a.txt']).toContain('error process/内部讨论')
    expect((await found(cwd, ['文', '--rule', 'process/内部讨论: info']))['文/a.txt']).toContain(
      'info process/内部讨论',
    )
  })

  it('hold for their own files only', async () => {
    const cwd = folder({
      [config]: rule(good, '    scope: {files: 文/**}\n'),
      'words.txt': words,
      '文/a.txt': document,
      '别/a.txt': document,
    })
    const files = await found(cwd, ['文', '别'])
    expect(files['文/a.txt']).toContain('error process/内部讨论')
    expect(files['别/a.txt']).toEqual(['info read/not-a-document'])
  })

  it('do not load where an example fails', async () => {
    const cwd = folder({
      [config]: rule('{hit: [公开讨论], clean: [内部讨论]}'),
      'words.txt': words,
      'a.txt': document,
    })
    const { code, stderr } = await gongkai(cwd, ['a.txt'])
    expect(code).toBe(2)
    expect(stderr.trim().split('\n')).toEqual([
      `${config} 第7行：process/内部讨论 的例子“公开讨论”应当指出，却没有指出。`,
      `${config} 第7行：process/内部讨论 的例子“内部讨论”不应指出，却指出了“内部讨论”。`,
    ])
  })

  it('are tried by rules test', async () => {
    const passing = await gongkai(folder({ [config]: rule(good), 'words.txt': words }), ['rules', 'test'])
    expect(passing).toMatchObject({
      code: 0,
      stdout: `通过  process/内部讨论  ${config}:4\n1 条规则，2 个例子通过，0 个不通过。\n`,
    })
    const failing = await gongkai(
      folder({ [config]: rule('{hit: [内部讨论], clean: [内部讨论]}'), 'words.txt': words }),
      ['rules', 'test'],
    )
    expect(failing.code).toBe(1)
    expect(failing.stdout).toContain('不应指出，却指出了“内部讨论”')
    expect((await gongkai(folder(), ['rules', 'test'])).code).toBe(2)
    expect((await gongkai(folder(), ['rules', 'tset'])).code).toBe(2)
  })

  it('are listed by rules, at the level they have', async () => {
    const cwd = folder({
      [config]: `rules: {process/内部讨论: info, label/missing: off}\n${rule(good)}`,
      'words.txt': words,
    })
    const { rules } = JSON.parse((await gongkai(cwd, ['rules', '-f', 'json'])).stdout)
    expect(rules.find(({ id }: { id: string }) => id === 'process/内部讨论')).toMatchObject({
      severity: 'error',
      level: 'info',
    })
    expect(rules.find(({ id }: { id: string }) => id === 'label/missing')).toMatchObject({ level: 'off' })
  })

  it('of a name that is taken are refused', async () => {
    const text = rule(good).replace('process/内部讨论', 'process/draft-mark')
    const { stderr } = await gongkai(folder({ [config]: text, 'words.txt': words }), [])
    expect(stderr).toBe(`${config} 第4行：已经有“process/draft-mark”这条规则，请换一个名称。\n`)
  })

  it('past their day are told', async () => {
    const cwd = folder({ [config]: rule(good, '    until: 2001-12-31\n'), 'words.txt': words, '文/a.txt': document })
    const { stderr, code } = await gongkai(cwd, ['文'])
    expect(code).toBe(0)
    expect(stderr).toBe(`${config}:4：规则 process/内部讨论 到 2001-12-31 为止，已经不起作用。\n`)
  })
})

describe('gongkai settings', () => {
  it('gives every value with where it comes from, flags last', async () => {
    const cwd = folder({
      [config]: 'stage: draft\nmasks:\n  mobile: {start: 2}\noverrides:\n  - files: b/**\n    stage: archive\n',
      'b/a.txt': harmless,
    })
    const of = async (argv: string[]) => {
      const { values } = JSON.parse((await gongkai(cwd, ['settings', '-f', 'json', ...argv])).stdout)
      return (key: string) => values.find((row: { key: string }) => row.key === key)
    }
    const root = await of([])
    expect(root('stage')).toEqual({ key: 'stage', value: 'draft', origin: `${config}:1` })
    expect(root('masks.mobile.start')).toEqual({ key: 'masks.mobile.start', value: 2, origin: `${config}:3` })
    expect((await of(['b/a.txt']))('stage')).toEqual({ key: 'stage', value: 'archive', origin: `${config}:6` })
    expect((await of(['b/a.txt', '--stage', 'request']))('stage')).toEqual({
      key: 'stage',
      value: 'request',
      origin: '--stage',
    })
  })

  it('has the same defaults with and without a file', async () => {
    const values = async (files: Record<string, string>) =>
      JSON.parse((await gongkai(folder(files), ['settings', '-f', 'json'])).stdout).values
    const empty = await values({ [config]: '' })
    expect(empty).toEqual(await values({}))
    expect(empty.every(({ origin }: { origin: unknown }) => origin === null)).toBe(true)
    const of = (prefix: string) => empty.filter(({ key }: { key: string }) => key.startsWith(prefix))
    expect(
      Object.fromEntries(of('limits.').map(({ key, value }: { key: string; value: number }) => [key.slice(7), value])),
    ).toEqual(defaultLimits)
    expect(of('masks.')).toHaveLength(Object.keys(maskPolicySchema.parse({})).length * 2)
  })

  it('reads as a table', async () => {
    const { stdout } = await gongkai(folder({ [config]: 'stage: draft' }), ['settings'], { columns: 100 })
    expect(stdout).toMatch(/^设置文件：gongkai\.config\.yaml\n/u)
    expect(stdout).toMatch(/^stage +draft {2}gongkai\.config\.yaml:1$/mu)
    expect(stdout).toMatch(/^locale +zh-CN {2}默认$/mu)
  })
})

describe('gongkai init and schema', () => {
  it('write files that are taken, and never over one that is there', async () => {
    const cwd = folder({ 'a.txt': harmless })
    expect(await gongkai(cwd, ['init', '--negative'])).toMatchObject({
      code: 0,
      stdout: '写好了 gongkai.config.yaml\n写好了 负面清单.yaml\n',
    })
    expect((await gongkai(cwd, ['a.txt'])).code).toBe(0)
    expect((await gongkai(cwd, ['rules', 'test', '-c', '负面清单.yaml'])).code).toBe(0)
    writeFileSync(join(cwd, config), 'stage: draft')
    expect(await gongkai(cwd, ['init'])).toMatchObject({ code: 2 })
    expect(readFileSync(join(cwd, config), 'utf8')).toBe('stage: draft')
    expect((await gongkai(cwd, ['init', '--force'])).code).toBe(0)
  })

  it('give a JSON Schema that takes good settings and refuses others', async () => {
    const { stdout } = await gongkai(folder(), ['schema'])
    const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(JSON.parse(stdout))
    const cwd = folder()
    await gongkai(cwd, ['init', '--negative'])
    for (const name of [config, '负面清单.yaml']) {
      validate(parse(readFileSync(join(cwd, name), 'utf8')))
      expect(validate.errors, name).toBeNull()
    }
    for (const wrong of [
      { stagee: 'draft' },
      { stage: 'x' },
      { rules: { 'personal/mobile': 'loud' } },
      { allow: [{ value: 'a' }] },
    ])
      expect(validate(wrong), JSON.stringify(wrong)).toBe(false)
  })
})

describe('the examples that come along', () => {
  const examples = new URL('../../../examples/settings', import.meta.url).pathname
  it('are taken, pass their own tests, and find what they are for', async () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'out'))
    expect(await gongkai(examples, ['rules', 'test'])).toMatchObject({ code: 0 })
    const files = await found(examples, ['公文'])
    expect(files['公文/通知.txt']).toContain('error process/内部讨论')
    expect(files['公文/通知.txt']).not.toContain('warning personal/mobile')
  })
})
