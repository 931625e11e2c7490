// gongkai doctor: which version runs where, with which readers, rules, label profiles and segmenter.
import { createSegmenter, familyOf, pad, type Reader, wrap } from '@gongkai/core'
import { named, readers } from '@gongkai/readers'
import { defaultProfile, profiles, rules } from '@gongkai/rules'
import stringWidth from 'string-width'
import { exitCodes } from '../exit-code.js'
import { columnsOf } from '../io.js'
import type { Run } from '../run.js'
import { speaker } from '../speech.js'
import { version } from '../version.js'

export const doctor: Run = async (_call, io, locale) => {
  const say = speaker(locale)
  const families = new Map<string, number>()
  for (const { id } of rules) families.set(familyOf(id), (families.get(familyOf(id)) ?? 0) + 1)
  const { engine } = await createSegmenter()
  const lines: [string, string][] = [
    ['gongkai', version],
    ['Node.js', `${process.version} ${process.platform} ${process.arch}`],
    [
      say('读取', 'reads'),
      readers
        .filter((reader) => !named.includes(reader))
        .map(describe)
        .join(', '),
    ],
    [say('只认得', 'knows only'), [...new Set(named.map(({ format }) => format))].join(', ')],
    [say('分词器', 'segmenter'), engine],
    [say('规则', 'rules'), [...families].map(([family, count]) => `${family} ${count}`).join(', ')],
    [
      say('标识式样', 'label profiles'),
      Object.keys(profiles)
        .map((id) => (id === defaultProfile.id ? `${id}${say('（默认）', ' (default)')}` : id))
        .join(', '),
    ],
  ]
  const columns = columnsOf(io.stdout) - margin
  for (const [name, value] of lines) {
    const [first = '', ...rest] = wrap(value, columns, stringWidth)
    const text = [pad(name, margin, stringWidth) + first, ...rest.map((line) => ' '.repeat(margin) + line)]
    await io.stdout.write(`${text.join('\n')}\n`)
  }
  return exitCodes.clean
}

const margin = 16

function describe({ format, extensions }: Reader): string {
  return `${format} (${extensions.join(' ')})`
}
