// secrecy/state-secret-mark: marks of state secrets. The rule never says what is secret; it says stop and ask.
import { type Document, type Draft, defineRule, fold, isInside, type Line, type Span, unfold } from '@gongkai/core'
import { secrecyLaw, secrecyReview, stateSecretsStayIn } from './basis.js'
import { declassified, examTerms, goesOn, introduces } from './state-secret-mark.list.js'
import { examplesFrom, type Zone, zonesOf } from './zones.js'

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
    telegram: {
      zh: '这里有密码电报的字样或编号，请立即停止公开，先请本单位保密工作机构核实（本工具不判断是否属于国家秘密）。',
      en: 'This is marked or numbered as a coded telegram: stop and ask the secrecy office (this tool does not decide what is secret).',
    },
    declassified: {
      zh: '这里有国家秘密标志，旁边写着已经解密；请先请本单位保密工作机构确认解密手续，公开前删去标志。',
      en: 'A state secret mark stands here beside words saying it was declassified: have the secrecy office confirm that, then remove the mark.',
    },
  },
  *check({ document, facts }) {
    const zones = zonesOf(document, facts)
    const examplesAt = examplesFrom(document, facts)
    for (const line of document.lines) {
      if (!line.text.includes('密')) continue
      const zone = zones.get(line) ?? 'body'
      for (const { start, end, telegram } of marksIn(line, zone)) {
        if (isInside(facts.quotations, start, end) || (start >= examplesAt && zone !== 'margin')) continue
        yield toDraft(document, { start, end }, telegram)
      }
    }
  },
})

interface Mark extends Span {
  readonly telegram: boolean
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
/** 密码电报 as a line of its own; a document number like 某委密电〔2024〕1号 */
const telegramLine = /^[ 【[(]*(?:密码电报|密传发电|密传电报|密码传真)[\]) 】]*$/u
const telegramNumber = /^[ (]*[\p{Script=Han}]{1,12}密电 ?[〔[(【]\d{4}[〕\])】] ?\d{1,5} ?号[ )]*$/u

function marksIn(line: Line, zone: Zone): Mark[] {
  const folded = fold(line.text)
  const { text } = folded
  const found: Mark[] = []
  const add = (from: number, to: number, telegram = false) => {
    const { start, end } = unfold(folded, from, to)
    if (!found.some((mark) => mark.start < line.start + end && line.start + start < mark.end))
      found.push({ start: line.start + start, end: line.start + end, telegram })
  }
  for (const match of text.matchAll(starred)) {
    const end = endOfStarred(match)
    if (end !== undefined && !isMention(text, match.index, end)) add(match.index, end)
  }
  for (const pattern of [field, ticked]) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index + match[0].lastIndexOf(match[1] ?? '')
      if (!isMention(text, match.index + (match[0].startsWith('密') ? 0 : 1), from))
        add(from, from + (match[1] ?? '').length)
    }
  }
  const isAlone = zone !== 'body' && alone.exec(text)
  if (isAlone) add(text.indexOf(isAlone[1] ?? ''), text.indexOf(isAlone[1] ?? '') + (isAlone[1] ?? '').length)
  if (zone !== 'body' && (telegramLine.test(text) || telegramNumber.test(text))) {
    const words = text.trim()
    add(text.indexOf(words), text.indexOf(words) + words.length, true)
  }
  return found
}

/** Where the mark ends: behind its term, or behind the star where none follows; undefined if it is none. */
function endOfStarred({ 0: mark, 2: star, 3: behind = '', index }: RegExpExecArray): number | undefined {
  // 绝密★启用前 heads an examination paper.
  if (star && examTerms.test(behind.trimStart())) return undefined
  return index + mark.length + (star ? (term.exec(behind)?.[0].length ?? 0) : 0)
}

/** The words around say that a mark is talked about. */
function isMention(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  // 国家秘密★ and 商业秘密★: another word's end.
  if (/\p{Script=Han}$/u.test(before.trimEnd()) && !/[密级: ]$/u.test(before)) return true
  return introduces.test(before) || goesOn.test(text.slice(end))
}

const reach = 60

function toDraft(document: Document, at: Span, telegram: boolean): Draft {
  const around = document.text.slice(Math.max(0, at.start - reach), at.end + reach)
  if (declassified.test(around)) return { at, message: 'declassified', severity: 'warning' }
  return { at, message: telegram ? 'telegram' : 'mark' }
}
