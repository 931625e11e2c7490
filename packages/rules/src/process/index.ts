// The rules of the family process/.
import type { Rule } from '@gongkai/core'
import { draftMark } from './draft-mark.js'

export const process: readonly Rule[] = [draftMark]
