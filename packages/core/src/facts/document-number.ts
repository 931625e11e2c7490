// 发文字号: agency code, year, serial, in right and wrong forms.
import { toSimplified } from '../tree/traditional.js'
import type { Span } from './fact.js'

export interface FoundNumber extends Span {
  readonly text: string
  readonly agencyCode: string | null
  readonly year: number | null
  readonly serial: number | null
}

// 国办发〔2019〕5号 · 京政发[2020]03号 · 川府函〔2014〕第7号 · 内政字〔2020〕102 号
const lenient =
  /([\p{Script=Han}A-Za-z、]{1,24})[ \t\u00a0\u3000]*[〔[【［（(﹝〈〖][ \u00a0]*((?:19|20)?[0-9０-９]{2})[ \u00a0年]*[〕\]】］）)﹞〉〗][ \t\u00a0\u3000]*(?:第)?[ \u00a0\u3000]*([0-9０-９]{1,5})[ \t\u00a0\u3000]*号/gu
// 第693号 · 第 623 号 · 2024年第3号 (orders and announcements)
const ordinal =
  /(?:(?:(?:19|20)[0-9]{2}年)?第[ \t\u00a0\u3000]*[0-9０-９一二三四五六七八九十百〇零]{1,5}[ \t\u00a0\u3000]*号)/gu

/** A title's last word, after which an agency code may begin without a space: …的通知国办函〔2020〕18号. */
const glued =
  /^.*(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|纪要|办法|规定|方案|规划|文件|的函|复函|函|令)(?=[\p{Script=Han}]{2,})/u

/** Words that stand before a citation and belong to no code: 和湘政办函〔2014〕19号. */
const leading =
  /^(?:.*(?:根据|按照|依据|以及|通过|印发|见|由|至|日|[《（(“、，。；：\s]))?(?:和|与|及|按|以|的|在|对|将|经|以|关于|文件)?/u

/** Every document number in `text` in the lenient form, offsets counted from `base`. */
export function findDocumentNumbers(text: string, base = 0): FoundNumber[] {
  return Array.from(toSimplified(text).matchAll(lenient), (match) => {
    const [quote, written = '', y = '', serial = ''] = match
    const agencyCode = codeOf(written)
    const start = base + match.index + (written.length - agencyCode.length)
    const end = base + match.index + quote.length
    return { start, end, text: text.slice(start - base, end - base), agencyCode, year: plain(y), serial: plain(serial) }
  }).filter(({ agencyCode }) => agencyCode.length > 0)
}

/** 第693号 in `text`. */
export function findOrdinals(text: string, base = 0): FoundNumber[] {
  return Array.from(toSimplified(text).matchAll(ordinal), (match) => {
    const start = base + match.index
    return { start, end: start + match[0].length, text: match[0], agencyCode: null, year: null, serial: null }
  })
}

// 〔2025〕18号 (minutes, which need no agency code)
const withoutCode = /^[（(]?\s*[〔[［]\s*((?:19|20)\d{2})\s*[〕\]］]\s*(\d{1,5})\s*号\s*[）)]?$/u

/** A number without agency code that is the whole of `text`. */
export function parseNumberWithoutCode(text: string, base = 0): FoundNumber | null {
  const match = withoutCode.exec(text)
  if (!match?.[1]) return null
  return {
    start: base,
    end: base + text.length,
    text,
    agencyCode: null,
    year: Number(match[1]),
    serial: Number(match[2]),
  }
}

/** The agency code at the end of what stands before the bracket. */
function codeOf(written: string): string {
  const bare = written.replace(glued, '').replace(leading, '')
  return bare.length > 14 ? bare.slice(-14) : bare
}

function plain(digits: string): number {
  return Number(digits.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10)))
}
