// The line that shows how far a check is: on a terminal only, wiped before anything else is written.
import { visible } from '@gongkai/core'
import stringWidth from 'string-width'
import { columnsOf, type Io } from './io.js'
import type { Say } from './speech.js'

export interface Progress {
  show(done: number, path: string): void
  wipe(): void
}

export function startProgress({ stderr, env }: Io, total: number, say: Say): Progress {
  if (!stderr.isTTY || total < 2 || env.TERM === 'dumb') return { show: () => {}, wipe: () => {} }
  let shown = false
  return {
    show: (done, path) => {
      let line = `${bar(done / total)} ${done}/${total} ${say('正在检查', 'checking')} ${visible(path)}`
      while (stringWidth(line) > columnsOf(stderr) - 1) line = line.slice(0, -1)
      stderr.write(`\r\u001b[K${line}`)
      shown = true
    },
    wipe: () => {
      if (shown) stderr.write('\r\u001b[K')
      shown = false
    },
  }
}

const cells = 16

function bar(share: number): string {
  const full = Math.round(share * cells)
  return '█'.repeat(full) + '░'.repeat(cells - full)
}
