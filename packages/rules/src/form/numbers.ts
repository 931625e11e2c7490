// What the rules on 发文字号 look at: the number of each unit, as printed.
import type { Facts, Span } from '@gongkai/core'

export interface PrintedNumber extends Span {
  /** White space dropped. */
  readonly text: string
}

/** Numbers with a year in brackets; orders (第1号) have none. */
export function printedNumbers({ units }: Facts): PrintedNumber[] {
  return units.flatMap(({ elements: { documentNumber } }) => {
    if (!documentNumber) return []
    const { start, end, quote } = documentNumber
    return [{ start, end, text: quote.replace(/\s/gu, '') }]
  })
}

/** GB/T 9704—2012, 7.2.5: 年份、发文顺序号用阿拉伯数字标注；年份应标全称，用六角括号括入；发文顺序号不加“第”字，不编虚位，在阿拉伯数字后加“号”字。 */
export const numberBasis = { source: 'GB/T 9704—2012', clause: '7.2.5', level: '国家标准' } as const
