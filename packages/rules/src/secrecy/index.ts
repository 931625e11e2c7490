// The rules of the family secrecy/.
import type { Rule } from '@gongkai/core'
import { copyNumber } from './copy-number.js'
import { distributionLimit } from './distribution-limit.js'
import { internalMark } from './internal-mark.js'
import { secretFilename } from './secret-filename.js'
import { secretTelegram } from './secret-telegram.js'
import { stateSecretMark } from './state-secret-mark.js'

export const secrecy: readonly Rule[] = [
  stateSecretMark,
  secretTelegram,
  secretFilename,
  copyNumber,
  internalMark,
  distributionLimit,
]
