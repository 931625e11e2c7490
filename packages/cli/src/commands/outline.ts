// gongkai outline: how one document was understood.
import { resolve } from 'node:path'
import { createChecker, outline as outlineOf, painter, unreadWords } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import stringWidth from 'string-width'
import { exitCodes } from '../exit-code.js'
import { findFiles } from '../files/find.js'
import { openFile } from '../files/open.js'
import { readSidecar } from '../files/sidecar.js'
import { columnsOf, hasColor } from '../io.js'
import { sidecarSentence } from '../notices.js'
import { showOutline } from '../outline-text.js'
import { type Run, showErrors } from '../run.js'
import { settingsOf } from '../settings/effective.js'
import { flagEntries } from '../settings/flags.js'
import { openCall } from '../settings/open-call.js'
import { CallError } from '../speech.js'

export const outline: Run = async (call, io, asked) => {
  const { lookup, options, say } = await openCall(call, io.cwd, asked)
  const [word = '', ...more] = call.operands
  const { files } = findFiles([word], { cwd: io.cwd, ignorePatterns: [] })
  const [found] = files
  if (more.length > 0 || files.length !== 1 || found?.location !== resolve(io.cwd, word))
    throw new CallError([say('outline 要一个文件，不是文件夹。', 'outline takes one file, not a folder.')])

  const loaded = await lookup.settingsFor(found.location)
  const { settings } = settingsOf(loaded, found.location, flagEntries(call, options))
  const checker = await createChecker({
    readers,
    rules: [],
    settings: { locale: options.settings.locale, ...settings },
  })
  const file = await openFile(found, checker.settings.limits.fileBytes)
  const sidecar = await readSidecar(found.location)
  if (sidecar.properties.length > 0) file.data.sidecar = [...sidecar.properties]
  const { document, facts } = await checker.understand(file)
  const problems = sidecar.problems.map((problem) => sidecarSentence(problem, say))
  if (document.notices.some(({ lost }) => lost === 'everything')) {
    const words = unreadWords[document.notices.find(({ lost }) => lost === 'everything')?.code ?? 'crashed']
    throw new CallError([say(`${word} ${words.zh}，未能读取。`, `${word} was not read: ${words.en}.`), ...problems])
  }
  if (document.notices.some(({ lost }) => lost === 'text'))
    problems.push(say(`${word} 有未能读取的部分。`, `Parts of ${word} were not read.`))

  if (options.format === 'json') {
    const shown = outlineOf(found.path, document, facts, checker.settings, { why: options.why })
    await io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`)
  } else {
    const paint = painter(hasColor(options.color, io.stdout, io.env))
    const view = { columns: columnsOf(io.stdout), paint, width: stringWidth, why: options.why }
    await io.stdout.write(showOutline(found.path, document, facts, checker.settings, view))
  }
  await showErrors(problems, false, io)
  return problems.length > 0 ? exitCodes.untrusted : exitCodes.clean
}
