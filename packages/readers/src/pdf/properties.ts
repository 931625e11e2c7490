// What a pdf says of itself outside its pages: document information and XMP, under their Chinese names.
import type { Property } from '@gongkai/core'
import { loadPdfParse, type PDFDocumentProxy } from './engine.js'

/** Key of the information dictionary, key of XMP, name. */
const known: readonly (readonly [info: string, xmp: string, name: string])[] = [
  ['Title', 'dc:title', '标题'],
  ['Author', 'dc:creator', '作者'],
  ['Subject', 'dc:description', '主题'],
  ['Keywords', 'pdf:keywords', '关键词'],
  ['Creator', 'xmp:creatortool', '创建程序'],
  ['Producer', 'pdf:producer', '制作程序'],
  ['CreationDate', 'xmp:createdate', '创建时间'],
  ['ModDate', 'xmp:modifydate', '修改时间'],
]

interface Information {
  readonly info?: unknown
  readonly metadata?: { get(name: string): unknown } | null
}

export async function propertiesOf(document: PDFDocumentProxy): Promise<Property[]> {
  const { info, metadata } = await informationOf(document)
  const entries = (info ?? {}) as Readonly<Record<string, unknown>>
  const properties: Property[] = []
  const add = (name: string, value: unknown) => {
    const text = textOf(value)
    if (text && !properties.some((other) => other.name === name && other.value === text))
      properties.push({ name, value: text, origin: 'file' })
  }
  for (const [key, xmp, name] of known) {
    add(name, entries[key])
    const other = metadata?.get(xmp)
    // The two often say the same moment in two ways.
    if (!/时间$/u.test(name) || !entries[key]) add(name, other)
  }
  // What a program of the office has added: Company, SourceModified …
  for (const [name, value] of Object.entries((entries['Custom'] ?? {}) as Record<string, unknown>)) add(name, value)
  return properties
}

/** pdf-parse's document information, handed the opened document; where it may not load, pdf.js is asked directly. */
async function informationOf(document: PDFDocumentProxy): Promise<Information> {
  const parse = await loadPdfParse()
  if (!parse) return document.getMetadata()
  const parser = new parse.PDFParse({})
  // It opens a file only if it has none: this one is open already, and stays ours to close.
  Object.assign(parser, { doc: document })
  return parser.getInfo()
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('；')
  if (typeof value !== 'string') return ''
  // D:20260302103000+08'00' → 2026-03-02 10:30:00
  const date = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?/u.exec(value)
  if (!date) return value.trim()
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00'] = date
  return `${year}-${month}-${day}${hour === undefined ? '' : ` ${hour}:${minute}:${second}`}`
}
