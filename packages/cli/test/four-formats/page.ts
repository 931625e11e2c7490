// A laid-out document as docx and html: 小标宋 title of 22 points, 仿宋 body of 16 indented by two, red masthead, 版记 table.
import type { DocxBlock } from '../../../../scripts/corpus/docx-markup.js'
import { body, masthead, note, number, signOff, title } from '../../../../scripts/corpus/docx-styles.js'
import { type DocxSource, line, writeDocx } from '../../../../scripts/corpus/docx-writer.js'
import type { LaidLine } from './layout.js'

export function toDocx(lines: readonly LaidLine[]): Uint8Array {
  return writeDocx(toDocxSource(lines))
}

export function toDocxSource(lines: readonly LaidLine[]): DocxSource {
  const imprint = lines.filter(({ look }) => look === 'imprint')
  const rows = imprint.map(({ text, end }) => (end ? [text, end] : [text]))
  return {
    body: [
      ...lines.filter(({ look }) => look !== 'imprint').flatMap(docxOf),
      ...(rows.length > 0 ? [{ kind: 'table' as const, rows }] : []),
    ],
    footer: [line('— 1 —', { align: 'center', font: '宋体', size: 14 })],
  }
}

function docxOf({ look, text, end, newPage }: LaidLine): DocxBlock[] {
  const before: DocxBlock[] = newPage ? [{ kind: 'pageBreak' }] : []
  const looks: Record<LaidLine['look'], () => DocxBlock> = {
    masthead: () => masthead(text),
    number: () => number(text),
    twoEnds: () => line(`${text}　　　　　　${end}`, { align: 'both' }),
    title: () => title(text),
    left: () => line(text, { align: 'left' }),
    body: () => body(text),
    issuer: () => signOff(text),
    date: () => signOff(text),
    under: () => line(text, { align: 'center', font: '楷体_GB2312' }),
    note: () => note(text),
    right: () => line(text, { align: 'right' }),
    attachment: () => line(text, { font: '黑体', align: 'left' }),
    imprint: () => line(text),
  }
  return [...before, looks[look]()]
}

const css: Readonly<Record<LaidLine['look'], string>> = {
  masthead: 'text-align:center;font-family:方正小标宋简体;font-size:36pt;color:#ff0000',
  number: 'text-align:center;font-family:仿宋_GB2312;font-size:16pt',
  twoEnds: 'font-family:仿宋_GB2312;font-size:16pt',
  title: 'text-align:center;font-family:方正小标宋简体;font-size:22pt',
  left: 'font-family:仿宋_GB2312;font-size:16pt',
  body: 'text-indent:2em;font-family:仿宋_GB2312;font-size:16pt;text-align:justify',
  issuer: 'text-align:right;padding-right:2em;font-family:仿宋_GB2312;font-size:16pt',
  date: 'text-align:right;padding-right:4em;font-family:仿宋_GB2312;font-size:16pt',
  under: 'text-align:center;font-family:楷体_GB2312;font-size:16pt',
  note: 'text-indent:2em;font-family:仿宋_GB2312;font-size:16pt',
  right: 'text-align:right;font-family:仿宋_GB2312;font-size:16pt',
  attachment: 'page-break-before:always;font-family:黑体;font-size:16pt',
  imprint: 'font-family:仿宋_GB2312;font-size:14pt',
}

export function toHtml(lines: readonly LaidLine[]): string {
  const rows = lines.filter(({ look }) => look === 'imprint')
  const paragraphs = lines
    .filter(({ look }) => look !== 'imprint')
    .map(
      ({ look, text, end }) =>
        `<p style="${css[look]}">${text}${end ? `&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${end}` : ''}</p>`,
    )
  const cells = rows.map(({ text, end }) =>
    end ? `<tr><td>${text}</td><td>${end}</td></tr>` : `<tr><td colspan="2">${text}</td></tr>`,
  )
  const table = cells.length > 0 ? `<table style="width:100%;${css.imprint}">${cells.join('')}</table>` : ''
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>文件</title></head><body>\n${paragraphs.join('\n')}\n${table}\n</body></html>\n`
}
