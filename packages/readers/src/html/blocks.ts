// Turns the document's part of an html tree into paragraphs, tables and what stands beside them.
import type { Aside, Block, Cell, Paragraph } from '@gongkai/core'
import { alignToSource } from '../text/align.js'
import {
  attribute,
  type Comment,
  childrenOf,
  codeTags,
  type Element,
  isBlock,
  type Nodes,
  sourceOf,
  type Text,
  textOf,
} from './dom.js'
import { buildParagraphs, type ParagraphFrame } from './inline.js'
import { markersOf } from './lists.js'
import { isBlockDisplay, type Style, type StyleSheet, styleOf } from './styles.js'
import { isLayoutTable, toTable } from './tables.js'

export interface Flow {
  readonly source: string
  readonly sheet: StyleSheet
  /** Site furniture and field tables: not the document's text. */
  readonly dropped: ReadonlySet<Nodes>
  /** The document stands inside these: a table among them is the frame of the page. */
  readonly frames: ReadonlySet<Nodes>
}

/** The blocks of `nodes`, standing inside an element of style `outer`. */
export function toBlocks(nodes: readonly Nodes[], flow: Flow, outer: Style = {}): Block[] {
  const blocks: Block[] = []
  let asides: Aside[] = []
  let frame: ParagraphFrame = { style: outer }
  let markers: ReadonlyMap<Element, string> = new Map()
  const paragraphs = buildParagraphs(() => {
    const now = frame
    // The marker stands before the first paragraph of its item only.
    frame = { style: now.style, ...(now.heading ? { heading: now.heading } : {}) }
    return now
  })
  const endParagraph = () => {
    blocks.push(...paragraphs.end(), ...asides)
    asides = []
  }
  const inFrame = (next: ParagraphFrame, fill: () => void) => {
    endParagraph()
    const kept = frame
    frame = next
    fill()
    endParagraph()
    frame = kept
  }

  const walk = (node: Nodes, style: Style): void => {
    if (flow.dropped.has(node)) asides.push(...toHiddenAsides(node, flow))
    else if (node.type === 'text') paragraphs.text(piecesOf(node, flow.source), style)
    else if (node.type === 'comment') asides.push(...commentAside(node))
    else if (node.type === 'element') element(node, style)
    else for (const child of childrenOf(node)) walk(child, style)
  }

  const element = (node: Element, outside: Style): void => {
    const { tagName } = node
    const style = styleOf(node, outside, flow.sheet)
    if (tagName === 'br') return paragraphs.lineBreak()
    if (tagName === 'wbr' || codeTags.has(tagName)) return
    const block = isBlock(node) || isBlockDisplay(style)
    if (style.hidden && !outside.hidden && block) {
      endParagraph()
      blocks.push(...hiddenAside(node, flow))
      return
    }
    asides.push(...alternativesOf(node))
    if (tagName === 'img') return image(node, style)
    if (tagName === 'input') return input(node, style)
    if (tagName === 'rt' || tagName === 'rp') return void asides.push(...alternative(textOf(node), node))
    if (tagName === 'select') return selected(node, style)
    if (tagName === 'table') {
      endParagraph()
      const layout = isLayoutTable(node, flow)
      if (!layout) return void blocks.push(...toTable(node, flow, style, toCell))
    }
    if (!block) {
      for (const child of node.children) walk(child, style)
      return
    }
    const heading = /^h([1-6])$/u.exec(tagName)?.[1]
    const marker = style.unmarked ? undefined : markers.get(node)
    const outerMarkers = markers
    if (/^(?:ol|ul|menu|dir)$/u.test(tagName)) markers = markersOf(node)
    inFrame({ style, ...(heading ? { heading: Number(heading) } : {}), ...(marker ? { marker } : {}) }, () => {
      for (const child of node.children) walk(child, style)
    })
    markers = outerMarkers
  }

  const image = (node: Element, style: Style) => {
    const alternative = attribute(node, 'alt')?.trim()
    const source = sourceOf(node)
    if (!style.hidden)
      paragraphs.add({
        type: 'image',
        ...(alternative ? { alternative } : {}),
        ...(source ? { locator: { source } } : {}),
      })
  }

  const input = (node: Element, style: Style) => {
    const kind = (attribute(node, 'type') ?? 'text').toLowerCase()
    const source = sourceOf(node)
    const value = attribute(node, 'value') ?? ''
    if (kind === 'checkbox' || kind === 'radio')
      paragraphs.add({
        type: 'checkbox',
        checked: node.properties.checked === true,
        ...(source ? { locator: { source } } : {}),
      })
    else if (!value || kind === 'image' || kind === 'file') return
    else if (kind === 'hidden' || kind === 'password') asides.push(toAside('hidden', value, node))
    else if (source) paragraphs.text([{ value, source }], style)
  }

  const selected = (node: Element, style: Style) => {
    const options = node.children.filter((child) => child.type === 'element' && child.tagName === 'option')
    const chosen = options.find((option) => option.type === 'element' && option.properties.selected) ?? options[0]
    for (const child of chosen ? childrenOf(chosen) : []) walk(child, style)
  }

  const toCell = (children: readonly Nodes[], style: Style): Cell['children'] => toBlocks(children, flow, style)

  for (const node of nodes) walk(node, outer)
  endParagraph()
  return blocks
}

