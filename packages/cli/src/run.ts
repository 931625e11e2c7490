// What a command is, and how errors are told: on standard error, and as one JSON value where JSON was asked for.
import { jsonErrors, type Locale, maskNumbers, maskPolicySchema, visible } from '@gongkai/core'
import type { Call } from './call.js'
import type { ExitCode } from './exit-code.js'
import type { Io } from './io.js'

/** @throws CallError for what is wrong with the call. */
export type Run = (call: Call, io: Io, locale: Locale) => Promise<ExitCode>

export async function showErrors(sentences: readonly string[], json: boolean, { stdout, stderr }: Io): Promise<void> {
  const masked = sentences.map(maskSentence)
  if (json) await stdout.write(jsonErrors(masked))
  else await stderr.write(masked.map((sentence) => `${sentence}\n`).join(''))
}

/** A sentence may hold a file's name or a word of the call, and these a person's number. */
export function maskSentence(sentence: string): string {
  return visible(maskNumbers(sentence, maskPolicySchema.parse({})))
}
