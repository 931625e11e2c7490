// The inline content of a Markdown paragraph: what is seen, mapped onto the source, and what links and comments hide.
import type { Font, Inline } from '@gongkai/core'
import type { Nodes } from 'mdast'
import { alignToSource } from '../text/align.js'

type Span = readonly [start: number, end: number]

export interface Unseen {
  readonly kind: 'hidden' | 'alternative'
  readonly value: string
  readonly source: Span
}

export interface Inlines {
  readonly inlines: Inline[]
  readonly unseen: readonly Unseen[]
}

export function toInlines(nodes: readonly Nodes[], source: string, span: Span): Inlines {
  const inlines: Inline[] = []
  const unseen: Unseen[] = []
  // Nodes that GFM makes of bare addresses have no place of their own: the text goes on where the last one ended.
  let at = span[0]

  const write = (value: string, [start, end]: Span, font: Font | undefined) => {
    for (const piece of alignToSource(value, source, start, end)) {
      const linear = piece.value.length === piece.source[1] - piece.source[0]
      for (const { 0: run, index } of piece.value.matchAll(/\r\n|[\r\n]|[^\r\n]+/gu)) {
        const from = piece.source[0] + index
        // A line a person wrote stays a line: Chinese Markdown is written so.
        if (/^[\r\n]/u.test(run)) inlines.push({ type: 'lineBreak' })
        else {
          const source = linear ? ([from, from + run.length] as const) : piece.source
          inlines.push({ type: 'text', value: run, ...(font ? { font } : {}), locator: { source } })
        }
      }
    }
  }

  const walk = (node: Nodes, font: Font | undefined): void => {
    const place: Span = node.position ? spanOf(node) : [at, span[1]]
    const children = () => {
      if ('children' in node) for (const child of node.children) walk(child, font)
    }
    switch (node.type) {
      case 'text':
        write(node.value, place, font)
        if (!node.position) at = endOfLast(inlines) ?? at
        break
      case 'inlineCode': {
        const fence = /^`+/u.exec(source.slice(...place))?.[0].length ?? 0
        write(node.value, [place[0] + fence, place[1] - fence], font)
        break
      }
      case 'break':
        inlines.push({ type: 'lineBreak' })
        break
      case 'strong':
        for (const child of node.children) walk(child, { ...font, bold: true })
        break
      case 'link':
        children()
        conceal([node.url.replace(/^(?:mailto|tel):/iu, ''), node.title], place)
        break
      case 'image':
      case 'imageReference':
        inlines.push({ type: 'image', ...(node.alt ? { alternative: node.alt } : {}), locator: { source: place } })
        if (node.type === 'image') conceal([node.title], place)
        break
      case 'footnoteReference':
        inlines.push({ type: 'text', value: `[${node.label ?? node.identifier}]`, locator: { source: place } })
        break
      case 'html':
        html(node.value, place)
        break
      default:
        children()
    }
    if (node.position) at = place[1]
  }

  /** Addresses and titles that the paragraph does not show. */
  const conceal = (values: readonly (string | null | undefined)[], place: Span) => {
    const shown = source.slice(...place)
    for (const value of values) {
      // An address written out is seen already: <https://…> and bare ones.
      if (value && !value.startsWith('#') && shown !== value && shown !== `<${value}>`)
        unseen.push({ kind: 'alternative', value, source: place })
    }
  }

  const html = (value: string, place: Span) => {
    const comment = /^<!--([\s\S]*?)-->$/u.exec(value)?.[1]?.trim()
    if (comment) unseen.push({ kind: 'hidden', value: comment, source: place })
    else if (/^<br\b/iu.test(value)) inlines.push({ type: 'lineBreak' })
    else if (/^<input\b[^>]*\btype\s*=\s*["']?(?:checkbox|radio)/iu.test(value))
      inlines.push({ type: 'checkbox', checked: /\schecked\b/iu.test(value), locator: { source: place } })
  }

  for (const node of nodes) walk(node, undefined)
  return { inlines, unseen }
}

export function spanOf(node: Nodes): Span {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

function endOfLast(inlines: readonly Inline[]): number | undefined {
  const last = inlines.at(-1)
  return last && 'locator' in last ? last.locator?.source?.[1] : undefined
}
