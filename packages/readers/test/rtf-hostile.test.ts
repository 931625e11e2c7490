// RTF that is cut off or made to do harm: each ends in a clear notice, none in a throw or a long wait.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rtf } from '../src/rtf/index.js'
import { linesOf, readWith } from './placed-stories.js'

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const sample = new Uint8Array(readFileSync(new URL('fixtures/rtf/every-construct.rtf', import.meta.url)))

describe('cut off at every tenth', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('%i tenths', async (tenths) => {
    const { notices } = await readWith(rtf, sample.subarray(0, Math.floor((sample.length * tenths) / 10)))
    expect(notices.some(({ lost }) => lost !== 'decoration')).toBe(true)
  })

  it('tells what stands before the cut', async () => {
    const found = await readWith(rtf, latin('{\\rtf1\\ansi\\pard before\\par {\\b aft'))
    expect(found.notices).toEqual([{ code: 'damaged', lost: 'text' }])
    expect(linesOf(found, 'body')).toEqual(['before', 'aft'])
  })
})

describe('made to do harm', () => {
  it.each([
    ['50 000 groups in one another', `{\\rtf1 a${'{'.repeat(50_000)}b`, 'too-large'],
    ['50 000 footnotes in one another', `{\\rtf1 a${'{\\footnote '.repeat(50_000)}b`, 'too-large'],
    ['binary data longer than the file', '{\\rtf1 a\\bin2147483647 xyz}', 'damaged'],
    ['a number that never ends', `{\\rtf1 a\\par\\li${'9'.repeat(100_000)}`, 'damaged'],
    ['a word that never ends', `{\\rtf1 a\\par\\${'x'.repeat(100_000)}`, 'damaged'],
    [
      'words and fonts that every object has',
      '{\\rtf1{\\fonttbl{\\f0 constructor;}}\\f0\\hasOwnProperty\\toString a{\\shp{\\sp{\\sn constructor}{\\sv x}}}}',
      undefined,
    ],
    ['nothing but its first word', '{\\rtf1}', 'empty'],
    ['groups that close too often', '{\\rtf1 a}}}}}', undefined],
    ['a table of a million columns', `{\\rtf1 \\trowd${'\\cellx1'.repeat(100_000)}\\intbl a\\cell\\row}`, undefined],
    ['tables as deep as it says', '{\\rtf1 \\intbl\\itap2000000000 a\\nestcell b\\par}', undefined],
  ])('%s', async (_, file, code) => {
    const start = performance.now()
    const { notices } = await readWith(rtf, latin(file))
    expect(notices.map((notice) => notice.code)).toEqual(code === undefined ? [] : [code])
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('the caps on file, text and objects hold', async () => {
    const codes = async (file: string, limits: Parameters<typeof readWith>[2]) =>
      (await readWith(rtf, latin(file), limits)).notices.map(({ code, lost }) => `${code} ${lost}`)
    expect(await codes('{\\rtf1 abc\\par}', { fileBytes: 5 })).toEqual(['too-large everything'])
    expect(await codes('{\\rtf1 abc\\par defghi}', { textLength: 5 })).toEqual(['too-large text'])
    expect(await codes('{\\rtf1 a{\\object{\\*\\objdata 0011223344}}}', { partBytes: 3 })).toEqual(['too-large text'])
  })

  it('bytes changed anywhere never make it throw', async () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed % below
    }
    for (let round = 0; round < 200; round++) {
      const bytes = sample.slice()
      for (let change = 0; change < 20; change++) bytes[random(bytes.length)] = random(256)
      expect((await readWith(rtf, bytes)).type).toBe('document')
    }
  })
})
