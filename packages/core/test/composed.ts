// Composes documents out of elements: what was put in is what must be read out again. Places and agencies are invented.
import type { LabelValue } from '@gongkai/core'
import fc from 'fast-check'

export interface Composed {
  readonly lines: readonly string[]
  readonly copyNumber: string | null
  readonly classification: string | null
  readonly urgency: string | null
  readonly masthead: string | null
  readonly number: string
  readonly signatory: string | null
  readonly title: string
  readonly kind: string
  readonly addressees: string | null
  readonly attachments: readonly string[]
  readonly issuers: readonly string[]
  /** ISO. */
  readonly date: string
  readonly notes: readonly string[]
  readonly copyTo: string | null
  readonly printingOffice: string | null
  readonly roles: readonly string[]
  readonly label: LabelValue | null
  /** Labels put in, the inner document's among them. */
  readonly uses: number
}

const places = ['云栖市', '溪岚市', '栖山县', '青棠县', '禾洛县', '临岚区', '桐川市', '雾渡区']
const bodies = [
  ['人民政府', '政发'],
  ['人民政府办公室', '政办发'],
  ['教育局', '教发'],
  ['水务局', '水发'],
  ['民政局', '民发'],
  ['发展和改革委员会', '发改发'],
  ['住房和城乡建设局', '建发'],
  ['市场监督管理局', '市监发'],
  ['人力资源和社会保障局', '人社发'],
  ['应急管理局', '应急发'],
] as const
const kinds = ['通知', '意见', '决定', '通报', '通告', '函', '批复'] as const
const subjects = [
  '做好2026年春季防火工作',
  '加强校园周边环境整治',
  '开展供水管网漏损治理',
  '表彰先进集体和先进个人',
  '同意设立湿地公园',
  '调整最低生活保障标准',
  '推进政务公开标准化规范化',
  '规范公文公开属性标注工作',
  '进一步优化“一件事一次办”服务',
  '落实《市场主体登记管理办法》',
] as const
const sentences = [
  '　　为做好有关工作，现就有关事项通知如下。',
  '　　一、加强组织领导。各单位要高度重视，明确责任分工，确保各项工作落到实处。',
  '　　二、强化督促检查。对工作不力的，予以通报。',
  '　　（一）全面排查。建立台账，逐项整改。',
  '　　1.摸清底数；2.编制方案；3.按期完成。',
  '　　三、主动公开、依申请公开和不予公开的公文，应当分别标注“此件公开发布”“此件依申请公开”“此件不公开”。',
  '　　四、未标注公开属性的公文，办公室不予审核流转。',
  '　　五、请于2026年3月31日前将工作总结报送市政府督查室，联系电话：0819-2120000。',
  '　　云栖湖流域地处滇川高原腹地东邻栖山山脉西接雾渡河谷南连青棠盆地北靠临岚水系，生态区位十分重要。',
  '　　经市人民政府同意，现将有关事项通知如下，请认真贯彻执行。',
  '　　根据《云栖市城市管理条例》（云栖政发〔2019〕3号）规定，决定如下：',
] as const
const recipients = [
  '各县（区）人民政府，市直各部门',
  '各乡镇人民政府，各街道办事处，县直各单位',
  '市属各学校、各幼儿园',
  '市发展改革委、市财政局',
  '各有关单位',
] as const
const annexes = ['工作任务分解表', '先进集体名单', '实施方案', '申报书', '联系人信息表'] as const
const wordings: readonly (readonly [LabelValue, string])[] = [
  ['公开发布', '此件公开发布'],
  ['公开发布', '此件主动公开'],
  ['公开发布', '主动公开'],
  ['删减后公开', '此件删减后公开'],
  ['依申请公开', '此件依申请公开'],
  ['依申请公开', '依申请公开'],
  ['不公开', '此件不公开'],
  ['不公开', '此件不予公开'],
  ['不公开', '不予公开'],
]
const fields: readonly (readonly [LabelValue, string])[] = [
  ['公开发布', '主动公开'],
  ['依申请公开', '依申请公开'],
  ['不公开', '不予公开'],
]

type Home = 'note' | 'glued' | 'field' | 'choice'

interface Label {
  readonly value: LabelValue
  readonly home: Home
  readonly line: string
}

