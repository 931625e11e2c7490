// gongkai baseline: keeps the ledger of accepted findings: create it or add to it, audit it entry by entry, prune it.

import { auditLedger } from '../baseline/audit.js'
import { createLedger } from '../baseline/create.js'
import { pruneLedger } from '../baseline/prune.js'
import { exitCodes } from '../exit-code.js'
import type { Run } from '../run.js'
import { CallError, speaker } from '../speech.js'

const actions = { create: createLedger, audit: auditLedger, prune: pruneLedger }

export const baseline: Run = async (call, io, locale) => {
  const say = speaker(locale)
  const [action = '', ...operands] = call.operands
  const run = Object.entries(actions).find(([name]) => name === action)?.[1]
  if (!run)
    throw new CallError([
      say(
        `baseline 后面要写 create、audit 或 prune，不是“${action}”。`,
        `baseline takes create, audit or prune, not “${action}”.`,
      ),
    ])
  await run({ ...call, operands }, io, locale)
  return exitCodes.clean
}
