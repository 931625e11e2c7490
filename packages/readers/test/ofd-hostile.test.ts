// Files made to hang or blow up a reader, and files that broke on the way: each ends soon, and nothing passes for read that was not.
import { defaultLimits, type Limits, placeText, type SourceDocument } from '@gongkai/core'
import { strToU8, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { type OfdSource, root, writeOfd } from '../../../scripts/corpus/ofd-writer.js'
import { ofd } from '../src/ofd/index.js'
import { readOfd } from '../src/ofd/read.js'

const own = { text: '正文甲', x: 30, y: 30, size: 16 }
const page = { items: [own] }

function read(source: Partial<OfdSource>, limits: Partial<Limits> = {}): SourceDocument {
  return readOfd(writeOfd({ pages: [page], ...source }), { ...defaultLimits, ...limits })
}

const textOf = (document: SourceDocument) => placeText(document).text
const notices = ({ notices }: SourceDocument) => notices.map(({ code, lost }) => `${code} ${lost}`)

const unit = (id: string, content: string) =>
  `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`
const use = (id: string) => `<ofd:CompositeObject ResourceID="${id}" Boundary="0 0 1 1"/>`

describe('circles', () => {
  it('of drawings end', () => {
    const document = read({
      pages: [{ ...page, objects: use('a') }],
      resources: unit('a', use('b')) + unit('b', use('a') + use('b')),
    })
    expect(textOf(document)).toContain('正文甲')
    expect(notices(document)).toContain('unread-part text')
  })

  it('of templates end', () => {
    const template = (other: string) => ({
      items: [{ ...own, y: other === 't0' ? 60 : 80, text: `底版${other}` }],
      head: `<ofd:Template TemplateID="${other}"/>`,
    })
    const document = read({
      templates: [template('t1'), template('t0')],
      pages: [{ ...page, head: '<ofd:Template TemplateID="t0"/>' }],
    })
    expect(textOf(document).match(/底版/gu)).toHaveLength(2)
  })

  it('of drawing parameters and of versions end', () => {
    const document = read({
      pages: [{ ...page, objects: '<ofd:PageBlock DrawParam="a"/>' }],
      resources: '<ofd:DrawParam ID="a" Relative="b"/><ofd:DrawParam ID="b" Relative="a"/>',
      body: '<ofd:Versions><ofd:Version BaseLoc="V.xml"/></ofd:Versions>',
      files: { 'V.xml': root('DocVersion', '<ofd:DocRoot>V.xml</ofd:DocRoot>') },
    })
    expect(textOf(document)).toContain('正文甲')
  })
})

describe('bombs', () => {
  it('of drawings that use drawings are stopped', () => {
    const units = Array.from({ length: 12 }, (_, depth) => unit(`u${depth}`, use(`u${depth + 1}`).repeat(20)))
    const started = performance.now()
    const document = read({ pages: [{ ...page, objects: use('u0') }, page], resources: units.join('') })
    expect(notices(document)).toContain('too-large text')
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it('of zeros are refused before they are inflated', () => {
    const document = read({ files: { 'Doc_0/Pages/Page_0/Content.xml': new Uint8Array(300 << 20) } })
    expect(notices(document)).toEqual(['too-large everything', 'damaged text'])
  })

  it('of steps, numbers and entities do nothing', () => {
    const code = (delta: string) =>
      `<ofd:TextObject Boundary="0 60 1 1" Size="5"><ofd:TextCode X="1e308" Y="NaN" DeltaX="${delta}">乙丙</ofd:TextCode></ofd:TextObject>`
    const document = read({ pages: [{ ...page, objects: code('g 1e308 1') + code('g g g') + code('1e308') }] })
    expect(textOf(document)).toContain('正文甲')
    const laughs = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    expect(notices(read({ files: { 'Doc_0/Pages/Page_0/Content.xml': laughs } }))).toContain('damaged everything')
  })

  it('of nesting are cut off and told', () => {
    const deep = (depth: number) => '<ofd:PageBlock>'.repeat(depth) + '</ofd:PageBlock>'.repeat(depth)
    const document = read({ pages: [{ ...page, objects: deep(20_000) }] })
    expect(textOf(document)).toContain('正文甲')
    expect(notices(document)).toEqual(['too-large text'])
  })

  it('of members, pages or characters are told', () => {
    const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`a/${index}`, new Uint8Array()]))
    expect(notices(readOfd(zipSync({ ...many, 'OFD.xml': strToU8('<x/>') }, { level: 0 }), defaultLimits))).toEqual([
      'too-large everything',
    ])
    expect(notices(read({ pages: [page, page, page] }, { pages: 2 }))).toEqual(['too-large text'])
    expect(notices(read({ pages: [page, page, page] }, { textLength: 2 }))).toEqual(['too-large text'])
  })

  it('of shapes and text end soon', () => {
    // Numbers without a pattern: a page that packs too well is refused before it is read.
    const shape = (index: number) =>
      `<ofd:PathObject Boundary="${Math.sin(index)} ${Math.cos(index)} 9 9" Fill="true"><ofd:FillColor Value="255 255 255"/><ofd:AbbreviatedData>M 0 0 L 9 0 L 9 9 L 0 9 C</ofd:AbbreviatedData></ofd:PathObject>`
    const text = `<ofd:TextObject Boundary="30 60 9 9" Size="5"><ofd:FillColor Value="255 255 255"/><ofd:TextCode X="0" Y="4" DeltaX="1">${'乙'.repeat(100)}</ofd:TextCode></ofd:TextObject>`
    const shapes = Array.from({ length: 20_000 }, (_, index) => shape(index)).join('')
    const started = performance.now()
    const document = read({
      pages: [{ ...page, objects: shapes + text.repeat(100) + shapes }],
    })
    expect(textOf(document)).toContain('正文甲')
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

describe('broken files', () => {
  const whole = writeOfd({
    pages: [page, { items: [{ ...own, text: '第二页乙' }] }],
    templates: [page],
    attachments: [{ name: 'a.txt', value: strToU8('附件') }],
  })

  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))('cut off after %s tenths', async (tenth) => {
    const bytes = whole.subarray(0, Math.floor((whole.length * tenth) / 10))
    const document = await ofd.read(new VFile({ value: bytes }), defaultLimits)
    expect(document.notices.some(({ lost }) => lost !== 'decoration')).toBe(true)
    expect(() => placeText(document)).not.toThrow()
  })

  it('with a byte changed anywhere are never silently different', () => {
    const said = textOf(readOfd(whole, defaultLimits))
    for (let at = 7; at < whole.length; at += 97) {
      const bytes = whole.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0x55
      const document = readOfd(bytes, defaultLimits)
      if (textOf(document) !== said) expect(document.notices.some(({ lost }) => lost !== 'decoration')).toBe(true)
    }
  })

  it('without an entry, or without a document', () => {
    expect(notices(read({ files: { 'OFD.xml': root('OFD', '') } }))).toEqual(['damaged everything'])
    expect(notices(read({ files: { 'OFD.xml': root('OFD', '<ofd:DocBody/>') } }))).toEqual(['missing everything'])
  })
})
