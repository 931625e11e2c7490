// From the flags of a call to what the check needs: settings for core, the rules chosen, and how to show and judge the result.
import {
  atLeast,
  type Counts,
  familyOf,
  type Level,
  type Locale,
  levels,
  type Rule,
  type SettingsInput,
  type Severity,
  type Stage,
  severities,
  stages,
} from '@gongkai/core'
import { rules as allRules, defaultProfile, profiles } from '@gongkai/rules'
import type { Call } from './call.js'
import { nearest } from './nearest.js'
import { CallError, type Say, speaker } from './speech.js'
import type { Concurrency } from './workers/plan.js'

export type OutputFormat = 'text' | 'json'

export interface Options {
  readonly format: OutputFormat
  readonly settings: SettingsInput
  /** Rules in use, without those left out by --only and --skip. */
  readonly rules: readonly KnownRule[]
  readonly outputFile: string | undefined
  readonly failOn: Severity
  readonly maxWarnings: number
  readonly quiet: boolean
  readonly color: boolean | undefined
  readonly ignorePatterns: readonly string[]
  readonly showSuppressed: boolean
  /** Whether the ignore file and the settings leave files out. */
  readonly ignore: boolean
  readonly only: readonly string[]
  readonly skip: readonly string[]
  readonly errorOnUnmatched: boolean
  readonly concurrency: Concurrency
  readonly reveal: boolean
  readonly debug: boolean
  readonly stats: boolean
  readonly why: boolean
}

/** What the settings file of the call adds to what flags may name, and the values where a flag is not given. */
export interface CallDefaults {
  readonly own?: readonly KnownRule[]
  readonly failOn?: Severity | undefined
  readonly maxWarnings?: number | undefined
}

/** What flags must know of a rule. */
export type KnownRule = Pick<Rule, 'id' | 'severity' | 'recommended'>

/** @throws CallError with one sentence for each wrong value. */
export function toOptions(
  { given }: Call,
  locale: Locale,
  { own = [], failOn = 'error', maxWarnings = Infinity }: CallDefaults = {},
): Options {
  const known: readonly KnownRule[] = [...allRules, ...own]
  const say = speaker(locale)
  const wrong: string[] = []
  const word = (flag: string) => given[flag] as string | undefined
  const words = (flag: string) => (given[flag] ?? []) as readonly string[]
  const yes = (flag: string) => given[flag] === true

  const choose = <T extends string>(flag: string, choices: readonly T[], otherwise: T): T => {
    const value = word(flag)
    const choice = value === undefined ? otherwise : choices.find((choice) => choice === value)
    if (choice === undefined) wrong.push(notAmong(`--${flag}`, value ?? '', choices, say))
    return choice ?? otherwise
  }

  choose('locale', ['zh-CN', 'en'], 'zh-CN')
  const profile = profiles[choose('profile', Object.keys(profiles), defaultProfile.id)] ?? defaultProfile
  const settings: SettingsInput = {
    profile,
    stage: choose<Stage>('stage', stages, 'publish'),
    rules: { ...askedFor(known, words('only')), ...levelsOf(known, words('rule'), say, wrong) },
    locale,
  }
  const options: Options = {
    format: choose<OutputFormat>('format', ['text', 'json'], 'text'),
    settings,
    rules: chooseRules(known, words('only'), words('skip'), say, wrong),
    outputFile: word('output-file'),
    failOn: choose<Severity>('fail-on', severities, failOn),
    maxWarnings: word('max-warnings') === undefined ? maxWarnings : wholeNumber(word('max-warnings'), say, wrong),
    concurrency: concurrencyOf(word('concurrency') ?? 'auto', say, wrong),
    quiet: yes('quiet'),
    color: given.color as boolean | undefined,
    ignorePatterns: words('ignore-pattern'),
    showSuppressed: yes('show-suppressed'),
    ignore: given.ignore !== false,
    only: words('only'),
    skip: words('skip'),
    errorOnUnmatched: given['error-on-unmatched-pattern'] !== false,
    reveal: yes('reveal'),
    debug: yes('debug'),
    stats: yes('stats'),
    why: yes('why'),
  }
  if (wrong.length > 0) throw new CallError(wrong)
  return options
}

/** The level a rule has under the settings. */
export function levelOf(rule: KnownRule, { rules = {} }: SettingsInput): Level {
  const given = rules[rule.id]
  if (given === undefined) return rule.recommended === false ? 'off' : rule.severity
  if (typeof given === 'string') return given
  return Array.isArray(given) ? given[0] : rule.severity
}

