// How disclosure labels are worded, as patterns over folded text (blanks dropped, half-width, simplified). Sources: practice in
// 云南, 广西, 贵州, 福建, 海南, 广东, 安徽, 山西, offices' drop-down lists, and slips of typing and OCR.
import type { LabelValue } from '../profile.js'

const out = '(?:公开|公布)'
const publish = `${out}(?:发布)?`
const all = '(?:对外|向社会|向公众|在?(?:网|互联网)上|上网|全文|部分)*'

// The longest first: 不予公开 before 公开, 主动公开 before 公开.
const classes: readonly (readonly [LabelValue, string])[] = [
  [
    '不公开',
    `(?:内部)?不(?:予以?|宜|得|可|能|应|适宜|主动)*${all}${publish}|(?:暂(?:时|缓)?|延期)(?:不(?:予以?|宜)?)?${publish}|免[予于]${publish}|非(?:主动)?公开|(?:禁止|严禁|拒绝|停止|切?勿|莫|毋)${all}${publish}`,
  ],
  [
    '删减后公开',
    `(?:经|部分(?:内容|信息)?|作|做)?(?:删减|删节|删除|删改|节录|节选|摘录|脱敏|脱密|处理|遮盖|隐去|去除|隐去标识|去标识化)(?:处理|个人|敏感|涉密|相关|部分|有关)*(?:内容|信息|数据)?(?:处理)?后(?:可以?|予以|再)?(?:主动|对外|向社会)*${publish}|部分公开`,
  ],
  ['依申请公开', `(?:可以?|仅|只)?[依按以](?:照)?申[请清](?:可以?|予以)?公开|依公开申请|依申公开`],
  [
    '公开发布',
    `(?:主动|全文)(?:向社会|对外)?公开(?:发布)?|公开发[布部佈]|公[布开]发布|(?:可以?)?(?:向社会|向公众|对外)${publish}|公开`,
  ],
]

/** Any label class in words; one alternation, no group of its own. */
export const anyClass = classes.map(([, source]) => `(?:${source})`).join('|')

export const subject =
  '(?:此件|此文件?|此公文|此通知|此函|该件|该文件?|本(?:件|文件?|公文|通知|意见|办法|公告|通告|通报|函|批复|决定))'
/** 此件属于…, 此件可以…, 此件公开属性为… */
export const copula =
  '(?:经[^,;。()]{0,8}?)?(?:属于?|为|系|可以?|可予|准予|同意|应当?|应予?|予以|拟|宜|确定为|定为|作为|标注为|的?公开(?:属性|方式|类别)(?:确定)?(?:为|:))?'
export const fieldName =
  '(?:(?:政府|政务|文件|公文)?信?息?公开(?:属性|选项|方式|类别|类型|形式|性质)(?:\\([^()]{1,10}\\))?|(?:政府|政务)?信息公开(?=:))'

const box = '[□☐◻○〇◇口]'
const tick = '[☑☒■✓✔√●▣◉◆⊙]'
// □ ☑ (√) [x] [ ]
const glyph = `(${box}|${tick}|[(\\[](?:${tick}|[xXvV])?[)\\]])`
const option = `(?:${subject}${copula})?(${anyClass})`

