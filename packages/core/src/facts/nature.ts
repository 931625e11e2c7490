// What the text as a whole is: an official document (公文), a standalone attachment, or none.
import type { Document } from '../tree/text.js'
import type { Evidence, Fact } from './fact.js'
import { because } from './fact.js'
import type { Label } from './label.js'
import type { Piece } from './pieces.js'
import { isOfficialTitle } from './title.js'
import { isSpreadsheet, type PlacedUnit } from './units.js'

/**
 * `official` an official document (公文), `attachment` a standalone attachment,
 * `other` none (law text, news, report to a congress, list page).
 */
export type Nature = 'official' | 'attachment' | 'other'

/** From this sum of evidence on a text is an official document. */
const threshold = 3

/** Formulas that only official documents speak. */
const formulas =
  /特此(?:通知|通报|公告|通告|函告|函复|批复|报告|请示|决定|证明)|现(?:印发|转发|批转)(?:给|你|各)|(?:印发|转发)(?:给)?你们|现将.{2,80}(?:印发|转发|通知|通报|公布|公告|报告|函告)|(?:通知|批复|函复|函告|公告|通报|决定|报告|请示|意见|要求|命令|纪要)如下|请(?:认真)?(?:遵照|贯彻|组织)(?:执行|落实|实施)|妥否|当否，请|请予?(?:批复|批示|审批|函复)|此(?:函|复|令)[。，]?$/u
/** Speech, interview, encyclopaedia, portal. */
const others = /^(?:各位代表|各位委员|问[：:]|记者[：:]|编者按|答记者问)/u
const lawTitle = /(?:法|条例|规定|办法|细则|规则|准则|章程)(?:[（(].{1,30}[）)])?$/u

export function judgeNature(
  document: Document,
  pieces: readonly Piece[],
  units: readonly PlacedUnit[],
  labels: readonly Fact<Label>[],
): { nature: Nature; evidence: Evidence[] } {
  const name = document.path.split(/[/\\]/u).at(-1) ?? ''
  if (isSpreadsheet(document)) return { nature: 'attachment', evidence: [because('是电子表格', 4)] }
  const unit = units[0]
  if (!unit) return { nature: 'other', evidence: [] }
  const evidence = weigh(pieces, unit, labels)
  const official = evidence.reduce((sum, { weight }) => sum + weight, 0) >= threshold
  if (
    unit.role === 'attachment' ||
    (/^附\s*[件表录]\s*[\d一二三四五六七八九十]*/u.test(name) && !unit.elements.documentNumber)
  )
    return { nature: 'attachment', evidence: [because('以“附件”开头', 4)] }
  return { nature: official ? 'official' : 'other', evidence }
}

function weigh(pieces: readonly Piece[], unit: PlacedUnit, labels: readonly Fact<Label>[]): Evidence[] {
  const { documentNumber, title, addressees, issuers, documentDate, signatory, masthead, copyTo, printDate } =
    unit.elements
  const evidence: Evidence[] = []
  const add = (condition: unknown, reason: string, weight: number) => {
    if (condition) evidence.push(because(reason, weight))
  }
  const body = pieces.slice(unit.bodyAt, unit.bodyAt + 6)
  const end = pieces.slice(Math.max(unit.bodyAt, unit.signedTo - 6), unit.signedTo)
  const official = title && isOfficialTitle(title.value)
  add(documentNumber, '有发文字号', 3)
  add(official, '标题以法定文种结尾', 2)
  add(masthead, '有发文机关标志', 1)
  add(addressees, '有主送机关', 1.5)
  add(issuers.length > 0 && documentDate, '有署名和成文日期', 2)
  add(issuers.length === 0 && documentDate && unit.signedTo > unit.bodyAt, '有成文日期', 1)
  add(signatory && documentDate, '有签发人署名和日期', 2)
  add(copyTo ?? printDate, '有版记', 2)
  add(
    [...body, ...end].some(({ compact }) => formulas.test(compact)),
    '有公文用语',
    1.5,
  )
  add(
    labels.some(
      ({ role, value }) =>
        role === 'used' && value.unit >= 0 && (value.form.zone === 'note' || value.form.zone === 'imprint'),
    ),
    '有公开属性标识',
    3,
  )
  add(
    labels.some(({ role, value }) => role === 'used' && value.unit >= 0 && value.form.kind === 'note'),
    '有“此件……”标识',
    2,
  )
  const articles = pieces.slice(unit.bodyAt, unit.bodyAt + 8).some(({ compact }) => /^第[一1][章条编]/u.test(compact))
  add(
    !addressees && !documentNumber && title && lawTitle.test(title.value.replace(/\s/gu, '')) && articles,
    '是法规、规章的文本',
    -4,
  )
  add(!documentNumber && pieces.slice(0, 12).some(({ compact }) => others.test(compact)), '是讲话或问答', -4)
  add(title && /政府工作报告$/u.test(title.value), '是政府工作报告', -4)
  return evidence
}