/** Hidden nodes and comments within what is dropped: nobody sees them, yet they are published. Links alone are menus. */
export function toHiddenAsides(node: Nodes, flow: Flow, style: Style = {}): Aside[] {
  if (node.type === 'comment') return commentAside(node)
  if (node.type !== 'element') return []
  if (codeTags.has(node.tagName)) return []
  const own = styleOf(node, style, flow.sheet)
  if (own.hidden) return isMenu(node) ? [] : hiddenAside(node, flow)
  return node.children.flatMap((child) => toHiddenAsides(child, flow, own))
}

function isMenu(node: Element): boolean {
  const links = (inside: Nodes): string =>
    inside.type === 'element' && inside.tagName === 'a' ? textOf(inside) : childrenOf(inside).map(links).join('')
  return links(node).trim().length * 2 >= textOf(node).trim().length
}

function hiddenAside(node: Element, flow: Flow): Aside[] {
  const shown = { ...node, properties: {}, tagName: 'div' }
  const children = toBlocks([shown], { ...flow, dropped: new Set() })
  const source = sourceOf(node)
  const filled = children.some((child) => child.type !== 'paragraph' || child.children.length > 0)
  return filled ? [{ type: 'aside', kind: 'hidden', children, ...(source ? { locator: { source } } : {}) }] : []
}

/** `[if !supportLists]` and `[endif]` that Word leaves around what stays visible. */
const conditional = /^\[(?:if [^\]]*|endif)\](?:>?<!)?$/iu

function commentAside(node: Comment): Aside[] {
  const value = node.value.trim()
  if (!value || conditional.test(value)) return []
  const source = sourceOf(node)
  const start = source && source[0] + 4 + node.value.indexOf(value)
  return [toAside('hidden', value, node, start === undefined ? undefined : [start, start + value.length])]
}

const withTitle = new Set(['abbr', 'a', 'img', 'span', 'p', 'td', 'th', 'div', 'input', 'font', 'acronym', 'li'])

/** Titles that say more than the text, and addresses that links lead to. */
function alternativesOf(node: Element): Aside[] {
  const title = withTitle.has(node.tagName) ? attribute(node, 'title')?.trim() : undefined
  const href = node.tagName === 'a' ? attribute(node, 'href')?.trim() : undefined
  const text = textOf(node).replace(/\s+/gu, '')
  const address =
    href && !/^(?:#|javascript:|about:|$)/iu.test(href) ? href.replace(/^(?:mailto|tel):/iu, '') : undefined
  const said = [title, address].filter((value) => value && !text.includes(value.replace(/\s+/gu, '')))
  return said.flatMap((value) => alternative(value ?? '', node))
}

function alternative(value: string, node: Element): Aside[] {
  return value.trim() ? [toAside('alternative', value.trim(), node)] : []
}

function toAside(kind: Aside['kind'], value: string, node: Nodes, place = sourceOf(node)): Aside {
  const locator = place ? { locator: { source: place } } : {}
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value, ...locator }], ...locator }
  return { type: 'aside', kind, children: [paragraph], ...locator }
}

function piecesOf(node: Text, source: string) {
  const place = sourceOf(node)
  return place
    ? alignToSource(node.value, source, place[0], place[1])
    : [{ value: node.value, source: [0, 0] as const }]
}
