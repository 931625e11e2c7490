// secrecy/state-secret-mark: marks of state secrets. The rule never says what is secret; it says stop and ask.
import { type Document, type Draft, defineRule, fold, isInside, type Line, type Span, unfold } from '@gongkai/core'
import { examplesFrom, type Zone, zonesOf } from '../zones.js'
import { secrecyLaw, secrecyReview, stateSecretsStayIn } from './basis.js'
import { declassified, examTerms, goesOn, introduces } from './state-secret-mark.list.js'

export const stateSecretMark = defineRule({
  id: 'secrecy/state-secret-mark',
  severity: 'blocker',
  title: { zh: '国家秘密标志', en: 'State secret marks' },
  basis: [secrecyLaw('第二十二条、第三十五条'), stateSecretsStayIn, secrecyReview],
  messages: {
    mark: {
      zh: '这里有国家秘密标志，请立即停止公开，不要转发、复制或上传，先请本单位保密工作机构核实（本工具不判断是否属于国家秘密）。',
      en: 'A state secret mark stands here: stop, do not publish, copy or send it, and ask the secrecy office (this tool does not decide what is secret).',
    },
    mention: {
      zh: '这里像是在举例说明国家秘密标志；请看一眼，确认它不是本文件自己的标志。',
      en: 'This looks like an example of a state secret mark; make sure that it is not this document’s own.',
    },
    declassified: {
      zh: '这里有国家秘密标志，旁边写着已经解密；请先请本单位保密工作机构确认解密手续，公开前删去标志。',
      en: 'A state secret mark stands here beside words saying it was declassified: have the secrecy office confirm that, then remove the mark.',
    },
  },
  *check({ document, facts }) {
    const zones = zonesOf(document, facts)
    const examplesAt = examplesFrom(document, facts)
    let mentioned = false
    for (const line of document.lines) {
      if (!line.text.includes('密')) continue
      const zone = zones.get(line) ?? 'body'
      for (const mark of marksIn(line, zone)) {
        const { start, end, kind } = mark
        const example = mark.introduced || (start >= examplesAt && zone !== 'margin')
        if (!example && !isInside(facts.quotations, start, end)) yield toDraft(document, mark)
        // Of examples only the first starred one is told, so that somebody looks once.
        else if (kind === 'starred' && !mentioned) {
          mentioned = true
          yield { at: mark, message: 'mention', severity: 'warning', confidence: 0.3 }
        }
      }
    }
  },
})

interface Mark extends Span {
  readonly kind: 'starred' | 'word'
  /** The words around say that a mark is talked about: 如：机密★20年. */
  readonly introduced: boolean
}

/** 机密★20年, 秘密 ★ 长期, 绝密·永久, 机密★ */
const starred =
  /(绝 ?密|机 ?密|秘 ?密) ?(?:([★☆⭐✩✭])(?![★☆⭐✩✭])(?=( ?[^★☆⭐✩✭]{0,16}))|[*·•] ?(?:长期|永久|\d{1,3} ?(?:年|个?月|天|日)))/gu
const term =
  /^ ?(?:长期|永久|\d{1,3} ?(?:年|个?月|天|日)|\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-.]\d{1,2}[-.]\d{1,2}|.{1,12}?前)/u
/** 密级：机密 */
const field = /(?:^|[ \t])密 ?级 ?: ?(绝 ?密|机 ?密|秘 ?密)级?(?![\p{Script=Han}/、□☐])/gu
/** 密级：□绝密 ☑机密 □秘密 */
const ticked = /密 ?级 ?:.{0,20}[☑☒■✓✔√] ?(绝 ?密|机 ?密|秘 ?密)/gu
/** A line of its own. */
const alone = /^[ 【[(]*(绝 ?密|机 ?密|秘 ?密)[\]) 】]*$/u
function marksIn(line: Line, zone: Zone): Mark[] {
  const folded = fold(line.text)
  const { text } = folded
  const found: Mark[] = []
  const add = (kind: Mark['kind'], from: number, to: number, introduced = false) => {
    const { start, end } = unfold(folded, from, to)
    if (!found.some((mark) => mark.start < line.start + end && line.start + start < mark.end))
      found.push({ start: line.start + start, end: line.start + end, kind, introduced })
  }
  for (const match of text.matchAll(starred)) {
    const end = endOfStarred(match)
    const introduced = end !== undefined && isIntroduced(text, match.index, end)
    if (end !== undefined && (introduced || !isOtherWord(text, match.index)))
      add('starred', match.index, end, introduced)
  }
  for (const pattern of [field, ticked]) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index + match[0].lastIndexOf(match[1] ?? '')
      const to = from + (match[1] ?? '').length
      if (!isIntroduced(text, match.index, to)) add('word', from, to)
    }
  }
  const word = zone === 'body' ? undefined : alone.exec(text)?.[1]
  if (word) add('word', text.indexOf(word), text.indexOf(word) + word.length)
  return found
}

/** Where the mark ends: behind its term, or behind the star where none follows; undefined if it is none. */
function endOfStarred({ 0: mark, 2: star, 3: behind = '', index }: RegExpExecArray): number | undefined {
  // 绝密★启用前 heads an examination paper.
  if (star && examTerms.test(behind.trimStart())) return undefined
  return index + mark.length + (star ? (term.exec(behind)?.[0].length ?? 0) : 0)
}

function isIntroduced(text: string, start: number, end: number): boolean {
  return introduces.test(text.slice(Math.max(0, start - 12), start)) || goesOn.test(text.slice(end))
}

/** 国家秘密★ and 商业秘密★: another word's end. */
function isOtherWord(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd()
  return /\p{Script=Han}$/u.test(before) && !/密 ?级$/u.test(before) && !/ $/u.test(text.slice(0, start))
}

const reach = 60

function toDraft(document: Document, at: Mark): Draft {
  const around = document.text.slice(Math.max(0, at.start - reach), at.end + reach)
  if (declassified.test(around)) return { at, message: 'declassified', severity: 'warning' }
  return { at, message: 'mark' }
}
