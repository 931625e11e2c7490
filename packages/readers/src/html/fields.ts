// The field table that a portal sets above a document: 索引号, 发文字号, 公开方式 … become properties, not text.
import type { Property } from '@gongkai/core'
import { alignToSource } from '../text/align.js'
import {
  childrenOf,
  codeTags,
  type Element,
  elementsIn,
  isBlock,
  leafBlocks,
  type Nodes,
  sourceOf,
  type Text,
  textOf,
} from './dom.js'
import { cellsOf, rowsOf } from './tables.js'

export interface FieldTables {
  readonly properties: readonly Property[]
  /** The nodes that hold them. */
  readonly nodes: ReadonlySet<Nodes>
}

/** Names of fields on government portals, white space dropped. */
const fieldNames: ReadonlySet<string> = new Set(
  (
    '索引号 信息索引号 信息索引 索引码 主题分类 分类 信息分类 组配分类 体裁分类 服务对象分类 服务对象 所属分类 所属主题 公文种类 文种 信息类别 信息类型 文件类型 ' +
    '发文机关 发文机构 发文单位 发布机构 发布机关 发布单位 发布部门 公开机构 公开部门 公开责任部门 责任部门 信息来源 来源 制发机关 制定机关 印发机关 联合发文单位 ' +
    '成文日期 成文时间 发文日期 发文时间 发布日期 发布时间 公开日期 公开时间 生成日期 生成时间 印发日期 制发日期 生效日期 生效时间 实施日期 施行日期 废止日期 失效日期 失效时间 有效期 ' +
    '标题 信息名称 名称 文件名称 公文名称 发文字号 文号 文件编号 文件号 公文字号 发文文号 规范性文件编号 统一编号 统一登记号 登记号 主题词 关键词 关键字 内容概述 内容摘要 概述 摘要 ' +
    '公开方式 公开形式 公开类别 公开属性 公开范围 公开时限 公开程序 信息公开类别 公开类型 有效性 时效性 时效 效力状态 文件状态 是否有效 有效状态 语种 载体类型 信息格式'
  ).split(' '),
)

/** Fields that only a portal's table has; the rest also stand in forms and imprints. */
const portalNames: ReadonlySet<string> = new Set(
  '索引号 信息索引号 信息索引 索引码 主题分类 信息分类 组配分类 体裁分类 发布机构 发文机关 发文机构 发布日期 公开日期 公开时间 生成日期 成文日期 成文时间 有效性 时效性 效力状态'.split(
    ' ',
  ),
)

export function findFieldTables(root: Nodes, source: string): FieldTables {
  const properties: Property[] = []
  const nodes = new Set<Nodes>()
  const look = (node: Nodes): void => {
    const pairs = node.type === 'element' ? pairsOf(node) : undefined
    const fields = pairs && fieldsOf(pairs, source)
    if (fields) {
      properties.push(...fields)
      nodes.add(node)
      return
    }
    const rows = lineFields(childrenOf(node), source)
    for (const row of rows) {
      properties.push(row.property)
      nodes.add(row.node)
    }
    for (const child of childrenOf(node)) if (!nodes.has(child)) look(child)
  }
  look(root)
  // A small table of one name beside the real one (主题词) is part of it.
  if (properties.length > 0) takeSmallTables(root, source, properties, nodes)
  return { properties, nodes }
}

type Pair = readonly [name: Nodes, value: Nodes | undefined]

/** Names and values of a table, a definition list, or a list of `<b>名：</b>值` items. */
function pairsOf(element: Element): Pair[] | undefined {
  if (!/^(?:table|dl)$/u.test(element.tagName) || !isTableSized(element)) return undefined
  if (element.tagName === 'table') {
    if (element.children.some(holdsTable)) return undefined
    return rowsOf(element).flatMap((row) => {
      const cells = cellsOf(row)
      return cells.every((cell) => splitLine(cell)) ? cells.map((cell) => [cell, undefined] as const) : inPairs(cells)
    })
  }
  return inPairs(element.children.filter((child) => child.type === 'element' && /^d[dt]$/u.test(child.tagName)))
}

function inPairs(nodes: readonly Nodes[]): Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < nodes.length; i += 2) {
    const name = nodes[i]
    if (name) pairs.push([name, nodes[i + 1]])
  }
  return pairs
}

