// The command line as a function: words in, exit code out, everything else through `io`.
import { peekJson, peekLocale } from './argv.js'
import { parseCall } from './call.js'
import { type ExitCode, exitCodes } from './exit-code.js'
import type { Command } from './flags.js'
import { columnsOf, type Io } from './io.js'
import { type Run, showErrors } from './run.js'
import { CallError, internalError, speaker } from './speech.js'

/** Never throws, and writes nowhere but to `io` and the output file asked for. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const locale = peekLocale(argv)
  const json = peekJson(argv)
  try {
    const call = await parseCall(argv, locale, Math.min(columnsOf(io.stdout), 100))
    if ('show' in call) {
      await io.stdout.write(call.show)
      return exitCodes.clean
    }
    const command = await load[call.command]()
    return await command(call, io, locale)
  } catch (error) {
    await showErrors(
      error instanceof CallError ? error.sentences : [internalError(error, speaker(locale), argv.includes('--debug'))],
      json,
      io,
    )
    return exitCodes.untrusted
  }
}

/** Each command is loaded when it is called. */
const load: Readonly<Record<Command, () => Promise<Run>>> = {
  lint: async () => (await import('./commands/lint.js')).lint,
  outline: async () => (await import('./commands/outline.js')).outline,
  explain: async () => (await import('./commands/explain.js')).explain,
  rules: async () => (await import('./commands/rules.js')).rules,
  settings: async () => (await import('./commands/settings.js')).settings,
  schema: async () => (await import('./commands/schema.js')).schema,
  init: async () => (await import('./commands/init.js')).init,
  baseline: async () => (await import('./commands/baseline.js')).baseline,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
}
