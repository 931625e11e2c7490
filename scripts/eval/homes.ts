// Where a label may stand: every home the field knows, each a way to write a label into a real document.
// One in five is held out.
import type { Home as HomeName } from '@gongkai/core'
import { atDate, atEnd, type Host, type HostFormat, hasSequel } from './hosts.js'
import { cells, imprintTable, line, toHtml } from './markup.js'

/** A label as it is to be written. */
export interface Written {
  /** The whole of it, on one line: （此件公开发布）, 公开方式：主动公开, □主动公开　☑依申请公开 */
  readonly words: string
  /** Name and value of a field, or of the field a choice stands in. */
  readonly name: string
  readonly value: string
  readonly options: readonly { readonly text: string; readonly ticked: boolean }[]
}

export interface LabelHome {
  readonly id: string
  readonly format: HostFormat
  readonly form: 'note' | 'field' | 'choice'
  /** A bare line wears no brackets. */
  readonly bracketed: boolean
  /** The label has its lines for itself and may be broken over several. */
  readonly ownLines: boolean
  /** What the report should call it. */
  readonly name: HomeName
  readonly heldOut: boolean
  /** The whole source with the label in it; null where this document has no such place. */
  readonly place: (host: Host, written: Written) => string | null
}

const note = { format: 'txt', form: 'note', bracketed: true, ownLines: true, name: 'note', heldOut: false } as const
const field = {
  format: 'txt',
  form: 'field',
  bracketed: false,
  ownLines: false,
  name: 'imprint',
  heldOut: false,
} as const
const choice = { ...field, form: 'choice', name: 'choice' } as const

const contact = '联系人：张三，联系电话：0999-2000000'
const copyTo = '抄送：市委各部门，市人大常委会办公室，市政协办公室。'
const printed = '云岭市人民政府办公室　　　　　　2024年11月20日印发'

const inPlace = ({ before, after }: Host, words: string) => before + words + after

/** A line of its own even where the text was glued together. */
const onLine = ({ before, after }: Host, words: string) =>
  `${before}${/\n[^\S\n]*$/u.test(before) ? '' : '\n'}${words}${/^\s*\n|^$/u.test(after) ? '' : '\n'}${after}`

const flat = (text: string, glue: string) => text.trim().replace(/\s*\n\s*/gu, glue)

const textHomes: readonly LabelHome[] = [
  { ...note, id: '附注行', place: (host, { words }) => onLine(host, words) },
  { ...note, id: '无括号行', bracketed: false, place: (host, { words }) => onLine(host, words) },
  { ...note, id: '紧接日期', ownLines: false, place: (host, { words }) => atDate(host, words) },
  {
    ...note,
    id: '紧接下文标题',
    ownLines: false,
    place: (host, { words }) =>
      hasSequel(host) ? onLine({ ...host, after: '' }, words).trimEnd() + host.after.trimStart() : null,
  },
  { ...note, id: '全文一行', ownLines: false, place: (host, { words }) => flat(inPlace(host, words), '') },
  { ...note, id: '印章之后', ownLines: false, place: (host, { words }) => onLine(host, `（印章）${words}`) },
  { ...note, id: '联系人行之后', place: (host, { words }) => onLine(host, `（${contact}）\n${words}`) },
  {
    ...note,
    id: '与联系人同括号',
    bracketed: false,
    ownLines: false,
    heldOut: true,
    place: (host, { words }) => onLine(host, `（${words}；${contact}）`),
  },
  {
    ...note,
    id: '全文一行空格',
    ownLines: false,
    heldOut: true,
    place: (host, { words }) => flat(inPlace(host, words), ' '),
  },
  {
    ...field,
    id: '版记行',
    ownLines: true,
    place: (host, { words }) => atEnd(host, [words, copyTo, printed].join('\n')),
  },
  {
    ...field,
    id: '版记表行',
    place: (host, { name, value }) =>
      atEnd(host, [`${name}\t${value}`, copyTo.replace('：', '\t'), printed.replace(/　+/u, '\t')].join('\n')),
  },
  { ...field, id: '日期下字段行', name: 'field', ownLines: true, place: (host, { words }) => onLine(host, words) },
  {
    ...field,
    id: '版记同行两项',
    heldOut: true,
    place: (host, { words }) => atEnd(host, [`${words}　　　　共印50份`, copyTo, printed].join('\n')),
  },
  {
    ...choice,
    id: '版记勾选',
    place: (host, { name, words }) => atEnd(host, [`${name}：${words}`, copyTo, printed].join('\n')),
  },
  { ...choice, id: '日期下勾选', place: (host, { name, words }) => onLine(host, `${name}：${words}`) },
  { ...choice, id: '无名勾选', heldOut: true, place: (host, { words }) => onLine(host, words) },
]

const html = { format: 'html' } as const

const htmlHomes: readonly LabelHome[] = [
  { ...note, ...html, id: '网页附注段', place: (host, { words }) => inPlace(host, line(words)) },
  { ...note, ...html, id: '网页无括号段', bracketed: false, place: (host, { words }) => inPlace(host, line(words)) },
  { ...note, ...html, id: '网页紧接日期', ownLines: false, place: (host, { words }) => atDate(host, line(words)) },
  {
    ...field,
    ...html,
    id: '网页版记表一格',
    place: (host, { words }) => atEnd(host, imprintTable(`<td colspan="2">${line(words)}</td>`)),
  },
  {
    ...field,
    ...html,
    id: '网页版记表两格',
    place: (host, { name, value }) => atEnd(host, imprintTable(cells([name, value]))),
  },
  {
    ...choice,
    ...html,
    id: '网页版记表勾选',
    place: (host, { name, words }) => atEnd(host, imprintTable(cells([name, words]))),
  },
  {
    ...choice,
    ...html,
    id: '网页单选钮',
    heldOut: true,
    place: (host, { name, options }) => {
      const buttons = options.map(
        ({ text, ticked }) => `<input type="radio" name="a"${ticked ? ' checked' : ''}>${toHtml(text)}`,
      )
      return atEnd(
        host,
        [`${toHtml(name)}：${buttons.join(' ')}`, copyTo, printed].map((row) => `<p>${row}</p>`).join(''),
      )
    },
  },
  {
    ...field,
    ...html,
    id: '网页元数据',
    name: 'metadata',
    place: ({ before, after }, { name, value }) => {
      const rows = [
        cells(['索引号：', '000000000/2024-00001', `${name}：`, value]),
        cells(['主题分类：', '综合政务', '有效性：', '有效']),
      ]
      return `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>${before}${after}`
    },
  },
]

export const labelHomes: readonly LabelHome[] = [...textHomes, ...htmlHomes]

/** Where a second label may stand beside one in the 附注. */
export const secondHomes: readonly LabelHome[] = labelHomes.filter(({ id }) =>
  ['附注行', '无括号行', '版记行', '版记勾选', '网页附注段', '网页版记表一格'].includes(id),
)

/** The host with a first label in the 附注, ready for a second one below it. */
export function withFirst(host: Host, wording: string): Host {
  if (host.format === 'html') return { ...host, before: `${host.before}${toHtml(wording)}<br>` }
  return { ...host, before: `${onLine({ ...host, after: '' }, wording).trimEnd()}\n` }
}
