// The visible text in pieces: lines, cut where web pages and scrapers ran elements together (title, number, addressees,
// sign-off, date, note), so that what reads the elements sees one of them at a time.
import type { Alignment } from '../tree/nodes.js'
import type { Document, Line, Story } from '../tree/text.js'
import { toSimplified } from '../tree/traditional.js'
import { isAgency } from './agencies.js'
import { findDates } from './dates.js'
import { findDocumentNumbers, findOrdinals } from './document-number.js'
import type { Span } from './fact.js'
import { cutsOfFirstLine } from './first-lines.js'
import type { Wording } from './label/wordings.js'

export interface Piece extends Span {
  /** The words, trimmed. */
  readonly text: string
  /** The words as patterns are tried on them: all white space dropped, traditional forms folded. */
  readonly compact: string
  readonly line: Line
  readonly story: Story
  /** Whether it is a whole line of the text. */
  readonly whole: boolean
  readonly alignment: Alignment | undefined
  /** The label it is, where a label stands free. */
  readonly label?: Wording
}

const blank = '[ \\t\\u00a0\\u1680\\u2000-\\u200b\\u3000\\ufeff]'
/** White space this wide parts two elements. */
const wide = new RegExp(`${blank}{3,}`, 'gu')
const wideInLong = new RegExp(`${blank}{2,}`, 'gu')
/** A line this long holds more than one element, or is body text. */
const long = 80

/** — 1 — (7.5): page numbers that stand as lines among the text. */
const pageNumber = /^[—–―─－-]{1,2}\d{1,3}[—–―─－-]{1,2}$|^第\d{1,3}页(?:[，,/]?共\d{1,3}页)?$/u

const sentenceEnd = /[。！？；：.!?;:”）)》\]】]$/u
/** （此件发至县团级）, （本文有删减）: what an 附注 says of the document. */
const note = /[（(〔［[【](?:此件|本件|此文|本文|该件)[^（）()〔〕【】]{0,120}[）)〕］\]】]/gu
const kindEnd =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|细则|方案|要点|规划|计划|规则|预案|条例|文件)[）)》”"]?$/u
const addresseeWords =
  /(?:各|政府|机构|机关|部门|单位|局|厅|部|委|办|院|处|室|校|公司|企业|银行|支行|代表|主席|主任|同志|委员|政协|总部|中心|协会|会员|军区|学会|站|街道|乡镇|村|社区|集团)/u
const bodyStart = /^(?:为|根据|按照|依据|经|近年|当前|现将|现就|你|贵|《|“|兹|关于.{1,80}(?:收悉|如下))/u

/**
 * Pieces of the stories a reader sees in the flow: body and text boxes. A label that stands free is one piece, also where
 * it runs over several lines or cells.
 */
export function findPieces(document: Document, wordings: readonly Wording[]): Piece[] {
  const pieces: Piece[] = []
  let head = true
  let next = 0
  let covered = 0
  for (const line of document.lines) {
    const story = document.stories[line.story]
    if (!story || (story.kind !== 'body' && story.kind !== 'textBox') || !line.text.trim()) continue
    if (line.paragraph.sample) continue
    while ((wordings[next]?.end ?? Infinity) <= line.start) next++
    const from = Math.max(0, covered - line.start)
    if (from >= line.text.length) continue
    const cuts = line.cell ? new Set([0, line.text.length]) : cutsOf(line.text, head)
    const labels = new Map<number, Wording>()
    for (let i = next; (wordings[i]?.start ?? Infinity) < line.end; i++) {
      const wording = wordings[i]
      if (!wording || wording.start < line.start + from || !cutLabel(line, wording, cuts, head)) continue
      labels.set(wording.start, wording)
      if (wording.end > line.end) covered = wording.end
    }
    const sorted = [...cuts].filter((cut) => cut >= from).sort((a, b) => a - b)
    for (let i = 0; i + 1 < sorted.length; i++) {
      const start = line.start + (sorted[i] ?? 0)
      const label = labels.get(start)
      const end = label && label.end > line.end ? label.end : line.start + (sorted[i + 1] ?? 0)
      const piece = pieceOf(document, line, story, start, end, sorted.length === 2, label)
      if (piece && !pageNumber.test(piece.compact)) pieces.push(piece)
    }
    const last = pieces.at(-1)
    if (head && last && (pieces.length > 40 || last.text.length > 160 || isAddressee(last.text))) head = false
  }
  return pieces
}

