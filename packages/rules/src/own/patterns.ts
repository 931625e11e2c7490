// The patterns of an own rule, compiled by the linear engine, each behind its required literal.
import { foldText, type OwnRule } from '@gongkai/core'
import type { Engine, Matcher } from './engine.js'
import type { OwnProblem } from './problem.js'
import { absentFrom, requiresOneOf } from './required.js'

export interface Pattern {
  readonly match: Matcher
  /** Whether a text, folded, may hold a match at all. */
  mayMatch(text: string): boolean
}

export function compilePatterns({ patterns = [] }: OwnRule, engine: Engine, problems: OwnProblem[]): Pattern[] {
  return patterns.flatMap(({ pattern, literal, ignoreCase }, index) => {
    const at = (key: string) => ['patterns', index, key]
    const literals = [literal].flat()
    const match = compile(pattern, ignoreCase, engine)
    if (typeof match === 'string') {
      problems.push({ path: at('pattern'), ...syntaxWords(pattern, match) })
      return []
    }
    if (/\(\?[a-zA-Z]*i/u.test(pattern)) {
      problems.push({
        path: at('pattern'),
        zh: '不要在正则里写 (?i)，改用 ignoreCase: true',
        en: 'write ignoreCase: true instead of (?i)',
      })
      return []
    }
    const unfolded = literals.find((word) => foldText(word) !== word)
    const [absent] = absentFrom(pattern, literals, ignoreCase)
    if (unfolded !== undefined)
      problems.push({
        path: at('literal'),
        zh: `“${unfolded}”要写成半角、简体的“${foldText(unfolded)}”，文中的全角、繁体会先折算再比`,
        en: `write “${foldText(unfolded)}”: text is folded before it is compared`,
      })
    else if (absent !== undefined)
      problems.push({
        path: at('literal'),
        zh: `必含的“${absent}”不在正则里，这条永远查不到或者会漏`,
        en: `the literal “${absent}” is not in the pattern`,
      })
    else if (!requiresOneOf(pattern, literals, ignoreCase))
      problems.push({
        path: at('literal'),
        zh: `正则有不含${literals.map((word) => `“${word}”`).join('、')}的匹配，会漏掉它们；请把每一支都有的原文写进 literal`,
        en: `the pattern has matches without ${literals.map((word) => `“${word}”`).join(', ')}, which would be missed`,
      })
    const wanted = ignoreCase ? literals.map((word) => word.toLowerCase()) : literals
    return [
      {
        match,
        mayMatch: (text) => {
          const folded = ignoreCase ? text.toLowerCase() : text
          return wanted.some((word) => folded.includes(word))
        },
      },
    ]
  })
}

/** The matcher, or why there is none. */
function compile(pattern: string, ignoreCase: boolean, engine: Engine): Matcher | string {
  try {
    return engine(pattern, ignoreCase)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function syntaxWords(pattern: string, reason: string): { zh: string; en: string } {
  if (/\(\?<?[=!]/u.test(pattern))
    return {
      zh: '不能用前后断言 (?=…) (?<!…)；边界请用 boundary、notBefore、notAfter',
      en: 'lookarounds are not supported; use boundary, notBefore, notAfter',
    }
  if (/\\[1-9]/u.test(pattern)) return { zh: '不能用反向引用 \\1', en: 'backreferences are not supported' }
  const detail = reason.replace(/^error parsing regexp: /u, '')
  return { zh: `正则写法不对（${detail}）`, en: `not a valid pattern (${detail})` }
}
