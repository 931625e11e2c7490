// gongkai lint: checks files one after the other and shows each report as soon as it is there.
import { resolve } from 'node:path'
import {
  createChecker,
  createSegmenter,
  type FileReport,
  jsonReporter,
  type Reporter,
  type Settings,
  severities,
  textReporter,
} from '@gongkai/core'
import { readers } from '@gongkai/readers'
import stringWidth from 'string-width'
import type { VFile } from 'vfile'
import { checkFile, skippedReport } from '../check-file.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { findFiles } from '../files/find.js'
import { columnsOf, hasColor, type Io } from '../io.js'
import { debugLines, noSuchFile, nothingToCheck, statsLines } from '../notices.js'
import { fails, type Options, toOptions } from '../options.js'
import { openDestination } from '../output.js'
import { startProgress } from '../progress.js'
import { reveal } from '../reveal.js'
import { maskSentence, type Run } from '../run.js'
import { CallError, internalError, speaker } from '../speech.js'
import { startStopwatch } from '../stats.js'
import { startTally, type Tally } from '../tally.js'
import { version } from '../version.js'

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

  const stopwatch = startStopwatch()
  let engine: string | undefined
  const checker = await createChecker({
    readers: options.stats ? stopwatch.readers(readers) : readers,
    rules: options.stats ? stopwatch.rules(options.rules) : options.rules,
    settings: options.settings,
    segmenter: async () => {
      const segmenter = await createSegmenter()
      engine = segmenter.engine
      return segmenter
    },
  })
  const reporter = reporterFor(options, io, checker.settings)
  const progress = startProgress(io, files.length, say)
  const tally = startTally()
  const destination = await openDestination(io, outputFile, say)
  const show = async (report: FileReport, file?: VFile) => {
    tally.add(report)
    const revealed = options.reveal && file ? await reveal(report, file, checker) : report
    progress.wipe()
    await destination.write(reporter.file(options.quiet ? withoutMild(revealed) : revealed))
  }

  await destination.write(reporter.start())
  try {
    for (const [done, file] of files.entries()) {
      if (io.signal?.aborted) break
      progress.show(done, file.path)
      if (file.skipped === undefined) errors.push(...(await checkFile(file, { checker, say, show, signal: io.signal })))
      else await show(skippedReport(file))
    }
  } catch (error) {
    if (error instanceof CallError) throw error
    errors.push(internalError(error, say, options.debug))
  }
  progress.wipe()
  const sentences = errors.map(maskSentence)
  const partial = io.signal?.aborted ?? false
  await destination.write(reporter.end({ counts: tally.counts, partial, errors: sentences }))
  await destination.finish()

  const notices = format === 'text' ? sentences : []
  if (options.debug) notices.push(...debugLines(files, checker.settings, engine, say).map(maskSentence))
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
