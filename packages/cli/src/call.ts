// From argv to a call: which command with which flags, or help to show, or what was wrong.
import type { Locale } from '@gongkai/core'
import yargs from 'yargs'
import { type Command, commandWords, type Flag, flags } from './flags.js'
import { nearest } from './nearest.js'
import { CallError, type Say, speaker } from './speech.js'
import { version } from './version.js'

export interface Call {
  readonly command: Command
  /** Files, folders, a rule id. */
  readonly operands: readonly string[]
  /** By the flag's long name; a flag not given is absent. */
  readonly given: Readonly<Record<string, string | boolean | readonly string[]>>
}

/** Text to show instead of running: help or version. */
export interface Notice {
  readonly show: string
}

const commands = Object.keys(flags) as Command[]

/** Stands before the names in yargs' message on unknown arguments, so that they can be told in our own words. */
const unknownMark = '\u0000'

/** Stands before what yargs adds to a sentence and what nobody needs to know. */
const endMark = '\u0001'

/** @throws CallError for unknown flags and missing or doubled values. */
export async function parseCall(argv: readonly string[], locale: Locale, columns: number): Promise<Call | Notice> {
  const say = speaker(locale)
  let parsed: { command: Command; values: Record<string, unknown> } | undefined
  let shown = ''
  const parser = yargs([...argv])
    .scriptName('gongkai')
    .locale(locale === 'en' ? 'en' : 'zh_CN')
    .updateStrings(sentences(say))
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
    })
    .wrap(columns)
    .exitProcess(false)
    .strict()
    .help()
    .alias('help', 'h')
    .version(version)
    .alias('version', 'v')
    .epilogue(
      say(
        '退出码：0 全部检查过而无问题；1 有问题；2 结果不可信（调用有误，或有文件未能检查）；130 被中断。',
        'Exit code: 0 all checked, nothing found; 1 findings; 2 the result cannot be trusted; 130 interrupted.',
      ),
    )
    .fail((message, error) => {
      throw message ? new CallError(toSentences(message, argv, say)) : error
    })
  for (const command of commands) {
    const { usage, words } = commandWords[command]
    const name = `${command} ${usage}`.trim()
    parser.command(
      command === 'lint' ? [name, '$0'] : name,
      say(words.zh, words.en),
      (builder) => {
        for (const [flag, declared] of Object.entries<Flag>(flags[command])) {
          builder.option(flag, {
            type: declared.type,
            describe: say(declared.words.zh, declared.words.en),
            ...(declared.type === 'string' ? { requiresArg: true } : {}),
            ...(declared.alias ? { alias: declared.alias } : {}),
            ...(declared.repeatable ? { array: true } : {}),
          })
        }
        return usage.includes('[paths..]') ? builder.positional('paths', { type: 'string', array: true }) : builder
      },
      (values) => {
        parsed = { command, values }
      },
    )
  }
  await parser.parseAsync([...argv], {}, (_error: unknown, _values: unknown, output: string) => {
    shown = output
  })
  return parsed ? toCall(parsed.command, parsed.values, say) : { show: `${shown}\n` }
}

function toCall(command: Command, values: Record<string, unknown>, say: Say): Call {
  const given: Record<string, string | boolean | readonly string[]> = {}
  const doubled: string[] = []
  for (const [flag, declared] of Object.entries<Flag>(flags[command])) {
    const value = values[flag]
    if (value === undefined) continue
    if (Array.isArray(value) && !declared.repeatable)
      doubled.push(say(`--${flag} 只能写一次。`, `--${flag} may be given once only.`))
    else given[flag] = value as string | boolean | readonly string[]
  }
  if (doubled.length > 0) throw new CallError(doubled)
  const own = [values.action ?? [], values.paths ?? values.file ?? values['rule-id'] ?? []]
  const rest = (values._ as unknown[]).map(String)
  const operands = own.flat().map(String)
  // yargs counts the command's own name among the rest, and words after -- as well.
  return { command, operands: [...operands, ...(rest[0] === command ? rest.slice(1) : rest)], given }
}

function sentences(say: Say): Record<string, string> {
  const same = (sentence: string) => ({ one: sentence, other: sentence }) as unknown as string
  return {
    'Unknown argument: %s': same(`${unknownMark}%s`),
    'Unknown command: %s': same(`${unknownMark}%s`),
    'Not enough arguments following: %s': say('--%s 后面要写一个值。', '--%s needs a value.'),
    'Missing argument value: %s': same(say('--%s 后面要写一个值。', '--%s needs a value.')),
    'Not enough non-option arguments: got %s, need at least %s': same(
      say('这个命令后面要写一个名称；看 gongkai --help。', 'This command needs a name after it; see gongkai --help.') +
        endMark,
    ),
    'Too many non-option arguments: got %s, maximum of %s': same(
      say('这个命令后面写得太多；看 gongkai --help。', 'Too many words after this command; see gongkai --help.') +
        endMark,
    ),
  }
}

function toSentences(message: string, argv: readonly string[], say: Say): string[] {
  if (!message.startsWith(unknownMark)) return [message.split(endMark)[0]?.trim() ?? message]
  const known = [...new Set(commands.flatMap((command) => Object.keys(flags[command]))), 'help', 'version']
  return message
    .slice(unknownMark.length)
    .split(', ')
    .map((name) => {
      const flag = argv.some((word) => word.startsWith('-') && word.includes(name))
      if (!flag) return say(`多出来的词“${name}”，这个命令用不上。`, `Unexpected word “${name}”.`)
      const written = name.length === 1 ? `-${name}` : `--${name}`
      const near = nearest(name, known)
      return near
        ? say(
            `这里没有 ${written} 这个选项，是不是想写 --${near}？`,
            `No flag ${written} here. Did you mean --${near}?`,
          )
        : say(`这里没有 ${written} 这个选项；看 gongkai --help。`, `No flag ${written} here; see gongkai --help.`)
    })
}
