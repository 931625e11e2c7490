// Zip archives: every member a file of its own, by its true name, and nothing in them is passed over in silence.
import { defaultLimits, type Limits, type SourceDocument } from '@gongkai/core'
import { strFromU8, strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { zip } from '../src/zip/index.js'

function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<SourceDocument> {
  return zip.read(new VFile({ value: bytes }), { ...defaultLimits, ...limits })
}

const names = ({ embedded }: SourceDocument) => embedded.map(({ name }) => name)
const lost = ({ notices }: SourceDocument) =>
  notices.filter(({ code }) => code !== 'packed').map(({ code, lost }) => `${code} ${lost}`)

/** Puts bytes of the same length in the place of a name, in both headers, and drops the UTF-8 flag. */
function rename(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes)
  for (let at = buffer.indexOf(from); at !== -1; at = buffer.indexOf(from, at + 1)) buffer.set(to, at)
  return buffer
}

/** Sets bytes of every central header: 8 flags, 10 method, 16 checksum, 24 size. */
function patch(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const buffer = Buffer.from(bytes)
  const sign = Buffer.of(0x50, 0x4b, 1, 2)
  for (let header = buffer.indexOf(sign); header !== -1; header = buffer.indexOf(sign, header + 4))
    buffer.set(values, header + at)
  return buffer
}

const one = zipSync({ '名单.txt': strToU8('甲乙丙') })

describe('members', () => {
  it('come with their path and content, and are counted', async () => {
    const document = await read(zipSync({ '目录/名单.txt': strToU8('甲'), 'b.docx': strToU8('PK') }))
    expect(names(document)).toEqual(['目录/名单.txt', 'b.docx'])
    expect(document.embedded.map(({ value }) => strFromU8(value))).toEqual(['甲', 'PK'])
    expect(document.notices).toEqual([{ code: 'packed', lost: 'decoration', detail: '2' }])
    expect(document.children).toEqual([])
  })

  it.each(['救助名单', '通知', '通知1', '联通'])(
    'are named in GB18030 where the archive does not say UTF-8: %s',
    async (name) => {
      const encoded = iconv.encode(name, 'gb18030')
      const placeholder = 'abcdefgh'.slice(0, encoded.length)
      const packed = zipSync({ [`${placeholder}.txt`]: strToU8('甲') })
      expect(names(await read(rename(packed, placeholder, encoded)))).toEqual([`${name}.txt`])
    },
  )

  it('are named in UTF-8 where they are, whatever the archive says', async () => {
    const encoded = strToU8('供水名单')
    const packed = zipSync({ 'abcdefghijkl.txt': strToU8('甲') })
    expect(names(await read(rename(packed, 'abcdefghijkl', encoded)))).toEqual(['供水名单.txt'])
  })

  it('are not the leavings of the machine that packed them', async () => {
    const leavings = ['__MACOSX/._a.txt', '目录/._b.txt', '.DS_Store', '目录/Thumbs.db', '目录/']
    const document = await read(
      zipSync(Object.fromEntries([...leavings, '目录/a.txt'].map((name) => [name, strToU8('x')]))),
    )
    expect(names(document)).toEqual(['目录/a.txt'])
  })

  it('of one name are both there', async () => {
    const packed = zipSync({ 'a/1.txt': strToU8('甲'), 'a/2.txt': strToU8('乙') })
    expect(names(await read(rename(packed, 'a/2.txt', strToU8('a/1.txt'))))).toEqual(['a/1.txt', 'a/1(2).txt'])
  })

  it('do nothing to the terminal by their names', async () => {
    expect(names(await read(zipSync({ 'a\u001b[2J\u202etxt.exe': strToU8('x') })))).toEqual(['a\ufffd[2J\ufffdtxt.exe'])
  })

  it.each<[string, Uint8Array, string, boolean]>([
    ['locked', patch(one, 8, 1, 8), 'encrypted', true],
    ['packed in a way nobody here knows', patch(one, 10, 99, 0), 'unsupported', true],
    ['that do not add up', patch(one, 16, 0, 0, 0, 0), 'damaged', false],
    ['larger than they say', patch(one, 24, 2, 0, 0, 0), 'damaged', false],
    ['that claim to be huge', patch(one, 24, 0, 0, 0, 0x0f), 'too-large', true],
  ])('%s are told one by one', async (_, bytes, code, isEmpty) => {
    const [member] = (await read(bytes)).embedded
    expect(member?.problem).toEqual({ code })
    expect(member?.value.length === 0).toBe(isEmpty)
  })

  it('that make a thousandfold of themselves are refused', async () => {
    const [bomb, small] = (await read(zipSync({ 'bomb.txt': new Uint8Array(50 << 20), 'a.txt': strToU8('甲') })))
      .embedded
    expect(bomb).toMatchObject({ problem: { code: 'too-large' }, value: new Uint8Array() })
    expect(small).toEqual({ name: 'a.txt', value: strToU8('甲') })
  })
})

describe('archives', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['without a member', zipSync({}), ['empty everything']],
    ['of folders alone', zipSync({ '目录/': new Uint8Array() }), ['empty everything']],
    [
      'of 60 000 members',
      zipSync(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`${at}`, new Uint8Array()])), { level: 0 }),
      ['too-large everything'],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(lost(await read(bytes))).toEqual(expected)
  })

  it('whose members together are too large are not opened', async () => {
    expect(
      lost(
        await read(zipSync({ a: [new Uint8Array(600), { level: 0 }], b: [new Uint8Array(600), { level: 0 }] }), {
          totalBytes: 1000,
        }),
      ),
    ).toEqual(['too-large everything'])
  })

  it('say what was written about them', async () => {
    const comment = iconv.encode('内部资料乙', 'gb18030')
    const bytes = Buffer.concat([one, comment])
    bytes.writeUInt16LE(comment.length, one.length - 2)
    expect((await read(bytes)).properties).toEqual([{ name: '注释', value: '内部资料乙', origin: 'file' }])
  })

  const whole = zipSync({
    '1.txt': [strToU8('甲'.repeat(200)), { level: 0 }],
    '2.txt': [strToU8('乙'.repeat(200)), { level: 0 }],
  })
  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))('cut off after %s tenths are never whole', async (tenth) => {
    const document = await read(whole.subarray(0, Math.floor((whole.length * tenth) / 10)))
    expect(lost(document).length).toBeGreaterThan(0)
  })
})
