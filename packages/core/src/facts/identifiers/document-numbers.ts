// 发文字号 met on the scan, so that its year and serial are taken for nothing else: 某政发〔2024〕12号.
import type { Run } from './runs.js'

const opening = /[〔[［【(（﹝「]\s?$/u
const closing = /^\s?[〕\]］】)）﹞」]\s?第?\s?[\d０-９]{1,5}\s?号/u
const agencyCode = /[\p{Script=Han}A-Za-z0-9]{0,20}\s?[〔[［【(（﹝「]\s?$/u

/** The document number whose year is this run. */
export function documentNumberAt(text: string, year: Run): { start: number; end: number } | undefined {
  if (!/^\d{2,6}$/.test(year.text) || !opening.test(text.slice(Math.max(0, year.start - 2), year.start)))
    return undefined
  const tail = closing.exec(text.slice(year.end, year.end + 16))
  if (!tail) return undefined
  const head = agencyCode.exec(text.slice(Math.max(0, year.start - 23), year.start))
  return { start: year.start - (head?.[0].length ?? 0), end: year.end + tail[0].length }
}
