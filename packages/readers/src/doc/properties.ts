// What a Word 97 file says of itself: author, agency, template, who changed it, who saved it and where.
import type { Property } from '@gongkai/core'
import type { TableOf } from './asides.js'
import { readStrings, tables } from './header.js'

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
