// gongkai doctor: which version runs where, with which readers, rules, label profiles and segmenter.
import { createSegmenter, familyOf, pad } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, profiles, rules } from '@gongkai/rules'
import stringWidth from 'string-width'
import { exitCodes } from '../exit-code.js'
import type { Run } from '../run.js'
import { speaker } from '../speech.js'
import { version } from '../version.js'

export const doctor: Run = async (_call, io, locale) => {
  const say = speaker(locale)
  const families = new Map<string, number>()
  for (const { id } of rules) families.set(familyOf(id), (families.get(familyOf(id)) ?? 0) + 1)
  const lines: [string, string][] = [
    ['gongkai', version],
    ['Node.js', `${process.version} ${process.platform} ${process.arch}`],
    [
      say('读取器', 'readers'),
      readers.map(({ format, extensions }) => `${format} (${extensions.join(' ')})`).join(', '),
    ],
    [say('规则', 'rules'), [...families].map(([family, count]) => `${family} ${count}`).join(', ')],
    [
      say('标识式样', 'label profiles'),
      Object.keys(profiles)
        .map((id) => (id === defaultProfile.id ? `${id}${say('（默认）', ' (default)')}` : id))
        .join(', '),
    ],
    [say('分词', 'segmenter'), (await createSegmenter()).engine],
  ]
  for (const [name, value] of lines) await io.stdout.write(`${pad(name, 16, stringWidth)}${value}\n`)
  return exitCodes.clean
}
