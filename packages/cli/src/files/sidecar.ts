// The sidecar of a document: NAME.meta.yaml beside it, in which an office writes title, number and label by hand.
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Property } from '@gongkai/core'
import { errorCode } from './open.js'

/** What a field of the sidecar is called in a report. Either name may be written in the file. */
const names = {
  title: '标题',
  number: '发文字号',
  label: '公开属性',
  reason: '不公开理由',
  publishDate: '发布日期',
} as const

export interface Sidecar {
  readonly properties: readonly Property[]
  /** Codes of what is wrong with it, in the order found; its good fields are used all the same. */
  readonly problems: readonly SidecarProblem[]
}

export type SidecarProblem = { readonly name: string } & (
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'not-yaml'; readonly line: number }
  | { readonly kind: 'not-a-map' }
  | { readonly kind: 'unknown-field' | 'not-a-word'; readonly field: string }
)

/** Of 通知.docx: 通知.docx.meta.yaml, else 通知.meta.yaml. */
export async function readSidecar(location: string): Promise<Sidecar> {
  const stem = location.slice(0, location.length - extname(location).length)
  for (const candidate of [`${location}.meta.yaml`, `${stem}.meta.yaml`]) {
    if (candidate === location) continue
    try {
      return await parseSidecar(await readFile(candidate, 'utf8'), basename(candidate))
    } catch (error) {
      const code = errorCode(error)
      if (code !== 'ENOENT')
        return { properties: [], problems: [{ kind: 'unreadable', name: basename(candidate), code }] }
    }
  }
  return { properties: [], problems: [] }
}

/** The fields of a sidecar's text; `name` is told in problems. */
export async function parseSidecar(text: string, name: string): Promise<Sidecar> {
  const { LineCounter, parseDocument, isMap, isScalar } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  const [error] = document.errors
  if (error) return { properties: [], problems: [{ kind: 'not-yaml', name, line: lines.linePos(error.pos[0]).line }] }
  if (document.contents === null) return { properties: [], problems: [] }
  if (!isMap(document.contents)) return { properties: [], problems: [{ kind: 'not-a-map', name }] }
  const properties: Property[] = []
  const problems: SidecarProblem[] = []
  for (const { key, value } of document.contents.items) {
    const field = isScalar(key) ? String(key.value) : ''
    const known = Object.entries(names).find((pair) => pair.includes(field))?.[1]
    if (!known) problems.push({ kind: 'unknown-field', name, field })
    else if (value !== null && !isScalar(value)) problems.push({ kind: 'not-a-word', name, field })
    else if (value?.value) properties.push({ name: known, value: String(value.value).trim(), origin: 'sidecar' })
  }
  return { properties, problems }
}

/** Names a sidecar may hold, for the sentence on unknown ones. */
export const sidecarFields: readonly string[] = Object.entries(names).map(([key, name]) => `${key}（${name}）`)
