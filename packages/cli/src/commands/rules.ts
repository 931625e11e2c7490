// gongkai rules: every rule, and the level it has under the flags given.
import { familyOf, pad, painter, severityWords } from '@gongkai/core'
import { rules as allRules } from '@gongkai/rules'
import stringWidth from 'string-width'
import { exitCodes } from '../exit-code.js'
import { columnsOf, hasColor } from '../io.js'
import { levelOf, toOptions } from '../options.js'
import type { Run } from '../run.js'
import { speaker } from '../speech.js'

export const rules: Run = async (call, io, locale) => {
  const say = speaker(locale)
  const options = toOptions(call, locale)
  const listed = allRules.map((rule) => ({
    id: rule.id,
    family: familyOf(rule.id),
    title: say(rule.title.zh, rule.title.en),
    severity: rule.severity,
    level: options.rules.includes(rule) ? levelOf(rule, options.settings) : 'off',
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
