// A yaml list of terms, or of entries with term, note, source and allow; or both under `terms`, beside a list `allow`.
import type { Words } from '@gongkai/core'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { parseAllow } from './allow.js'
import type { LexiconDraft, LexiconEntry, LexiconProblem } from './draft.js'

/** Read without types, so that 404, 1.0 and no are words like any others. */
export function readYaml(text: string): LexiconDraft {
  const lines = new LineCounter()
  const { contents, errors } = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const problems: LexiconProblem[] = errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    message: { zh: `不是正确的 yaml：${message}`, en: `Not yaml: ${message}` },
  }))
  const entries: LexiconEntry[] = []
  const lineOf = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line
  const tell = (node: unknown, message: Words) => problems.push({ line: lineOf(node), message })

  const readList = (list: unknown, allowed: boolean) => {
    if (!isSeq(list)) {
      // Nothing stands there yet: terms:
      if (list !== null && wordOf(list) !== '') tell(list, notList)
      return
    }
    for (const item of list.items) {
      const entry = isMap(item) ? readEntry(item.items) : { term: wordOf(item) }
      if (entry.term === undefined) tell(item, notTerm)
      else entries.push({ ...entry, term: entry.term, line: lineOf(item), ...(allowed ? { allow: true } : {}) })
    }
  }

  const readEntry = (pairs: readonly { key: unknown; value: unknown }[]) => {
    const read: { term?: string; note?: string; source?: string; allow?: boolean } = {}
    for (const { key, value } of pairs) {
      const name = wordOf(key)
      const word = wordOf(value)
      if (name === 'term' || name === 'note' || name === 'source') {
        if (word === undefined) tell(key, notWord(name))
        else if (word || name === 'term') read[name] = word
      } else if (name === 'allow') {
        const allow = word === undefined ? undefined : parseAllow(word)
        if (allow === undefined) tell(key, notYesOrNo)
        else if (allow) read.allow = true
      } else tell(key, unknownKey(name ?? ''))
    }
    return read
  }

  if (!isMap(contents)) readList(contents, false)
  else
    for (const { key, value } of contents.items) {
      const name = wordOf(key)
      if (name === 'terms' || name === 'allow') readList(value, name === 'allow')
      else tell(key, unknownKey(name ?? ''))
    }
  return { entries, problems }
}

function wordOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined
}

const notList: Words = { zh: '这里应当是一个列表，每行一个“- 词”。', en: 'Expected a list, a “- term” on each line.' }

const notTerm: Words = {
  zh: '这里应当是一个词，或者写有 term 的一条。',
  en: 'Expected a term, or an entry with a term.',
}

const notWord = (name: string): Words => ({ zh: `${name} 应当是一串文字。`, en: `${name} takes words.` })

const notYesOrNo: Words = {
  zh: 'allow 写 true 或 false；这里按 false 处理。',
  en: 'allow takes true or false; taken for false.',
}

const unknownKey = (name: string): Words => ({
  zh: `没有“${name}”这一项；列表有 terms、allow，每条有 term、note、source、allow。`,
  en: `No key “${name}”; a list has terms and allow, an entry term, note, source and allow.`,
})
