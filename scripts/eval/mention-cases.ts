// Mentions put into real documents: in the body, its last paragraph, a table, an attachment; the decision must not move.
import type { Case } from './case.js'
import { atEnd, type Host } from './hosts.js'
import { table, toHtml } from './markup.js'
import { type Mention, type MentionTable, mentionSentences, mentionTables } from './mentions.js'
import type { Random } from './random.js'

const sentencePlaces = ['正文段', '并入段', '末段', '表格', '附件'] as const
const tablePlaces = ['正文表格', '附件表格'] as const

export function drawMentions(hosts: readonly Host[], random: Random, count: number): Case[] {
  const every: Case[] = []
  for (const labelled of [true, false]) {
    for (const format of ['txt', 'html'] as const) {
      const able = hosts.filter((host) => host.format === format && positionsIn(host).length > 0)
      if (able.length === 0) continue
      for (const mention of mentionSentences)
        for (const where of sentencePlaces) every.push(toCase(random.pick(able), labelled, mention, where, random))
      for (const mention of mentionTables)
        for (const where of tablePlaces) every.push(toCase(random.pick(able), labelled, mention, where, random))
    }
  }
  const able = hosts.filter((host) => positionsIn(host).length > 0)
  while (every.length < count && able.length > 0)
    every.push(
      toCase(
        random.pick(able),
        random.next() < 0.5,
        random.pick(mentionSentences),
        random.pick(sentencePlaces),
        random,
      ),
    )
  return random.shuffle(every).slice(0, Math.max(count, 0))
}

function toCase(host: Host, labelled: boolean, mention: Mention | MentionTable, where: string, random: Random): Case {
  const at = where === '末段' ? positionsIn(host).at(-1) : random.pick(positionsIn(host))
  const rest = labelled ? { ...host, after: host.wording + host.after } : host
  return {
    operation: labelled ? '提及' : '仅有提及',
    row: host.row,
    format: host.format,
    path: host.path,
    parts: { mention: mention.id, where },
    heldOut: mention.heldOut,
    expected: labelled ? '公开发布' : 'none',
    uses: labelled ? 1 : 0,
    home: null,
    metadataDecides: false,
    build: () => insert(rest, at ?? 0, where, mention),
  }
}

function insert(host: Host, at: number, where: string, mention: Mention | MentionTable): string {
  const { before, after, format } = host
  const rows =
    'rows' in mention
      ? mention.rows
      : [
          ['序号', '工作任务', '责任单位'],
          ['1', mention.text, '各科室'],
        ]
  const asTable = format === 'html' ? table(rows) : rows.map((row) => row.join('\t')).join('\n')
  const sentence = 'text' in mention ? (format === 'html' ? toHtml(mention.text) : mention.text) : ''
  const paragraph = format === 'html' ? `<p>${sentence}</p>` : `\n　　${sentence}\n`
  const heading = (text: string) => (format === 'html' ? `<p>${text}</p>` : `\n${text}\n`)
  const attachment = heading('附件9') + heading('公文公开属性标注要求')
  if (where === '附件') return atEnd(host, attachment + paragraph)
  if (where === '附件表格') return atEnd(host, attachment + asTable)
  if (where === '并入段') return before.slice(0, at) + sentence + before.slice(at) + after
  const behind = endOfParagraph(host, at)
  const words = where.endsWith('表格') ? (format === 'html' ? asTable : `\n${asTable}\n`) : paragraph
  return before.slice(0, behind) + words + before.slice(behind) + after
}

/** Positions behind a full stop of the text before the label: where a sentence may go on. */
function positionsIn({ before }: Host): number[] {
  return [...before.matchAll(/。(?=[^”’」』》）)])/gu)].map(({ index }) => index + 1)
}

/** The end of the paragraph that the position stands in. */
function endOfParagraph({ before, format }: Host, at: number): number {
  const border = format === 'html' ? '</p>' : '\n'
  const end = before.indexOf(border, at)
  if (end < 0) return at
  return format === 'html' ? end + border.length : end
}
