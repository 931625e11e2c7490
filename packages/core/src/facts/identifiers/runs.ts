// The one scan: every run of digits and letters in a text, what parts it from the run before, and the addresses that hide runs.
import { foldTable, skipped } from '../../tree/fold-table.js'
import type { Span } from '../fact.js'

/** What stands between a run and the one before: nothing that could join them (`far`), or a joint that files put into numbers. */
export type Gap = 'far' | 'blank' | 'hyphen' | 'bracket' | 'wrap' | 'mask'

export interface Run extends Span {
  /** Half-width, upper case, skip characters dropped. */
  readonly text: string
  readonly gap: Gap
  /** Digits that stood one by one, as some PDF text does: 1 3 9 0 0 0 0 1 2 3 4. */
  readonly spaced?: true
}

export interface Scan {
  /** Runs that hold a digit, and short letter runs that stand close to one; in text order. */
  readonly runs: readonly Run[]
  /** E-mail addresses; their runs are not in `runs`, nor are those of web addresses. */
  readonly emails: readonly Span[]
}

/** Scans `text`, or the part of it from one offset to another. */
export function scanRuns(text: string, from = 0, to = text.length): Scan {
  const runs: Run[] = []
  const emails: Span[] = []
  for (let at = from; at < to; ) {
    const unit = classes[text.charCodeAt(at)] as number
    if (unit === atSign) {
      const email = emailAround(text, at, emails.at(-1)?.end ?? 0)
      if (email) {
        emails.push(email)
        while ((runs.at(-1)?.end ?? 0) > email.start) runs.pop()
      }
      at = email?.end ?? at + 1
    } else if (unit === digit || unit === letter) {
      const start = at
      let hasDigit = false
      for (let next = unit; next === digit || next === letter || next === skip; ) {
        hasDigit ||= next === digit
        next = ++at < to ? (classes[text.charCodeAt(at)] as number) : other
      }
      if (!hasDigit && webAddress.test(text.slice(start, at + 3))) at = endOfAddress(text, at)
      else pushRun(runs, text, start, at, hasDigit)
    } else at++
  }
  return { runs: joinSpaced(runs), emails }
}

const [other, digit, letter, blank, hyphen, bracket, maskGlyph, lineFeed, atSign, skip] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

const classes = classify()

function classify(): Uint8Array {
  const byGlyph = new Map<number, number>()
  const set = (glyphs: string, value: number) => {
    for (let i = 0; i < glyphs.length; i++) byGlyph.set(glyphs.charCodeAt(i), value)
  }
  set('0123456789', digit)
  set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', letter)
  set(' ', blank)
  set('-‐‑‒–—―−~～─', hyphen)
  set('()', bracket)
  set('*×✕╳✱∗●•■█▇□◼_…', maskGlyph)
  set('\n', lineFeed)
  set('@', atSign)
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const folded = foldTable[unit] as number
    return folded === skipped ? skip : (byGlyph.get(unit) ?? byGlyph.get(folded) ?? other)
  })
}

/** A letter run is kept only where it may belong to a number: 0 0 2 X. */
const longestLetters = 4

/** Words written close to a number without a blank: Tel13900001234. */
const nameBefore = /^(?:(?:TEL|PHONE|MOBILE|MOB|ID|NO)(?=\d{7,}X?$)|[MT](?=(?:1[3-9]|0[1-9])\d{8,10}$))/

function pushRun(runs: Run[], text: string, start: number, end: number, hasDigit: boolean): void {
  const last = runs.at(-1)
  const gap = last ? gapBetween(text, last.end, start) : 'far'
  if (!hasDigit && (gap === 'far' || end - start > longestLetters)) return
  while (end > start && classes[text.charCodeAt(end - 1)] === skip) end--
  let folded = ''
  for (let i = start; i < end; i++) {
    const unit = foldTable[text.charCodeAt(i)] as number
    if (unit !== skipped) folded += String.fromCharCode(unit)
  }
  folded = folded.toUpperCase()
  const name = nameBefore.exec(folded)?.[0].length ?? 0
  runs.push({ start: start + name, end, text: folded.slice(name), gap: name > 0 ? 'far' : gap })
}

const widestMask = 24

function gapBetween(text: string, from: number, to: number): Gap {
  const width = to - from
  if (width > widestMask) return 'far'
  let [blanks, hyphens, brackets, masks, feeds] = [0, 0, 0, 0, 0]
  for (let i = from; i < to; i++) {
    const unit = classes[text.charCodeAt(i)] as number
    if (unit === blank) blanks++
    else if (unit === hyphen) hyphens++
    else if (unit === bracket) brackets++
    else if (unit === maskGlyph) masks++
    else if (unit === lineFeed) feeds++
    else if (unit !== skip) return 'far'
  }
  if (masks >= 2 && feeds + brackets === 0) return 'mask'
  if (masks > 0) return 'far'
  if (feeds === 1) return blanks + hyphens + brackets === 0 ? 'wrap' : 'far'
  if (feeds > 0) return 'far'
  if (brackets === 1) return blanks <= 1 && hyphens === 0 && text.charAt(from).match(/[)）]/u) ? 'bracket' : 'far'
  if (brackets > 1) return 'far'
  if (hyphens > 0) return hyphens <= 2 && blanks <= 2 ? 'hyphen' : 'far'
  return blanks <= 2 ? 'blank' : 'far'
}

const shortestSpaced = 7

/** Makes one run of digits that stand one by one, all with the same blank between them. */
function joinSpaced(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (let i = 0; i < runs.length; ) {
    const first = runs[i] as Run
    let end = i + 1
    if (first.text.length === 1) {
      const step = (runs[end]?.start ?? 0) - first.end
      const follows = (run: Run | undefined) =>
        run?.gap === 'blank' && run.text.length === 1 && run.start - (runs[end - 1] as Run).end === step
      while (follows(runs[end])) end++
    }
    if (end - i < shortestSpaced) joined.push(first)
    else {
      const digits = runs.slice(i, end)
      joined.push({
        start: first.start,
        end: (digits.at(-1) as Run).end,
        text: digits.map((run) => run.text).join(''),
        gap: first.gap,
        spaced: true,
      })
    }
    i = end - i < shortestSpaced ? i + 1 : end
  }
  return joined
}

const longestLocalPart = 64
const longestDomain = 255
const localPart = /[A-Za-z0-9][\w.%+-]*$/u
const domain = /^@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}/u

/** name@example.cn, from its @ outward. */
function emailAround(text: string, at: number, from: number): Span | undefined {
  const before = localPart.exec(halfWidth(text.slice(Math.max(from, at - longestLocalPart), at)))
  const after = domain.exec(halfWidth(text.slice(at, at + longestDomain)))
  return before && after ? { start: at - before[0].length, end: at + after[0].length } : undefined
}

/** Unit by unit, so that lengths stay. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (glyph) => String.fromCharCode(glyph.charCodeAt(0) - 0xfee0))
}

/** http:// https:// ftp:// www. */
const webAddress = /^(?:https?|ftp):\/\/$|^www\./iu

/** The first unit behind a web address: a blank, a quote or bracket, or anything outside ASCII. */
function endOfAddress(text: string, from: number): number {
  const rest = /[^\x21\x23-\x26\x2a-\x3b\x3d\x3f-\x7e]/gu
  rest.lastIndex = from
  return rest.exec(text)?.index ?? text.length
}
