// gongkai settings: the settings that apply to a file, and where each value comes from.
import { resolve } from 'node:path'
import { pad, painter, settingsSchema } from '@gongkai/core'
import { rules } from '@gongkai/rules'
import stringWidth from 'string-width'
import { exitCodes } from '../exit-code.js'
import { columnsOf, hasColor } from '../io.js'
import { levelOf } from '../options.js'
import { maskSentence, type Run } from '../run.js'
import { type Effective, settingsOf } from '../settings/effective.js'
import { flagEntries } from '../settings/flags.js'
import { showPath } from '../settings/layers.js'
import type { LoadedSettings } from '../settings/load.js'
import { openCall } from '../settings/open-call.js'
import { ledgerLocation } from '../settings/open-ledger.js'
import { CallError } from '../speech.js'

interface Row {
  readonly key: string
  readonly value: unknown
  /** gongkai.config.yaml:12, a flag, or null for a default. */
  readonly origin: string | null
}

export const settings: Run = async (call, io, asked) => {
  const { lookup, options, say } = await openCall(call, io.cwd, asked)
  const [file, ...more] = call.operands
  if (more.length > 0) throw new CallError([say('settings 只看一个文件。', 'settings takes one file.')])
  const location = resolve(io.cwd, file ?? 'x')
  const loaded = file === undefined ? lookup.root : await lookup.settingsFor(location)
  const effective = settingsOf(loaded, location, flagEntries(call, options))
  const rows = [...rowsOf(effective), ...rowsOfFile(loaded, effective, io.cwd)]
  const files = (loaded?.layers ?? []).map(({ name }) => name)
  if (options.format === 'json') {
    await io.stdout.write(
      `${JSON.stringify({ version: 1, file: file ?? null, settingsFiles: files, values: rows }, null, 2)}\n`,
    )
    return exitCodes.clean
  }
  const paint = painter(hasColor(options.color, io.stdout, io.env))
  const head =
    files.length > 0
      ? say(`设置文件：${files.join(' → ')}`, `Settings files: ${files.join(' → ')}`)
      : say('没有设置文件，全是默认值。', 'No settings file: defaults only.')
  const wide = Math.max(...rows.map(({ key }) => stringWidth(key)))
  const room = Math.max(columnsOf(io.stdout) - wide - 4, 20)
  const lines = rows.map(({ key, value, origin }) => {
    const words = typeof value === 'string' ? value : JSON.stringify(value)
    const shown = stringWidth(words) > room ? `${words.slice(0, Math.floor(room / 2))}…` : words
    return `${pad(key, wide, stringWidth)}  ${maskSentence(shown)}  ${paint('dim', origin ?? say('默认', 'default'))}`
  })
  await io.stdout.write(
    `${[head, ...lines, ...(effective.isIgnored ? [say('这个文件按 ignore 不检查。', 'The settings leave this file out.')] : [])].join('\n')}\n`,
  )
  if (lookup.notices.length > 0) await io.stderr.write(`${lookup.notices.join('\n')}\n`)
  return exitCodes.clean
}

/** Every value that core knows, given or not. */
function rowsOf({ settings: given, entries }: Effective): Row[] {
  const { profile, rules: _, allow: __, ...rest } = settingsSchema.parse(given)
  const originOf = (path: readonly string[]) =>
    entries.find((entry) => entry.path.join('.') === path.join('.'))?.origin ?? null
  const leaves = (value: unknown, path: readonly string[]): Row[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
      : [{ key: path.join('.'), value, origin: originOf(path) }]
  const levels = rules.map((rule): Row => {
    const set = given.rules?.[rule.id]
    const value = typeof set === 'object' ? set : levelOf(rule, given)
    return { key: `rules.${rule.id}`, value, origin: originOf(['rules', rule.id]) }
  })
  return [{ key: 'profile', value: profile.id, origin: originOf(['profile']) }, ...leaves(rest, []), ...levels]
}

/** What the settings file adds to that. */
function rowsOfFile(
  loaded: LoadedSettings | undefined,
  { own, settings: { allow = [] } }: Effective,
  cwd: string,
): Row[] {
  if (!loaded) return []
  const ids = new Set(own.map(({ id }) => id))
  return [
    ...loaded.own
      .filter(({ own: { id } }) => ids.has(id))
      .map(({ own, entry }) => ({ key: `ownRules.${own.id}`, value: own.severity, origin: entry })),
    ...allow.map(({ entry = '', reason, by, until, value, phrase, rule }) => ({
      key: 'allow',
      value: {
        ...(value ? { value } : {}),
        ...(phrase ? { phrase } : {}),
        ...(rule ? { rule } : {}),
        reason,
        by,
        ...(until ? { until } : {}),
      },
      origin: entry,
    })),
    ...(loaded.baseline
      ? [{ key: 'baseline', value: showPath(cwd, ledgerLocation(loaded, cwd)), origin: loaded.name }]
      : []),
    ...(loaded.ignore.length > 0 ? [{ key: 'ignore', value: loaded.ignore, origin: loaded.name }] : []),
  ]
}
