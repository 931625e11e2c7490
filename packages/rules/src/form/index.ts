// The rules of the family form/.
import type { Rule } from '@gongkai/core'
import { externalLexicon } from './external-lexicon.js'

export const form: readonly Rule[] = [externalLexicon]
