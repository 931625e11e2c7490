// The engine for patterns that people write: linear in the text whatever the pattern, so that no pattern can hang a check.
import type { Span } from '@gongkai/core'

/** All matches in a text, in order, none empty. */
export type Matcher = (text: string) => Span[]

/** @throws Error for a pattern that is not of RE2's syntax. */
export type Engine = (pattern: string, ignoreCase: boolean) => Matcher

/** What the native `re2` gives: a class with the interface of RegExp. */
export type Re2 = new (pattern: string, flags: string) => RegExp

/**
 * re2js, loaded when it is asked for; with `Re2` the native engine does the matching, many times as fast. What re2js refuses
 * is refused then too, so that a rule means the same everywhere.
 */
export async function loadEngine(Re2?: Re2): Promise<Engine> {
  const { RE2JS } = await import('re2js')
  const own: Engine = (pattern, ignoreCase) => {
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
  if (!Re2) return own
  return (pattern, ignoreCase) => {
    own(pattern, ignoreCase)
    const compiled = new Re2(pattern, ignoreCase ? 'giu' : 'gu')
    return (text) =>
      Array.from(text.matchAll(compiled), ({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
      })).filter(({ start, end }) => end > start)
  }
}
