// The engine for patterns that people write: linear in the text whatever the pattern, so that no pattern can hang a check.
import type { Span } from '@gongkai/core'
import { RE2JS } from 're2js'

/** All matches in a text, in order, none empty. */
export type Matcher = (text: string) => Span[]

/** @throws Error for a pattern that is not of RE2's syntax. */
export type Engine = (pattern: string, ignoreCase: boolean) => Matcher

export const re2js: Engine = (pattern, ignoreCase) => {
  const compiled = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
  return (text) => {
    const matcher = compiled.matcher(text)
    const spans: Span[] = []
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()]
      if (end > start) spans.push({ start, end })
    }
    return spans
  }
}

/** What the native `re2` gives: a class with the interface of RegExp. */
export type Re2 = new (pattern: string, flags: string) => RegExp

/** The native engine, many times as fast. What re2js refuses is refused here too, so that a rule means the same everywhere. */
export function nativeEngine(Re2: Re2): Engine {
  return (pattern, ignoreCase) => {
    re2js(pattern, ignoreCase)
    const compiled = new Re2(pattern, ignoreCase ? 'giu' : 'gu')
    return (text) =>
      Array.from(text.matchAll(compiled), ({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
      })).filter(({ start, end }) => end > start)
  }
}