const label: fc.Arbitrary<Label> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...wordings), fc.constantFrom('（）', '()'), fc.constantFrom<Home>('note', 'glued'))
    .map(([[value, words], [open, close], home]) => ({ value, home, line: `${open}${words}${close}` })),
  fc
    .tuple(fc.constantFrom(...fields), fc.constantFrom('公开方式', '公开属性', '信息公开选项'))
    .map(([[value, words], name]) => ({ value, home: 'field' as const, line: `${name}：${words}` })),
  fc.tuple(fc.constantFrom(...fields), fc.constantFrom('☑□', '■□', '●○')).map(([[value, words], [full, empty]]) => ({
    value,
    home: 'choice' as const,
    line: `公开属性：${fields.map(([, one]) => (one === words ? full : empty) + one).join('　')}`,
  })),
)

const date = fc.record({
  year: fc.integer({ min: 2013, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  written: fc.constantFrom('arabic', 'spaced', 'chinese'),
})

const inner = fc.constantFrom('none', 'rules', 'notice', 'labelled')

const parts = fc.record({
  place: fc.constantFrom(...places),
  agencies: fc.uniqueArray(fc.constantFrom(...bodies), {
    minLength: 1,
    maxLength: 3,
    // 人民政府 and its own office never issue jointly.
    selector: ([body]) => body.slice(0, 4),
  }),
  kind: fc.constantFrom(...kinds),
  subject: fc.constantFrom(...subjects),
  bracket: fc.constantFrom('〔〕', '[]', '【】'),
  serial: fc.integer({ min: 1, max: 400 }),
  recipients: fc.constantFrom(...recipients),
  sentences: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 7 }),
  annexes: fc.uniqueArray(fc.constantFrom(...annexes), { maxLength: 3 }),
  annexesPrinted: fc.boolean(),
  label: fc.option(label, { freq: 4 }),
  contact: fc.boolean(),
  inner,
  date,
  letterhead: fc.boolean(),
  secret: fc.option(fc.constantFrom('机密★1年', '秘密★10年', '秘密')),
  urgency: fc.option(fc.constantFrom('特急', '加急')),
  imprint: fc.boolean(),
  titleBroken: fc.boolean(),
  jointLine: fc.constantFrom('together', 'apart'),
  blankLines: fc.boolean(),
  pageNumbers: fc.boolean(),
  /** What a portal puts around the text. */
  portal: fc.boolean(),
  spacedIssuer: fc.boolean(),
  signed: fc.boolean(),
  /** Characters a line, where text was taken off a page. */
  width: fc.option(fc.constantFrom(28, 36), { freq: 2 }),
})

