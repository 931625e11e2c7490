// Markdown blocks as paragraphs and tables; html and code keep their text, comments become hidden text.
import type { Aside, Block, Paragraph } from '@gongkai/core'
import type { Code, List, ListItem, Nodes, Parents, Table } from 'mdast'
import { readFragment } from '../html/fragment.js'
import { spanOf, toInlines } from './inlines.js'

interface Setting {
  readonly source: string
  /** Deepest nesting of html inside. */
  readonly depth: number
}

/** What a list item puts before its first paragraph. */
interface Opening {
  readonly marker: string
  readonly item: ListItem
}

export function toBlocks(tree: Nodes, source: string, depth: number): Block[] {
  return blocksOf(tree, { source, depth })
}

function blocksOf(node: Nodes, setting: Setting, opening?: Opening): Block[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return paragraphBlocks(node, setting, opening, node.type === 'heading' ? node.depth : undefined)
    case 'list':
      return listBlocks(node, setting)
    case 'table':
      return [tableBlock(node, setting)]
    case 'code':
      return codeBlocks(node, setting)
    case 'html': {
      const [start, end] = spanOf(node)
      return readFragment(setting.source, start, end, setting.depth)
    }
    case 'definition':
      return [aside('alternative', [node.url, node.title].filter(Boolean).join(' '), spanOf(node))]
    case 'footnoteDefinition': {
      const children = allBlocks(node, setting)
      return [{ type: 'aside', kind: 'note', children, locator: { source: spanOf(node) } }]
    }
    default:
      return 'children' in node ? allBlocks(node, setting) : []
  }
}

function allBlocks(node: Parents, setting: Setting): Block[] {
  return node.children.flatMap((child) => blocksOf(child, setting))
}

function paragraphBlocks(node: Parents, setting: Setting, opening?: Opening, heading?: number): Block[] {
  const { inlines, unseen } = toInlines(node.children, setting.source, spanOf(node))
  const { checked } = opening?.item ?? {}
  const box =
    typeof checked === 'boolean' && opening ? [checkbox(opening.item, checked, spanOf(node)[0], setting.source)] : []
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [...box, ...inlines],
    ...(heading ? { heading } : {}),
    ...(opening ? { marker: opening.marker } : {}),
    locator: { source: spanOf(node) },
  }
  return [paragraph, ...unseen.map(({ kind, value, source }) => aside(kind, value, source))]
}

/** `- [x] 主动公开`: the box stands between the marker and the text. */
function checkbox(item: ListItem, checked: boolean, textStart: number, source: string) {
  const end = source.lastIndexOf(']', textStart) + 1
  const start = source.lastIndexOf('[', end)
  const inside = start >= spanOf(item)[0]
  return { type: 'checkbox' as const, checked, locator: { source: inside ? ([start, end] as const) : spanOf(item) } }
}

function listBlocks(list: List, setting: Setting): Block[] {
  return list.children.flatMap((item, index) => {
    const [start] = spanOf(item)
    // The number a browser would show; the bracket or dot as written.
    const sign = /^\d+([.)])/u.exec(setting.source.slice(start, start + 12))?.[1] ?? '.'
    const marker = list.ordered ? `${(list.start ?? 1) + index}${sign} ` : '• '
    const [first, ...rest] = item.children
    if (!first)
      return [{ type: 'paragraph', children: [], marker, locator: { source: spanOf(item) } } satisfies Paragraph]
    const opened = first.type === 'paragraph' || first.type === 'heading'
    return [
      ...blocksOf(first, setting, opened ? { marker, item } : undefined),
      ...rest.flatMap((child) => blocksOf(child, setting)),
    ]
  })
}

function tableBlock(table: Table, setting: Setting): Block {
  return {
    type: 'table',
    locator: { source: spanOf(table) },
    children: table.children.map((row, index) => ({
      type: 'row',
      children: row.children.map((cell) => ({
        type: 'cell',
        children: paragraphBlocks(cell, setting),
        ...(index === 0 ? { header: true } : {}),
        locator: { source: spanOf(cell) },
      })),
    })),
  }
}

/** Each line of the code a paragraph, found again in the source behind its fence or indentation. */
function codeBlocks(code: Code, { source }: Setting): Block[] {
  const [start, end] = spanOf(code)
  const firstLine = source.slice(start, end).search(/\r\n|\n|\r/u)
  const fenced = /^(?:`{3,}|~{3,})/u.test(source.slice(start, end))
  // A fence shows a sample. Text indented by four blanks is more often a document's own indent.
  const sample = fenced ? { sample: true as const } : {}
  let at = fenced && firstLine >= 0 ? start + firstLine : start
  const lines = code.value.split(/\r\n|\n|\r/u).map((line): Paragraph => {
    // A tab in the indentation is expanded to blanks that stand nowhere in the source: the words behind them do.
    const words = line.trimStart()
    const blanks = line && source.indexOf(line, at) < 0 ? line.slice(0, line.length - words.length) : ''
    const found = line ? source.indexOf(blanks ? words : line, at) : -1
    if (found < 0 || found + line.length - blanks.length > end)
      return {
        type: 'paragraph',
        ...sample,
        children: line ? [{ type: 'text', value: line, locator: { source: [start, start] } }] : [],
      }
    if (blanks) {
      at = found + words.length
      return {
        type: 'paragraph',
        ...sample,
        children: [
          { type: 'text', value: blanks, locator: { source: [found, found] } },
          { type: 'text', value: words, locator: { source: [found, at] } },
        ],
        locator: { source: [found, at] },
      }
    }
    at = found + line.length
    const locator = { source: [found, at] as const }
    return { type: 'paragraph', ...sample, children: [{ type: 'text', value: line, locator }], locator }
  })
  // The name of a language is no text; anything else on the fence's line is, though nobody sees it.
  const info = [code.lang, code.meta].filter(Boolean).join(' ')
  return /^[\w+#.-]*$/u.test(info) ? lines : [...lines, aside('hidden', info, [start, end])]
}

function aside(kind: Aside['kind'], value: string, source: readonly [number, number]): Aside {
  const locator = { source }
  return {
    type: 'aside',
    kind,
    children: [{ type: 'paragraph', children: [{ type: 'text', value, locator }], locator }],
    locator,
  }
}
