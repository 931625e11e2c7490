// Reads a settings file as data, yaml or json, and remembers on which line each value stands.
import type { Node } from 'yaml'

export interface Parsed {
  readonly value: unknown
  /** 1-based line of the value at a path, or of the key of that name in it; of the nearest one around where there is none. */
  lineOf(path: readonly PropertyKey[], key?: string): number
  /** What is not of the format, each with its line. */
  readonly faults: readonly { readonly line: number; readonly zh: string; readonly en: string }[]
}

/** jsonc is json with comments, which yaml would not take. */
export async function parseSettings(text: string, format: 'yaml' | 'json'): Promise<Parsed> {
  const { LineCounter, parseDocument, isMap, isSeq, isScalar, isPair } = await import('yaml')
  const lines = new LineCounter()
  const source = format === 'json' ? blankComments(text) : text
  const document = parseDocument(source.replace(/^\uFEFF/u, ' '), { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => Math.max(lines.linePos(offset).line, 1)
  const faults = [...document.errors, ...document.warnings].map(({ pos, code, message }) => ({
    line: at(pos[0]),
    zh:
      code === 'DUPLICATE_KEY' ? '同一个键写了两次' : `不合 ${format === 'json' ? 'JSON' : 'YAML'} 写法（${message}）`,
    en: message,
  }))
  const value = faults.length > 0 ? undefined : toData(document)
  if (value instanceof Error) faults.push({ line: 1, zh: '别名展开得太多', en: 'too many aliases' })

  const lineOf = (path: readonly PropertyKey[], key?: string): number => {
    let node: unknown = document.contents
    let line = 1
    for (const step of key === undefined ? path : [...path, key]) {
      if (isMap(node)) {
        const pair = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
        if (!pair) break
        line = at((pair.key as Node).range?.[0] ?? 0)
        node = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(step)]
        if (item === undefined || isPair(item)) break
        line = at((item as Node).range?.[0] ?? 0)
        node = item
      } else break
    }
    return line
  }
  return { value: value instanceof Error ? undefined : value, lineOf, faults }
}

/** An alias that unfolds without end is refused by the library. */
function toData(document: { toJS(options: { maxAliasCount: number }): unknown }): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (error) {
    return error instanceof Error ? error : new Error('alias')
  }
}

/** Comments become blanks, so that every other character stays where it is. */
function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, (piece) =>
    piece.startsWith('"') ? piece : piece.replace(/[^\n]/gu, ' '),
  )
}
