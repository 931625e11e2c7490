// The 发文机关署名 (7.3.5) above the date: agencies, one or several, run together or apart; or a person with a post.
import type { Document } from '../tree/text.js'
import { toSimplified } from '../tree/traditional.js'
import { isAgency, splitAgencies } from './agencies.js'
import { because, type Fact, factOf } from './fact.js'
import type { Piece } from './pieces.js'

/** Drafts and scans write out the seal: 某某局（盖章）. */
const seal = /[（(](?:加?盖?(?:公|印)?章|签章|代章)[）)]$/u
const post =
  '总理|主席|省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|主任|局长|部长|厅长|行长|院长|校长|署长|会长|秘书长|书记|检察长|委员长|司令员|政治委员|董事长'
const person = new RegExp(
  `^(.{0,24}?(?:${post}))[：:\\s\\u3000]*([\\p{Script=Han}·]{2,4}(?:[\\s\\u3000]\\p{Script=Han})?)$`,
  'u',
)
const personAtEnd = new RegExp(
  `[。\\s\\u3000]((?:${[...post.split('|')].map((word) => [...word].join('[\\s\\u3000]*')).join('|')}))[\\s\\u3000]+([\\p{Script=Han}·]{2,4}|\\p{Script=Han}[\\s\\u3000]\\p{Script=Han})$`,
  'u',
)

export function isIssuerLine(piece: Piece, known: readonly string[]): boolean {
  if (known.includes(piece.compact)) return true
  if (piece.compact.length > 120 || /^（|^\(|^附件|^\d/u.test(piece.compact)) return false
  const names = splitAgencies(piece.text, known)
  return (
    names.every((name) => isAgency(name, names.length === 1 && name.length > 24)) &&
    !/^(?:各|相关|有关|全体|本)/u.test(piece.compact)
  )
}

export function isPerson(pieces: readonly Piece[], dateAt: number): boolean {
  return personBefore(pieces, dateAt) !== undefined
}

interface PersonFound {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly firstAt: number
}

/** 市长　张三 · 总　理 + 李克强 · …施行。总理　　李克强 */
export function personBefore(pieces: readonly Piece[], dateAt: number): PersonFound | undefined {
  const above = pieces[dateAt - 1]
  if (!above) return undefined
  const located = (name: string, firstAt: number): PersonFound => {
    const start = above.start + above.text.lastIndexOf(name)
    return { name: name.replace(/\s/gu, ''), start, end: start + name.length, firstAt }
  }
  const alone = person.exec(above.text)
  if (alone?.[2]) return located(alone[2], dateAt - 1)
  const glued = personAtEnd.exec(above.text)
  if (glued?.[2]) return located(glued[2], dateAt)
  const spaced =
    above.compact.length <= 12
      ? new RegExp(`^.{0,8}?(?:${post})(\\p{Script=Han}{2,3})$`, 'u').exec(above.compact)
      : null
  if (spaced?.[1]) return { name: spaced[1], start: above.end - spaced[1].length, end: above.end, firstAt: dateAt - 1 }
  const two = pieces[dateAt - 2]
  const titled =
    two && new RegExp(`(?:${post})$`, 'u').test(two.compact) && /^[\p{Script=Han}·]{2,4}$/u.test(above.compact)
  return titled ? located(above.text, /[。；]/u.test(two.compact) ? dateAt - 1 : dateAt - 2) : undefined
}

export function readIssuers(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  at: number,
  known: readonly string[],
  dated: boolean,
) {
  const signer = dated ? personBefore(pieces, at) : undefined
  const signatory = signer
    ? factOf(document, signer.name, signer.start, signer.end, because('日期之上署职务和姓名（签发人署名）', 3))
    : null
  let i = signer ? signer.firstAt : at
  while (i - 1 >= from && seal.test(pieces[i - 1]?.compact ?? '') && /^[（(]/u.test(pieces[i - 1]?.compact ?? '')) i--
  const issuers: Fact<string>[] = []
  while (i - 1 >= from) {
    const piece = pieces[i - 1]
    if (!piece || !isIssuerLine(piece, known)) break
    // Without a date only agencies with a name of their own count, and only below the end of the text.
    if (
      !dated &&
      !(
        isAgency(piece.compact, true) &&
        (known.length === 0 ||
          known.some((name) => name.endsWith(piece.compact) || piece.compact.includes(name.slice(0, 4))))
      )
    )
      break
    issuers.unshift(...issuersOf(document, piece, known))
    i--
  }
  if (
    !dated &&
    i - 1 >= from &&
    issuers.length > 0 &&
    !/[。；：！）)》”.]$|^附件|表$|书$|\.\S{3,4}$/u.test(pieces[i - 1]?.compact ?? '。')
  )
    issuers.length = 0
  if (issuers.length === 0 && dated && !signer) {
    // 附件：某某制度某某办公室: run together with the line before.
    const above = pieces[at - 1]
    const name = above && known.find((other) => above.compact.endsWith(other) && above.compact.length > other.length)
    if (above && name) {
      const start = above.end - name.length
      return {
        issuers: [factOf(document, name, start, above.end, because('与标题中的机关相同，在日期之前', 3))],
        signatory,
        firstAt: at,
      }
    }
  }
  return { issuers, signatory, firstAt: i }
}

export function issuersOf(document: Document, piece: Piece, known: readonly string[]): Fact<string>[] {
  const simplified = toSimplified(piece.text)
  let from = 0
  return splitAgencies(simplified, known.map(toSimplified)).map((name) => {
    const at = simplified.indexOf(name, from)
    const [start, length] = at < 0 ? [0, piece.text.length] : [at, name.length]
    from = at < 0 ? from : at + name.length
    const value = piece.text
      .slice(start, start + length)
      .replace(/\s/gu, '')
      .replace(seal, '')
    const evidence = [because('日期之上的机关名称（7.3.5）', 3)]
    if (known.includes(value)) evidence.push(because('与标题中的机关相同', 2))
    return factOf(document, value, piece.start + start, piece.start + start + length, ...evidence)
  })
}
