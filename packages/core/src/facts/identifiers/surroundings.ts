// What stands around a number: the word that names it, and the unit or ordinal that says it is none of a person's.
import { foldText } from '../../tree/fold.js'
import { lastNaming, type Naming } from './names.js'

const reach = 40
const reachAfter = 8

/** The naming word before `start`: on the same line, or at the end of the line before where that ends in a colon. */
export function namingBefore(text: string, start: number): Naming | undefined {
  const window = text.slice(Math.max(0, start - reach), start)
  const lines = window.slice(window.lastIndexOf('\f') + 1).split('\n')
  const line = lines.pop() ?? ''
  const previous = lines.pop() ?? ''
  const labelled = line.trim() === '' && /[:：]\s*$/u.test(previous)
  const words = labelled ? previous + line : line
  return /[A-Za-z\p{Script=Han}]/u.test(words) ? lastNaming(foldText(words)) : undefined
}

/** An amount, a share, a quantity; or the number behind 第. */
export function isQuantity(text: string, start: number, end: number): boolean {
  const after = foldText(text.slice(end, end + reachAfter))
  return (
    unit.test(after) ||
    ordinal.test(foldText(text.slice(Math.max(0, start - 3), start))) ||
    isFraction(text, start, after)
  )
}

/** 元, 万元, 亿立方米; 万 alone only where no word goes on: 万 is also a surname. */
const unit =
  /^ ?[多余]?(?:(?:[百千]?万|万?亿)?(?:元|圆|美元|欧元|港元|吨|公斤|千克|公里|千米|平方|立方|公顷|千瓦|人次|%|‰|㎡|号(?:文|令|公告))|[万亿](?!\p{Script=Han}))/u
const ordinal = /[第¥￥$€]\s?$/u

/** Part of a decimal fraction. A spreadsheet's whole number with .0 is none. */
function isFraction(text: string, start: number, after: string): boolean {
  return (
    (/^\.\d/u.test(after) && !/^\.0(?!\d)/u.test(after)) || /\d[.,]$/u.test(text.slice(Math.max(0, start - 2), start))
  )
}

/** Inside a path or address: cn/13900001234.html, _13900001234 is none. */
export function isInPath(text: string, start: number): boolean {
  return /[A-Za-z0-9][/=]$/u.test(text.slice(Math.max(0, start - 2), start))
}
