// Every known wording of the four labels, as data: attested ones and those that a clerk may write with the same meaning.
// One in five is held out: reported apart, so that nobody tunes to it unseen.
import type { LabelValue } from '@gongkai/core'

export interface Wording {
  readonly label: LabelValue
  readonly text: string
  /** `sentence`: 此件… stands in a note; `bare`: means something only inside brackets; `value`: after a field's name. */
  readonly form: 'sentence' | 'bare' | 'value'
  readonly heldOut: boolean
}

const sentences: Readonly<Record<LabelValue, readonly string[]>> = {
  公开发布: [
    '此件公开发布',
    '此件主动公开',
    '此件主动公开发布',
    '此件属主动公开',
    '此件属于主动公开',
    '此件为主动公开',
    '此件应主动公开',
    '此件可公开',
    '此件可以公开发布',
    '此件应当公开',
    '此件向社会公开',
    '此件对外公开',
    '此件为普发性公文，作为主动公开信息',
  ],
  删减后公开: [
    '此件删减后公开',
    '此件删减后公开发布',
    '此件删节后公开',
    '此件删除相关内容后公开',
    '此件删减部分内容后公开',
    '此件脱敏后公开',
    '此件处理后可公开',
    '此件部分公开',
  ],
  依申请公开: [
    '此件依申请公开',
    '此件可依申请公开',
    '此件属依申请公开',
    '此件属于依申请公开',
    '此件为依申请公开',
    '此件以申请公开',
    '此件为涉及个别单位的特定信息，作为依申请公开信息',
  ],
  不公开: [
    '此件不公开',
    '此件不予公开',
    '此件不宜公开',
    '此件暂不公开',
    '此件不得公开',
    '此件不对外公开',
    '此件免予公开',
    '此件属不予公开',
    '此件为不予公开',
    '此件不公开发布',
    '此件为政府内部研究报批过程中的信息，作为免予公开信息',
  ],
}

const heldOutSentences: Readonly<Record<LabelValue, readonly string[]>> = {
  公开发布: ['此件向社会公开发布', '此件公开', '此件应予主动公开'],
  删减后公开: ['此件节录后公开', '此件遮盖有关信息后公开发布'],
  依申请公开: ['此件应依申请公开', '此件按申请公开'],
  不公开: ['此件免于公开', '此件不向社会公开', '此件不公开，理由：属内部事务信息'],
}

const bare: Readonly<Record<LabelValue, readonly string[]>> = {
  公开发布: ['主动公开'],
  删减后公开: ['部分公开'],
  依申请公开: ['依申请公开'],
  不公开: ['不予公开', '不公开'],
}

const heldOutBare: Partial<Readonly<Record<LabelValue, readonly string[]>>> = {
  不公开: ['免予公开'],
  公开发布: ['公开发布'],
}

const values: Readonly<Record<LabelValue, readonly string[]>> = {
  公开发布: ['主动公开', '此件公开发布'],
  删减后公开: ['部分公开', '删减后公开'],
  依申请公开: ['依申请公开'],
  不公开: ['不予公开', '不公开', '免予公开'],
}

const heldOutValues: Partial<Readonly<Record<LabelValue, readonly string[]>>> = {
  公开发布: ['公开发布'],
  删减后公开: ['此件删减后公开'],
  不公开: ['免于公开'],
}

export const wordings: readonly Wording[] = [
  ...list(sentences, 'sentence', false),
  ...list(heldOutSentences, 'sentence', true),
  ...list(bare, 'bare', false),
  ...list(heldOutBare, 'bare', true),
  ...list(values, 'value', false),
  ...list(heldOutValues, 'value', true),
]

export interface FieldName {
  readonly text: string
  readonly heldOut: boolean
}

export const fieldNames: readonly FieldName[] = [
  { text: '信息公开选项', heldOut: false },
  { text: '政府信息公开选项', heldOut: false },
  { text: '公开方式', heldOut: false },
  { text: '公开属性', heldOut: false },
  { text: '公开类别', heldOut: false },
  { text: '信息公开属性', heldOut: false },
  { text: '公开类型', heldOut: false },
  { text: '政府信息公开类别', heldOut: true },
  { text: '信息公开形式', heldOut: true },
]

/** The classes offered by a form, in its order and words. */
export interface Choice {
  readonly options: readonly { readonly label: LabelValue; readonly text: string }[]
  readonly heldOut: boolean
}

const states = [
  { label: '公开发布', text: '主动公开' },
  { label: '依申请公开', text: '依申请公开' },
  { label: '不公开', text: '不予公开' },
] as const

export const choices: readonly Choice[] = [
  { options: states, heldOut: false },
  { options: [states[0], { label: '删减后公开', text: '部分公开' }, states[1], states[2]], heldOut: false },
  {
    options: [
      { label: '公开发布', text: '此件公开发布' },
      { label: '删减后公开', text: '此件删减后公开' },
      { label: '依申请公开', text: '此件依申请公开' },
      { label: '不公开', text: '此件不公开' },
    ],
    heldOut: false,
  },
  {
    options: [
      { label: '公开发布', text: '公开发布' },
      { label: '删减后公开', text: '删减后公开' },
      { label: '依申请公开', text: '依申请公开' },
      { label: '不公开', text: '不公开' },
    ],
    heldOut: true,
  },
]

export interface Glyphs {
  readonly ticked: string
  readonly empty: string
  readonly heldOut: boolean
}

export const glyphs: readonly Glyphs[] = [
  { ticked: '☑', empty: '□', heldOut: false },
  { ticked: '☑', empty: '☐', heldOut: false },
  { ticked: '☒', empty: '☐', heldOut: false },
  { ticked: '■', empty: '□', heldOut: false },
  { ticked: '√', empty: '□', heldOut: false },
  { ticked: '✔', empty: '□', heldOut: false },
  { ticked: '✓', empty: '◻', heldOut: false },
  { ticked: '●', empty: '○', heldOut: false },
  { ticked: '▣', empty: '□', heldOut: true },
  { ticked: '（√）', empty: '（　）', heldOut: true },
]

function list(
  texts: Partial<Readonly<Record<LabelValue, readonly string[]>>>,
  form: Wording['form'],
  heldOut: boolean,
): Wording[] {
  const entries = Object.entries(texts) as [LabelValue, readonly string[]][]
  return entries.flatMap(([label, variants]) => variants.map((text) => ({ label, text, form, heldOut })))
}