/** Whether anything found reaches the severity at which the call fails, or there are too many warnings. */
export function fails(counts: Counts, { failOn, maxWarnings }: Pick<Options, 'failOn' | 'maxWarnings'>): boolean {
  return (
    severities.some((severity) => atLeast(severity, failOn) && counts[severity] > 0) || counts.warning > maxWarnings
  )
}

function levelsOf(
  known: readonly KnownRule[],
  given: readonly string[],
  say: Say,
  wrong: string[],
): Record<string, Level> {
  const result: Record<string, Level> = {}
  for (const setting of given) {
    // personal/mobile: warning
    const [, id = '', word = ''] = /^\s*([^:\s]+)\s*:\s*(\S+)\s*$/u.exec(setting) ?? []
    const level = levels.find((level) => level === word)
    if (!id)
      wrong.push(
        say(
          `--rule 要写成“规则: 级别”，如 'personal/mobile: warning'；收到的是“${setting}”。`,
          `--rule takes 'rule: level', as 'personal/mobile: warning'; got “${setting}”.`,
        ),
      )
    else if (!known.some((rule) => rule.id === id)) wrong.push(noSuchRule(id, say, known))
    else if (!level) wrong.push(notAmong(`--rule ${id}`, word, levels, say))
    else result[id] = level
  }
  return result
}

/** Rules that are off by default are on where --only names them or their family. */
function askedFor(known: readonly KnownRule[], only: readonly string[]): Record<string, Level> {
  const asked = known.filter(
    ({ id, recommended }) => recommended === false && (only.includes(id) || only.includes(familyOf(id))),
  )
  return Object.fromEntries(asked.map(({ id, severity }) => [id, severity]))
}

/** Rules of the family read stay on with --only: a file that was not read is told whatever is looked for. */
function chooseRules(
  known: readonly KnownRule[],
  only: readonly string[],
  skip: readonly string[],
  say: Say,
  wrong: string[],
): KnownRule[] {
  const ids = new Set<string>(known.flatMap((rule) => [rule.id, familyOf(rule.id)]))
  for (const id of [...only, ...skip]) if (!ids.has(id)) wrong.push(noSuchRule(id, say, known))
  const isIn = (rule: KnownRule, list: readonly string[]) => list.includes(rule.id) || list.includes(familyOf(rule.id))
  return known.filter(
    (rule) => (only.length === 0 || familyOf(rule.id) === 'read' || isIn(rule, only)) && !isIn(rule, skip),
  )
}

/** The sentence on a rule that does not exist. */
export function noSuchRule(id: string, say: Say, known: readonly KnownRule[] = allRules): string {
  const near = nearest(id, new Set(known.flatMap((rule) => [rule.id, familyOf(rule.id)])))
  return near
    ? say(`没有“${id}”这条规则，是不是 ${near}？`, `No rule “${id}”. Did you mean ${near}?`)
    : say(`没有“${id}”这条规则；全部规则见 gongkai rules。`, `No rule “${id}”; gongkai rules lists them all.`)
}

function notAmong(name: string, value: string, choices: readonly string[], say: Say): string {
  const near = nearest(value, choices)
  const list = choices.join(say('、', ', '))
  return near
    ? say(`${name} 没有“${value}”这个值，是不是 ${near}？`, `${name} has no value “${value}”. Did you mean ${near}?`)
    : say(`${name} 没有“${value}”这个值，可以写：${list}。`, `${name} has no value “${value}”; it takes ${list}.`)
}

function concurrencyOf(value: string, say: Say, wrong: string[]): Concurrency {
  if (value === 'auto' || value === 'off') return value
  if (!/^[1-9][0-9]{0,2}$/u.test(value))
    wrong.push(
      say(
        `--concurrency 要写 auto、off 或 1 到 999 的整数，收到的是“${value}”。`,
        `--concurrency takes auto, off or a whole number from 1 to 999; got “${value}”.`,
      ),
    )
  return Number(value)
}

function wholeNumber(value = '', say: Say, wrong: string[]): number {
  if (!/^[0-9]+$/u.test(value))
    wrong.push(
      say(
        `--max-warnings 要写 0 或正整数，收到的是“${value}”。`,
        `--max-warnings takes 0 or a positive whole number; got “${value}”.`,
      ),
    )
  return Number(value)
}
