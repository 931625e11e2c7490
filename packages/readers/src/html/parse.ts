// Parses html to a tree with positions; elements nested deeper than the limit lose their tags, never their text.
import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const wholePage = /<(?:!doctype\s+html|html|head|body|frameset)[\s>]/iu

export interface Page {
  readonly root: Root
  /** It has a frame of its own (html, head, body): what surrounds the document may be told from it. */
  readonly whole: boolean
  /** The source as parsed: the tags of elements too deep are blanked, every offset stays. */
  readonly text: string
}

export function parseHtml(source: string, depth: number, whole = wholePage.test(source)): Page {
  const shallow = flatten(source, depth)
  const root = unified().use(rehypeParse, { fragment: !whole }).parse(shallow)
  return { root, whole, text: shallow }
}

const voidTags = 'area base br col embed hr img input link meta param source track wbr keygen frame basefont bgsound'
/** Their end may be left out, and one ends the other: they nest only inside elements that are counted. */
const selfEndingTags = 'p li dt dd tr td th tbody thead tfoot colgroup option optgroup rt rp rb rtc html head body'
const uncounted = new Set(`${voidTags} ${selfEndingTags}`.split(' '))
const rawTags = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

/**
 * Blanks the tags of elements deeper than `depth` with spaces, so that every offset stays true: 50 000 nested elements
 * overflow the parser's stack, and no page that is meant to be read nests so.
 */
function flatten(source: string, depth: number): string {
  const open: string[] = []
  const counts = new Map<string, number>()
  const blanks: [number, number][] = []
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    const tag = tagAt(source, at)
    if (!tag) {
      at++
      continue
    }
    const { name, closing, end } = tag
    if (closing && (counts.get(name) ?? 0) > 0) {
      if (open.length > depth) blanks.push([at, end])
      const index = open.lastIndexOf(name)
      for (const ended of open.splice(index)) counts.set(ended, (counts.get(ended) ?? 1) - 1)
    } else if (!closing && name && !uncounted.has(name)) {
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (open.length > depth) blanks.push([at, end])
    }
    at = end
  }
  if (blanks.length === 0) return source
  const pieces: string[] = []
  let from = 0
  for (const [start, end] of blanks) {
    pieces.push(source.slice(from, start), ' '.repeat(end - start))
    from = end
  }
  return pieces.join('') + source.slice(from)
}

const tagName = /[a-z][^\s/>]*/iy

/** The tag at `<`; comments and the inside of scripts count as a tag without a name. */
function tagAt(source: string, at: number): { name: string; closing: boolean; end: number } | undefined {
  if (source.startsWith('<!--', at)) return { name: '', closing: false, end: endAfter(source, '-->', at + 4) }
  const closing = source[at + 1] === '/'
  tagName.lastIndex = at + (closing ? 2 : 1)
  const name = tagName.exec(source)?.[0].toLowerCase()
  if (!name) return undefined
  const end = endAfter(source, '>', at)
  if (closing || !rawTags.has(name))
    return { name: source[end - 2] === '/' && name.includes(':') ? '' : name, closing, end }
  const close = new RegExp(`</${name}`, 'giu')
  close.lastIndex = end
  const found = close.exec(source)
  return { name: '', closing: false, end: found ? endAfter(source, '>', found.index) : source.length }
}

function endAfter(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at === -1 ? source.length : at + mark.length
}
