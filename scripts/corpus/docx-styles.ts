// The paragraphs an official document is made of, in the fonts and sizes of GB/T 9704—2012.
import type { DocxParagraph } from './docx-markup.js'
import { line } from './docx-writer.js'

export const title = (text: string): DocxParagraph => line(text, { font: '方正小标宋简体', size: 22, align: 'center' })
export const masthead = (text: string): DocxParagraph =>
  line(text, { font: '方正小标宋简体', size: 36, color: 'FF0000', align: 'center' })
export const number = (text: string): DocxParagraph => line(text, { align: 'center' })
export const body = (text: string): DocxParagraph => line(text, { align: 'both', indent: 2 })
export const heading = (text: string): DocxParagraph => line(text, { font: '黑体', indent: 2 })
export const signOff = (text: string): DocxParagraph => line(text, { align: 'right', rightIndent: 4 })
export const note = (text: string): DocxParagraph => line(text, { indent: 2 })
