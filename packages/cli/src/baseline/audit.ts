// gongkai baseline audit: shows each entry that nobody has looked at, with its finding, and asks what is to become of it.
import type { Run } from '../run.js'
import { CallError, type Say, speaker } from '../speech.js'
import type { LedgerEntry } from './file.js'
import { type Surveyed, surveyFindings } from './survey.js'

type Keep = (...args: Parameters<Run>) => Promise<void>

type Ask = (question: string) => Promise<string | undefined>

export const auditLedger: Keep = async (call, io, locale) => {
  const say = speaker(locale)
  const { input } = io
  if (!input) throw new CallError([say('audit 要在终端上逐条回答。', 'audit asks questions: run it on a terminal.')])
  const { ledger, surveyed, save } = await surveyFindings(call, io, locale)
  const found = new Map(surveyed.flatMap((one) => (one.recorded.line === undefined ? [] : [[one.recorded.line, one]])))
  const answers = input[Symbol.asyncIterator]()
  const ask: Ask = async (question) => {
    await io.stdout.write(question)
    const { value, done } = await answers.next()
    return done ? undefined : String(value).trim()
  }
  const entries: (LedgerEntry | undefined)[] = [...ledger.entries]
  const open = ledger.entries.flatMap((entry, index) => (entry.state === 'unreviewed' ? [index] : []))
  let [number, decided] = [0, 0]
  for (const index of open) {
    const entry = ledger.entries[index]
    if (!entry) continue
    const one = found.get(ledger.lines[index] ?? 0)
    await io.stdout.write(
      `\n${say(`第 ${++number} 条，共 ${open.length} 条`, `${number} of ${open.length}`)}\n${describe(entry, one, say)}\n`,
    )
    const decision = await decide(entry, ask, say)
    if (decision === 'quit') break
    if (decision === 'skip') continue
    entries[index] = decision === 'reject' ? undefined : decision
    decided++
    // Saved after each answer: nothing that was answered is lost.
    await save({ entries: entries.filter((kept) => kept !== undefined) })
  }
  const left = entries.filter((entry) => entry?.state === 'unreviewed').length
  await io.stdout.write(`\n${say(`审了 ${decided} 条，还有 ${left} 条未审。`, `${decided} reviewed, ${left} left.`)}\n`)
}

function describe(entry: LedgerEntry, one: Surveyed | undefined, say: Say): string {
  if (!one)
    return say(
      `  ${entry.path}  [${entry.rule}]\n  现在的文件里没有这一处了（可用 prune 清理）。`,
      `  ${entry.path}  [${entry.rule}]\n  This is not in the file any more.`,
    )
  const { report, finding } = one
  const quote = finding.quote ? `「${finding.quote}」` : say('全文', 'whole document')
  return [
    `  ${report.path}  ${finding.place.words}  ${quote}`,
    `  ${finding.message}  [${finding.rule}]`,
    say(`  收入时的理由：${entry.reason}（${entry.by}）`, `  Reason given: ${entry.reason} (${entry.by})`),
  ].join('\n')
}

/** Asks until the answer can be understood. The end of the input quits. */
async function decide(entry: LedgerEntry, ask: Ask, say: Say): Promise<LedgerEntry | 'reject' | 'skip' | 'quit'> {
  const question = say(
    '  1 可以保留  2 误报  3 要改（移出台账）  s 跳过  q 结束：',
    '  1 accept  2 false positive  3 must be fixed (drop)  s skip  q quit: ',
  )
  for (;;) {
    const answer = await ask(question)
    if (answer === undefined || answer === 'q') return 'quit'
    if (answer === 's' || answer === '') return 'skip'
    if (answer === '3') return 'reject'
    if (answer !== '1' && answer !== '2') continue
    const reason = await insist(say('  理由（至少两个字）：', '  Reason: '), ask, (text) => text.length >= 2)
    const by = reason && (await insist(say('  责任人：', '  Who answers for it: '), ask, (text) => text.length >= 1))
    const isDay = (text: string) =>
      text === '' || (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)))
    const until =
      by &&
      (await insist(
        say('  有效到（如 2026-12-31，空着是一直）：', '  Until (as 2026-12-31, empty: always): '),
        ask,
        isDay,
      ))
    if (!reason || !by || until === undefined) return 'quit'
    const { until: _, ...rest } = entry
    return { ...rest, state: answer === '1' ? 'accepted' : 'false-positive', reason, by, ...(until ? { until } : {}) }
  }
}

async function insist(question: string, ask: Ask, isGood: (text: string) => boolean): Promise<string | undefined> {
  for (;;) {
    const answer = await ask(question)
    if (answer === undefined || isGood(answer)) return answer
  }
}
