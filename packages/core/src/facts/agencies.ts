// Names of agencies: is this line one, and where does a run of several names break.

import { toSimplified } from '../tree/traditional.js'

// Last words of an agency's name, longest first where one holds another.
const suffixes =
  '人民政府办公厅|人民政府办公室|人民政府|委员会办公室|委员会|办公厅|办公室|领导小组|指挥部|管理局|监督局|总局|分局|支局|总队|支队|大队|' +
  '人民法院|人民检察院|检察院|法院|总工会|联合会|工商联|代表大会|常务委员会|管委会|党委|党组|纪委|组织部|宣传部|统战部|政法委|编委|编办|' +
  '工作部|中心支行|分行|支行|总行|银行|中央军委|军委|国务院|中共中央|政协|人大常委会|人大|协会|学会|商会|协商会议|基金会|' +
  '公司|集团|大学|学院|医院|研究院|研究所|科学院|中心|总站|服务站|办事处|街道办|乡政府|镇政府|县政府|市政府|省政府|区政府|' +
  '海关|监狱|中学|小学|幼儿园|气象台|电视台|机场|林场|总部|公署|行署|厅|局|部|委|办|署|院|社|处|站|科|室|团|会|所|馆|校|县|市|省|区|镇|乡|村'

const suffix = new RegExp(`(?:${suffixes})(?:[（(][^（）()]{1,20}[）)])?$`, 'u')
/** Endings that make a name an agency's without more evidence. */
const strong =
  /(?:政府|委员会|办公厅|办公室|局|厅|法院|检察院|总工会|联合会|国务院|中共中央|军委|常委会|管委会|指挥部|领导小组|支行|分行|总行|代表大会|部|协会|学会|总队|公署|海关|监狱|中学|小学|幼儿园|气象台|机场|院|集团|公司|专家组|党组|党委)(?:[（(][^（）()]{1,20}[）)])?$/u
/** Verbs and function words that no name holds; their presence makes a line prose. */
const prose =
  /[。；;：:，,！？!?《》“”"、]|关于|印发|通知|进一步|贯彻|落实|根据|为了|按照|特此|附件|签发|抄送|第[一二三四五六七八九十\d]+[章条]|^\d|发布$|^（|^\(/u

/** Whether the text, white space dropped, can stand as an agency in a sign-off. `sure` asks for a strong ending. */
export function isAgency(text: string, sure = false): boolean {
  const name = toSimplified(text.replace(/\s/gu, ''))
  if (name.length < 2 || name.length > 60 || prose.test(name)) return false
  return (sure ? strong : suffix).test(name)
}

const starts =
  '中共|中国|中华|国家|国务院|共青团|最高人民|中央|民革|民盟|民建|九三|' +
  '[\\p{Script=Han}]{2,6}?(?:省|市|县|区|州|盟|旗|自治区|自治州|自治县|新区|开发区|兵团|镇|乡)'
const seam = new RegExp(
  `(?<=${suffixes
    .split('|')
    .filter((word) => word.length > 1 || '厅局部委办署院行社'.includes(word))
    .join('|')})(?=${starts})`,
  'gu',
)

/**
 * The agencies of one sign-off line: names apart by white space or 、, and names run together.
 * `known` are names met elsewhere (in the title), which settle where a run breaks.
 */
export function splitAgencies(text: string, known: readonly string[] = []): string[] {
  const tokens = text
    .trim()
    .split(/[\s、]+/u)
    .filter(Boolean)
  // 重  庆 市 财 政 局: letter-spaced, one name.
  const names =
    tokens.length > 1 && tokens.every((token) => token.length >= 2 && isAgency(token, true))
      ? tokens
      : [tokens.join('')]
  return names.flatMap((name) => splitRun(name, known))
}

/** Parts of an agency, which go on with its name: 某市人民政府 | 办公室. */
const within = /^(?:办公厅|办公室|党组|党委|机关|直属|纪检)/u

function splitRun(name: string, known: readonly string[]): string[] {
  for (const other of known) {
    const rest = name.slice(other.length)
    if (name.startsWith(other) && isAgency(rest, true) && !within.test(rest)) return [other, ...splitRun(rest, known)]
  }
  if (name.length < 10) return [name]
  const region = /^.{2,6}?(?:省|市|县|区|州|盟|旗)/u.exec(name.replace(/^中共/u, ''))?.[0]
  for (const { index } of name.matchAll(seam)) {
    const [head, tail] = [name.slice(0, index), name.slice(index)]
    // A run is broken only where the next name starts as the first one did, or with a name that always starts one.
    const sameRegion = region !== undefined && tail.startsWith(region.slice(0, 2))
    if ((sameRegion || /^(?:中共|共青团|国家|国务院)/u.test(tail)) && isAgency(head, true) && isAgency(tail, true)) {
      return [head, ...splitRun(tail, known)]
    }
  }
  return [name]
}
