// Glob patterns: * ? ** [abc] {a,b}, with paths written with forward slashes.

/** Whether a word on the command line has glob characters. */
export function isGlob(word: string): boolean {
  return /[*?]|\[.+\]|\{.+\}/u.test(word)
}

/** The folder a pattern starts in: docs of docs/*.txt. */
export function baseOf(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

/** Tests a whole path against the pattern. */
export function matcher(pattern: string): (path: string) => boolean {
  const expression = new RegExp(`^${toExpression(pattern)}$`, 'su')
  return (path) => expression.test(path)
}

/** Tests as an ignore file does: a pattern without a slash holds at any depth, a folder's pattern for all in it. */
export function ignoreMatcher(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map((pattern) => {
    const bare = pattern.replace(/^\.?\//u, '').replace(/\/$/u, '')
    const anywhere = pattern.replace(/\/$/u, '').includes('/') ? '' : '(?:.*/)?'
    return new RegExp(`^${anywhere}${toExpression(bare)}(?:/.*)?$`, 'su')
  })
  return (path) => tests.some((test) => test.test(path))
}

function toExpression(pattern: string): string {
  let expression = ''
  let braces = 0
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i] ?? ''
    if (pattern.startsWith('**/', i)) [expression, i] = [`${expression}(?:[^/]+/)*`, i + 2]
    else if (pattern.startsWith('**', i)) [expression, i] = [`${expression}.*`, i + 1]
    else if (character === '*') expression += '[^/]*'
    else if (character === '?') expression += '[^/]'
    else if (character === '[' && pattern.indexOf(']', i + 2) > i) {
      const end = pattern.indexOf(']', i + 2)
      const inside = pattern
        .slice(i + 1, end)
        .replace(/^!/u, '^')
        .replace(/[\\[\]&~|]/gu, '\\$&')
      ;[expression, i] = [`${expression}[${inside}]`, end]
    } else if (character === '{' && pattern.indexOf('}', i) > i) [expression, braces] = [`${expression}(?:`, braces + 1]
    else if (character === '}' && braces > 0) [expression, braces] = [`${expression})`, braces - 1]
    else if (character === ',' && braces > 0) expression += '|'
    else expression += character.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
  }
  return expression
}
