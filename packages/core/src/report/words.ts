// The words in which reports name severities, verdicts, labels and what was not read.
import type { Decision } from '../facts/decision.js'
import type { Severity, Words } from '../findings/finding.js'
import type { NoticeCode } from '../tree/nodes.js'
import type { Verdict } from './report.js'

export const severityWords: Readonly<Record<Severity, Words>> = {
  blocker: { zh: '阻断', en: 'blocker' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

export const verdictWords: Readonly<Record<Verdict, Words>> = {
  'may-publish': { zh: '可以公开', en: 'may be published' },
  'fix-first': { zh: '先改', en: 'fix first' },
  'ask-secrecy-office': { zh: '先问保密办', en: 'ask the secrecy office' },
  'not-for-publication': { zh: '不得公开', en: 'not for publication' },
  'not-checked': { zh: '未能检查', en: 'not checked' },
}

/** Decisions that are not labels; labels are their own words in every language. */
export const decisionWords: Readonly<Partial<Record<Decision, Words>>> = {
  none: { zh: '未标注', en: 'none' },
  multiple: { zh: '标注不一致', en: 'contradictory' },
  'not-applicable': { zh: '无须标注', en: 'not applicable' },
}

/** Follows a number of files: 1 个已加密. */
export const unreadWords: Readonly<Record<NoticeCode, Words>> = {
  encrypted: { zh: '已加密', en: 'encrypted' },
  damaged: { zh: '已损坏', en: 'damaged' },
  empty: { zh: '是空文件', en: 'empty' },
  missing: { zh: '打不开', en: 'could not be opened' },
  unsupported: { zh: '格式不能读取', en: 'of a format that is not read' },
  'wrong-extension': { zh: '内容与扩展名不符', en: 'not what their extension says' },
  'too-large': { zh: '过大', en: 'too large' },
  crashed: { zh: '读取出错', en: 'failed while being read' },
  'timed-out': { zh: '读取超时', en: 'timed out' },
  'out-of-memory': { zh: '占用内存过多', en: 'out of memory' },
  'no-text-layer': { zh: '没有文字层', en: 'without text' },
  'garbled-text': { zh: '文字是乱码', en: 'with garbled text' },
  'unread-part': { zh: '未能读取', en: 'not read' },
  packed: { zh: '未能读取', en: 'not read' },
  decoration: { zh: '未能读取', en: 'not read' },
}
