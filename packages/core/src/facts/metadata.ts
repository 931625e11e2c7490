// What page, file and sidecar say of the document: 索引号, 发文字号, 公开方式.
import type { Span } from './fact.js'

/** A field. Its span is where it stands in the text (visible line or property story). */
export interface Field extends Span {
  /** White space and colon dropped. */
  readonly name: string
  readonly value: string
  /** `text`: a field table at the head of a page, copied as text. */
  readonly origin: 'page' | 'file' | 'sidecar' | 'text'
}
