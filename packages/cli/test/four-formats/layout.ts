// What each line of a plain document is on paper, told by its place and indentation alone, as a typist sees it.

export type Look =
  | 'masthead'
  | 'number'
  /** Number at the left, 签发人 at the right; agency at the left, date at the right. */
  | 'twoEnds'
  | 'title'
  | 'left'
  | 'body'
  | 'issuer'
  | 'date'
  | 'under'
  | 'note'
  | 'right'
  | 'attachment'
  | 'imprint'

export interface LaidLine {
  readonly look: Look
  readonly text: string
  /** The right half of `twoEnds` and of the last line of the imprint. */
  readonly end?: string
  /** First on a new page. */
  readonly newPage?: boolean
}

const day = /^\d{4}年\d{1,2}月\d{1,2}日$/u
const number = /^(?:[^（《，。：]{2,14}〔\d{4}〕\d+号|第\d+号|第\d+次)$/u
const imprint = /^(?:抄送|分送|公开方式|公开属性|信息公开选项)：|印发$/u
const gap = /　{2,}/u

/** Blocks of lines, as blank lines part them. */
function blocksOf(text: string): string[][] {
  return text
    .trimEnd()
    .split(/\n\s*\n/u)
    .map((block) => block.split('\n'))
}

export function layOut(text: string): LaidLine[] {
  const blocks = blocksOf(text)
  let body = false
  let attached = false
  return blocks.flatMap((block, at): LaidLine[] => {
    const signed = block.some((line) => day.test(line))
    const before = !body
    if (block.some((line) => /^　　\S/u.test(line)) && !signed) body = true
    const followed = (blocks[at + 1] ?? []).some(
      (line) => number.test(line.trim().split(gap).at(-1) ?? '') || /号　/u.test(line),
    )
    if (signed) attached = false
    // An inner document has a title of its own.
    const titled = block.every((line) => !/^　|[。：]$/u.test(line)) && !signed
    if (titled && body && !attached) body = false
    return block.map((line): LaidLine => {
      const trimmed = line.trim()
      if (/^附件\d*$/u.test(trimmed)) {
        attached = true
        body = false
        return { look: 'attachment', text: trimmed, newPage: true }
      }
      if (imprint.test(trimmed)) return ends('imprint', trimmed)
      if (/^　{6}/u.test(line)) return { look: 'right', text: trimmed }
      if (/^　/u.test(line))
        return { look: /^（/u.test(trimmed) && !body ? 'note' : noteOrBody(trimmed), text: trimmed }
      if (gap.test(trimmed) && !attached) return ends('twoEnds', trimmed)
      if (day.test(trimmed)) return { look: before ? 'under' : 'date', text: trimmed }
      if (number.test(trimmed)) return { look: 'number', text: trimmed }
      if (signed) return { look: before ? 'under' : 'issuer', text: trimmed }
      if (/^（\d{4}年.*）$/u.test(trimmed)) return { look: 'under', text: trimmed }
      if (/^(?:发往|等级)：/u.test(trimmed)) return { look: 'left', text: trimmed }
      if (/^第.{1,3}条/u.test(trimmed)) return { look: 'body', text: trimmed }
      if (at === 0 && followed && !/关于/u.test(trimmed)) return { look: 'masthead', text: trimmed }
      if (titled && (!attached || blocks[at - 1]?.[0]?.startsWith('附件'))) return { look: 'title', text: trimmed }
      return { look: 'left', text: trimmed }
    })
  })
}

function noteOrBody(text: string): Look {
  return /^（(?:此件|联系人)/u.test(text) ? 'note' : 'body'
}

function ends(look: Look, text: string): LaidLine {
  const [start = '', ...rest] = text.split(gap)
  return rest.length > 0 ? { look, text: start, end: rest.join('') } : { look, text }
}
