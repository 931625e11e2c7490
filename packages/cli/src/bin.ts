#!/usr/bin/env node
// The executable: hands the process over to `run` as `io`, and gives back its exit code.
import type { Io, Output } from './io.js'
import { startEarly } from './workers/early.js'

const controller = new AbortController()

process.once('SIGINT', () => controller.abort('SIGINT'))
// Nobody reads on (| head): nothing more to say, and nothing to complain of.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  controller.abort('EPIPE')
})

const child = startEarly(process.argv.slice(2), process.cwd())

const io: Io = {
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  cwd: process.cwd(),
  env: process.env,
  signal: controller.signal,
  child,
  input: { [Symbol.asyncIterator]: () => linesOf(process.stdin) },
}

const { run } = await import('./main.js')
process.exitCode = await run(process.argv.slice(2), io)
await child?.kill()
if (controller.signal.aborted) process.exit()

/** Opened when first asked for: a command that asks nothing leaves the input alone. */
async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline')
  yield* createInterface({ input: stream })
}

/** A stream whose writes are waited for, so that a slow reader slows the check instead of filling the memory. */
function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => new Promise<void>((settle) => stream.write(text, () => settle())),
    isTTY: stream.isTTY,
    get columns() {
      return stream.columns
    },
  }
}
