// process/review-trace: traces of drafting and signing that belong to the file copy: 拟稿人, 会签, 领导批示, 拟办意见.
import { defineRule, type Line, type Span } from '@gongkai/core'
import { regulation } from '../regulation.js'

export const reviewTrace = defineRule({
  id: 'process/review-trace',
  title: { zh: '审签痕迹', en: 'Traces of drafting and signing' },
  severity: 'error',
  // 内部工作流程 and 过程性信息
  basis: [regulation('第十六条')],
  messages: {
    sheet: {
      zh: '这里是发文稿纸或办文单的审签栏，属于内部流程；请换成印发的正式文本再公开。',
      en: 'This is the signing sheet of the file copy; publish the issued text instead.',
    },
    instruction: {
      zh: '这里写着领导批示或拟办意见，属于内部流程；请删去再公开。',
      en: 'An instruction or opinion of the office stands here; delete it before publication.',
    },
  },
  *check({ document }) {
    const fields = document.lines.flatMap(fieldsIn)
    const [first] = fields
    const kinds = new Set(fields.map(({ word }) => word))
    if (first && kinds.size >= fewestFields) yield { at: first, message: 'sheet' }
    for (const line of document.lines) {
      const match = instruction.exec(line.text)
      if (!match) continue
      const lead = match[0].length - match[0].trimStart().length
      yield { at: { start: line.start + lead, end: line.start + match[0].trimEnd().length }, message: 'instruction' }
    }
  },
})

/** One such word stands in many imprints; two different ones make a sheet. */
const fewestFields = 2
/** 校对, 签发人 and 责任编辑 stand in printed documents and on pages, too. */
const field =
  /^[\s　]*(拟\s*稿\s*(?:人|单位|部门)?|核\s*稿\s*(?:人)?|会\s*签(?:\s*(?:人|单位|部门|意见))?|承办(?:人|单位)意见|办公室(?:审核|核稿)(?:意见)?|部门负责人(?:审核|意见)|分管领导(?:审核|意见|签批)|主要领导(?:审核|意见|签批)|保密审查(?:意见|人)|缮\s*印|打\s*字|归\s*档)[\s　]*(?:[：:]|$)/u
/** 领导批示：同意。 · 拟办意见：请…阅示 */
const instruction =
  /^[\s　]*(?:领导批示|批示内容|拟办意见|圈阅(?:意见)?|呈批意见|主要领导批示|[\p{Script=Han}]{2,4}(?:书记|市长|省长|县长|区长|主任|局长|厅长)批示)[\s　]*[：:]/u

function fieldsIn(line: Line): (Span & { word: string })[] {
  const match = field.exec(line.text)
  if (!match) return []
  // A cell of the words alone is a field of a form; a line of them needs its colon.
  if (!line.cell && !/[：:]/u.test(match[0])) return []
  const word = (match[1] ?? '').replace(/\s/gu, '')
  const start = line.start + match[0].indexOf(match[1] ?? '')
  return [{ start, end: start + (match[1] ?? '').length, word }]
}
