// A fact: something the document says of itself, with its words and its place.
import type { Document, Span } from '../tree/text.js'

export type { Span }

/** One reason for or against reading a span as what the fact says. `weight` is the share it had in the decision. */
export interface Evidence {
  readonly reason: string
  readonly weight: number
}

export interface Fact<T> extends Span {
  readonly value: T
  /** The words as they stand in the text. */
  readonly quote: string
  /** `used`: the document says it of itself; `mentioned`: it only talks about it. */
  readonly role: 'used' | 'mentioned'
  readonly evidence?: readonly Evidence[]
}

/** A fact that the document says of itself, with its reasons. */
export function factOf<T>(document: Document, value: T, start: number, end: number, ...evidence: Evidence[]): Fact<T> {
  return { value, start, end, quote: document.text.slice(start, end), role: 'used', evidence }
}

/** A reason for it, or with a negative weight against it. */
export function because(reason: string, weight = 1): Evidence {
  return { reason, weight }
}
