// gongkai explain: shows a rule's own page in the terminal.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { painter } from '@gongkai/core'
import { rules } from '@gongkai/rules'
import stringWidth from 'string-width'
import { exitCodes } from '../exit-code.js'
import { columnsOf, hasColor } from '../io.js'
import { noSuchRule } from '../options.js'
import { showPage } from '../page.js'
import type { Run } from '../run.js'
import { CallError, speaker } from '../speech.js'

export const explain: Run = async ({ operands, given }, io, locale) => {
  const say = speaker(locale)
  const [id = ''] = operands
  const rule = rules.find((rule) => rule.id === id)
  if (!rule) throw new CallError([noSuchRule(id, say)])
  const color = hasColor(given.color as boolean | undefined, io.stdout, io.env)
  const page = await readFile(pageOf(rule.id), 'utf8').catch(() => undefined)
  if (page === undefined) throw new CallError([say(`${id} 这条规则没有说明页。`, `Rule ${id} has no page.`)])
  await io.stdout.write(showPage(page, { columns: columnsOf(io.stdout), paint: painter(color), width: stringWidth }))
  return exitCodes.clean
}

/** The page lies beside the rule, in the package's sources. */
function pageOf(id: string): string {
  const root = createRequire(import.meta.url).resolve('@gongkai/rules/package.json')
  return root.replace(/package\.json$/u, `src/${id}.md`)
}