function pieceOf(
  document: Document,
  line: Line,
  story: Story,
  from: number,
  to: number,
  whole: boolean,
  label: Wording | undefined,
): Piece | undefined {
  const raw = document.text.slice(from, to)
  const trimmed = raw.trim()
  if (!trimmed) return undefined
  const start = from + raw.indexOf(trimmed)
  const text = trimmed.replace(/[\n\t]/gu, '')
  return {
    start,
    end: start + trimmed.length,
    text,
    compact: toSimplified(text.replace(/[\s\u200b\ufeff]/gu, '')),
    line,
    story,
    whole,
    alignment: line.paragraph.alignment,
    ...(label ? { label } : {}),
  }
}

/** Whether the words stand as 主送机关: agencies, a colon at the end, no sentence. */
export function isAddressee(text: string): boolean {
  const bare = text.trim()
  return /[：:]$/u.test(bare) && isAddresseeList(bare.slice(0, -1))
}

function isAddresseeList(text: string): boolean {
  const bare = toSimplified(text.replace(/\s/gu, ''))
  return (
    bare.length >= 2 &&
    bare.length <= 500 &&
    !/[。；;！？《]|如下|以下简称|附件|^(?:一|二|三|四|五|联系|抄送|附|注|来源|主题|发文|索引|标题|时间|地点|电话|邮箱|网址)|^[（(]?[一二三四五六七八九十\d]+[）)、.．]/u.test(
      bare,
    ) &&
    addresseeWords.test(bare)
  )
}

/** Offsets at which a line is cut, its both ends included. */
function cutsOf(text: string, head: boolean): Set<number> {
  const cuts = new Set([0, text.length])
  for (const { 0: run, index } of text.matchAll(text.length > long ? wideInLong : wide)) cuts.add(index + run.length)
  if (text.length > 6) cutDates(text, cuts)
  for (let at = text.indexOf('\t'); at !== -1; at = text.indexOf('\t', at + 1)) cuts.add(at + 1)
  for (const match of text.matchAll(note)) cutNote(text, match.index, match.index + match[0].length, cuts)
  if (head) cutHead(text, cuts)
  return cuts
}

