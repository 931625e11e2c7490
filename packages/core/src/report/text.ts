// The report for a person at a terminal: file by file, then how much was checked and what was found.
import { type Finding, type Severity, type Suppression, severities } from '../findings/finding.js'
import type { Locale } from '../tree/place.js'
import { coverage } from './coverage.js'
import { type Colour, painter, visible } from './paint.js'
import type { Counts, FileReport, Verdict } from './report.js'
import type { Reporter, Summary } from './reporter.js'
import { decisionWords, severityWords, verdictWords } from './words.js'
import { pad, type Width, wrap } from './wrap.js'

export interface TextOptions {
  readonly locale: Locale
  readonly columns: number
  readonly color: boolean
  /** Leaves out files of which there is nothing to show. */
  readonly quiet: boolean
  readonly width: Width
}

const severityColours: Readonly<Record<Severity, Colour>> = {
  blocker: 'magenta',
  error: 'red',
  warning: 'yellow',
  info: 'blue',
}

const verdictColours: Readonly<Record<Verdict, Colour>> = {
  'may-publish': 'green',
  'fix-first': 'red',
  'ask-secrecy-office': 'magenta',
  'not-for-publication': 'red',
  'not-checked': 'yellow',
}

export function textReporter(options: TextOptions): Reporter {
  const { locale, quiet } = options
  const covered = coverage(locale)
  return {
    start: () => '',
    file: (report) => {
      covered.add(report)
      if (report.status === 'skipped' || (quiet && report.status === 'checked' && report.findings.length === 0))
        return ''
      return `${fileLines(report, options).join('\n')}\n\n`
    },
    end: (summary) => `${endLines(covered.words(), summary, options).join('\n')}\n`,
  }
}

function fileLines(report: FileReport, options: TextOptions): string[] {
  const paint = painter(options.color)
  // A path is never broken: it is there to be copied.
  const lines = [paint('bold', visible(report.path))]
  if (report.label) {
    const zh = options.locale === 'zh-CN'
    const { decision, verdict } = report.label
    const label = decisionWords[decision]?.[zh ? 'zh' : 'en'] ?? decision
    const judged = paint(verdictColours[verdict], verdictWords[verdict][zh ? 'zh' : 'en'])
    // Of a file that was not read nothing is known, not even whether it needs a label.
    const shown = report.status === 'unreadable' ? '' : `${zh ? '公开属性：' : 'Label: '}${label}  `
    lines.push(`  ${shown}${zh ? '结论：' : 'Verdict: '}${judged}`)
  }
  for (const finding of report.findings) lines.push('', ...findingLines(finding, options))
  return lines
}

function findingLines(finding: Finding, { locale, columns, color, width }: TextOptions): string[] {
  const paint = painter(color)
  const zh = locale === 'zh-CN'
  const language = zh ? 'zh' : 'en'
  const margin = Math.max(...severities.map((severity) => width(severityWords[severity][language]))) + 4
  const room = Math.max(columns - margin, 20)
  const indent = ' '.repeat(margin)

  const where = finding.place.words
  const quote = finding.quote && (zh ? `「${finding.quote}」` : `“${finding.quote}”`)
  const [first = '', ...rest] = wrap(visible(`${where}  ${quote}`.trim()), room, width)
  const severity = pad(severityWords[finding.severity][language], margin - 4, width)
  // The first ground is told here; all of them stand on the rule's page and in the JSON.
  const [{ source, clause } = { source: '', clause: '' }, ...more] = finding.basis
  const others = more.length > 0 ? (zh ? `，等${more.length + 1}项` : ` and ${more.length} more`) : ''
  const basis = source && `${zh ? '依据：' : 'Basis: '}${source} ${clause}${others}  `
  // Not said twice where the message names it.
  const expected = finding.expected?.some((words) => !finding.message.includes(words))
    ? `${zh ? '应为：' : 'Expected: '}${finding.expected.join(zh ? '；' : '; ')}`
    : ''
  return [
    `  ${paint(severityColours[finding.severity], severity)}  ${first}`,
    ...[...rest, ...wrap(visible(finding.message), room, width)].map((line) => indent + line),
    ...(expected ? wrap(visible(expected), room, width).map((line) => indent + line) : []),
    ...(finding.suppressed
      ? wrap(visible(standing(finding.suppressed, zh)), room, width).map((line) => indent + line)
      : []),
    ...wrap(`${visible(basis)}[${finding.rule}]`, room, width).map((line) => indent + paint('dim', line)),
  ]
}

/** 不计：值班电话（王某，到 2026-12-31，gongkai.config.yaml:3） */
function standing({ reason, by, until, entry }: Suppression, zh: boolean): string {
  if (zh) return `不计：${reason}（${[by, ...(until ? [`到 ${until}`] : []), entry].filter(Boolean).join('，')}）`
  return `Let stand: ${reason} (${[by, ...(until ? [`until ${until}`] : []), entry].filter(Boolean).join(', ')})`
}

function endLines(covered: string, { counts, partial }: Summary, options: TextOptions): string[] {
  const { locale, columns, color, width } = options
  const paint = painter(color)
  const zh = locale === 'zh-CN'
  const lines = wrap(covered, columns, width)
  if (partial)
    lines.push(
      paint('yellow', zh ? '检查被中断，以上只是已检查的部分。' : 'Interrupted: only what was checked is shown.'),
    )
  lines.push(...wrap(countWords(counts, zh), columns, width))
  return lines
}

function countWords(counts: Counts, zh: boolean): string {
  const found = severities.filter((severity) => counts[severity] > 0)
  if (found.length === 0) {
    if (counts.files === counts.skipped) return zh ? '没有要检查的文件。' : 'Nothing to check.'
    if (counts.checked + counts.partial === 0) return zh ? '没有一个文件得到检查。' : 'No file was checked.'
    if (counts.partial + counts.unreadable > 0)
      return zh ? '已检查的部分没有问题。' : 'No findings in what was checked.'
    return zh ? '没有问题。' : 'No findings.'
  }
  if (zh) return found.map((severity) => `${counts[severity]} 个${severityWords[severity].zh}`).join('，')
  const plural = (severity: Severity) => (counts[severity] === 1 || severity === 'info' ? '' : 's')
  return found.map((severity) => `${counts[severity]} ${severityWords[severity].en}${plural(severity)}`).join(', ')
}
