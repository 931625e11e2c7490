// gongkai lint: checks files and shows each report as soon as it is there and those before it are shown.
import { resolve } from 'node:path'
import { type FileReport, jsonReporter, type Reporter, type Settings, severities, textReporter } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import stringWidth from 'string-width'
import { type CheckSetup, prepareChecker } from '../checker.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { findFiles } from '../files/find.js'
import type { FoundFile } from '../files/found.js'
import { skippedMember } from '../files/members.js'
import { columnsOf, hasColor, type Io } from '../io.js'
import { debugLines, noSuchFile, nothingToCheck, statsLines } from '../notices.js'
import { fails, type Options, toOptions } from '../options.js'
import { openDestination } from '../output.js'
import { startProgress } from '../progress.js'
import { maskSentence, type Run } from '../run.js'
import { CallError, internalError, speaker } from '../speech.js'
import { startTally, type Tally } from '../tally.js'
import { version } from '../version.js'
import type { Account } from '../workers/messages.js'
import { checkFiles } from '../workers/pool.js'

export const lint: Run = async (call, io, locale) => {
  const say = speaker(locale)
  const options = toOptions(call, locale)
  const { outputFile, format } = options
  if (options.reveal && !(io.stdout.isTTY && format === 'text' && outputFile === undefined))
    throw new CallError([
      say(
        '--reveal 只能在终端上看，不能写入文件或交给别的程序。',
        '--reveal is for a terminal only, not for files or programs.',
      ),
    ])

  const { files, unmatched } = findFiles(call.operands.length > 0 ? call.operands : ['.'], {
    cwd: io.cwd,
    ignorePatterns: options.ignorePatterns,
    tolerateMissing: !options.errorOnUnmatched,
    leaveOut: outputFile === undefined ? [] : [resolve(io.cwd, outputFile)],
  })
  const errors = options.errorOnUnmatched ? unmatched.map((word) => nothingToCheck(word, say)) : []
  if (errors.length > 0 && files.every(({ skipped }) => skipped !== undefined)) throw new CallError(errors)
  errors.push(...noSuchFile(call.operands, files, say))

  const clock = () => new Date()
  const setup: CheckSetup = {
    settings: options.settings,
    rules: options.rules.map(({ id }) => id),
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
  const show = async (report: FileReport) => {
    tally.add(report)
    progress.wipe()
    await destination.write(reporter.file(options.quiet ? withoutMild(report) : report))
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
      onAccount,
    })) {
      for (const report of reports) await show(report)
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

  const notices = format === 'text' ? sentences : []
  if (options.debug)
    notices.push(...debugLines([...files, ...skipped], checker.settings, [...engines], say).map(maskSentence))
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

/** For --quiet: what is shown shrinks, what is counted does not. */
function withoutMild(report: FileReport): FileReport {
  const shown = severities.slice(0, 2)
  return { ...report, findings: report.findings.filter(({ severity }) => shown.includes(severity)) }
}

function exitCodeOf({ counts, crashed }: Tally, errors: readonly string[], options: Options, { signal }: Io): ExitCode {
  if (signal?.aborted) return signal.reason === 'EPIPE' ? exitCodes.untrusted : exitCodes.interrupted
  if (errors.length > 0 || crashed || counts.partial > 0 || counts.unreadable > 0) return exitCodes.untrusted
  return fails(counts, options) ? exitCodes.findings : exitCodes.clean
}
