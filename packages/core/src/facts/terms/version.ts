// The version of an automaton: a hash of everything it was built from.
import type { Skip } from './fold.js'

/** To be raised when what is saved changes its form. */
const layout = 2

/** Sixteen hexadecimal digits (FNV-1a over the folded patterns, two runs): identity, not security. */
export function versionOf(patterns: readonly string[], skip: Skip): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c]
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      a = Math.imul(a ^ unit, 0x01000193)
      b = Math.imul(b ^ unit, 0x01000197)
    }
    a = Math.imul(a ^ 0xffff, 0x01000193)
    b = Math.imul(b ^ 0xffff, 0x01000197)
  }
  add(`${layout} ${skip}`)
  for (const pattern of patterns) add(pattern)
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
