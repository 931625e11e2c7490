// Disclosure labels (公开属性标识) in every known wording and home, used or only mentioned.
import type { Fact } from './fact.js'
import { because } from './fact.js'
import { classOf } from './label/grammar.js'
import { judgeRole, type Surroundings, type Zone } from './label/role.js'
import { type Form, foldForLabels } from './label/wordings.js'
import type { Field } from './metadata.js'
import type { Home, LabelValue } from './profile.js'

export interface Label {
  readonly label: LabelValue
  /** As it stands, brackets included: （此件公开发布）. */
  readonly wording: string
  readonly home: Home
  /** Index into `facts.units`; -1 for metadata and sidecar. */
  readonly unit: number
  /** How it is written and where, for the rules that judge its form. */
  readonly form: LabelForm
}

export interface LabelForm {
  readonly kind: Form | 'value'
  readonly zone: Zone | 'outside'
  /** Brackets directly around it. */
  readonly brackets: '（）' | '()' | 'other' | 'left' | null
  /** Contact or circulation scope in the same brackets. */
  readonly more: boolean
  /** Folded, brackets and blanks dropped: 此件主动公开. */
  readonly bare: string
}

/** Fields of page and sidecar that hold a label. */
const labelField = /^(?:(?:政府)?信息)?公开(?:属性|选项|方式|类别|类型|形式|性质)$|^(?:label|disclosure)$/u

/** Labels in the visible text, then those of the page's and the sidecar's fields. */
export function findLabels(around: Surroundings, fields: readonly Field[]): Fact<Label>[] {
  const { document, wordings } = around
  const own = wordings.filter(({ start, end }) => !fields.some((field) => field.start <= start && end <= field.end))
  const labels = own.map((wording): Fact<Label> => {
    const { role, home, unit, zone, evidence } = judgeRole(wording, { ...around, wordings: own })
    const quote = document.text.slice(wording.start, wording.end)
    const form: LabelForm = {
      kind: wording.form,
      zone,
      brackets: wording.brackets,
      more: wording.more,
      bare: wording.bare,
    }
    return {
      value: { label: wording.label, wording: quote.replace(/\s+/gu, ''), home, unit, form },
      start: wording.start,
      end: wording.end,
      quote,
      role,
      evidence,
    }
  })
  return [...labels, ...outside(fields)]
}

function outside(fields: readonly Field[]): Fact<Label>[] {
  return fields.flatMap(({ name, value, origin, start, end }) => {
    const label = labelField.test(name) ? classOf(foldForLabels(value).text.replace(/[()]/gu, '')) : null
    if (!label || origin === 'file') return []
    const home: Home = origin === 'sidecar' ? 'sidecar' : 'metadata'
    const form: LabelForm = { kind: 'value', zone: 'outside', brackets: null, more: false, bare: value.trim() }
    const evidence = [because(home === 'sidecar' ? '旁边的元数据文件' : '网页的字段', 3)]
    return [
      {
        value: { label, wording: value, home, unit: -1, form },
        start,
        end,
        quote: value,
        role: 'used' as const,
        evidence,
      },
    ]
  })
}
