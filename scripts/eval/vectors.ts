// Test vectors of other projects: where this checker agrees with them, and every row where it does not.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  compileTerms,
  hasCreditCodeChecksum,
  hasLuhnChecksum,
  hasResidentChecksum,
  type MaskKind,
  mask,
  maskPolicySchema,
  type TermList,
} from '@gongkai/core'
import { contentOf } from './content.js'
import type { Subject } from './subject.js'

export interface VectorJudgement {
  readonly file: string
  /** From 1, as in the file. */
  readonly row: number
  /** What was asked: a checksum, a finding, a mask. */
  readonly question: string
  readonly expected: string
  readonly got: string
  /** Undefined: nothing here answers the question. */
  readonly right: boolean | undefined
}

type Answer = Omit<VectorJudgement, 'file' | 'row' | 'right'> & { readonly right?: boolean }
type Line = Readonly<Record<string, unknown>>
type Judge = (line: Line, subject: Subject) => Promise<Answer[]> | Answer[]

const judges: Readonly<Record<string, Judge>> = {
  cn_id: numbersWith('身份证号', hasResidentChecksum, ['residentId', 'residencePermit', 'foreignerId']),
  cn_uscc: numbersWith('统一社会信用代码', hasCreditCodeChecksum, ['socialCreditCode']),
  cn_mobile: numbersWith('手机', undefined, ['mobile']),
  bank_card: numbersWith('银行卡号', hasLuhnChecksum, ['bankCard']),
  secret_marks: judgeMark,
  dictionary_matching_zh: judgeDictionary,
  cn_pii_texts: judgeText,
  hutool_desensitize: judgeMask,
}

/** Vectors that are not kept are left out. */
export async function judgeVectors(folder: string, subject: Subject): Promise<VectorJudgement[]> {
  const judgements: VectorJudgement[] = []
  for (const [file, judge] of Object.entries(judges)) {
    const path = join(folder, 'real', 'vectors', `${file}.jsonl`)
    if (!existsSync(path)) continue
    const lines = readFileSync(path, 'utf8').split('\n')
    for (const [index, text] of lines.entries()) {
      if (text.trim() === '') continue
      for (const answer of await judge(JSON.parse(text) as Line, subject))
        judgements.push({ file, row: index + 1, ...answer, right: answer.right })
    }
  }
  return judgements
}

/** The checksum of the compact value, and whether a document that names it so gives an identifier that is valid. */
function numbersWith(
  name: string,
  checksum: ((compact: string) => boolean) | undefined,
  kinds: readonly string[],
): Judge {
  return async (line, subject) => {
    const value = String(line.value)
    const compact = value.replace(/[\s-]/gu, '').toUpperCase()
    const answers: Answer[] = []
    if (checksum && typeof line.checksum_ok === 'boolean')
      answers.push(compare('checksum', line.checksum_ok, String(checksum(compact))))
    const { facts } = await subject.understand('vector.txt', `申请人张三，${name}：${value}。\n`)
    const found = facts.identifiers.some(({ value: one }) => kinds.includes(one.kind) && one.valid && !one.masked)
    const got = found ? 'valid' : 'invalid'
    if (line.expected === 'unknown') answers.push({ question: 'identifier', expected: 'unknown', got })
    else answers.push(compare('identifier', line.expected, got))
    return answers
  }
}

async function judgeMark({ value, expected }: Line, subject: Subject): Promise<Answer[]> {
  const { findings } = await subject.understand('vector.txt', `${String(value)}\n\n某某市人民政府文件\n`)
  const marked = findings.some(({ rule }) => rule === 'secrecy/state-secret-mark')
  return [compare('finding', expected, marked ? 'mark' : 'not a mark')]
}

/** Options that a word list has; a row with any other is not asked. */
const listOptions = new Set(['caseFold', 'skipSymbols', 'asciiWordBoundary', 'traditional', 'mode', 'wordBoundary'])

function judgeDictionary(line: Line): Answer[] {
  const options = line.options as Line
  const strange = Object.keys(options).filter((option) => !listOptions.has(option))
  if (options.mode === 'shortest') strange.push('shortest')
  if (strange.length > 0) return [{ question: `terms: ${strange.join(', ')}`, expected: '', got: 'no such option' }]
  const list: TermList = {
    name: 'vector',
    terms: line.deny as string[],
    allow: line.allow as string[],
    case: options.caseFold === true ? 'fold' : 'keep',
    skip: options.skipSymbols === true ? 'symbols' : 'nothing',
    edges: options.asciiWordBoundary === undefined ? 'none' : 'ascii',
  }
  const text = String(line.text)
  const hits = compileTerms([{ lists: [list], words: false }])(text).filter(({ takenBackBy }) => !takenBackBy)
  const question = `terms: ${Object.keys(options).join(', ') || 'none'}`
  if (typeof line.contains === 'boolean') return [compare(question, String(line.contains), String(hits.length > 0))]
  const words = hits.map(({ start, end }) => text.slice(start, end))
  return [compareWords(question, line.expect as string[], words)]
}

async function judgeText({ text, expected_count, params, expected }: Line, subject: Subject): Promise<Answer[]> {
  if (typeof expected_count === 'number') {
    const { findings } = await subject.understand('vector.txt', `${String(text)}\n`)
    const places = contentOf(findings).flatMap(({ place, related = [] }) => [place, ...related])
    return [compare('findings', String(expected_count), String(places.length))]
  }
  if (typeof expected !== 'string') return [{ question: 'replacement', expected: '', got: 'no such function' }]
  const { keep_prefix, keep_suffix } = params as { keep_prefix: number; keep_suffix: number }
  const policy = maskPolicySchema.parse({ other: { start: keep_prefix, end: keep_suffix } })
  return [compareWords('mask', [expected], [mask(String(text), 'other', policy)])]
}

const maskKinds: Readonly<Record<string, MaskKind>> = {
  chineseName: 'name',
  idCardNum: 'residentId',
  mobilePhone: 'mobile',
  email: 'email',
  bankCard: 'bankCard',
}

/** The same ends left open as there, where the row says so. */
function judgeMask({ op, value, masked, args }: Line): Answer[] {
  const kind = maskKinds[String(op)]
  if (!kind) return [{ question: `mask: ${String(op)}`, expected: '', got: 'no such kind' }]
  const [start, end] = typeof args === 'string' ? args.split(',').map(Number) : []
  const policy = maskPolicySchema.parse(start === undefined ? {} : { [kind]: { start, end } })
  return [compareWords(`mask: ${String(op)}`, [String(masked)], [mask(String(value), kind, policy)])]
}

function compare(question: string, expected: unknown, got: string): Answer {
  return { question, expected: String(expected), got, right: String(expected) === got }
}

/** Told by their lengths: the words of the vectors stay out of the results. */
function compareWords(question: string, expected: readonly string[], got: readonly string[]): Answer {
  const lengths = (words: readonly string[]) =>
    words.length === 0 ? 'nothing' : `${words.map((word) => word.length).join(' + ')} characters`
  const right = expected.length === got.length && expected.every((word, index) => word === got[index])
  return { question, expected: lengths(expected), got: lengths(got), right }
}
