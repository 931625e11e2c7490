// A rule's page: what it says in its sections, and the marked examples in it that are run as tests.
import type { Span } from '@gongkai/core'

/** Sections that every page has, each once. */
export const pageSections = ['是什么', '为什么', '依据', '怎么办', '应当指出', '不应指出'] as const

export interface Example {
  /** 应当指出: what is marked must be found, no more and no fewer. 不应指出: nothing must be found. */
  readonly section: '应当指出' | '不应指出'
  /** Line of the page, 1-based, on which its text starts. */
  readonly line: number
  /** The word after the fence: txt, md, html. */
  readonly format: string
  /** `stage=draft` and the like after the format. */
  readonly settings: Readonly<Record<string, string>>
  /** Without the marks. */
  readonly text: string
  /** What stood between `⟦` and `⟧`, as spans of `text`. */
  readonly marks: readonly Span[]
}

export interface RulePage {
  /** The rule's id, from the title line. */
  readonly id: string
  /** Text by heading, in the order of the page. */
  readonly sections: readonly { readonly title: string; readonly text: string }[]
  readonly examples: readonly Example[]
}

/** @throws Error where a mark is opened and not closed, or the other way round. */
export function parsePage(markdown: string): RulePage {
  const lines = markdown.split(/\r?\n/u)
  const sections: { title: string; lines: string[] }[] = []
  const examples: Example[] = []
  let fence: { mark: string; info: string; line: number } | undefined
  lines.forEach((line, index) => {
    const section = sections.at(-1)
    if (fence) {
      if (line.trim() === fence.mark) {
        const title = section?.title
        if (title === '应当指出' || title === '不应指出')
          examples.push(toExample(title, fence.info, fence.line, lines.slice(fence.line - 1, index).join('\n')))
        fence = undefined
      }
    } else if (/^`{3,}/u.test(line)) {
      const mark = /^`+/u.exec(line)?.[0] ?? ''
      fence = { mark, info: line.slice(mark.length), line: index + 2 }
    } else if (line.startsWith('## ')) {
      sections.push({ title: line.slice(3).trim(), lines: [] })
      return
    }
    section?.lines.push(line)
  })
  return {
    // # form/document-number
    id: /^# (\S+)$/u.exec(lines[0] ?? '')?.[1] ?? '',
    sections: sections.map(({ title, lines }) => ({ title, text: lines.join('\n').trim() })),
    examples,
  }
}

function toExample(section: Example['section'], info: string, line: number, marked: string): Example {
  const [format = '', ...given] = info.trim().split(/\s+/u)
  const settings = Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
  const marks: Span[] = []
  let text = ''
  let start: number | undefined
  for (const piece of marked.split(/([⟦⟧])/u)) {
    if (piece === '⟦' && start === undefined) start = text.length
    else if (piece === '⟧' && start !== undefined) {
      marks.push({ start, end: text.length })
      start = undefined
    } else if (piece === '⟦' || piece === '⟧') throw new Error(`Expected ⟦ and ⟧ in turn below line ${line}`)
    else text += piece
  }
  if (start !== undefined) throw new Error(`Expected ⟧ after ⟦ below line ${line}`)
  return { section, line, format, settings, text, marks }
}
