// Sentences beside the report: what matched nothing, what is wrong with a sidecar, and the lines of --debug and --stats.
import type { Settings } from '@gongkai/core'
import { named, readers } from '@gongkai/readers'
import type { FoundFile } from './files/found.js'
import { isGlob } from './files/glob.js'
import { skipWords } from './files/kinds.js'
import { type SidecarProblem, sidecarFields } from './files/sidecar.js'
import { commandWords } from './flags.js'
import { nearest } from './nearest.js'
import type { Say } from './speech.js'
import { type Concurrency, mostChildren } from './workers/plan.js'

export function nothingToCheck(word: string, say: Say): string {
  if (isGlob(word)) return say(`没有与“${word}”相符的文件可以检查。`, `No file to check matches “${word}”.`)
  const folder = word === '.' ? say('当前文件夹', 'This folder') : say(`文件夹“${word}”`, `Folder “${word}”`)
  return say(`${folder}里没有可以检查的文件。`, `${folder} has no file to check.`)
}

/** A first word that is no file may be a mistyped command. */
export function noSuchFile(words: readonly string[], files: readonly FoundFile[], say: Say): string[] {
  const [first] = words
  if (first === undefined || !files.some(({ path, unopened }) => path === first && unopened === 'ENOENT')) return []
  const near = nearest(first, Object.keys(commandWords))
  return near
    ? [say(`没有“${first}”这个文件，是不是想用命令 ${near}？`, `No file “${first}”. Did you mean the command ${near}?`)]
    : []
}

export function sidecarSentence(problem: SidecarProblem, say: Say): string {
  const { name } = problem
  switch (problem.kind) {
    case 'unreadable':
      return say(
        `${name} 打不开（${problem.code}），没有采用。`,
        `${name} could not be opened (${problem.code}) and was not used.`,
      )
    case 'not-yaml':
      return say(
        `${name} 第${problem.line}行不合 YAML 写法，整个没有采用。`,
        `${name} line ${problem.line} is not YAML; the file was not used.`,
      )
    case 'not-a-map':
      return say(
        `${name} 应当每行写“名称: 值”，没有采用。`,
        `${name} should hold lines of 'name: value'; it was not used.`,
      )
    case 'unknown-field':
      return say(
        `${name} 里的“${problem.field}”认不出；可以写：${sidecarFields.join('、')}。`,
        `${name} has an unknown field “${problem.field}”; it takes ${sidecarFields.join(', ')}.`,
      )
    case 'not-a-word':
      return say(
        `${name} 里“${problem.field}”的值应当是一行文字，没有采用。`,
        `“${problem.field}” in ${name} should be one line of text; it was not used.`,
      )
  }
}

/** `engines` are the segmenters that were loaded, if any rule asked for words. */
export function debugLines(
  files: readonly FoundFile[],
  settings: Settings,
  engines: readonly string[],
  concurrency: Concurrency,
  say: Say,
): string[] {
  const most = mostChildren(concurrency)
  const names = readers
    .filter((reader) => !named.includes(reader))
    .map(({ format }) => format)
    .join(say('、', ', '))
  const skipped = files.flatMap(({ path, skipped }) => {
    if (skipped === undefined) return []
    const { zh, en } = skipWords[skipped]
    return [say(`跳过 ${path}（${zh}）`, `skipped ${path} (${en})`)]
  })
  return [
    say(
      `标识式样 ${settings.profile.id}，环节 ${settings.stage}`,
      `profile ${settings.profile.id}, stage ${settings.stage}`,
    ),
    say(`读取器：${names}`, `readers: ${names}`),
    say(`分词器：${engines.join('、') || '没有用到'}`, `segmenter: ${engines.join(', ') || 'not needed'}`),
    concurrency === 'off'
      ? say(
          '全部文件在主进程里检查：出错的文件不能单独停掉',
          'all files in this process: none that hangs can be stopped',
        )
      : say(`子进程至多 ${most} 个`, `child processes: at most ${most}`),
    ...skipped,
  ]
}

export function statsLines(times: readonly (readonly [name: string, milliseconds: number])[], say: Say): string[] {
  const head = say(
    '用时（毫秒；要素在第一次用到时求出，计在那条规则上）：',
    'Time in ms (facts count for the rule that asks first):',
  )
  return [head, ...times.map(([name, milliseconds]) => `${milliseconds.toFixed(1).padStart(10)}  ${name}`)]
}
