// Real labelled documents with their label cut out: the places into which other labels are put, truth known by construction.
import type { Corpus } from './corpus.js'

export type HostFormat = 'txt' | 'html'

export interface Host {
  readonly row: number
  readonly format: HostFormat
  readonly path: string
  /** The source up to where the label stood. */
  readonly before: string
  readonly after: string
  /** The label as it stood: （此件公开发布） */
  readonly wording: string
}

/** Every labelled row as text, and as html where the original holds the label in one piece, exactly once. */
export function findHosts(corpus: Corpus): Host[] {
  const hosts: Host[] = []
  for (const { row, path, original, declared_labels } of corpus.gold) {
    const [declared] = declared_labels
    if (!declared || declared_labels.length !== 1) continue
    const files: readonly (readonly [HostFormat, string | undefined])[] = [
      ['txt', path],
      ['html', original?.endsWith('.html') ? original : undefined],
    ]
    for (const [format, file] of files) {
      const value = file === undefined ? undefined : corpus.readDocument(file)
      if (file === undefined || !value) continue
      const cut = new TextDecoder().decode(value).split(declared.wording)
      const [before, after] = cut
      if (cut.length !== 2 || before === undefined || after === undefined) continue
      if (format === 'html' && isCutOff(after)) continue
      hosts.push({ row, format, path: file, before, after, wording: declared.wording })
    }
  }
  return hosts
}

/** Site lines that follow the document on its page and are no part of it: a 版记 stands above them. */
const furniture = /^(?:扫一扫.*|.{2,20}发布|.*\.(?:docx?|pdf|xlsx?|zip)|)$/u

/** Puts words at the end of the document, as lines of their own. */
export function atEnd(host: Host, words: string): string {
  const { before, after } = host
  if (host.format === 'html') {
    const end = endOfText(after)
    return before + after.slice(0, end) + words + after.slice(end)
  }
  const lines = after.split('\n')
  let last = lines.length
  while (last > 0 && furniture.test((lines[last - 1] ?? '').trim())) last--
  // Nothing but site lines after the label: the document ends with the line of its date.
  if (last === 0) return `${before.trimEnd()}\n\n${words}\n${after}`
  return `${before}${[...lines.slice(0, last), words, ...lines.slice(last)].join('\n')}`
}

/** A page that a crawler cut off in the middle of a table has no end to put anything at. */
function isCutOff(html: string): boolean {
  return html.split(/<table\b/giu).length > html.split(/<\/table>/giu).length
}

/** Behind the last paragraph, and behind the table it may stand in. */
function endOfText(html: string): number {
  const end = html.lastIndexOf('</p>') + '</p>'.length
  let depth = 0
  for (const { 0: tag, index } of html.matchAll(/<\/?table\b[^>]*>/giu)) {
    if (index > end && depth <= 0) break
    depth += tag.startsWith('</') ? -1 : 1
    if (index > end && depth === 0) return index + tag.length
  }
  return end
}

/** Puts words right behind the date of the sign-off, the last 日 before the label. Null where there is none. */
export function atDate(host: Host, words: string): string | null {
  const end = host.before.lastIndexOf('日') + 1
  if (end === 0) return null
  return host.before.slice(0, end) + words + host.before.slice(end) + host.after
}

/** Is there a text after the label (the document issued or forwarded, attachments) that a label may be glued to? */
export function hasSequel({ after }: Host): boolean {
  return after.split('\n').some((line) => line.trim() !== '' && !furniture.test(line.trim()))
}
