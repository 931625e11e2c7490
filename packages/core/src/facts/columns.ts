// Table columns by what their heads say: 姓名, 身份证号, 电话.
import type { Document } from '../tree/text.js'
import type { Span } from './fact.js'

export interface Column {
  readonly table: number
  readonly column: number
  readonly head: string
  /** Cells under the head, empty ones left out. */
  readonly cells: readonly Span[]
}

export function findColumns(_document: Document): Column[] {
  return []
}
