// Sentences of the command line in the language asked for.
import type { Locale } from '@gongkai/core'

export type Say = (zh: string, en: string) => string

export function speaker(locale: Locale): Say {
  return locale === 'en' ? (_, en) => en : (zh) => zh
}

/** A wrong call: each sentence tells one thing that the person can put right. The command line ends with code 2. */
export class CallError extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'CallError'
    this.sentences = sentences
  }
}

/** Names the error and where it arose; its message, which might hold a document's words, only in `detail`. */
export function internalError(error: unknown, say: Say, detail = false): string {
  const name = error instanceof Error ? error.name : 'error'
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const where = detail ? stack : (/\n\s+at (.*)/u.exec(stack)?.[1] ?? '')
  return say(
    `程序内部出错，检查没有完成（${name} ${where}）。请把这条信息告诉维护者。`,
    `Internal error, the check was not finished (${name} ${where}). Please report it.`,
  )
}
