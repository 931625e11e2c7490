// A segmenter: cuts text into words with their offsets, and says whether a span cuts a word in two.

/** A word of a text; `tag` is its part of speech where the engine tells (n, v, nr …). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tag?: string
}

export type Engine = 'nodejieba' | '@node-rs/jieba' | 'Intl.Segmenter'

export interface Segmenter {
  readonly engine: Engine
  /** Every character of the text in one token each, in order. */
  cut(text: string): Token[]
  /** The same with parts of speech, at half the speed; without them where the engine has none. */
  tag(text: string): Token[]
  /**
   * Whether `[start, end)` begins or ends inside a word, as 台独 in 平台独立. Engines disagree on one border in two hundred:
   * a reason to doubt a finding, never the only one.
   */
  cutsWord(text: string, start: number, end: number): boolean
}

/** Words as an engine gives them, without offsets. */
export type Word = Pick<Token, 'text' | 'tag'>

/** A segmenter from an engine's bare functions. Where their words do not add up to the text, that text is cut by `Intl`. */
export function toSegmenter(
  engine: Engine,
  cutWords: (text: string) => readonly Word[],
  tagWords: (text: string) => readonly Word[],
): Segmenter {
  const cut = (text: string) => locate(text, cutWords) ?? cutByIntl(text)
  return {
    engine,
    cut,
    tag: (text) => locate(text, tagWords) ?? cutByIntl(text),
    cutsWord(text, start, end) {
      const { from, to } = clauseAround(text, start, end)
      return cut(text.slice(from, to)).some((token) => {
        const inside = (offset: number) => from + token.start < offset && offset < from + token.end
        return inside(start) || inside(end)
      })
    },
  }
}

/** What every Node and browser has: coarser, without parts of speech. */
export function intlSegmenter(): Segmenter {
  return toSegmenter('Intl.Segmenter', cutByIntl, cutByIntl)
}

/** Offsets of the words; undefined where they are not the text, as with half of a surrogate pair. */
function locate(text: string, cutWords: (text: string) => readonly Word[]): Token[] | undefined {
  // Both native engines replace half a pair, some versions by a character of the same length.
  if (/\p{Surrogate}/u.test(text)) return undefined
  let start = 0
  const tokens = cutWords(text).map((word) => {
    const end = start + word.text.length
    const token = { ...word, start, end }
    start = end
    return token
  })
  return tokens.map((token) => token.text).join('') === text ? tokens : undefined
}

const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

function cutByIntl(text: string): Token[] {
  return Array.from(chinese.segment(text), ({ segment, index }) => ({
    text: segment,
    start: index,
    end: index + segment.length,
  }))
}

/** Most characters on either side of a span that may decide how it is cut. */
const reach = 40

const clauseEnd = /[\s，。；：、！？（）《》“”"'()[\]{}<>,.;:!?]/u

/** The clause around a span: words do not go across punctuation, and a paragraph may be long. */
function clauseAround(text: string, start: number, end: number): { from: number; to: number } {
  let from = start
  while (from > 0 && start - from < reach && !clauseEnd.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < reach && !clauseEnd.test(text.charAt(to))) to++
  return { from, to }
}
