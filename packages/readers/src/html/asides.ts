// What a page says beside its text: comments in its source, titles shown on hovering, addresses behind links.
import type { Aside, Paragraph } from '@gongkai/core'
import { attribute, type Comment, type Element, type Nodes, sourceOf, textOf } from './dom.js'

/** `[if !supportLists]` and `[endif]` that Word leaves around what stays visible. */
const conditional = /^\[(?:if [^\]]*|endif)\](?:>?<!)?$/iu

export function commentAside(node: Comment): Aside[] {
  const value = node.value.trim()
  if (!value || conditional.test(value)) return []
  const source = sourceOf(node)
  const start = source && source[0] + '<!--'.length + node.value.indexOf(value)
  return [toAside('hidden', value, start === undefined ? undefined : [start, start + value.length])]
}

/** Titles that say more than the text, and addresses that links lead to. */
export function alternativesOf(node: Element): Aside[] {
  const title = attribute(node, 'title')?.trim()
  const href = node.tagName === 'a' ? attribute(node, 'href')?.trim() : undefined
  const address = href && !/^(?:#|javascript:|about:)/iu.test(href) ? href.replace(/^(?:mailto|tel):/iu, '') : undefined
  if (!title && !address) return []
  const compact = (value: string) => value.replace(/\s+/gu, '')
  const shown = compact(textOf(node))
  return [title, address].flatMap((value) =>
    value && !shown.includes(compact(value)) ? [toAside('alternative', value, sourceOf(node))] : [],
  )
}

/** The reading printed above or beside a character. */
export function readingAside(node: Element): Aside[] {
  const value = textOf(node).trim()
  return value ? [toAside('alternative', value, sourceOf(node))] : []
}

export function toAside(kind: Aside['kind'], value: string, source: readonly [number, number] | undefined): Aside {
  const locator = source ? { locator: { source } } : {}
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value, ...locator }], ...locator }
  return { type: 'aside', kind, children: [paragraph], ...locator }
}

/** Hidden menus are links and little else. */
export function isMenu(node: Nodes): boolean {
  const shown = textOf(node).trim().length
  return linkLength(node) * 2 >= shown
}

function linkLength(node: Nodes): number {
  if (node.type === 'element' && node.tagName === 'a') return textOf(node).trim().length
  return 'children' in node ? node.children.reduce((sum, child) => sum + linkLength(child), 0) : 0
}

/** What a word processor kept beside the flow when it saved the document as a web page: page header, page footer, note. */
export function besideKind(node: Element): 'header' | 'footer' | 'note' | undefined {
  if (node.tagName !== 'div') return undefined
  const title = attribute(node, 'title')
  // <div title="header">, <div id="sdfootnote1">: LibreOffice
  if (title === 'header' || title === 'footer') return title
  return /^sd(?:foot|end)note\d+$/u.test(attribute(node, 'id') ?? '') ? 'note' : undefined
}