// 此件公开发布
export const note = new RegExp(`${subject}${copula}(${anyClass})`, 'gu')
// 此件为普发性公文,作为主动公开信息
export const sentence = new RegExp(`${subject}(?:为|属|涉及)[^。;()]{2,40}?,?作为(${anyClass})(?:的?政府)?信息`, 'gu')
// 此件仅限内部使用,不得公开
export const longRefusal = new RegExp(`${subject}[^。;()“”"]{2,24}?[,;](${classes[0]?.[1] ?? ''})(?=[,;。)]|$)`, 'gu')
// (主动公开)
export const bare = new RegExp(`(?:[(〔\\[【]|附注:)(${anyClass})`, 'gu')
// Behind a value: 、依申请公开 (nothing was chosen), but not 依申请公开或不予公开理由: (the next field).
const unchosen = `(?:发布)?(?:或|、|和|及|的?理由|[/|,;]?(?:${anyClass})(?!(?:(?:或|、|和|及)?(?:${anyClass}))?的?理由))`
const beforeValue = `${fieldName}(?:为|是)?([:】\\]]?:?)["“]?(?:[0-9][-.、])?`
// 公开方式:主动公开 · 公开属性:0-主动公开 · 【公开属性】主动公开
export const field = new RegExp(`${beforeValue}((?:${subject}${copula})?(?:${anyClass}))(?!${unchosen})`, 'gu')
// 公开属性:主动公幵
export const misspeltField = new RegExp(`${fieldName}:(\\p{Script=Han}{4,5})`, 'gu')
// 主动公开属性:是 · 是否公开:否
export const yesNo = /(?:是否主动公开|主动公开(?:属性)?):(是)|是否公开:(是|否)/gu
export const namedField = new RegExp(`${fieldName}:?$`, 'u')
/** Boxes before their labels, or behind them. */
export const boxBefore = new RegExp(`${glyph}${option}`, 'gu')
export const boxBehind = new RegExp(`${option}${glyph}`, 'gu')

const ticked = new RegExp(`${tick}|[xXvV]`, 'u')

export function isTicked(glyph: string): boolean {
  return ticked.test(glyph)
}

const whole = classes.map(
  ([label, source]) => [label, new RegExp(`^(?:${subject}${copula})?(?:${source})$`, 'u')] as const,
)

/** The class a folded wording belongs to. */
export function classOf(wording: string): LabelValue | null {
  return whole.find(([, pattern]) => pattern.test(wording))?.[0] ?? null
}

const proper: readonly (readonly [LabelValue, string])[] = [
  ['公开发布', '此件公开发布'],
  ['公开发布', '此件主动公开'],
  ['删减后公开', '此件删减后公开'],
  ['依申请公开', '此件依申请公开'],
  ['不公开', '此件不公开'],
  ['不公开', '此件不予公开'],
]
/** Characters whose change or loss would turn the meaning round: 非主动公开, 内部公开, 被动公开. */
const decisive = /[不免禁未已非勿莫毋拒停待缓暂限内被仅后前]/gu
/** Characters that OCR takes for one another. */
const lookalikes: Readonly<Record<string, string>> = { 幵: '开', 幷: '开', 仵: '件', 怖: '布', 巾: '布', 法: '发' }

/** What a field most often holds. */
const values: readonly (readonly [LabelValue, string])[] = [
  ['公开发布', '主动公开'],
  ['依申请公开', '依申请公开'],
  ['不公开', '不予公开'],
]

/** The class of a misspelt field value: one character wrong, and not the decisive one. */
export function classOfMisspeltValue(words: string): LabelValue | null {
  if (classOf(words)) return null
  const near = values.filter(([, right]) => isNear(words, right))
  return near.length === 1 ? (near[0]?.[0] ?? null) : null
}

/** The class of a misspelt wording: one slip, and none that turns the meaning round. */
export function classOfMisspelt(words: string): LabelValue | null {
  if (classOf(words) || words.length < 5 || words.length > 9) return null
  const near = proper.filter(([, right]) => isNear(words, right))
  const classesNear = new Set(near.map(([label]) => label))
  return classesNear.size === 1 ? (near[0]?.[0] ?? null) : null
}

function isNear(words: string, right: string): boolean {
  const turning = (text: string) => (text.match(decisive) ?? []).join('')
  const read = [...words].map((character) => lookalikes[character] ?? character).join('')
  return turning(right) === turning(words) && (distance(read, right) <= 1 || isSwapped(read, right))
}

/** Two neighbours changed places: 公开布发. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((character, i) => character !== b[i])
  return a === b.slice(0, at) + (b[at + 1] ?? '') + (b[at] ?? '') + b.slice(at + 2)
}

/** Edit distance (Levenshtein, 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution))
    }
    row = next
  }
  return row[b.length] ?? 0
}
