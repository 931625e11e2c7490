// gongkai init: writes a commented settings file in the current folder, and a sample of a negative list if asked.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exitCodes } from '../exit-code.js'
import { errorCode } from '../files/open.js'
import type { Run } from '../run.js'
import { negativeListTemplate, settingsTemplate } from '../settings/templates.js'
import { CallError, speaker } from '../speech.js'

export const init: Run = async ({ given, operands }, io, locale) => {
  const say = speaker(locale)
  if (operands.length > 0) throw new CallError([say('init 后面不写别的。', 'init takes no more words.')])
  const files: [string, string][] = [
    ['gongkai.config.yaml', settingsTemplate],
    ...(given.negative === true ? [['负面清单.yaml', negativeListTemplate] as [string, string]] : []),
  ]
  const flag = given.force === true ? 'w' : 'wx'
  for (const [name, content] of files) {
    try {
      await writeFile(join(io.cwd, name), content, { flag })
    } catch (error) {
      const code = errorCode(error)
      throw new CallError([
        code === 'EEXIST'
          ? say(`已经有 ${name}，没有改动；要重写，加 --force。`, `There is a ${name} already; --force writes over it.`)
          : say(`${name} 写不进去（${code}）。`, `${name} could not be written (${code}).`),
      ])
    }
    await io.stdout.write(`${say(`写好了 ${name}`, `Wrote ${name}`)}\n`)
  }
  return exitCodes.clean
}
