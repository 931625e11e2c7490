// Whether every match of a pattern holds one of its literals: else text without them would be passed over though it matches.

/** One step of a pattern: a plain character, a group, or something that matches other text. */
type Step =
  | { readonly kind: 'character'; readonly value: string; readonly certain: boolean; readonly single: boolean }
  | {
      readonly kind: 'group'
      readonly branches: readonly Branch[]
      readonly certain: boolean
      readonly single: boolean
    }
  | { readonly kind: 'other' }

type Branch = readonly Step[]

/** `pattern` is valid RE2 syntax. */
export function requiresOneOf(pattern: string, literals: readonly string[], ignoreCase: boolean): boolean {
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text)
  const { branches } = parseBranches([...pattern], 0)
  return branches.every((branch) => holds(branch, literals.map(fold), fold))
}

/** The literals that stand nowhere in the pattern as plain text. */
export function absentFrom(pattern: string, literals: readonly string[], ignoreCase: boolean): string[] {
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text)
  const runs: string[] = []
  const walk = (branch: Branch) => {
    runs.push(...runsOf(branch, fold))
    for (const step of branch) if (step.kind === 'group') step.branches.forEach(walk)
  }
  parseBranches([...pattern], 0).branches.forEach(walk)
  return literals.filter((literal) => !runs.some((run) => run.includes(fold(literal))))
}

function holds(branch: Branch, literals: readonly string[], fold: (text: string) => string): boolean {
  if (runsOf(branch, fold).some((run) => literals.some((literal) => run.includes(literal)))) return true
  return branch.some(
    (step) => step.kind === 'group' && step.certain && step.branches.every((inner) => holds(inner, literals, fold)),
  )
}

/** Plain text that stands in one piece in every match of the branch. */
function runsOf(branch: Branch, fold: (text: string) => string): string[] {
  const runs = ['']
  for (const step of flat(branch)) {
    if (step.kind === 'character' && step.certain) {
      runs.push(`${runs.pop() ?? ''}${step.value}`)
      // x+ is x once, and then anything of it
      if (!step.single) runs.push(step.value)
    } else runs.push('')
  }
  return runs.map(fold)
}

/** Groups of one branch that stand exactly once are read as their steps. */
function flat(branch: Branch): Step[] {
  return branch.flatMap((step) =>
    step.kind === 'group' && step.single && step.branches.length === 1 ? flat(step.branches[0] ?? []) : [step],
  )
}

function parseBranches(characters: readonly string[], from: number): { branches: Branch[]; at: number } {
  const branches: Step[][] = [[]]
  let at = from
  while (at < characters.length && characters[at] !== ')') {
    const character = characters[at]
    if (character === '|') {
      branches.push([])
      at++
      continue
    }
    const { step, next } = parseStep(characters, at)
    const { least, most, end } = parseCount(characters, next)
    at = end
    const certain = least > 0
    const single = least === 1 && most === 1
    branches.at(-1)?.push(step.kind === 'other' ? step : { ...step, certain, single })
  }
  return { branches, at }
}

function parseStep(characters: readonly string[], at: number): { step: Step; next: number } {
  const character = characters[at] ?? ''
  if (character === '(') return parseGroup(characters, at)
  if (character === '[') return { step: { kind: 'other' }, next: endOfClass(characters, at) }
  if (character === '\\') return parseEscape(characters, at)
  if ('.^$'.includes(character)) return { step: { kind: 'other' }, next: at + 1 }
  return { step: plain(character), next: at + 1 }
}

const plain = (value: string): Step => ({ kind: 'character', value, certain: true, single: true })

/** (…), (?:…), (?i:…), (?P<name>…); (?i) alone matches nothing. */
function parseGroup(characters: readonly string[], at: number): { step: Step; next: number } {
  const head = /^\((?:\?(?:P?<[^>]*>|[a-zA-Z-]*(?::|(?=\)))))?/u.exec(characters.slice(at).join(''))?.[0] ?? '('
  const { branches, at: end } = parseBranches(characters, at + [...head].length)
  return { step: { kind: 'group', branches, certain: true, single: true }, next: end + 1 }
}

/** [^]a-z\]] and [[:alpha:]] */
function endOfClass(characters: readonly string[], at: number): number {
  let end = at + 1
  if (characters[end] === '^') end++
  if (characters[end] === ']') end++
  while (end < characters.length && characters[end] !== ']') {
    if (characters[end] === '\\') end++
    else if (characters[end] === '[' && characters[end + 1] === ':') end = characters.indexOf(']', end)
    end++
  }
  return end + 1
}

/** \. is a plain point; \d, \pL, \p{Han}, \x41 are not plain; \Q…\E is not looked into. */
function parseEscape(characters: readonly string[], at: number): { step: Step; next: number } {
  const escaped = characters[at + 1] ?? ''
  const rest = characters.slice(at).join('')
  if (/[^\p{L}\p{N}]/u.test(escaped)) return { step: plain(escaped), next: at + 2 }
  const whole = /^\\(?:Q.*?(?:\\E|$)|[pP](?:\{[^}]*\}|.)|x(?:\{[^}]*\}|..)|[0-7]{1,3}|.)/su.exec(rest)?.[0] ?? escaped
  return { step: { kind: 'other' }, next: at + [...whole].length }
}

function parseCount(characters: readonly string[], at: number): { least: number; most: number; end: number } {
  const count = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/u.exec(characters.slice(at, at + 16).join(''))
  if (!count) return { least: 1, most: 1, end: at }
  const [whole, sign, from, comma, to] = count
  const end = at + whole.length
  if (sign) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity, end }
  const least = Number(from)
  return { least, most: comma === undefined ? least : to ? Number(to) : Infinity, end }
}