/** A date that ends what stands before it is cut off, with the agency before it. */
function cutDates(text: string, cuts: Set<number>): void {
  for (const { start, end } of findDates(text)) {
    const before = text.slice(0, start)
    const after = text.slice(end)
    const closed = /^\s*(?:$|[（(〔［[【]|\s{2}|附件|抄送)/u.test(after)
    const chunkStart = lastBreak(before, cuts)
    const chunk = before.slice(chunkStart)
    const agency = chunk.trim() !== '' && isAgency(chunk, true)
    if (
      !closed &&
      !(
        agency &&
        /^(?:此件|[\p{Script=Han}《]{4,}(?:$|\s|第一[章条]))/u.test(after) &&
        !/^[前后起至以止期间内公布发布修订印施]/u.test(after)
      )
    )
      continue
    if (before.trim() && !agency && !sentenceEnd.test(before.trim()) && !/\s$/u.test(before)) continue
    if (agency) cuts.add(chunkStart)
    cuts.add(start)
    cuts.add(end)
  }
}

/** Where the last sentence or wide gap before the end of `text` ends. */
function lastBreak(text: string, cuts: ReadonlySet<number>): number {
  const sentence =
    Math.max(...['。', '；', '：', '！', '？', '”', '）', '》', ')'].map((mark) => text.lastIndexOf(mark))) + 1
  let cut = 0
  for (const at of cuts) if (at <= text.length && at > cut && text.slice(at).trim()) cut = at
  return Math.max(sentence, cut)
}

/** A note in brackets is cut off when it stands free: after a date, an agency, a sentence or a gap, or at the start. */
function cutNote(text: string, start: number, end: number, cuts: Set<number>): void {
  if (!standsFree(text, start, cuts)) return
  cuts.add(start)
  cuts.add(end)
}

/** 关于…的通知（此件不公开）: the title it is glued to, no item of a list. */
function endsTitle(before: string): boolean {
  return kindEnd.test(before) && /关于/u.test(before) && !/^\s*[\d一二三四五六七八九十附（(《]|[。；]/u.test(before)
}

function standsFree(text: string, start: number, cuts: ReadonlySet<number>): boolean {
  const before = text.slice(0, start).trimEnd()
  if (before === '' || cuts.has(start) || /[。）)]$/u.test(before) || /[\s\u3000]{2}$/u.test(text.slice(0, start)))
    return true
  const date = findDates(before).at(-1)
  return date?.end === before.length || isAgency(before.slice(lastBreak(before, cuts)), true)
}

/** Cuts a label off its line where it stands free. Without brackets it must end the line, too. */
function cutLabel(line: Line, { start, end, brackets, form }: Wording, cuts: Set<number>, head: boolean): boolean {
  const from = start - line.start
  const to = Math.min(end, line.end) - line.start
  const closed = brackets !== null && brackets !== 'left'
  const ends = line.text.slice(to).replace(/[。.；;\s]/gu, '') === ''
  if (!closed && form === 'note' && line.text.slice(0, from).trim() !== '' && !ends) return false
  if (!standsFree(line.text, from, cuts) && !(head && closed && ends && endsTitle(line.text.slice(0, from))))
    return false
  for (const cut of cuts) if (cut > from && cut < to) cuts.delete(cut)
  cuts.add(from)
  if (closed || ends || form === 'choice' || form === 'field') cuts.add(ends ? line.text.length : to)
  return true
}

/** 等级：特急 before the number of a telegram. */
const urgent = /^(?:等级[：:]\s*)?(?:特提|特急|加急|平急)$/u
/** （2026年1月10日…会议通过） at the end of a title. */
const passed = /[（(][^（）()]{0,60}\d{1,2}日[^（）()]{0,60}(?:通过|公布|发布|修订|修正|批准)[）)]\s*$/u

/** In the head: title | number | addressees | body. */
function cutHead(text: string, cuts: Set<number>): void {
  for (const cut of cutsOfFirstLine(text)) cuts.add(cut)
  const bracket = passed.exec(text)
  if (bracket && kindEnd.test(text.slice(0, bracket.index).trim())) cuts.add(bracket.index)
  const order = /^\s*(\p{Script=Han}{2,30}令)\s*(?=第)/u.exec(text)
  const numbers = order ? findOrdinals(text) : findDocumentNumbers(text)
  for (const { start, end } of numbers.slice(0, 1)) {
    const before = text.slice(0, start).trim()
    const bracketed = /[（(]$/u.test(before)
    const apart = /\s{2,}$/u.test(text.slice(0, start)) || urgent.test(before)
    const title = apart ? '' : before.replace(/[（(]$/u, '').trim()
    if (
      /[。；《“]/u.test(title.replace(/《[^》]*》|“[^”]*”/gu, '')) ||
      (title !== '' && !kindEnd.test(title) && !order)
    )
      break
    if (bracketed && !/^[^（）()]{0,20}[）)]/u.test(text.slice(end))) break
    const from = bracketed ? text.lastIndexOf(before.slice(-1), start) : start
    const to = bracketed ? end + (/^[^（）()]*[）)]/u.exec(text.slice(end))?.[0].length ?? 0) : end
    if (/^[，。、；》”]/u.test(text.slice(to).trim())) break
    cuts.add(from)
    cuts.add(to)
    const dated = /^\s*[（(][^（）()]{6,20}日[）)]/u.exec(text.slice(to))
    if (dated) cuts.add(to + dated[0].length)
  }
  const from = Math.max(0, ...[...cuts].filter((cut) => cut < text.length && !/[：:]/u.test(text.slice(0, cut))))
  const colon = text.slice(from).search(/[：:]/u)
  if (colon > 0 && isAddresseeList(text.slice(from, from + colon))) {
    const rest = text.slice(from + colon + 1)
    if (rest.trim() && (bodyStart.test(rest.trim()) || rest.length > 20 || /[。！]\s*$/u.test(rest)))
      cuts.add(from + colon + 1)
  }
}