/** The fields, if this is a portal's table: most names are known, two at least, one of a portal's own. */
function fieldsOf(pairs: readonly Pair[], source: string, least = 2): Property[] | undefined {
  const found = pairs.flatMap(([name, value]) => {
    const split = value ? undefined : splitLine(name)
    const label = split ? split.name : toName(textOf(name))
    if (!label) return []
    const text = split
      ? split.value
      : value
        ? textOf(value)
            .replace(/[ \t\r\n\f\u00a0]+/gu, ' ')
            .trim()
        : ''
    return [{ label, property: toProperty(label, text, value ?? name, source) }]
  })
  const known = found.filter(({ label }) => fieldNames.has(label))
  const ownNames = new Set(known.map(({ label }) => label))
  const portal = [...ownNames].some((name) => portalNames.has(name))
  if (ownNames.size < least || known.length * 2 < found.length || !portal) return undefined
  return found.filter(({ property }) => property.value).map(({ property }) => property)
}

interface LineField {
  readonly node: Nodes
  readonly property: Property
}

/** Sibling lines `名：值`, two at least and one of a portal's own. */
function lineFields(siblings: readonly Nodes[], source: string): LineField[] {
  const fields = siblings.flatMap((node): LineField[] => {
    if (node.type !== 'element' || codeTags.has(node.tagName) || !isShort(node)) return []
    if (/^t/u.test(node.tagName) || (!isBlock(node) && node.tagName !== 'span') || node.children.some(holdsTable))
      return []
    const split = leafBlocks(node).length <= 1 ? splitLine(node) : undefined
    return split?.value ? [{ node, property: toProperty(split.name, split.value, node, source) }] : []
  })
  const names = fields.map(({ property }) => property.name)
  const certain =
    new Set(names).size >= 2 &&
    names.some((name) => name.includes('索引') || /公开(?:方式|类别|属性)|有效性|主题分类/u.test(name))
  return certain ? fields : []
}

function takeSmallTables(root: Nodes, source: string, properties: Property[], nodes: Set<Nodes>): void {
  for (const element of elementsIn(root)) {
    if (nodes.has(element) || element.tagName !== 'table') continue
    const pairs = (pairsOf(element) ?? []).filter(([name]) => textOf(name).trim())
    if (pairs.length === 0 || pairs.length > 2 || !pairs.every(([name]) => fieldNames.has(toName(textOf(name)) ?? '')))
      continue
    const start = Math.max(...[...nodes].map((node) => node.position?.end.offset ?? 0))
    const [from] = sourceOf(element) ?? [0]
    // Right after the table before it: nothing but tags between.
    if (from < start || /[\u4e00-\u9fff]/u.test(source.slice(start, from).replace(/<[^>]*>/gu, ''))) continue
    nodes.add(element)
    for (const [name, value] of pairs) {
      const property = toProperty(toName(textOf(name)) ?? '', value ? textOf(value).trim() : '', value ?? name, source)
      if (property.value) properties.push(property)
    }
  }
}

/** A line of the page, tags included: what is longer is no field, and need not be looked into. */
function isShort(node: Nodes): boolean {
  return lengthOf(node) < 4000
}

/** The same of a whole field table. */
function isTableSized(node: Nodes): boolean {
  return lengthOf(node) < 40_000
}

function lengthOf(node: Nodes): number {
  const [start, end] = sourceOf(node) ?? [0, 0]
  return end - start
}

function holdsTable(node: Nodes): boolean {
  return elementsIn(node).some((element) => element.tagName === 'table')
}

/** `索 引 号：` → 索引号; undefined where it is too long for a name. */
function toName(text: string): string | undefined {
  const name = text.replace(/[\s:：【】[\]]+/gu, '')
  return name && name.length <= 10 ? name : undefined
}

/** `公开方式：主动公开`, the name alone in its own element or not. */
function splitLine(node: Nodes): { name: string; value: string } | undefined {
  const text = textOf(node)
    .replace(/[ \t\r\n\f\u00a0]+/gu, ' ')
    .trim()
  const [, label = '', value = ''] = /^([^:：]{2,16})[:：]\s*(.{0,200})$/u.exec(text) ?? []
  const name = toName(label)
  return name && fieldNames.has(name) ? { name, value: value.trim() } : undefined
}

function toProperty(name: string, value: string, node: Nodes, source: string): Property {
  return { name, value, origin: 'page', ...placeOf(value, node, source) }
}

/** The span of the value: exact where one text holds it, else the element's. */
function placeOf(value: string, node: Nodes, source: string): Pick<Property, 'locator'> {
  for (const text of textsIn(node)) {
    const index = text.value.indexOf(value)
    const place = sourceOf(text)
    if (index < 0 || !place || !value) continue
    const pieces = alignToSource(text.value.slice(index, index + value.length), source, place[0] + index, place[1])
    const first = pieces[0]
    const last = pieces.at(-1)
    if (first && last) return { locator: { source: [first.source[0], last.source[1]] } }
  }
  const whole = sourceOf(node)
  return whole ? { locator: { source: whole } } : {}
}

function* textsIn(node: Nodes): Generator<Text> {
  if (node.type === 'text') yield node
  for (const child of childrenOf(node)) yield* textsIn(child)
}
