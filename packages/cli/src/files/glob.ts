// Glob patterns: * ? ** [abc] {a,b}, with paths written with forward slashes.
import picomatch from 'picomatch'

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
  // Round brackets are part of a name, as in 通知(1).docx, and ! is no command.
  const literal = pattern.replace(/[()]/gu, '\\$&')
  return picomatch(literal, { dot: true, noextglob: true, nonegate: true, posix: true, windows: false })
}

/** Tests as an ignore file does: a pattern without a slash holds at any depth, a folder's pattern for all in it. */
export function ignoreMatcher(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.flatMap((pattern) => {
    const bare = pattern.replace(/^\.?\//u, '').replace(/\/$/u, '')
    const whole = pattern.replace(/\/$/u, '').includes('/') ? bare : `**/${bare}`
    return [matcher(whole), matcher(`${whole}/**`)]
  })
  return (path) => tests.some((test) => test(path))
}
