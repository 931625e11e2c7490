// The outline for a person at a terminal: units, elements with their places, labels used and mentioned, fields, numbers.
import {
  type Document,
  type Elements,
  type Evidence,
  type Fact,
  type Facts,
  type IdentifierKind,
  maskNumbers,
  type Paint,
  pad,
  placeAt,
  type Settings,
  type UnitRole,
  visible,
  type Width,
  type Words,
  wrap,
} from '@gongkai/core'

export interface OutlineView {
  readonly columns: number
  readonly paint: Paint
  readonly width: Width
  /** Gives the evidence for each element. */
  readonly why: boolean
}

const roleWords: Readonly<Record<UnitRole, Words>> = {
  cover: { zh: '主文', en: 'covering document' },
  forwarded: { zh: '所发、所转文件', en: 'document issued or forwarded' },
  attachment: { zh: '附件', en: 'attachment' },
}

/** In the order of the paper. */
const elementWords: Readonly<Record<keyof Elements, Words>> = {
  copyNumber: { zh: '份号', en: 'copy number' },
  classification: { zh: '密级', en: 'classification' },
  urgency: { zh: '紧急程度', en: 'urgency' },
  masthead: { zh: '发文机关标志', en: 'masthead' },
  documentNumber: { zh: '发文字号', en: 'document number' },
  signatory: { zh: '签发人', en: 'signatory' },
  title: { zh: '标题', en: 'title' },
  addressees: { zh: '主送机关', en: 'addressees' },
  attachments: { zh: '附件说明', en: 'attachments' },
  issuers: { zh: '署名', en: 'issuers' },
  documentDate: { zh: '成文日期', en: 'document date' },
  supplementaryNotes: { zh: '附注', en: 'supplementary notes' },
  copyTo: { zh: '抄送机关', en: 'copy to' },
  printingOffice: { zh: '印发机关', en: 'printing office' },
  printDate: { zh: '印发日期', en: 'print date' },
}

const identifierWords: Readonly<Record<IdentifierKind, Words>> = {
  residentId: { zh: '居民身份号码', en: 'resident ID' },
  residencePermit: { zh: '港澳台居住证号', en: 'residence permit' },
  foreignerId: { zh: '永久居留证号', en: 'foreigner’s permanent residence card' },
  passport: { zh: '护照号', en: 'passport' },
  hkMacaoPermit: { zh: '港澳通行证号', en: 'Hong Kong and Macao permit' },
  taiwanPermit: { zh: '台胞证号', en: 'Taiwan permit' },
  militaryId: { zh: '军人证件号', en: 'military card' },
  disabilityCard: { zh: '残疾人证号', en: 'disability card' },
  studentNumber: { zh: '学籍号', en: 'student number' },
  socialCreditCode: { zh: '信用代码', en: 'credit code' },
  bankCard: { zh: '银行账号', en: 'bank account' },
  mobile: { zh: '手机', en: 'mobile' },
  landline: { zh: '固定电话', en: 'landline' },
  hotline: { zh: '热线', en: 'hotline' },
  documentNumber: { zh: '文号', en: 'document number' },
  email: { zh: '电子邮箱', en: 'e-mail' },
  chat: { zh: '微信、QQ号', en: 'WeChat or QQ account' },
  plate: { zh: '车牌', en: 'number plate' },
  coordinates: { zh: '坐标', en: 'coordinates' },
  internalAddress: { zh: '内网地址', en: 'internal address' },
  code: { zh: '其他编号', en: 'other code' },
}

export function showOutline(
  path: string,
  document: Document,
  facts: Facts,
  settings: Settings,
  view: OutlineView,
): string {
  const { columns, paint, width, why } = view
  const { locale, masks } = settings
  const zh = locale === 'zh-CN'
  const say = (words: Words) => (zh ? words.zh : words.en)
  const column = Math.max(...Object.values(elementWords).map((words) => width(say(words)))) + 4

  const line = (name: string, value: string, where = '') => {
    const shown =
      visible(maskNumbers(value, masks).replace(/\s+/gu, ' ')) + (where && `  ${zh ? `（${where}）` : `(${where})`}`)
    return wrap(shown, Math.max(columns - column, 20), width).map((part, index) =>
      index === 0 ? pad(`  ${name}`, column, width) + part : ' '.repeat(column) + part,
    )
  }
  const placeOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    placeAt(document, start, end, locale).words
  const reasons = (evidence: readonly Evidence[] = []) =>
    why ? evidence.flatMap(({ reason, weight }) => line('', `${weight >= 0 ? '+' : ''}${weight}  ${reason}`)) : []

  const lines = [paint('bold', visible(path)), '']
  for (const [index, unit] of facts.units.entries()) {
    const kind = unit.kind ? `  ${unit.kind}` : ''
    lines.push(paint('cyan', `${index + 1}  ${say(roleWords[unit.role])}${kind}`))
    for (const [name, words] of Object.entries(elementWords) as [keyof Elements, Words][]) {
      for (const fact of [unit.elements[name]].flat() as (Fact<unknown> | null)[]) {
        if (!fact) continue
        const value = typeof fact.value === 'string' ? fact.value : fact.quote
        lines.push(...line(say(words), value, placeOf(fact)), ...reasons(fact.evidence))
      }
    }
    lines.push('')
  }
  if (facts.units.length === 0)
    lines.push(zh ? '没有认出公文的单元。' : 'No unit of an official document was recognised.', '')

  const section = (title: string, rows: readonly string[]) => {
    if (rows.length > 0) lines.push(paint('cyan', title), ...rows, '')
  }
  section(
    zh ? '公开属性' : 'Labels',
    facts.labels.flatMap((fact) => {
      const name = fact.role === 'used' ? fact.value.label : zh ? '只是提到' : 'mentioned'
      return [...line(name, fact.value.wording, placeOf(fact)), ...reasons(fact.evidence)]
    }),
  )
  section(
    zh ? '元数据' : 'Metadata',
    facts.metadata.flatMap(({ name, value }) => line(visible(name), value)),
  )
  section(
    zh ? '号码' : 'Numbers',
    facts.identifiers.flatMap((fact) => line(say(identifierWords[fact.value.kind]), fact.quote, placeOf(fact))),
  )
  return `${lines.join('\n').trim()}\n`
}
