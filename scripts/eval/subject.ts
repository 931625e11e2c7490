// What is measured: a checker as any user would build it, and what it says of one file.
import {
  type CheckerOptions,
  createChecker,
  type Document,
  type Facts,
  type FileReport,
  type Finding,
} from '@gongkai/core'
import { VFile } from 'vfile'

export interface Understood {
  readonly document: Document
  readonly facts: Facts
  readonly findings: readonly Finding[]
}

export interface Subject {
  /** The report on the file itself, not on what is packed in it. */
  check(path: string, value: Uint8Array | string): Promise<FileReport>
  understand(path: string, value: Uint8Array | string): Promise<Understood>
}

export async function createSubject(options: CheckerOptions): Promise<Subject> {
  const checker = await createChecker(options)
  return {
    async check(path, value) {
      for await (const report of checker.check(toFile(path, value))) return report
      throw new Error(`Expected a report on ${path}, got none`)
    },
    async understand(path, value) {
      const file = toFile(path, value)
      const { document, facts } = await checker.understand(file)
      return { document, facts, findings: file.data.findings ?? [] }
    },
  }
}

function toFile(path: string, value: Uint8Array | string): VFile {
  return new VFile({ path, value: typeof value === 'string' ? new TextEncoder().encode(value) : value })
}
