// Own rules tried before they are used: one that cannot fire, or fails its own examples, is told and does not load.
import { compileOwnRule, type Engine, type ExampleResult, runExamples } from '@gongkai/rules'
import type { PlacedOwnRule } from './check-names.js'
import { type Reading, tell } from './layers.js'
import type { Lexicons } from './lexicons.js'

export interface Trial {
  readonly lexicons: Lexicons
  readonly engine: Engine
  /** Leaves out the examples. */
  readonly untried: boolean
}

export function checkOwnRules(
  own: readonly PlacedOwnRule[],
  { lexicons, engine, untried }: Trial,
  reading: Reading,
): void {
  for (const { own: rule, layer, index } of own) {
    const at = (path: readonly PropertyKey[]) => ['ownRules', index, ...path]
    const { compiled, problems } = compileOwnRule(rule, { lexicons, engine })
    for (const { path, zh, en } of problems) tell(layer, { path: at(path), zh, en }, reading)
    if (!compiled || untried) continue
    for (const result of runExamples(rule, compiled))
      if (!result.passed)
        tell(layer, { path: at(['examples', result.kind, result.index]), ...exampleWords(rule.id, result) }, reading)
  }
}

/** What an example showed, in a sentence. */
export function exampleWords(id: string, { kind, text, found }: ExampleResult): { zh: string; en: string } {
  const list = found.map((words) => `“${words}”`).join('、')
  if (kind === 'clean')
    return {
      zh: `${id} 的例子“${text}”不应指出，却指出了${list}`,
      en: `${id}: nothing was to be found in “${text}”, but ${list} was`,
    }
  return found.length === 0
    ? { zh: `${id} 的例子“${text}”应当指出，却没有指出`, en: `${id}: nothing was found in “${text}”` }
    : {
        zh: `${id} 的例子“${text}”指出的是${list}，与标出的不同`,
        en: `${id}: in “${text}” was found ${list}, not what is marked`,
      }
}
