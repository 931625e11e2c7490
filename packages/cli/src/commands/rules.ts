// gongkai rules: every rule, and the level it has under the settings and flags; rules test runs the examples of one's own.
import { familyOf, pad, painter, type RuleId, severityWords } from '@gongkai/core'
import { rules as allRules } from '@gongkai/rules'
import stringWidth from 'string-width'
import { exitCodes } from '../exit-code.js'
import { columnsOf, hasColor } from '../io.js'
import { levelOf } from '../options.js'
import type { Run } from '../run.js'
import { settingsOf } from '../settings/effective.js'
import { flagEntries } from '../settings/flags.js'
import { openCall } from '../settings/open-call.js'
import { CallError } from '../speech.js'
import { testOwnRules } from './rules-test.js'

export const rules: Run = async (call, io, asked) => {
  const [action, ...more] = call.operands
  if (action === 'test' && more.length === 0) return testOwnRules(call, io, asked)
  const { lookup, options, say } = await openCall(call, io.cwd, asked)
  if (action !== undefined)
    throw new CallError([say('rules 后面只能写 test，或者什么也不写。', 'rules takes test, or nothing.')])
  const { settings } = settingsOf(lookup.root, io.cwd, flagEntries(call, options))
  const own = (lookup.root?.own ?? []).map(({ own: { id, title, severity, basis } }) => ({
    id: id as RuleId,
    title: { zh: title, en: title },
    severity,
    basis,
  }))
  const isChosen = new Set(options.rules.map(({ id }) => id))
  const listed = [...allRules, ...own].map((rule) => ({
    id: rule.id,
    family: familyOf(rule.id),
    title: say(rule.title.zh, rule.title.en),
    severity: rule.severity,
    level: isChosen.has(rule.id) ? levelOf(rule, settings) : 'off',
    basis: rule.basis,
  }))
  if (options.format === 'json') {
    await io.stdout.write(`${JSON.stringify({ version: 1, rules: listed }, null, 2)}\n`)
    return exitCodes.clean
  }
  const paint = painter(hasColor(options.color, io.stdout, io.env))
  const widest = Math.max(...listed.map(({ id }) => stringWidth(id)), 0)
  const room = columnsOf(io.stdout) - widest - 10
  for (const { id, level, title } of listed) {
    const word = level === 'off' ? say('关', 'off') : say(severityWords[level].zh, severityWords[level].en)
    const line = `${pad(id, widest, stringWidth)}  ${pad(word, 8, stringWidth)}${stringWidth(title) > room ? title.slice(0, room / 2) : title}`
    await io.stdout.write(`${level === 'off' ? paint('dim', line) : line}\n`)
  }
  return exitCodes.clean
}
