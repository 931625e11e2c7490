// Finds the document on its page: what of the tree is its text, and what stands around it.
import {
  attribute,
  childrenOf,
  codeTags,
  compactText,
  type Element,
  elementsIn,
  isBlock,
  leafBlocks,
  type Nodes,
  namesOf,
} from './dom.js'
import { isFurniture, linksToFile, type Measure, measure } from './furniture.js'

export interface Content {
  /** Not the document's text: menus, footers, the portal's own heading. */
  readonly dropped: ReadonlySet<Nodes>
  /** The elements around the document. */
  readonly frames: ReadonlySet<Nodes>
}

/** What the editors and publishing systems of government sites call the block of the document, surest first. */
const contentNames: readonly RegExp[] = [
  /^(?:ucap-content|trs_(?:ue)?editor|trs_editor_view|custom_unionstyle|zoom(?:con|content)?|pages_content|vsb_content(?:_\d+)?|v_news_content|zwxl-article|zcwjk-xlcon|zcwjk-con)$/u,
  /^(?:view|article[-_]?(?:content|con|body|text|detail)|news[-_]?(?:content|con|body|text|detail)|detail[-_]?(?:content|con|body|text)|content[-_]?(?:text|body|detail|main|con)|(?:xl|bt|p|main|info|txt)[-_]?content|xxgk[-_]?content|wznr|main[-_]?text|js_content|artibody|article|content)$/u,
]

/** `taken` are nodes that are read otherwise (field tables). */
export function findContent(body: Nodes, whole: boolean, taken: ReadonlySet<Nodes>): Content {
  const known = new Map<Nodes, Measure>()
  const { prose, text } = measure(body, known)
  const roots = findRoots(body, known, taken, prose || text)
  const dropped = new Set<Nodes>(taken)
  const frames = new Set<Nodes>()
  if (roots.length === 0 && !whole) return { dropped, frames }
  const kept = new Set<Nodes>(roots)
  const title = roots.length > 0 ? findMissingTitle(body, roots, taken) : undefined
  if (title) kept.add(title)
  const holdsKept = (node: Nodes): boolean => kept.has(node) || childrenOf(node).some(holdsKept)
  const prune = (node: Nodes): void => {
    for (const child of childrenOf(node)) {
      if (kept.has(child) || dropped.has(child)) continue
      if (roots.length > 0) {
        if (holdsKept(child)) {
          frames.add(child)
          prune(child)
        } else if (!isAttachmentList(child, known)) dropped.add(child)
      } else if (child.type === 'element' && !codeTags.has(child.tagName)) {
        if (isFurniture(child, known)) dropped.add(child)
        else prune(child)
      }
    }
  }
  prune(body)
  if (roots.length === 0) dropRepeatedHeading(body, dropped)
  return { dropped, frames }
}

/** Links to files beside the document's block, and the breaks between them. */
function isAttachmentList(node: Nodes, known: Map<Nodes, Measure>): boolean {
  if (node.type !== 'element') return false
  if (node.tagName === 'br') return true
  const { text, links } = measure(node, known)
  return linksToFile(node) && links * 3 >= text && !isFurniture(node, known)
}

/** The outermost elements of the surest name that hold most of the page's running text. */
function findRoots(body: Nodes, known: Map<Nodes, Measure>, taken: ReadonlySet<Nodes>, total: number): Element[] {
  for (const names of contentNames) {
    const roots = outermost(body, (element) => namesOf(element).some((name) => names.test(name)) && !taken.has(element))
    const held = roots.reduce((sum, root) => sum + (measure(root, known).prose || measure(root, known).text), 0)
    // Where much running text stands outside, the name misleads: keep all.
    if (held > 0 && held * 10 >= (total - furnitureProse(body, known)) * 6)
      return roots.filter((root) => measure(root, known).text > 0)
  }
  return []
}

function outermost(node: Nodes, isWanted: (element: Element) => boolean): Element[] {
  if (node.type === 'element' && isWanted(node)) return [node]
  return childrenOf(node).flatMap((child) => outermost(child, isWanted))
}

function furnitureProse(node: Nodes, known: Map<Nodes, Measure>): number {
  if (node.type === 'element' && isFurniture(node, known)) return measure(node, known).prose
  return childrenOf(node).reduce((sum, child) => sum + furnitureProse(child, known), 0)
}

const titleName =
  /^(?:(?:article|news|content|detail|page|main|doc|xl|wz|info)?[-_]?(?:title|tit|biaoti|bt|headline|head_?line)(?:[-_]?\d)?)$/u
/** 关于……的通知, ……令, ……公告 */
const titleEnd =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|细则|条例|方案|规划|要点|制度|预案|指南|清单)(?:（[^）]{1,12}）|\([^)]{1,12}\))?$/u

/** The portal's heading, if the document's block has no title of its own. */
function findMissingTitle(body: Nodes, roots: readonly Element[], taken: ReadonlySet<Nodes>): Element | undefined {
  const lines = roots.flatMap((root) => leafBlocks(root)).slice(0, 8)
  const texts = lines.map(compactText)
  const heading = outermost(body, (element) => !roots.includes(element) && !taken.has(element) && isTitle(element))
    .filter((element) => isBlock(element) && compactText(element).length >= 4 && compactText(element).length <= 120)
    .at(-1)
  if (!heading) return undefined
  const title = compactText(heading)
  const own =
    texts.join('').includes(title) ||
    lines.some((line, i) => {
      const text = texts[i] ?? ''
      return text.length < 80 && titleEnd.test(text) && (isCentred(line) || /^h[1-3]$/u.test(line.tagName))
    })
  return own ? undefined : heading
}

function isTitle(element: Element): boolean {
  return element.tagName === 'h1' || namesOf(element).some((name) => titleName.test(name))
}

function isCentred(element: Element): boolean {
  return (
    /text-align:\s*center/iu.test(attribute(element, 'style') ?? '') ||
    attribute(element, 'align')?.toLowerCase() === 'center'
  )
}

/** A portal's h1 that says again what the next lines say. */
function dropRepeatedHeading(body: Nodes, dropped: Set<Nodes>): void {
  for (const element of elementsIn(body)) {
    if (element.tagName !== 'h1' || dropped.has(element)) continue
    const lines = leafBlocks(body).filter((line) => !dropped.has(line))
    const index = lines.indexOf(element)
    if (index < 0) return
    const title = compactText(element)
    const following = lines.slice(index + 1, index + 8).map(compactText)
    const repeated = following.some((_, i) => [1, 2, 3].some((n) => following.slice(i, i + n).join('') === title))
    if (repeated) dropped.add(element)
    return
  }
}
