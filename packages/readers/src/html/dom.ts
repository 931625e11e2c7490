// Small questions asked of an html tree: attributes, class names, text.
import type { Comment, Element, Nodes, Text } from 'hast'

export type { Comment, Element, Nodes, Text }

export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : []
}

/** The attribute as written, by its property name: `colSpan`, `className`. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** Id and class names, lower case. */
export function namesOf(element: Element): string[] {
  return `${attribute(element, 'id') ?? ''} ${attribute(element, 'className') ?? ''}`
    .toLowerCase()
    .split(/\s+/u)
    .filter(Boolean)
}

/** Elements that hold code or another page, never text of this one. */
export const codeTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'base',
  'object',
  'embed',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'canvas',
  'svg',
  'math',
  'audio',
  'video',
  'datalist',
  'map',
  'area',
  'col',
  'colgroup',
])

const blockTags: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
])

export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && blockTags.has(node.tagName)
}

/** All text below a node but code, as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && codeTags.has(node.tagName)) return ''
  return childrenOf(node).map(textOf).join('')
}

/** Text with all white space dropped, for comparing. */
export function compactText(node: Nodes): string {
  return textOf(node).replace(/\s+/gu, '')
}

/** The elements below a node in document order, the node itself included. */
export function elementsIn(node: Nodes, found: Element[] = []): Element[] {
  if (node.type === 'element') found.push(node)
  for (const child of childrenOf(node)) elementsIn(child, found)
  return found
}

/** Lines of text as a page shows them: the elements that hold text and no block, in document order. */
export function leafBlocks(node: Nodes, found: Element[] = []): Element[] {
  if (node.type === 'element' && codeTags.has(node.tagName)) return found
  const children = childrenOf(node)
  if (node.type === 'element' && isBlock(node) && !children.some(holdsBlock)) {
    if (textOf(node).trim()) found.push(node)
  } else for (const child of children) leafBlocks(child, found)
  return found
}

function holdsBlock(node: Nodes): boolean {
  return isBlock(node) || childrenOf(node).some(holdsBlock)
}

export function sourceOf(node: Nodes): readonly [number, number] | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : [start, end]
}
