// A child's program whose readers know one more format: traps, files that do to their reader what their first word says.
import { appendFileSync } from 'node:fs'
import type { EmbeddedFile, Reader } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { serve } from '../../src/workers/serve.js'

process.on('SIGINT', () => {})

const held: Uint8Array[] = []

const deeds: Readonly<Record<string, () => void>> = {
  'loops forever': () => {
    for (;;);
  },
  'waits forever': () => {},
  'fills typed arrays': () => {
    for (;;) held.push(new Uint8Array(16 << 20).fill(1))
  },
  'fills the heap': () => {
    const list: object[] = []
    for (;;) list.push({ list: [list.length] })
  },
  aborts: () => process.abort(),
  exits: () => process.exit(3),
  'throws later': () => {
    setImmediate(() => {
      throw new TypeError('thrown when nobody listens')
    })
  },
}

/** `trap: aborts`, `trap: notes /where/to its-name`, `trap: complains 5000` times, or `trap: holds 甲.trap=aborts 乙.txt=你好`: a container of the files named. */
const trap: Reader = {
  format: 'trap',
  extensions: ['.trap'],
  matches: (bytes) => Number(textOf(bytes).startsWith('trap: ')),
  read: async ({ value }) => {
    const text = textOf(value as Uint8Array)
      .slice('trap: '.length)
      .trim()
    const deed = deeds[text]
    if (deed) {
      deed()
      await new Promise(() => setInterval(() => {}, 1000))
    }
    const [, log, name] = /^notes (\S+) (\S+)/u.exec(text) ?? []
    if (log) appendFileSync(log, `${name}\n`)
    const [, complaints = 0] = /^complains ([0-9]+)/u.exec(text) ?? []
    const notices = Array.from({ length: Number(complaints) }, (_, i) => {
      return { code: 'unread-part' as const, lost: 'text' as const, detail: `第${i + 1}处` }
    })
    const embedded = text.startsWith('holds ') ? text.slice('holds '.length).split(' ').map(toMember) : []
    return { type: 'document', format: 'trap', properties: [], children: [], embedded, notices }
  },
}

function toMember(word: string): EmbeddedFile {
  const [name = '', content = ''] = word.split('=')
  const value = name.endsWith('.trap') ? `trap: ${content.replaceAll('_', ' ')}` : content
  return { name, value: new TextEncoder().encode(value) }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

serve([trap, ...readers])
