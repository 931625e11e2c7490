// The YAML block at the head of a Markdown file as properties; names as written, values as one line.
import type { Property } from '@gongkai/core'

/** `---`, lines, `---` or `...` */
const block = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u
/** `公开方式: 主动公开` at the left margin; YAML wants a space, Chinese writers a full-width colon. */
const entry = /^([^\s#:：'"-][^:：]{0,40}?|"[^"]+"|'[^']+')[ \t]*(?::(?=\s|$)|：)[ \t]*(.*)$/u

export interface FrontMatter {
  readonly properties: readonly Property[]
  /** Where the body begins. */
  readonly end: number
}

export function readFrontMatter(source: string): FrontMatter {
  const found = block.exec(source)
  const body = found?.[1] ?? ''
  // A pair of thematic breaks around prose is no front matter.
  if (!found || !body.split('\n').some((line) => entry.test(line.trimEnd()))) return { properties: [], end: 0 }
  const properties: { name: string; value: string; start: number; end: number }[] = []
  let at = source.indexOf('\n') + 1
  for (const line of body.split('\n')) {
    const trimmed = line.trimEnd()
    const [, name, value = ''] = entry.exec(trimmed) ?? []
    const last = properties.at(-1)
    if (name) {
      const plain = withoutComment(value)
      const start = at + trimmed.length - value.length
      properties.push({ name: unquote(name), value: plain, start, end: start + plain.length })
    } else if (last && trimmed.trim() && !trimmed.trimStart().startsWith('#')) {
      // A list, a nested mapping or a folded text goes on below its name.
      const more = unquote(trimmed.trim().replace(/^- +/u, ''))
      const value = /^[|>][+-]?$/u.test(last.value) ? '' : last.value
      properties[properties.length - 1] = {
        ...last,
        value: value ? `${value}；${more}` : more,
        end: at + trimmed.length,
      }
    }
    at += line.length + 1
  }
  return {
    properties: properties
      .filter(({ value }) => value)
      .map(({ name, value, start, end }) => ({
        name,
        value: unquote(value),
        origin: 'page',
        locator: { source: [start, end] },
      })),
    end: found[0].length,
  }
}

function withoutComment(value: string): string {
  return /^["']/u.test(value) ? value : value.replace(/(?:^|\s+)#.*$/u, '')
}

function unquote(value: string): string {
  const [, , inner] = /^(["'])(.*)\1$/u.exec(value) ?? []
  return inner ?? value
}
