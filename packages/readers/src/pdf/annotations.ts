// What stands on a page beside its drawing: comments, text written on it, form fields, links, attached files.
import type { Aside, Box, EmbeddedFile, Paragraph } from '@gongkai/core'
import { cleanText } from '../layout/glyphs.js'
import type { PDFPageProxy } from './engine.js'

export interface Annotated {
  readonly asides: readonly Aside[]
  readonly embedded: readonly EmbeddedFile[]
}

/** The members of pdf.js's annotation that are read here. */
interface Annotation {
  readonly id?: string
  readonly subtype?: string
  readonly rect?: readonly number[]
  readonly contentsObj?: { readonly str?: string }
  readonly titleObj?: { readonly str?: string }
  readonly richText?: { readonly str?: string }
  readonly textContent?: readonly string[]
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly pushButton?: boolean
  readonly password?: boolean
  readonly hidden?: boolean
  readonly annotationFlags?: number
  readonly url?: string
  readonly unsafeUrl?: string
  readonly file?: { readonly filename?: string; readonly content?: Uint8Array }
}

/** Flags 2 and 6 of an annotation: hidden, not to be viewed. */
const hiddenFlags = 0b100010

/** `shown` gives what the appearance of an annotation says, where it says something. */
export async function annotationsOf(
  page: PDFPageProxy,
  shown: (annotation: string) => readonly Paragraph[],
): Promise<Annotated> {
  const view = page.getViewport({ scale: 25.4 / 72 })
  const asides: Aside[] = []
  const embedded: EmbeddedFile[] = []
  for (const annotation of (await page.getAnnotations()) as readonly Annotation[]) {
    const { subtype, rect = [0, 0, 0, 0], id = '' } = annotation
    const [ax = 0, ay = 0, bx = 0, by = 0] = view.convertToViewportRectangle([...rect]) as number[]
    const round = (value: number) => Math.round(value * 100) / 100
    const box: Box = [
      round(Math.min(ax, bx)),
      round(Math.min(ay, by)),
      round(Math.abs(ax - bx)),
      round(Math.abs(ay - by)),
    ]
    const add = (kind: Aside['kind'], content: string | readonly Paragraph[]) => {
      const children = typeof content === 'string' ? linesOf(content) : [...content]
      if (children.length > 0) asides.push({ type: 'aside', kind, children, locator: { page: page.pageNumber, box } })
    }
    const isSeen = !((annotation.annotationFlags ?? 0) & hiddenFlags)
    const contents = annotation.contentsObj?.str || annotation.richText?.str || ''
    if (subtype === 'Link') add('hidden', annotation.url ?? annotation.unsafeUrl ?? '')
    else if (subtype === 'Widget') add(isSeen ? 'textBox' : 'hidden', fieldText(annotation))
    else if (subtype === 'FileAttachment') {
      const { filename, content } = annotation.file ?? {}
      if (content) embedded.push({ name: filename || 'attachment', value: content })
      add('comment', contents)
    } else if (subtype === 'FreeText' || subtype === 'Stamp' || subtype === 'Watermark') {
      const drawn = isSeen ? shown(id) : []
      const words = contents || (annotation.textContent ?? []).join('\n')
      add(isSeen ? 'textBox' : 'hidden', drawn.length > 0 && !isGarbled(drawn) ? drawn : words)
    } else if (subtype !== 'Popup') add('comment', withAuthor(annotation.titleObj?.str ?? '', contents))
  }
  return { asides, embedded }
}

/** What a form field holds, as a person sees it. */
function fieldText({ fieldType, fieldValue, checkBox, radioButton, password }: Annotation): string {
  if (password || fieldType === 'Sig') return ''
  if (checkBox) return fieldValue && fieldValue !== 'Off' ? '☑' : '☐'
  if (radioButton) return ''
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue]
  return values.filter((value): value is string => typeof value === 'string').join('；')
}

/** A comment that is empty says nothing, whoever made it. */
function withAuthor(author: string, contents: string): string {
  return contents && author ? `${author}：${contents}` : contents
}

function linesOf(text: string): Paragraph[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => cleanText(line).trim())
    .filter(Boolean)
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}

/** The appearance that pdf.js makes by itself is written in a font without Chinese. */
function isGarbled(paragraphs: readonly Paragraph[]): boolean {
  const text = paragraphs
    .flatMap((one) => one.children.map((child) => (child.type === 'text' ? child.value : '')))
    .join('')
  return /[\p{Cc}\p{Co}\ufffd]/u.test(text)
}
