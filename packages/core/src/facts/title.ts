// Titles of official documents: which lines make one, what kind of document it names, which agencies it begins with.
import { toSimplified } from '../tree/traditional.js'
import { isAgency, splitAgencies } from './agencies.js'
import { type Kind, kinds } from './elements.js'
import type { Piece } from './pieces.js'

// 命令 before 令, 决定 before 函: the longest word that ends the title is its kind.
const kindAtEnd = new RegExp(
  `(${[...kinds].sort((a, b) => b.length - a.length).join('|')})(?:[（(][^（）()]{1,30}[）)])?$`,
  'u',
)
/** Rule texts and plans that a notice issues: they end a title, too, but make no document official by themselves. */
const workAtEnd =
  /(?:法|条例|规定|办法|细则|规则|规范|准则|章程|制度|方案|规划|计划|要点|预案|清单|目录|名录|指南|标准|总结|名单|表|书|制|意见|报告|讲话|说明|答复|公示|简报|启事|安排|议程|情况)(?:[（(][^（）()]{1,30}[）)])?$/u

/** 文种 of a title: the statutory word it ends with. 复函 is a 函, 公告 stays 公告. */
export function kindOf(title: string): Kind | null {
  const bare = bareOf(title)
  // 2024年第3号 and the like behind the word
  const end = kindAtEnd.exec(bare.replace(/第[\d〇一二三四五六七八九十百]+号$/u, ''))
  return (end?.[1] as Kind | undefined) ?? null
}

/** Whether joined lines read as the title of an official document: 关于…的通知, ××令, ××会议纪要. */
export function isOfficialTitle(title: string): boolean {
  const bare = bareOf(title)
  if (bare.length > 160 || /[。；？！]/u.test(bare)) return false
  const kind = kindOf(bare)
  if (!kind) return false
  if (/政府工作报告$|调查报告$|可行性研究报告$/u.test(bare)) return false
  if (/关于|转发|印发|批转|发布|公布|废止|对.{2,60}的/u.test(bare)) return true
  if (kind === '令' || kind === '命令') return /^.{2,40}(?:令|命令)$/u.test(bare)
  if (kind === '公报' || kind === '公告' || kind === '通告' || kind === '决议')
    return bare.length >= 6 && bare.length <= 60
  if (kind === '纪要') return /会议|办公会|专题/u.test(bare)
  if (kind === '报告') return /的报告$/u.test(bare)
  return bare.length <= kind.length
    ? true
    : isAgency(bare.slice(0, -kind.length), true) || /[的：]/u.test(bare.slice(-kind.length - 1))
}

/** Whether joined lines can be a title at all: of a document, a rule text, a plan, a list. */
export function isTitle(title: string): boolean {
  const bare = bareOf(title)
  return (
    bare.length >= 2 &&
    bare.length <= 160 &&
    !/[。；？！]|[：:]$|[，、]$/u.test(bare) &&
    (isOfficialTitle(bare) || workAtEnd.test(bare))
  )
}

/** Title lines out of a run of lines: a title repeated by the portal, or two titles in a row, give the last whole one. */
export function lastTitle(run: readonly Piece[]): Piece[] {
  let from = 0
  for (let i = 0; i + 1 < run.length; i++) {
    const joined = join(run.slice(from, i + 1))
    const rest = join(run.slice(i + 1))
    if (isTitle(joined) && balanced(joined) && isTitle(rest) && startsTitle(run[i + 1]?.compact ?? '', rest))
      from = i + 1
  }
  return run.slice(from)
}

/** A line that opens a title of its own: an agency, or 关于 after a complete title without it. */
function startsTitle(line: string, rest: string): boolean {
  return (
    isOfficialTitle(rest) &&
    (/^(?:关于|印发|转发)/u.test(line) || /^.{2,40}(?:关于|印发|转发)/u.test(line) || isAgency(line, true))
  )
}

/** White space dropped, traditional forms folded. */
function bareOf(title: string): string {
  return toSimplified(title.replace(/\s/gu, ''))
}

function balanced(text: string): boolean {
  return (text.match(/[《“（(]/gu)?.length ?? 0) === (text.match(/[》”）)]/gu)?.length ?? 0)
}

/** Lines joined with nothing between them; letter-spaced ones closed up. */
export function join(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => (/^(?:\S[ \u00a0\u3000]+)+\S$/u.test(text) ? text.replace(/\s/gu, '') : text))
    .join('')
}

/** The agencies a title begins with: 甲市财政局、甲市民政局关于… */
export function agenciesOfTitle(title: string): string[] {
  const before = /^(.{2,120}?)(?:关于|转发|印发|批转|公告|通告|通知|令$)/u.exec(title)?.[1]?.trim()
  if (!before) return []
  const names = splitAgencies(before)
  return names.every((name) => isAgency(name)) ? names : []
}
