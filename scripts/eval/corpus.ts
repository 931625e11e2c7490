// The corpus to measure on: documents with a hand-made gold file, hard negatives, contact lines, founding documents.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type GoldKind =
  | 'official document'
  | 'official document or site page'
  | 'government work report'
  | 'law or regulation'
  | 'news/interpretation'
  | 'portal page'
  | 'not an official document'

export interface DeclaredLabel {
  readonly wording: string
  /** 此件公开发布 */
  readonly normalized: string
  /** Code points before it in the text. */
  readonly char_offset: number
}

/** One line of gold.jsonl: a document and what people read in it. */
export interface GoldRow {
  /** Its place in the file, from 0: what misses are listed by. */
  readonly row: number
  readonly path: string
  readonly kind: GoldKind
  readonly declared_labels: readonly DeclaredLabel[]
  readonly mention_terms_in_text: number
  readonly doc_number: string | null
  readonly title: string | null
  readonly recipients: string | null
  readonly issuer: readonly string[]
  readonly date: string | null
  readonly signatory: string | null
  /** False: only the labels were read. */
  readonly all_fields: boolean
  /** The file the text was taken from, where kept. */
  readonly original?: string
}

export interface HardNegative {
  readonly text: string
  readonly trap: string
  readonly value: string
  readonly source: string
}

export interface ContactLine {
  readonly text: string
  readonly spans: readonly {
    readonly kind: string
    readonly start: number
    readonly end: number
    readonly value: string
  }[]
  readonly source: string
}

export interface Corpus {
  readonly gold: readonly GoldRow[]
  readonly hardNegatives: readonly HardNegative[]
  readonly contactLines: readonly ContactLine[]
  /** Names of the founding documents. */
  readonly seeds: readonly string[]
  /** The bytes of a file named in the gold file; undefined where it is not kept. */
  readDocument(path: string): Uint8Array | undefined
  readSeed(name: string): Uint8Array
}

/** @throws Error if the folder has no gold file. */
export function openCorpus(folder: string): Corpus {
  const real = join(folder, 'real')
  const goldFile = join(real, 'gold.jsonl')
  if (!existsSync(goldFile)) throw new Error(`Expected a corpus folder with real/gold.jsonl, got ${folder}`)
  const seeds = join(folder, 'seeds')
  return {
    gold: readLines<Omit<GoldRow, 'row'>>(goldFile).map((line, row) => ({ ...line, row })),
    hardNegatives: readLines(join(real, 'hard_negatives.jsonl')),
    contactLines: readLines(join(real, 'soft_positives_contacts.jsonl')),
    seeds: existsSync(seeds) ? readdirSync(seeds).sort() : [],
    readDocument: (path) => (existsSync(join(real, path)) ? readFileSync(join(real, path)) : undefined),
    readSeed: (name) => readFileSync(join(seeds, name)),
  }
}

function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}
