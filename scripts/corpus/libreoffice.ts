// Prints a docx to pdf with LibreOffice, as most offices make their pdf files, or writes a file in an older format; what it writes differs
// with version and fonts.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTool } from '../tools.js'

/**
 * @param openPassword without it nobody can open the pdf
 * @throws Error if LibreOffice is not installed or fails
 */
export function printToPdf(docx: Uint8Array, openPassword?: string): Uint8Array {
  const options = openPassword
    ? `pdf:writer_pdf_Export:${JSON.stringify({
        EncryptFile: { type: 'boolean', value: 'true' },
        DocumentOpenPassword: { type: 'string', value: openPassword },
      })}`
    : 'pdf:writer_pdf_Export'
  return convert(docx, options, 'pdf')
}

/** @throws Error if LibreOffice is not installed or fails */
export function saveAs(file: Uint8Array, format: 'doc' | 'rtf' | 'xls'): Uint8Array {
  return convert(file, format, format, format === 'xls' ? 'xlsx' : 'docx')
}

function convert(file: Uint8Array, options: string, extension: string, own = 'docx'): Uint8Array {
  const soffice = findTool('soffice')
  if (!soffice) throw new Error('Expected LibreOffice (soffice) in PATH')
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-corpus-'))
  try {
    const input = join(folder, `document.${own}`)
    writeFileSync(input, file)
    execFileSync(soffice, [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      options,
      '--outdir',
      folder,
      input,
    ])
    return readFileSync(join(folder, `document.${extension}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