export const composed: fc.Arbitrary<Composed> = parts.map((part): Composed => {
  const agencies = part.agencies.map(([body]) => part.place + body)
  const [lead = ''] = agencies
  const joint = agencies.length > 1
  const [[, code] = ['', '']] = part.agencies
  const [open, close] = part.bracket
  const number = `${part.place.slice(0, 2)}${code}${open}${part.date.year}${close}${part.serial}号`
  const title = `${agencies.join('')}关于${part.subject}的${part.kind}`
  const addressees = part.kind === '通告' ? null : part.recipients
  const masthead = part.letterhead && !joint ? `${lead}文件` : null
  const numbered = part.annexes.length > 1
  const oneLine = agencies.join('　')
  // Names are set one below the other where they do not fit on one line.
  const fits = oneLine.length + 4 <= (part.width ?? 60)
  const spread = part.spacedIssuer && !joint && lead.length <= 8 ? [[...lead].join('　')] : undefined
  const signOff = spread ?? (part.jointLine === 'together' && fits ? [oneLine] : agencies)
  const noted = part.label?.home === 'note' ? [part.label.line] : []
  const contact = part.contact ? ['（联系人：方小禾，电话：0819-2120000）'] : []
  // A choice or field stands in the imprint, so what follows the notes must be the imprint.
  const atEnd = part.label?.home === 'field' || part.label?.home === 'choice' ? [part.label.line] : []
  const printing = part.imprint
    ? [
        '抄送：市委办公室，市人大常委会办公室。',
        `${lead}　　　　　　${part.date.year}年${part.date.month}月${part.date.day}日印发`,
      ]
    : []
  const written = dateWords(part.date)
  const annexUnits = part.annexesPrinted
    ? part.annexes.flatMap((name, i) => [`附件${numbered ? i + 1 : ''}`, name, '　　序号　内容', '　　1　　按要求填写'])
    : []
  const innerLines = innerDocument(part.inner, part.place)
  const titleLines = part.titleBroken ? [agencies.join('　'), `关于${part.subject}的${part.kind}`] : [title]
  const main = [
    ...(part.secret && part.letterhead ? ['000012', part.secret] : []),
    ...(part.urgency && part.letterhead ? [part.urgency] : []),
    ...(masthead ? [masthead] : []),
    part.signed ? `${number}　　　　　　签发人：陆行舟` : number,
    ...titleLines,
    ...(addressees ? [`${addressees}：`] : []),
    ...part.sentences,
    ...(part.annexes.length > 0
      ? part.annexes.map((name, i) => `　　${i === 0 ? '附件：' : '　　　'}${numbered ? `${i + 1}.` : ''}${name}`)
      : []),
    ...(part.pageNumbers ? ['— 1 —'] : []),
    ...signOff.map((line) => `　　　　${line}`),
    `　　　　${written}${part.label?.home === 'glued' ? part.label.line : ''}`,
    ...noted.map((line) => `　　${line}`),
    ...contact.map((line) => `　　${line}`),
  ]
  const whole = [...main, ...innerLines, ...annexUnits, ...atEnd, ...printing, ...(part.pageNumbers ? ['— 2 —'] : [])]
  const page = part.width ? whole.flatMap((line) => broken(line, part.width ?? line.length)) : whole
  const lines = part.portal ? [...portal(title), ...page, ...portalEnd] : page
  const glued = part.label?.home === 'glued' ? [part.label.line] : []
  return {
    lines: part.blankLines ? lines.flatMap((line) => [line, '']) : lines,
    copyNumber: part.secret && part.letterhead ? '000012' : null,
    classification: part.letterhead ? part.secret : null,
    urgency: part.letterhead ? part.urgency : null,
    masthead,
    number,
    signatory: part.signed ? '陆行舟' : null,
    title,
    kind: part.kind,
    addressees,
    attachments: part.annexes,
    issuers: agencies,
    date: iso(part.date),
    notes: [...glued, ...noted, ...contact],
    copyTo: part.imprint ? '市委办公室，市人大常委会办公室' : null,
    printingOffice: part.imprint ? lead : null,
    roles: [
      'cover',
      ...(part.inner === 'none' ? [] : ['forwarded']),
      ...(part.annexesPrinted ? part.annexes.map(() => 'attachment') : []),
    ],
    label: part.label?.value ?? null,
    uses: (part.label ? 1 : 0) + (part.inner === 'labelled' ? 1 : 0),
  }
})

function innerDocument(kind: 'none' | 'rules' | 'notice' | 'labelled' | string, place: string): string[] {
  if (kind === 'none') return []
  if (kind === 'rules')
    return [
      `${place}城市公园管理办法`,
      '　　第一条　为加强公园管理，制定本办法。',
      '　　第二条　公文分为主动公开、依申请公开、不予公开三类。',
      '　　第三条　本办法自2026年6月1日起施行。',
    ]
  return [
    `${place}林业局关于做好春季造林工作的通知`,
    '林发〔2025〕77号',
    '各林场：',
    '　　请认真做好春季造林工作。',
    `　　　　${place}林业局`,
    '　　　　2025年2月2日',
    ...(kind === 'labelled' ? ['　　（此件不公开）'] : []),
  ]
}

/** Portals write the title once more, and a line of their own below it. */
function portal(title: string): string[] {
  return [title, '发布时间：2026-01-02 09:30　来源：市人民政府办公室　浏览次数：12次']
}

const portalEnd = ['打印本页　关闭窗口', '扫一扫在手机打开当前页']

/** A line as the paper's edge breaks it. The imprint's last line has room, as its print is smaller. */
function broken(line: string, width: number): string[] {
  if (line.endsWith('印发')) return [line]
  return line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [line]
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly written: string
}

function iso({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function dateWords({ year, month, day, written }: Day): string {
  if (written === 'arabic') return `${year}年${month}月${day}日`
  if (written === 'spaced') return `${year} 年 ${month} 月 ${day} 日`
  return `${[...String(year)].map((digit) => '○一二三四五六七八九'[Number(digit)]).join('')}年${numeral(month)}月${numeral(day)}日`
}

/** 1–39 in Chinese numerals. */
function numeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const digit = (one: number) => '零一二三四五六七八九'[one] ?? ''
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}十`}${ones === 0 ? '' : digit(ones)}`
}
