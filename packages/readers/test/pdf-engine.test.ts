import { existsSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { writePdf } from '../../../scripts/corpus/pdf-writer.js'
import { readers } from '../src/index.js'
import { engineFiles, loadPdfParse, sharesEngine } from '../src/pdf/engine.js'
import { bodyOf, fixture, line, open, openFixture, openPages, storiesOf } from './pdf-open.js'

// The tests stand in the order in which a process would meet these things: the engine is loaded once.
describe('pdf.js in this process', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is not loaded by importing the readers', () => {
    expect(readers.some(({ format }) => format === 'pdf')).toBe(true)
    // The first thing pdf.js does is to put this there.
    expect('DOMMatrix' in globalThis).toBe(false)
  })

  it('works beside another copy, whose worker it neither uses nor removes', async () => {
    const other = {
      WorkerMessageHandler: {
        setup() {
          throw new Error('The API version "5.4.296" does not match the Worker version "5.6.205".')
        },
      },
    }
    Object.assign(globalThis, { pdfjsWorker: other })
    const document = await openPages({ items: [line(0, '云麓市人民政府')] })
    expect(bodyOf(document)).toEqual(['云麓市人民政府'])
    expect(Object.entries(globalThis)).toContainEqual(['pdfjsWorker', other])
    Reflect.deleteProperty(globalThis, 'pdfjsWorker')
  })

  it('leaves the methods of arrays as they were', () => {
    expect(Array.prototype.push.toString()).toContain('[native code]')
  })

  it('finds its character maps, fonts and decoders on disk', () => {
    const { cMapUrl, standardFontDataUrl, wasmUrl } = engineFiles()
    expect(existsSync(`${cMapUrl}GBK-EUC-H.bcmap`)).toBe(true)
    expect(existsSync(`${standardFontDataUrl}FoxitSymbol.pfb`)).toBe(true)
    expect(existsSync(`${wasmUrl}openjpeg.wasm`)).toBe(true)
  })

  it('writes nothing, whatever it is given', async () => {
    const written = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    const whole = fixture('notice.pdf')
    for (const value of [whole, whole.slice(0, 40_000), fixture('user-password.pdf'), new Uint8Array(2000).fill(37)])
      await open(value)
    for (const method of written) expect(method).not.toHaveBeenCalled()
  })

  it('asks nobody on the network', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    await openFixture('notice.pdf')
    expect(asked).not.toHaveBeenCalled()
  })

  it('leaves the bytes with their owner', async () => {
    const bytes = writePdf({ pages: [{ items: [line(0, '云麓市人民政府')] }] })
    const before = bytes.slice()
    await open(bytes)
    expect(bytes).toEqual(before)
  })

  it('is shared with pdf-parse in this workspace, and the two read the same characters', async () => {
    expect(sharesEngine()).toBe(true)
    const parse = await loadPdfParse()
    if (!parse) throw new Error('Expected pdf-parse')
    const parser = new parse.PDFParse({ data: fixture('notice.pdf') })
    const { text } = await parser.getText({ pageJoiner: '' })
    await parser.destroy()
    const { body = '', footer = '', header = '' } = storiesOf(await openFixture('notice.pdf'))
    const characters = (value: string) => [...value.replace(/\s/gu, '')].sort().join('')
    // A running head is read once; pdf-parse gives it on each of the four pages.
    expect(characters(body + footer + header.repeat(4))).toBe(characters(text))
  })
})
