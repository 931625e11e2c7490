// What a Word 97 file says of itself: author, agency, template, who changed it, who saved it and where.
import type { Property } from '@gongkai/core'
import type { Storage } from '../bytes/compound-file.js'
import { readPropertySets } from '../bytes/property-set.js'
import type { TableOf } from './asides.js'
import { readStrings, tables } from './header.js'

/** Number → the name Word and WPS give it on screen. */
const summary: Readonly<Record<number, string>> = {
  2: '标题',
  3: '主题',
  4: '作者',
  5: '关键词',
  6: '备注',
  7: '模板',
  8: '最后修改者',
  9: '修订次数',
  11: '打印时间',
  12: '创建时间',
  13: '修改时间',
  18: '应用程序',
}

const documentSummary: Readonly<Record<number, string>> = {
  2: '类别',
  13: '各部分标题',
  14: '主管',
  15: '单位',
  26: '内容类型',
  27: '内容状态',
  28: '语言',
  29: '版本',
}

/** First bytes of the class ids of the two standard sets; any other holds what somebody added. */
const summaryKind = 0xf29f85e0
const documentSummaryKind = 0xd5cdd502

const streams = ['\x05summaryinformation', '\x05documentsummaryinformation']

export function readFileProperties(root: Storage): Property[] {
  return streams.flatMap((key): Property[] => {
    const stream = root.streams.get(key)
    if (!stream) return []
    const locator = { path: stream.name.slice(1) }
    return readPropertySets(stream.read()).flatMap(({ kind, properties }) => {
      const names = { [summaryKind]: summary, [documentSummaryKind]: documentSummary }[kind]
      return properties.flatMap(({ name, value }): Property[] => {
        const shown = typeof name === 'string' ? name : names ? names[name] : undefined
        return shown === undefined ? [] : [{ name: shown, value, origin: 'file', locator }]
      })
    })
  })
}

/** Names in the list of associated texts; the rest of it says the same as the summary. */
const associations: Readonly<Record<number, string>> = {
  ...{ 1: '模板', 2: '标题', 3: '主题', 4: '关键词', 5: '备注', 6: '作者', 7: '最后修改者' },
  ...{ 8: '邮件合并', 9: '邮件合并', 17: '写保护密码' },
}

/** What the tables of the document itself tell of people and places. */
export function readTableProperties(tableOf: TableOf, people: Set<string>): Property[] {
  const path = 'WordDocument'
  const of = (name: string, value: string | undefined): Property[] =>
    value?.trim() ? [{ name, value, origin: 'file', locator: { path } }] : []
  const stringsIn = (index: number) => readStrings(tableOf(index)).strings
  for (const name of [...stringsIn(tables.revisionAuthors), ...readAuthors(tableOf)])
    if (name.trim() !== '' && name !== 'Unknown') people.add(name)
  const saved = stringsIn(tables.savedBy)
  return [
    ...stringsIn(tables.associations).flatMap((value, index) => {
      const name = associations[index]
      return name === undefined ? [] : of(name, value)
    }),
    ...[...people].flatMap((name) => of('修订或批注者', name)),
    ...saved.flatMap((value, index) => of(index % 2 === 0 ? '保存者' : '保存位置', value)),
    ...readVariables(tableOf).flatMap((value) => of('文档变量', value)),
  ]
}

/** Those who wrote comments: one string after the other. */
function readAuthors(tableOf: TableOf): string[] {
  const table = tableOf(tables.commentAuthors)
  const names: string[] = []
  for (let at = 0; at + 2 <= table.length; at += 2 + table.u16(at) * 2) names.push(table.utf16(at + 2, table.u16(at)))
  return names
}

/** Variables that macros keep: a list of names, then as many values. */
function readVariables(tableOf: TableOf): string[] {
  const table = tableOf(tables.variables)
  const { strings, end } = readStrings(table)
  const values: string[] = []
  for (let at = end; values.length < strings.length && at + 2 <= table.length; at += 4 + table.u16(at) * 2)
    values.push(table.utf16(at + 2, table.u16(at)))
  return values
}

/** Each thing said once, in the words it was first said in. */
export function uniqueProperties(properties: readonly Property[]): Property[] {
  const known = new Set<string>()
  return properties.filter(({ name, value }) => {
    const key = `${name}：${value}`
    return !known.has(key) && known.add(key)
  })
}
