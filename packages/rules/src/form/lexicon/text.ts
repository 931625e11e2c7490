// A term on each line; what follows # is a comment.
import type { LexiconDraft } from './draft.js'

export function readText(text: string): LexiconDraft {
  const entries = text.split(/\r\n|\r|\n/u).flatMap((line, index) => {
    // A # inside a word is part of it: C#
    const term = line.replace(/(?:^|\s)#.*$/u, '').trim()
    return term ? [{ term, line: index + 1 }] : []
  })
  return { entries, problems: [] }
}
