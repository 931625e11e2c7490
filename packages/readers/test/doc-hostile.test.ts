// Word 97 files that are cut off, locked, too old or made to do harm: each ends in a clear notice, none in a throw.
import { chooseReader, defaultLimits } from '@gongkai/core'
import { describe, expect, it } from 'vitest'
import { openCompoundFile } from '../src/bytes/compound-file.js'
import { readPropertySets } from '../src/bytes/property-set.js'
import { doc } from '../src/doc/index.js'
import { readers } from '../src/index.js'
import { buildDoc, sample, setWord } from './build-doc.js'
import { linesOf, readWith } from './placed-stories.js'

const whole = await readWith(doc, sample)

describe('cut off at every tenth', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('%i tenths', async (tenths) => {
    const cut = sample.subarray(0, Math.floor((sample.length * tenths) / 10))
    const found = await readWith(chooseReader(cut, '.doc', readers) ?? doc, cut)
    expect(found.notices.filter(({ lost }) => lost !== 'decoration').length).toBeGreaterThan(0)
  })

  it('reads all of a file whose last sector is short', async () => {
    const padded = sample.slice()
    let end = padded.length
    while (padded[end - 1] === 0) end--
    expect(end).toBeLessThan(sample.length)
    const found = await readWith(doc, sample.subarray(0, end))
    expect(linesOf(found, 'body')).toEqual(linesOf(whole, 'body'))
  })

  it('tells the text of a file whose tables are gone, and that some is lost', async () => {
    const found = await readWith(doc, buildDoc({ '1Table': undefined }))
    expect(found.notices.some(({ lost }) => lost === 'text')).toBe(true)
    expect(linesOf(found, 'body').join()).toContain('居中标题丁')
  })
})

describe('not to be read', () => {
  it.each([
    ['with a password', 0x0a, 0x1300, { code: 'encrypted', lost: 'everything' }],
    ['of Word 6', 2, 101, { code: 'unsupported', lost: 'everything', detail: '旧版 Word 6/95' }],
    ['of Word 95', 2, 104, { code: 'unsupported', lost: 'everything', detail: '旧版 Word 6/95' }],
    ['of no Word at all', 0, 0, { code: 'damaged', lost: 'everything', detail: 'WordDocument' }],
  ])('%s', async (_, at, value, notice) => {
    const found = await readWith(
      doc,
      buildDoc({}, (main) => setWord(main, at, value)),
    )
    expect(found).toMatchObject({ children: [], notices: [notice] })
  })

  it('without any text', async () => {
    const empty = buildDoc({}, (main) => main.fill(0, 0x4c, 0x6c).fill(0, 2048))
    expect((await readWith(doc, empty)).notices.at(-1)).toMatchObject({ lost: 'everything' })
  })
})

describe('limits', () => {
  it('a file too large is not opened', async () => {
    expect((await readWith(doc, sample, { fileBytes: 100 })).notices).toEqual([
      { code: 'too-large', lost: 'everything' },
    ])
  })

  it('more text than allowed is not read', async () => {
    expect((await readWith(doc, sample, { textLength: 10 })).notices).toEqual([
      { code: 'too-large', lost: 'everything' },
    ])
  })

  it('streams stop at the sum of all parts', async () => {
    const { notices } = await readWith(doc, sample, { totalBytes: 3000 })
    expect(notices.some(({ code }) => code === 'damaged')).toBe(true)
  })
})

describe('made to do harm', () => {
  it('chains that run in circles end', () => {
    const circle = sample.slice()
    // Every sector follows itself.
    const table = (new DataView(circle.buffer).getUint32(76, true) + 1) * 512
    for (let sector = 0; sector < 128; sector++) new DataView(circle.buffer).setUint32(table + sector * 4, sector, true)
    const { streams } = openCompoundFile(circle, defaultLimits)
    for (const stream of streams.values()) expect(stream.read().length).toBeLessThanOrEqual(circle.length)
  })

  it('bytes changed anywhere never make it throw', async () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed % below
    }
    for (let round = 0; round < 300; round++) {
      const bytes = sample.slice()
      for (let change = 0; change < 20; change++) bytes[random(bytes.length)] = random(256)
      const found = await readWith(doc, bytes)
      expect(found.type).toBe('document')
    }
  })

  it('property sets that lie about counts and places give what is there', () => {
    const lying = new Uint8Array(64).fill(0xff)
    lying.set([0xfe, 0xff, 0, 0])
    expect(readPropertySets(lying)).toEqual([
      { kind: 0xffffffff, properties: [] },
      { kind: 0xffffffff, properties: [] },
    ])
    expect(readPropertySets(new Uint8Array())).toEqual([])
  })
})
