// gongkai lint: checks files and shows each report as soon as it is there and those before it are shown.
import { resolve, sep } from 'node:path'
import { type FileReport, jsonReporter, type Reporter, type Settings, severities, textReporter } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import stringWidth from 'string-width'
import { type CheckSetup, prepareChecker } from '../checker.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import type { FoundFile } from '../files/found.js'
import { skippedMember } from '../files/members.js'
import { columnsOf, hasColor, type Io } from '../io.js'
import { debugLines, noSuchFile, nothingToCheck, statsLines } from '../notices.js'
import { fails, type Options } from '../options.js'
import { openDestination } from '../output.js'
import { startProgress } from '../progress.js'
import { maskSentence, type Run } from '../run.js'
import { watchExceptions } from '../settings/exceptions.js'
import { findForCall } from '../settings/found.js'
import { openCall } from '../settings/open-call.js'
import { planChecks } from '../settings/plan.js'
import { CallError, internalError } from '../speech.js'
import { startTally, type Tally } from '../tally.js'
import { version } from '../version.js'
import type { Account } from '../workers/messages.js'
import { checkFiles } from '../workers/pool.js'

export const lint: Run = async (call, io, asked) => {
  const opened = await openCall(call, io.cwd, asked)
  const { lookup, options, say } = opened
  const { outputFile, format } = options
  if (options.reveal && !(io.stdout.isTTY && format === 'text' && outputFile === undefined))
    throw new CallError([
      say(
        '--reveal 只能在终端上看，不能写入文件或交给别的程序。',
        '--reveal is for a terminal only, not for files or programs.',
      ),
    ])

  const words = call.operands.length > 0 ? call.operands : ['.']
  const { files: found, unmatched } = await findForCall(words, call, opened, {
    cwd: io.cwd,
    tolerateMissing: !options.errorOnUnmatched,
    leaveOut: outputFile === undefined ? [] : [resolve(io.cwd, outputFile)],
  })
  const errors = options.errorOnUnmatched ? unmatched.map((word) => nothingToCheck(word, say)) : []
  if (errors.length > 0 && found.every(({ skipped }) => skipped !== undefined)) throw new CallError(errors)
  errors.push(...noSuchFile(call.operands, found, say))

  const clock = () => new Date()
  const plan = await planChecks(found, { call, options, lookup, cwd: io.cwd, say })
  const { files, way, others, wayOf, ledgers } = plan
  const setup: CheckSetup = {
    ...way,
    others,
    wayOf,
    measure: options.stats,
    reveal: options.reveal,
  }
  const prepared = await prepareChecker(setup, readers, clock)
  const { checker, stopwatch } = prepared
  const engines = new Set<string>()
  const skipped: FoundFile[] = []
  const reporter = reporterFor(options, io, checker.settings)
  const progress = startProgress(io, files.length, say)
  const tally = startTally()
  const destination = await openDestination(io, outputFile, say)
  const exceptions = watchExceptions({
    settings: lookup.used(),
    ledgers,
    allRules: options.only.length === 0 && options.skip.length === 0 && call.given.rule === undefined,
    covers: (folder) => words.some((word) => isInside(folder, resolve(io.cwd, word))),
    showSuppressed: options.showSuppressed,
    today: clock().toISOString().slice(0, 10),
    say,
  })
  const show = async (report: FileReport, location: string) => {
    tally.add(report)
    exceptions.add(report, location)
    progress.wipe()
    await destination.write(reporter.file(shownOf(report, options)))
  }

  await destination.write(reporter.start())
  try {
    progress.show(0, files[0]?.path ?? '')
    const { concurrency } = options
    const onAccount = ({ engine, times }: Account) => {
      if (engine) engines.add(engine)
      stopwatch.add(times)
    }
    let done = 0
    for await (const { reports, problems } of checkFiles(files, {
      setup,
      prepared,
      concurrency,
      clock,
      signal: io.signal,
      first: io.child,
      onAccount,
    })) {
      for (const report of reports) await show(report, files[done]?.location ?? '')
      for (const { path, status } of reports.slice(1)) if (status === 'skipped') skipped.push(skippedMember(path))
      errors.push(...problems)
      done++
      progress.show(done, files[done]?.path ?? '')
    }
  } catch (error) {
    if (error instanceof CallError) throw error
    errors.push(internalError(error, say, options.debug))
  }
  const own = prepared.engine()
  if (own) engines.add(own)
  progress.wipe()
  const sentences = errors.map(maskSentence)
  const partial = io.signal?.aborted ?? false
  await destination.write(reporter.end({ counts: tally.counts, partial, errors: sentences }))
  await destination.finish()

  const notices = format === 'text' ? [...sentences] : []
  notices.push(...lookup.notices, ...(partial ? [] : exceptions.sentences()).map(maskSentence))
  if (options.debug)
    notices.push(
      ...debugLines([...files, ...skipped], checker.settings, [...engines], options.concurrency, say).map(maskSentence),
    )
  if (options.stats) notices.push(...statsLines(stopwatch.times(), say))
  if (notices.length > 0) await io.stderr.write(`${notices.join('\n')}\n`)
  return exitCodeOf(tally, sentences, options, io)
}

function reporterFor({ format, quiet, color, outputFile }: Options, { stdout, env }: Io, settings: Settings): Reporter {
  if (format === 'json') return jsonReporter({ tool: { name: 'gongkai', version }, settings })
  return textReporter({
    locale: settings.locale,
    columns: columnsOf(stdout),
    color: outputFile === undefined && hasColor(color, stdout, env),
    quiet,
    width: stringWidth,
  })
}

/** What is let stand, and with --quiet what is mild, is not shown; what is counted does not change. */
function shownOf(report: FileReport, { quiet, showSuppressed }: Options): FileReport {
  const shown = quiet ? severities.slice(0, 2) : severities
  const findings = report.findings.filter(
    ({ severity, suppressed }) => shown.includes(severity) && (showSuppressed || suppressed === null),
  )
  return { ...report, findings }
}

/** Whether a folder is the same as another or lies in it. */
function isInside(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(outer.endsWith(sep) ? outer : outer + sep)
}

function exitCodeOf({ counts, crashed }: Tally, errors: readonly string[], options: Options, { signal }: Io): ExitCode {
  if (signal?.aborted) return signal.reason === 'EPIPE' ? exitCodes.untrusted : exitCodes.interrupted
  if (errors.length > 0 || crashed || counts.partial > 0 || counts.unreadable > 0) return exitCodes.untrusted
  return fails(counts, options) ? exitCodes.findings : exitCodes.clean
}
