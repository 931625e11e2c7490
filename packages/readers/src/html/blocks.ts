// Turns the document's part of an html tree into paragraphs, tables and what stands beside them.
import type { Aside, Block } from '@gongkai/core'
import { alignToSource, type Piece } from '../text/align.js'
import { alternativesOf, besideKind, commentAside, isMenu, readingAside, toAside } from './asides.js'
import { attribute, childrenOf, codeTags, type Element, isBlock, type Nodes, sourceOf, type Text } from './dom.js'
import type { Flow } from './flow.js'
import { buildParagraphs, type ParagraphFrame } from './inline.js'
import { markersOf } from './lists.js'
import { isBlockDisplay, type Style, styleOf } from './styles.js'
import { isLayoutTable, toTable } from './tables.js'

/** The blocks of `nodes`, standing inside an element of style `outer`. */
export function toBlocks(nodes: readonly Nodes[], flow: Flow, outer: Style = {}): Block[] {
  const blocks: Block[] = []
  let asides: Aside[] = []
  let frame: ParagraphFrame = { style: outer }
  let markers: ReadonlyMap<Element, string> = new Map()
  // The marker of a list item stands before its first paragraph, however deep that is.
  let marker: string | undefined
  const paragraphs = buildParagraphs(() => {
    const now = { ...frame, ...(marker ? { marker } : {}) }
    marker = undefined
    return now
  })

  const endParagraph = () => {
    blocks.push(...paragraphs.end(), ...asides)
    asides = []
  }

  const walk = (node: Nodes, style: Style): void => {
    if (flow.dropped.has(node)) asides.push(...hiddenIn(node, flow))
    else if (node.type === 'text') paragraphs.text(piecesOf(node, flow.source), style)
    else if (node.type === 'comment') asides.push(...commentAside(node))
    else if (node.type === 'element') walkElement(node, style)
    else walkAll(childrenOf(node), style)
  }

  const walkAll = (children: readonly Nodes[], style: Style) => {
    for (const child of children) walk(child, style)
  }

  const walkElement = (node: Element, outside: Style): void => {
    if (codeTags.has(node.tagName)) return
    const style = styleOf(node, outside, flow.sheet)
    const block = isBlock(node) || isBlockDisplay(style)
    if (style.hidden && !outside.hidden && block) {
      endParagraph()
      blocks.push(...hiddenAside(node, flow))
      return
    }
    const beside = besideKind(node)
    if (beside) {
      endParagraph()
      blocks.push({ type: 'aside', kind: beside, children: toBlocks(node.children, flow, style), ...locatorOf(node) })
      return
    }
    asides.push(...alternativesOf(node))
    const special = specials[node.tagName]
    if (special) special(node, style)
    else if (block) walkBlock(node, style)
    else walkAll(node.children, style)
  }

  const walkBlock = (node: Element, style: Style) => {
    endParagraph()
    const outerFrame = frame
    const outerMarkers = markers
    const heading = /^h([1-6])$/u.exec(node.tagName)?.[1]
    const isItem = node.tagName === 'li'
    if (isItem) marker = style.unmarked ? undefined : markers.get(node)
    if (/^(?:ol|ul|menu|dir)$/u.test(node.tagName)) markers = markersOf(node)
    frame = { style, ...(heading ? { heading: Number(heading) } : {}) }
    walkAll(node.children, style)
    endParagraph()
    if (isItem) marker = undefined
    frame = outerFrame
    markers = outerMarkers
  }

  /** Elements that are not read as their children one after the other. */
  const specials: Readonly<Record<string, (node: Element, style: Style) => void>> = {
    br: () => paragraphs.lineBreak(),
    wbr: () => {},
    rt: (node) => asides.push(...readingAside(node)),
    rp: () => {},
    img(node, style) {
      const alternative = attribute(node, 'alt')?.trim()
      if (!style.hidden) paragraphs.add({ type: 'image', ...(alternative ? { alternative } : {}), ...locatorOf(node) })
    },
    input(node, style) {
      const kind = (attribute(node, 'type') ?? 'text').toLowerCase()
      const value = attribute(node, 'value')?.trim()
      if (kind === 'checkbox' || kind === 'radio') {
        paragraphs.add({ type: 'checkbox', checked: node.properties.checked === true, ...locatorOf(node) })
      } else if (value && (kind === 'hidden' || kind === 'password'))
        asides.push(toAside('hidden', value, sourceOf(node)))
      else if (value && kind !== 'image' && kind !== 'file')
        paragraphs.text([{ value, source: sourceOf(node) ?? [0, 0] }], style)
    },
    select(node, style) {
      const options = node.children.filter((child) => child.type === 'element' && child.tagName === 'option')
      const chosen = options.find((option) => option.type === 'element' && option.properties.selected) ?? options[0]
      if (chosen) walkAll(childrenOf(chosen), style)
    },
    table(node, style) {
      if (isLayoutTable(node, flow)) walkBlock(node, style)
      else {
        endParagraph()
        blocks.push(...toTable(node, flow, style, (children, cellStyle) => toBlocks(children, flow, cellStyle)))
      }
    },
  }

  walkAll(nodes, outer)
  endParagraph()
  return blocks
}

/** Hidden nodes and comments within what is dropped: nobody sees them, yet they are published. */
function hiddenIn(node: Nodes, flow: Flow, outer: Style = {}): Aside[] {
  if (node.type === 'comment') return commentAside(node)
  if (node.type !== 'element' || codeTags.has(node.tagName)) return []
  const style = styleOf(node, outer, flow.sheet)
  if (style.hidden) return isMenu(node) ? [] : hiddenAside(node, flow)
  return node.children.flatMap((child) => hiddenIn(child, flow, style))
}

function hiddenAside(node: Element, flow: Flow): Aside[] {
  const shown: Element = { ...node, properties: {}, tagName: 'div' }
  const children = toBlocks([shown], { ...flow, dropped: new Set() })
  const filled = children.some((child) => child.type !== 'paragraph' || child.children.length > 0)
  return filled ? [{ type: 'aside', kind: 'hidden', children, ...locatorOf(node) }] : []
}

function locatorOf(node: Nodes) {
  const source = sourceOf(node)
  return source ? { locator: { source } } : {}
}

function piecesOf(node: Text, source: string): Piece[] {
  const place = sourceOf(node)
  return place ? alignToSource(node.value, source, place[0], place[1]) : [{ value: node.value, source: [0, 0] }]
}
