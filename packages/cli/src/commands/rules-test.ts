// gongkai rules test: runs the examples of one's own rules and shows each that fails, with what was found instead.
import type { Locale } from '@gongkai/core'
import { ownRuleSchema } from '@gongkai/core'
import { compileOwnRule, runExamples } from '@gongkai/rules'
import type { Call } from '../call.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import type { Io } from '../io.js'
import { loadEngine } from '../settings/engine.js'
import { openLookup } from '../settings/lookup.js'
import { exampleWords } from '../settings/own-rules.js'
import { CallError, speaker } from '../speech.js'

/** @throws CallError for settings that cannot be used for other reasons than their examples. */
export async function testOwnRules(call: Call, io: Io, locale: Locale): Promise<ExitCode> {
  const say = speaker(locale)
  const { root } = await openLookup(call, io.cwd, say, { untried: true })
  const own = root?.own ?? []
  if (own.length === 0)
    throw new CallError([
      say('设置里没有自己的规则（ownRules）。', 'The settings have no rules of their own (ownRules).'),
    ])
  const engine = await loadEngine()
  let [passed, failed] = [0, 0]
  for (const { own: rule, entry } of own) {
    const parsed = ownRuleSchema.parse(rule)
    const { compiled } = compileOwnRule(parsed, { lexicons: root?.lexicons ?? {}, engine })
    const results = compiled ? runExamples(parsed, compiled) : []
    const wrong = results.filter((result) => !result.passed)
    passed += results.length - wrong.length
    failed += wrong.length
    const mark = wrong.length === 0 ? say('通过', 'pass') : say('不通过', 'FAIL')
    await io.stdout.write(`${mark}  ${rule.id}  ${entry}\n`)
    for (const result of wrong) {
      const { zh, en } = exampleWords(rule.id, result)
      await io.stdout.write(`      ${say(`${zh}。`, `${en}.`)}\n`)
    }
  }
  await io.stdout.write(
    `${say(`${own.length} 条规则，${passed} 个例子通过，${failed} 个不通过。`, `${own.length} rules, ${passed} examples pass, ${failed} fail.`)}\n`,
  )
  return failed > 0 ? exitCodes.findings : exitCodes.clean
}
