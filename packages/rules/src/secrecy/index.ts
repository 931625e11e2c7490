// The rules of the family secrecy/.
import type { Rule } from '@gongkai/core'
import { internalMark } from './internal-mark.js'
import { stateSecretMark } from './state-secret-mark.js'

export const secrecy: readonly Rule[] = [stateSecretMark, internalMark]
