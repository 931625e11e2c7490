// What must be known of argv before it is parsed: even a wrong call is told in the language and format asked for.
import type { Locale } from '@gongkai/core'

export function peekLocale(argv: readonly string[]): Locale {
  return peek(argv, /^--locale(?:=(.*))?$/su) === 'en' ? 'en' : 'zh-CN'
}

/** Whether JSON was asked for: --format json, --format=json, -f json, -fjson, -qf json. */
export function peekJson(argv: readonly string[]): boolean {
  return peek(argv, /^(?:--format|-[a-z]*f)(?:=?(.+))?$/su) === 'json'
}

function peek(argv: readonly string[], flag: RegExp): string | undefined {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  const at = words.findLastIndex((word) => flag.test(word))
  return flag.exec(words[at] ?? '')?.[1] ?? (at === -1 ? undefined : words[at + 1])
}
