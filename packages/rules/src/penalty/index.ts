// The rules of the family penalty/.
import type { Rule } from '@gongkai/core'
import { hiddenFields } from './hidden-fields.js'
import { minor } from './minor.js'
import { requiredFields } from './required-fields.js'

export const penalty: readonly Rule[] = [requiredFields, hiddenFields, minor]
