// What must be known of argv before it is parsed: even a wrong call is told in the language and format asked for.
import type { Locale } from '@gongkai/core'

export function peekLocale(argv: readonly string[]): Locale {
  return valuesOf(argv, /^--locale(?:=(.*))?$/su).includes('en') ? 'en' : 'zh-CN'
}

/** Whether JSON was asked for: --format json, --format=json, -f json, -fjson, -qf json. */
export function peekJson(argv: readonly string[]): boolean {
  return valuesOf(argv, /^(?:--format|-[a-z]*?f)(?:=?(.+))?$/su).includes('json')
}

/** What follows a flag, in the same word or in the next. */
function valuesOf(argv: readonly string[], flag: RegExp): (string | undefined)[] {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  return words.flatMap((word, at) => {
    const match = flag.exec(word)
    return match ? [match[1] ?? words[at + 1]] : []
  })
}
