// Quotes unmasked, for the person's own terminal alone: read again from the document, so that no finding ever holds them.
import type { Checker, FileReport } from '@gongkai/core'
import { VFile } from 'vfile'

/** The report with the words as they stand in the document, on one line. */
export async function reveal(report: FileReport, file: VFile, checker: Checker): Promise<FileReport> {
  if (!report.findings.some(({ quote }) => quote)) return report
  const text = await textOf(report.path, file, checker)
  if (text === undefined) return report
  const findings = report.findings.map((finding) => {
    const { start, end } = finding.place
    const quote = text.slice(start.offset, end.offset).replace(/\s+/gu, ' ').trim()
    return finding.quote ? { ...finding, quote } : finding
  })
  return { ...report, findings }
}

/** The text of the file, or of the file packed in it that `path` names: a.zip!名单.xlsx. */
async function textOf(path: string, file: VFile, checker: Checker): Promise<string | undefined> {
  const fresh = new VFile({ path: file.path, value: file.value, data: { ...file.data } })
  const { document } = await checker.understand(fresh)
  if (path === file.path) return document.text
  for (const { name, value } of document.embedded) {
    const member = `${file.path}!${name}`
    if (path === member || path.startsWith(`${member}!`))
      return textOf(path, new VFile({ path: member, value }), checker)
  }
  return undefined
}
