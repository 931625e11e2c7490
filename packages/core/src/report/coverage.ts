// The closing line that says how much was checked: 142 个文件：139 个已完整检查，2 个有未能读取的页（x.pdf 第3、7页），1 个已加密.
import type { NoticeCode } from '../tree/nodes.js'
import type { Locale } from '../tree/place.js'
import { visible } from './paint.js'
import type { FileReport } from './report.js'
import { unreadWords } from './words.js'

/** So many names are given; the rest is counted only. */
const mostNames = 5

export interface Coverage {
  add(report: FileReport): void
  /** The line, for all reports added so far. */
  words(): string
}

export function coverage(locale: Locale): Coverage {
  const zh = locale === 'zh-CN'
  let files = 0
  let checked = 0
  let skipped = 0
  const pages: string[] = []
  const parts: string[] = []
  const unread = new Map<NoticeCode, number>()

  const add = ({ path, status, notices }: FileReport) => {
    files++
    if (status === 'checked') checked++
    else if (status === 'skipped') skipped++
    else if (status === 'partial') {
      const lost = notices.filter((notice) => notice.lost === 'text').flatMap((notice) => notice.pages ?? [])
      const numbers = [...new Set(lost)].sort((a, b) => a - b)
      if (numbers.length === 0) parts.push(visible(path))
      else pages.push(`${visible(path)} ${zh ? `第${numbers.join('、')}页` : `p. ${numbers.join(', ')}`}`)
    } else {
      const code = notices.find((notice) => notice.lost === 'everything')?.code ?? 'crashed'
      unread.set(code, (unread.get(code) ?? 0) + 1)
    }
  }

  const named = (names: readonly string[]) => {
    const shown = names.slice(0, mostNames).join(zh ? '；' : '; ')
    const more = names.length > mostNames ? (zh ? '等' : ' …') : ''
    return zh ? `（${shown}${more}）` : ` (${shown}${more})`
  }
  const words = () => {
    const items: string[] = []
    if (checked > 0 || files === 0) items.push(zh ? `${checked} 个已完整检查` : `${checked} fully checked`)
    if (pages.length > 0)
      items.push(`${pages.length}${zh ? ' 个有未能读取的页' : ' with pages not read'}${named(pages)}`)
    if (parts.length > 0)
      items.push(`${parts.length}${zh ? ' 个有未能读取的部分' : ' with parts not read'}${named(parts)}`)
    for (const [code, count] of unread)
      items.push(`${count} ${zh ? `个${unreadWords[code].zh}` : unreadWords[code].en}`)
    if (skipped > 0) items.push(zh ? `${skipped} 个已跳过` : `${skipped} skipped`)
    return zh
      ? `${files} 个文件：${items.join('，')}`
      : `${files} ${files === 1 ? 'file' : 'files'}: ${items.join(', ')}`
  }
  return { add, words }
}
