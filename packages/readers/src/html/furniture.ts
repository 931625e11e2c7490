// What stands around a document on a portal's page: menus, paths, share bars, footers.
import {
  attribute,
  childrenOf,
  codeTags,
  compactText,
  type Element,
  isBlock,
  leafBlocks,
  type Nodes,
  namesOf,
  textOf,
} from './dom.js'

const furnitureTags: ReadonlySet<string> = new Set(['nav', 'footer', 'menu', 'button'])
const furnitureRoles: ReadonlySet<string> = new Set(['navigation', 'contentinfo', 'search', 'menu', 'menubar'])

/** Class names and ids by which sites call their menus, paths, footers, share bars. */
const furnitureName =
  /^(?:(?:top|main|sub|site|left|right|head|header|mobile|sj|wap)?[-_]?(?:nav(?:i|bar|igation)?|menus?|sidebar|side|toolbar|search(?:box|bar)?)(?:[-_]?\w{0,8})?|(?:page|site)?[-_]?(?:footer|foot|bottom|copyright)(?:[-_]?\w{0,8})?|breadcrumbs?|crumbs?|position|location|dqwz|wz|weizhi|mianbao(?:xie)?|bread|curpos|(?:bd|social)?[-_]?share(?:[-_]?\w{0,8})?|bdsharebuttonbox|jiathis\w*|fenxiang|print(?:er)?|dayin|fontsize|zihao|qr[-_]?(?:code|container)|ewm\w*|erweima\w*|saoyisao|friend[-_]?links?|yqlj|pager?|pagination|prev[-_]?next|pre[-_]?next|related\w*|xgxx|xgwj|xgjd|xglj|comment\w*|pinglun|de_banners?|banner|logo|ad|ads|advert\w*|tools?|gotop|backtop|accessibility|wza\w*|statistics?)$/u

/** Lines a portal adds to a page: 打印, 【关闭窗口】, 字号：大 中 小, 您现在的位置：首页 > …, 版权所有, 某ICP备…号 */
const furnitureLine =
  /^[[【（(|｜\s]*(?:(?:我要)?打印(?:本页|此页|本文)?|(?:我要)?收藏(?:本页)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|列表)?|下载(?:文字版|图片版|本文)?|纠错|分享(?:到.*|至.*|：.*)?|扫一扫.*|微信|微博|QQ空间|字[号体](?:大小)?[：:\s]*.{0,24}|[大中小默认特超\s|｜[\]【】]{1,16}|(?:您|你)?(?:现在的|当前的?|所在的?)?(?:位置|所在位置)[：:].*|首页\s*[>＞»].*|(?:来源|信息来源|稿源|作者|发布者|编辑|责任编辑|责编|发布(?:日期|时间|人)|时间|日期|更新时间|点击(?:数|量|率)?|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|文章来源)\s*[：:].*|浏览.{0,3}次.*|上一[篇条页].*|下一[篇条页].*|相关(?:链接|文章|信息|文档|稿件|新闻|解读|文件)[：:]?|延伸阅读[：:]?|版权所有.*|copyright.*|©.*|主办(?:单位)?[：:].*|承办(?:单位)?[：:].*|技术支持[：:].*|网站(?:标识码|地图|声明).*|.{0,12}ICP备.*|.{0,8}公网安备.*|政府网站标识码.*|联系我们|无障碍.*|繁[體体].*|简体.*|english|登录|注册)[\]】）)|｜\s]*$/iu

export interface Measure {
  /** Characters, white space dropped. */
  readonly text: number
  /** Of these, inside links. */
  readonly links: number
  /** Of these, in running Chinese text. */
  readonly prose: number
}

/** Measures every node once; hidden in scripts nothing is counted. */
export function measure(node: Nodes, known: Map<Nodes, Measure>, insideLink = false): Measure {
  const earlier = known.get(node)
  if (earlier) return earlier
  let result: Measure = { text: 0, links: 0, prose: 0 }
  if (node.type === 'text') {
    const text = node.value.replace(/\s+/gu, '')
    const prose = !insideLink && text.length >= 12 && /[，。；、：]/u.test(text) ? text.length : 0
    result = { text: text.length, links: insideLink ? text.length : 0, prose }
  } else if (node.type !== 'element' || !codeTags.has(node.tagName)) {
    const isLink = insideLink || (node.type === 'element' && node.tagName === 'a')
    for (const child of childrenOf(node)) {
      const { text, links, prose } = measure(child, known, isLink)
      result = { text: result.text + text, links: result.links + links, prose: result.prose + prose }
    }
  }
  known.set(node, result)
  return result
}

/** A link to a file rather than to a page: 附件 lists belong to the document. */
const fileLink = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|pptx?|zip|rar|7z|txt|jpe?g|png|tiff?)(?:[?#]|$)/iu

/** Whether an element is site furniture, as far as it can be told from itself. Running text is never furniture. */
export function isFurniture(element: Element, known: Map<Nodes, Measure>): boolean {
  const { text, links, prose } = measure(element, known)
  if (text === 0) return false
  const named =
    furnitureTags.has(element.tagName) ||
    furnitureRoles.has((attribute(element, 'role') ?? '').toLowerCase()) ||
    namesOf(element).some((name) => furnitureName.test(name))
  if (named && (prose < 60 || prose * 4 < text || (prose < 400 && isFooter(element)))) return true
  if (isBlock(element) && isLinkList(element, text, links, prose)) return true
  return text < longestLine * mostLines && isFurnitureLine(element)
}

function isFooter(element: Element): boolean {
  return element.tagName === 'footer' || /版权所有|ICP备|网站标识码/u.test(textOf(element))
}

const longestLine = 120
const mostLines = 6

function isFurnitureLine(element: Element): boolean {
  const lines = isBlock(element) ? leafBlocks(element) : []
  if (lines.length === 0 || lines.length > mostLines) return false
  return lines.every((line) => {
    const text = textOf(line).replace(/\s+/gu, ' ').trim()
    return text.length < longestLine && (furnitureLine.test(text) || isRowOfButtons(text))
  })
}

/** 【打印本页】【关闭窗口】, 打印 | 收藏 | 关闭 */
function isRowOfButtons(text: string): boolean {
  const buttons = text.split(/[\s|｜【】[\]（）()]+/u).filter(Boolean)
  return buttons.length > 1 && buttons.every((button) => button.length <= 8 && furnitureLine.test(button))
}

function isLinkList(element: Element, text: number, links: number, prose: number): boolean {
  if (links * 10 < text * 7 || prose > 0 || element.tagName === 'td') return false
  const anchors = anchorsIn(element)
  if (anchors.length < 3 || compactText(element).startsWith('附件')) return false
  return !linksToFile(element)
}

export function linksToFile(node: Nodes): boolean {
  return anchorsIn(node).some((anchor) => fileLink.test(attribute(anchor, 'href') ?? ''))
}

function anchorsIn(node: Nodes): Element[] {
  if (node.type === 'element' && node.tagName === 'a') return [node]
  return childrenOf(node).flatMap(anchorsIn)
}
