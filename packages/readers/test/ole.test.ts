// Objects put into a document: the file that a person dropped in is handed on by its own name, not in its wrapper.
import { defaultLimits, type SourceDocument } from '@gongkai/core'
import { strToU8 } from 'fflate'
import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { unwrapFile } from '../src/bytes/ole-object.js'
import { docx, named } from '../src/index.js'
import { buildCompound as compound, packNative } from './build-doc.js'
import { buildDocx, p } from './build-docx.js'

/** What a person dropped in, as a Chinese machine packs it. */
const native = (name: string, content: Uint8Array) => packNative(iconv.encode(name, 'gbk'), content)

const note = strToU8('附件里的文字')
const inner = buildDocx({ body: p('内层文档') })
const attached = compound({ '\u0001Ole10Native': native('救助名单.txt', note) })
const unwrap = (value: Uint8Array, name = 'oleObject1.bin') => unwrapFile({ name, value }, defaultLimits)

describe('an object', () => {
  it('is the file that was dropped in, by its name', () => {
    expect(unwrap(attached)).toEqual({ name: '救助名单.txt', value: note })
  })

  it('is the document that was packed in it', () => {
    const { name, value } = unwrap(compound({ Package: inner }))
    expect(name).toBe('oleObject1.docx')
    expect(Buffer.from(value).equals(inner)).toBe(true)
  })

  it.each([
    ['WordDocument', 'oleObject1.doc'],
    ['Workbook', 'oleObject1.xls'],
    ['PowerPoint Document', 'oleObject1.ppt'],
  ])('of the program that writes %s stays whole', (stream, name) => {
    const value = compound({ [stream]: note })
    expect(unwrap(value)).toEqual({ name, value })
  })

  it('of an unknown kind, or none at all, stays what it is', () => {
    for (const value of [compound({ Something: note }), inner, new Uint8Array()])
      expect(unwrap(value)).toEqual({ name: 'oleObject1.bin', value })
  })

  it('that is cut off anywhere does no harm, and gives no file of that name that is not whole', () => {
    for (let tenth = 0; tenth < 10; tenth++) {
      const { name, value } = unwrap(attached.subarray(0, Math.floor((attached.length * tenth) / 10)))
      if (name === '救助名单.txt') expect(value).toEqual(note)
    }
  })

  it('whose sizes lie gives what is there', () => {
    const lying = native('a.txt', note)
    lying.fill(0xff, lying.length - note.length - 4, lying.length - note.length)
    expect(unwrap(compound({ '\u0001Ole10Native': lying })).name).toBe('oleObject1.bin')
  })
})

describe('hosts hand on the file and not its wrapper', () => {
  const read = async (reader: typeof docx, value: Uint8Array): Promise<SourceDocument> =>
    reader.read(new VFile({ value }), defaultLimits)

  it('docx', async () => {
    const host = buildDocx({
      body: p('正文'),
      parts: { 'embeddings/oleObject1.bin': attached, 'embeddings/oleObject2.bin': compound({ Package: inner }) },
      relationships: {
        rId5: ['oleObject', 'embeddings/oleObject1.bin'],
        rId6: ['oleObject', 'embeddings/oleObject2.bin'],
      },
    })
    expect((await read(docx, host)).embedded.map(({ name }) => name)).toEqual(['救助名单.txt', 'oleObject2.docx'])
  })

  it('an object that lies somewhere by itself', async () => {
    const reader = named.find(({ format }) => format === 'compound')
    const document = reader && (await read(reader, attached))
    expect(document?.embedded).toEqual([{ name: '救助名单.txt', value: note }])
    expect(document?.notices).toEqual([{ code: 'packed', lost: 'decoration', detail: '1' }])
    expect((reader && (await read(reader, compound({ Something: note }))))?.notices[0]).toMatchObject({
      code: 'unsupported',
    })
  })
})
