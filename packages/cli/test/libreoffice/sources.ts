// Documents of the corpus as Word files in which every place of text is used: table, page header, footnote and text box.
import { readFileSync } from 'node:fs'
import type { Block, Checker, Inline, Node, Paragraph } from '@gongkai/core'
import { VFile } from 'vfile'
import type { DocxBlock, DocxInline, DocxParagraph } from '../../../../scripts/corpus/docx-markup.js'
import { body, title } from '../../../../scripts/corpus/docx-styles.js'
import { type DocxSource, line } from '../../../../scripts/corpus/docx-writer.js'
import { layOut } from '../four-formats/layout.js'
import { toDocxSource } from '../four-formats/page.js'

const corpus = new URL('../../../../corpus/', import.meta.url)

/** What is added where the document has none, each with something to be found in it. */
export const additions = {
  header: '内部资料　注意保存',
  note: '来信人何云舟，联系电话：13900001410。',
  box: '报名人祝小满，身份证号：530426196512120003。',
  cell: '530427195801090009',
} as const

export type Part = 'header' | 'note' | 'box'

/** The source without these parts. */
export function without(source: DocxSource, parts: readonly Part[]): DocxSource {
  const { header, footnotes, body, ...rest } = source
  const kept = body.map((block): DocxBlock => {
    if (block.kind !== 'paragraph') return block
    const { boxes, children, ...looks } = block
    const words = parts.includes('note') ? children.filter((one) => !('note' in one)) : children
    return { ...looks, children: words, ...(boxes && !parts.includes('box') && { boxes }) }
  })
  return {
    ...rest,
    body: kept,
    ...(header && !parts.includes('header') && { header }),
    ...(footnotes && !parts.includes('note') && { footnotes }),
  }
}

/** @param path of a document under corpus/: txt as a typist sees it, any other by its tree */
export async function sourceOf(path: string, checker: Checker): Promise<DocxSource> {
  const value = readFileSync(new URL(path, corpus))
  if (path.endsWith('.txt')) return complete(toDocxSource(layOut(value.toString('utf8'))))
  const { document } = await checker.understand(new VFile({ path, value }))
  const kept = document.children.filter((block) => block.type !== 'aside')
  const header = document.children.flatMap((block) =>
    block.type === 'aside' && block.kind === 'header' ? block.children : [],
  )
  return complete({ body: kept.flatMap(blockOf), ...(header.length > 0 && { header: header.flatMap(blockOf) }) })
}

function complete(source: DocxSource): DocxSource {
  const at = source.body.findIndex((block) => block.kind === 'paragraph' && block.indent === 2)
  const hasTable = source.body.some(({ kind }) => kind === 'table')
  return {
    ...source,
    header: source.header ?? [line(additions.header, { size: 10.5, align: 'right' })],
    footnotes: [additions.note],
    body: source.body.flatMap((block, index): DocxBlock[] => {
      if (index !== at || block.kind !== 'paragraph') return [block]
      return [{ ...block, children: [...block.children, { note: 0 }] }, ...(hasTable ? [] : [table]), ...box]
    }),
  }
}

const table: DocxBlock = {
  kind: 'table',
  head: true,
  rows: [
    ['序号', '姓名', '身份证号', '联系电话'],
    ['1', '段秋实', additions.cell, '15000001203'],
    ['2', '罗青禾', '530427196607300003', '18600001204'],
  ],
}

/** It floats: the empty paragraphs leave it room. */
const box: readonly DocxBlock[] = [
  { kind: 'paragraph', children: [], boxes: [[line(additions.box)]] },
  ...Array.from({ length: 3 }, () => line('')),
]

function blockOf(block: Block): DocxBlock[] {
  if (block.type === 'pageBreak') return [{ kind: 'pageBreak' }]
  if (block.type === 'paragraph') return [paragraphOf(block)]
  if (block.type !== 'table') return []
  return [{ kind: 'table', rows: block.children.map((row) => row.children.map((cell) => wordsOf(cell))) }]
}

function paragraphOf(paragraph: Paragraph): DocxParagraph {
  const { alignment, indent, rightIndent, heading } = paragraph
  const words = wordsOf(paragraph)
  if (heading) return title(words)
  if (words.startsWith('　　')) return body(words.trim())
  return {
    kind: 'paragraph',
    children: paragraph.children.flatMap(inlineOf),
    ...(alignment && { align: alignment === 'justify' ? 'both' : alignment }),
    ...(indent && { indent: Math.round(indent) }),
    ...(rightIndent && { rightIndent: Math.round(rightIndent) }),
  }
}

function inlineOf(inline: Inline): DocxInline[] {
  if (inline.type === 'checkbox') return [{ tick: inline.checked, as: 'control' }]
  if (inline.type !== 'text') return []
  const { name, size, bold, color } = inline.font ?? {}
  return [
    {
      text: inline.value,
      ...(name && { font: name }),
      ...(size && { size }),
      ...(bold && { bold }),
      ...(color && { color: color.slice(1) }),
    },
  ]
}

function wordsOf(node: Node): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
