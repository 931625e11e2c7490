// A child's work: checks one file after the other as it is told, and tells what it found.
import { type Reader, unreadable } from '@gongkai/core'
import { VFile } from 'vfile'
import { checkFile, checkOpened } from '../check-file.js'
import { type PreparedChecker, prepareChecker } from '../checker.js'
import { reveal } from '../reveal.js'
import { speaker } from '../speech.js'
import { startGuard } from './guard.js'
import type { Account, FromChild, Loss, Task, ToChild } from './messages.js'

/** Serves the parent until it lets go. */
export function serve(readers: readonly Reader[]): void {
  let task: Task | undefined
  const watched = readers.map((reader) => watch(reader, () => task?.losses ?? []))
  const clock = () => task?.today ?? new Date()
  let prepared: PreparedChecker | undefined
  let revealing = false

  const handle = async (message: ToChild): Promise<void> => {
    if (message.kind === 'prepare') {
      revealing = message.setup.reveal
      prepared = await prepareChecker(message.setup, watched, clock)
      startGuard(prepared.checker.settings.limits.memory)
      tell({ kind: 'prepared' })
    } else if (prepared) {
      task = message.task
      tell({ kind: 'done', account: await check(task, prepared, revealing) })
    }
  }
  process.on('message', (message: ToChild) => void handle(message))
  process.on('disconnect', () => process.exit())
}

async function check({ file }: Task, { checker, stopwatch, engine }: PreparedChecker, revealing: boolean) {
  const account = (problems: readonly string[]): Account => ({
    problems,
    engine: engine(),
    times: stopwatch.times(),
    memory: process.memoryUsage.rss(),
  })
  stopwatch.reset()
  const show = async (report: Parameters<typeof reveal>[0], opened: VFile) =>
    tell({ kind: 'report', report: revealing ? await reveal(report, opened, checker) : report })
  if ('location' in file)
    return account(await checkFile(file, { checker, show, say: speaker(checker.settings.locale) }))
  const held = new VFile({ path: file.path, value: file.value, data: { sidecar: [...file.sidecar] } })
  await checkOpened(held, { checker, show })
  return account([])
}

/** Says which file is being read before it is, and leaves alone what has cost a child already. */
function watch(reader: Reader, losses: () => readonly Loss[]): Reader {
  return {
    ...reader,
    read: async (file, limits) => {
      const loss = losses().find(({ path }) => path === file.path)
      if (loss) return unreadable(reader.format, loss.code, loss.detail)
      tell({ kind: 'reading', path: file.path, format: reader.format })
      return reader.read(file, limits)
    },
  }
}

function tell(message: FromChild): void {
  process.send?.(message)
}
