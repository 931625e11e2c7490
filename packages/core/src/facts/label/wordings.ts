// Every known wording of a disclosure label in a text, in the four forms it takes.
import { type Folded, fold, unfold } from '../../tree/fold.js'
import type { Span } from '../fact.js'
import type { LabelValue } from '../profile.js'
import {
  bare,
  boxBefore,
  boxBehind,
  classOf,
  classOfMisspelt,
  classOfMisspeltValue,
  field,
  isTicked,
  longRefusal,
  misspeltField,
  namedField,
  note,
  sentence,
  yesNo,
} from './grammar.js'

/**
 * `note`: 此件公开发布; `bare`: （主动公开）; `field`: 公开方式：主动公开; `choice`: □主动公开 ☑依申请公开.
 */
export type Form = 'note' | 'bare' | 'field' | 'choice'

export interface Wording extends Span {
  readonly form: Form
  readonly label: LabelValue
  /** Brackets directly around the label. */
  readonly brackets: '（）' | '()' | 'other' | 'left' | null
  /** More stands behind the label in the same brackets: contact, circulation. */
  readonly more: boolean
  /** What that is, folded. */
  readonly rest: string
  /** Folded, brackets dropped: what is compared with the profile's wording. */
  readonly bare: string
  /** For a choice: how many boxes, and whether this one is ticked. */
  readonly ticked?: boolean
}

/** A □ choice of labels, as found: which boxes are ticked. */
export interface Choice extends Span {
  readonly options: readonly { readonly label: LabelValue; readonly ticked: boolean }[]
}

// (此件公开发部), (比件公开发布): a short note that may be a label misspelt.
const shortNote = /[(〔[【]([此本比][^()〔〕【】\f]{3,9})[)〕\]】]/gu

/** Pinyin that mirror sites put behind characters: 發(fā). */
const pinyin = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/giu

/** The text as label words are looked for in it: blanks dropped, width and traditional forms folded, pinyin stripped. */
export function foldForLabels(text: string): Folded {
  const folded = fold(text, { blanks: 'drop' })
  if (!/[(][a-zà-ǜ]{1,6}[)]/iu.test(folded.text)) return folded
  const kept: number[] = []
  const pieces: string[] = []
  let from = 0
  const keep = (to: number) => {
    pieces.push(folded.text.slice(from, to))
    for (let i = from; i < to; i++) kept.push(folded.offsets[i] ?? 0)
  }
  for (const { 0: run, index } of folded.text.matchAll(pinyin)) {
    keep(index)
    from = index + run.length
  }
  keep(folded.text.length)
  kept.push(text.length)
  return { text: pieces.join(''), offsets: Int32Array.from(kept) }
}

/** Every wording in a text, in text order, none inside another. */
export function findWordings(original: string): { wordings: Wording[]; choices: Choice[] } {
  const folded = foldForLabels(original)
  const { text } = folded
  const found: Wording[] = []
  const taken: Span[] = []
  const free = (start: number, end: number) => !taken.some((span) => span.start < end && start < span.end)
  const put = (form: Form, label: LabelValue | null, start: number, end: number, words: string, ticked?: boolean) => {
    if (!label || !free(start, end)) return
    taken.push({ start, end })
    const around =
      form === 'note' || form === 'bare'
        ? bracketsAround(text, start, end)
        : { from: start, to: end, brackets: null, more: false, rest: '' }
    const span = unfold(folded, around.from, around.to)
    const brackets =
      around.brackets === 'round'
        ? /^（.*）$/su.test(original.slice(span.start, span.end))
          ? '（）'
          : '()'
        : around.brackets
    found.push({
      form,
      label,
      ...span,
      brackets,
      more: around.more,
      rest: around.rest,
      bare: words,
      ...(ticked === undefined ? {} : { ticked }),
    })
  }
  const choices = findChoices(folded, (start, end) => taken.push({ start, end }))
  for (const choice of choices) {
    for (const { label, ticked } of choice.options) {
      if (ticked)
        found.push({
          form: 'choice',
          label,
          start: choice.start,
          end: choice.end,
          brackets: null,
          more: false,
          rest: '',
          bare: label,
          ticked,
        })
    }
  }
  for (const match of text.matchAll(field)) {
    const [whole, colon, value = ''] = match
    const end = match.index + whole.length
    // Without a colon the value must fill a cell of its own.
    const inCell =
      separated(folded, end - value.length) &&
      /^\s*?(?:[\t\n\f]|$)/u.test(original.slice((folded.offsets[end - 1] ?? 0) + 1))
    if (colon || inCell) put('field', classOf(value), match.index, end, value)
  }
  for (const { 0: whole, 1: words = '', index } of text.matchAll(misspeltField)) {
    const from = index + whole.length - words.length
    for (const to of [from + 4, from + 5]) {
      const value = text.slice(from, to)
      if (to === text.length || separated(folded, to) || /[;,。()]/u.test(text[to] ?? ''))
        put('field', classOfMisspeltValue(value), index, to, value)
    }
  }
  for (const match of text.matchAll(yesNo)) {
    const label = (match[1] ?? match[2]) === '是' ? '公开发布' : '不公开'
    put('field', label, match.index, match.index + match[0].length, match[0])
  }
  for (const match of text.matchAll(sentence))
    put('note', classOf(match[1] ?? ''), match.index, match.index + match[0].length, match[0])
  for (const match of text.matchAll(note))
    put('note', classOf(match[1] ?? ''), match.index, match.index + match[0].length, match[0])
  for (const match of text.matchAll(longRefusal))
    put('note', '不公开', match.index, match.index + match[0].length, match[0])
  for (const match of text.matchAll(bare)) {
    const end = match.index + match[0].length
    const closed = /[)〕\]】,;:。]/u.test(text[end] ?? '')
    const endsLine = /^[。.\s]*?(?:\n|$)/u.test(original.slice((folded.offsets[end - 1] ?? 0) + 1))
    if (closed || endsLine) put('bare', classOf(match[1] ?? ''), end - (match[1] ?? '').length, end, match[1] ?? '')
  }
  for (const { 0: whole, 1: words = '', index } of text.matchAll(shortNote)) {
    put('note', classOfMisspelt(words), index + 1, index + whole.length - 1, words)
  }
  return { wordings: found.sort((a, b) => a.start - b.start), choices }
}

