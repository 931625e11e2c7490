// What page, file and sidecar say of the document: 索引号, 发文字号, 公开方式 — properties, and field tables copied as text.
import type { Document } from '../tree/text.js'
import type { Span } from './fact.js'

/** A field. Its span is where it stands in the text (visible line or property story); empty for a sidecar's. */
export interface Field extends Span {
  /** White space and colon dropped. */
  readonly name: string
  readonly value: string
  /** `text`: a field table at the head of a page, copied as text. */
  readonly origin: 'page' | 'file' | 'sidecar' | 'text'
}

/** Field names of portals' document pages. */
export const fieldNames: readonly string[] = [
  '索引号',
  '信息索引号',
  '主题分类',
  '体裁分类',
  '服务对象',
  '发文机关',
  '发布机构',
  '发布机关',
  '制发机关',
  '成文日期',
  '生成日期',
  '标题',
  '名称',
  '信息名称',
  '发文字号',
  '文号',
  '发布日期',
  '公开日期',
  '发文日期',
  '主题词',
  '关键词',
  '公开方式',
  '公开类别',
  '公开属性',
  '公开形式',
  '公开类型',
  '公开范围',
  '信息公开属性',
  '信息公开类别',
  '信息公开选项',
  '政府信息公开属性',
  '有效性',
  '时效性',
  '文件状态',
  '效力状态',
  '生效日期',
  '废止日期',
  '失效日期',
  '实施日期',
  '公开程序',
  '公开时限',
  '责任部门',
  '责任科室',
  '信息来源',
  '载体类型',
  '组配分类',
  '所属机构',
  '统一编号',
  '内容概述',
  '语种',
  '公文种类',
  '文种',
]

const known = new Set(fieldNames)
const field = /([\p{Script=Han}][\p{Script=Han}\s\u00a0\u3000]{0,14}?)\s*[：:]/gu

/** Fields of the page, the file, the sidecar, and of a field table that stands as text above the document. */
export function findMetadata(document: Document): Field[] {
  return [...propertyFields(document), ...textFields(document)]
}

function propertyFields(document: Document): Field[] {
  const story = document.stories.find(({ kind }) => kind === 'property')
  let from = story?.start ?? 0
  return document.properties.map(({ name, value, origin }) => {
    const at = origin === 'sidecar' || !story ? -1 : document.text.indexOf(`${name}：${value}`, from)
    if (at < 0) return { name, value, origin, start: 0, end: 0 }
    from = at
    return { name, value, origin, start: at, end: at + name.length + 1 + value.length }
  })
}

/** How far down a field table is looked for, in lines with text. */
const reach = 30

function textFields(document: Document): Field[] {
  const fields: Field[] = []
  let seen = 0
  let misses = 0
  for (const line of document.lines) {
    if (!line.text.trim()) continue
    if (document.stories[line.story]?.kind !== 'body' || seen++ > reach || misses > 6) break
    const found = fieldsOf(line.text, line.start)
    if (found.length === 0) misses++
    fields.push(...found)
  }
  // One 标题： or 主题词： alone is no table.
  return fields.length >= 3 ? fields : []
}

/** Whether the line is a field of a page: 索引号：… alone or with others. */
export function isFieldLine(text: string): boolean {
  return fieldsOf(text, 0).length > 0
}

/** 索 引 号：	000014349/2018-00204	主题分类：	综合政务 — every name on the line must be a known one. */
function fieldsOf(text: string, base: number): Field[] {
  const names = Array.from(text.matchAll(field), ({ 0: quote, 1: name = '', index }) => ({
    name: name.replace(/\s/gu, ''),
    at: index,
    end: index + quote.length,
  })).filter(({ name }) => known.has(name))
  if (names.length === 0 || text.slice(0, names[0]?.at).trim()) return []
  return names.map(({ name, at, end }, i) => {
    const raw = text.slice(end, names[i + 1]?.at ?? text.length)
    const value = raw.trim()
    return { name, value, origin: 'text' as const, start: base + at, end: base + end + raw.trimEnd().length }
  })
}
