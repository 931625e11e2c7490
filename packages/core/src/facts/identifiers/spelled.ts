// Identifiers that signs and Chinese characters are part of: plates, military cards, coordinates, private addresses, chat accounts.
import type { Span } from '../fact.js'
import { isInside } from '../quotations.js'
import type { IdentifierKind } from './kinds.js'

export interface Spelled extends Span {
  readonly kind: IdentifierKind
  readonly confidence: number
  readonly named: boolean
}

/** A kind as data: how it is spelled (the value in group 1 where a word stands before it), what refuses it, what must stand near. */
interface Spelling {
  readonly kind: IdentifierKind
  readonly shape: RegExp
  readonly check?: (value: string) => boolean
  /** Words on the same line, near the value; without them it is not this kind. */
  readonly near?: RegExp
  readonly confidence: number
}

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const plateWords = /车牌|号牌|牌照|牌号|车号|车辆|驾驶|机动车|轿车|客车|货车|摩托车|小车|公务车|警车|军车/u
const decimal = String.raw`\d{1,3}\.\d{4,}`

const spellings: readonly Spelling[] = [
  {
    // 云A·00000, 云AD00000 (new energy), 云A0000警, 云A0000挂
    kind: 'plate',
    shape: new RegExp(
      `[${provinces}][A-HJ-NP-Z]\\s?[·•.]?\\s?(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[DABCEFGHJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DABCEFGHJK])(?![A-Za-z0-9])`,
      'gu',
    ),
    check: (value) => /\d/u.test(value),
    near: plateWords,
    confidence: 0.95,
  },
  {
    // WJ云00000, 军A00000: plates of 武警 and of the forces
    kind: 'plate',
    shape: new RegExp(
      `(?<![A-Za-z0-9])WJ[·•]?(?:[${provinces}]?\\d{4,5}[A-Z]?|\\d{2}[${provinces}]?\\d{4,5})(?![A-Za-z0-9])|(?<![\\p{Script=Han}])[军空海北南兰沈济广成][A-HJ-NP-Z][·•]?\\d{5}(?![A-Za-z0-9])`,
      'gu',
    ),
    near: plateWords,
    confidence: 0.95,
  },
  {
    // 军字第0000000号, 士字第P000000X号, 军官证号：南字第0000000号
    kind: 'militaryId',
    shape:
      /(?:(?<!\p{Script=Han})|(?<=证|号码?|编号|为|是))[军士武空海南北沈兰成济广参政后装文干兵]{1,2}字第\s?[0-9A-Z]{6,8}\s?号/gu,
    near: /军官|士兵|军人|士官|文职|军[字证]|士字|警官|退役|现役|证件/u,
    confidence: 0.9,
  },
  {
    // 东经102°33′09″, N25°02'11.5", 102度33分9秒
    kind: 'coordinates',
    shape:
      /(?:[东西]经|[南北]纬|[EWNS])?\s?\d{1,3}\s?[°度º]\s?\d{1,2}(?:\.\d+)?\s?['′’‘分](?:\s?\d{1,2}(?:\.\d+)?\s?(?:["″”“秒]|''|′′))?/gu,
    confidence: 0.95,
  },
  {
    // 102.5521, 25.0206 in either order
    kind: 'coordinates',
    shape: new RegExp(`(?<![\\d.])${decimal}°?\\s?[EWNS]?\\s?[,，;；、\\s]\\s?[EWNS]?\\s?${decimal}°?(?![\\d.])`, 'gu'),
    check: isInChina,
    confidence: 0.9,
  },
  {
    // http://192.168.0.1:8080/oa, 172.16.0.1, http://oa/login, http://srv.local
    kind: 'internalAddress',
    shape:
      /(?:(?:https?|ftp):\/\/)?(?<![\d.])(?:192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){2}(?![\d.]*\d)(?::\d{2,5})?(?:\/[\w./?=&%#-]*)?/gu,
    confidence: 0.95,
  },
  {
    // 10.0.0.1 is also a clause number: only in an address, with a port, or behind words of networks
    kind: 'internalAddress',
    shape:
      /(?:https?|ftp):\/\/10(?:\.\d{1,3}){3}(?::\d{2,5})?(?:\/[\w./?=&%#-]*)?|(?<![\d.])10(?:\.\d{1,3}){3}:\d{2,5}(?:\/[\w./?=&%#-]*)?/gu,
    confidence: 0.95,
  },
  {
    kind: 'internalAddress',
    shape: /(?<![\d.])10(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.]*\d)/gu,
    near: /IP|ip|网址|网络地址|服务器|内网|专网|局域网|登录|端口|主机|网段|网关|数据库/u,
    confidence: 0.9,
  },
  {
    // Hosts without a public name: http://oa:8080/, http://mail.local/
    kind: 'internalAddress',
    shape:
      /https?:\/\/(?:[a-z][\w-]{1,30}(?::\d{2,5})?(?=[/\s\p{Script=Han}，。；）)]|$)|[\w-]+(?:\.[\w-]+)*\.(?:local|lan|intra|intranet|corp)(?::\d{2,5})?)(?:\/[\w./?=&%#-]*)?/giu,
    confidence: 0.8,
  },
  {
    // 微信号：example_0000, QQ：100000000; public accounts and groups are no person's
    kind: 'chat',
    shape:
      /(?:微信(?:号码?|ID)?|WeChat|(?<![A-Za-z])QQ(?:号码?|帐号|账号)?)(?:[（(][^（）()]{0,8}[）)])?\s?(?:[:：]|为|是|号)\s?([A-Za-z][\w-]{5,19}|[1-9]\d{4,10})(?![\w@.-])/giu,
    check: (value) => !/^1[3-9]\d{9}$/u.test(value),
    confidence: 0.9,
  },
]

const reach = 24

/** In text order; of two that overlap the first, then the longer one stays. `plateCells`: cells that a head names so. */
export function findSpelled(text: string, plateCells: readonly Span[] = []): Spelled[] {
  const found: Spelled[] = []
  for (const { kind, shape, check, near, confidence } of spellings) {
    for (const match of text.matchAll(shape)) {
      const value = match[1] ?? match[0]
      const lead = value.length - value.trimStart().length
      const start = match.index + match[0].lastIndexOf(value) + lead
      const end = start + value.trim().length
      if (check && !check(value)) continue
      const inColumn = kind === 'plate' && isInside(plateCells, start, end)
      const named = inColumn || near?.test(lineAround(text, start, end))
      if (named === false) continue
      found.push({ kind, start, end, confidence, named: named ?? match[1] !== undefined })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = -1
  return found.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

/** The words on the same line within reach. */
function lineAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0] ?? ''}`
}

/** A longitude of 73–135 and a latitude of 3–54 degrees, in either order. */
function isInChina(pair: string): boolean {
  const [a = 0, b = 0] = Array.from(pair.matchAll(/\d{1,3}\.\d+/gu), ([number]) => Number(number))
  const isPair = (longitude: number, latitude: number) =>
    longitude >= 73 && longitude <= 135 && latitude >= 3 && latitude <= 54
  return isPair(a, b) || isPair(b, a)
}