/** Runs of boxes with labels, the boxes all before their labels or all behind them; a single one only ticked, behind a field's name. */
function findChoices(folded: Folded, take: (start: number, end: number) => void): Choice[] {
  const before = runsOf(folded.text, boxBefore, ([, glyph = '', words = '']) => ({ glyph, words }))
  const behind = runsOf(folded.text, boxBehind, ([, words = '', glyph = '']) => ({ glyph, words }))
  // Where both readings fit, the one with more boxes is the right one.
  const over = (a: Span, b: Span) => a.start < b.end && b.start < a.end
  const runs = [
    ...before.filter((run) => !behind.some((other) => over(run, other) && other.boxes.length > run.boxes.length)),
    ...behind.filter((run) => !before.some((other) => over(run, other) && other.boxes.length >= run.boxes.length)),
  ]
  return runs.map(({ start: first, end, boxes }) => {
    // 公开方式：□… — the field's name belongs to the choice.
    const start = first - (namedField.exec(folded.text.slice(Math.max(0, first - 16), first))?.[0].length ?? 0)
    take(start, end)
    const options = boxes.flatMap(({ glyph, words }) => {
      const label = classOf(words)
      return label ? [{ label, ticked: isTicked(glyph) }] : []
    })
    return { ...unfold(folded, start, end), options }
  })
}

interface Box {
  readonly glyph: string
  readonly words: string
}

/** Widest gap between two boxes of one choice, folded characters. */
const widestGap = 6

function runsOf(text: string, pattern: RegExp, read: (match: RegExpMatchArray) => Box): (Span & { boxes: Box[] })[] {
  const runs: { start: number; end: number; boxes: Box[] }[] = []
  for (const match of text.matchAll(pattern)) {
    const run = runs.at(-1)
    const end = match.index + match[0].length
    if (run && match.index - run.end <= widestGap) {
      run.end = end
      run.boxes.push(read(match))
    } else runs.push({ start: match.index, end, boxes: [read(match)] })
  }
  const named = (start: number) => namedField.test(text.slice(Math.max(0, start - 16), start))
  return runs.filter(
    ({ start, boxes }) => boxes.length >= 2 || (boxes.some(({ glyph }) => isTicked(glyph)) && named(start)),
  )
}

/** A tab or line feed stands in the original between the folded position and the one before. */
function separated({ offsets }: Folded, at: number): boolean {
  return (offsets[at] ?? 0) - (offsets[at - 1] ?? 0) > 1
}

interface Around {
  readonly from: number
  readonly to: number
  readonly brackets: 'round' | 'other' | 'left' | null
  readonly more: boolean
  readonly rest: string
}

/** Brackets that hold the label, alone or with more behind it. */
function bracketsAround(text: string, start: number, end: number): Around {
  const open = text[start - 1] ?? ''
  if (!'([{〔【'.includes(open) || open === '') return { from: start, to: end, brackets: null, more: false, rest: '' }
  const close = /^[^(){}〔〕【】[\]\f]{0,200}?([)}〕\]】])/u.exec(text.slice(end, end + 220))
  if (!close) return { from: start - 1, to: end, brackets: 'left', more: false, rest: '' }
  const rest = close[0].slice(0, -1).replace(/^[。.]$/u, '')
  const brackets = open === '(' ? 'round' : 'other'
  return { from: start - 1, to: end + close[0].length, brackets, more: rest !== '', rest }
}
