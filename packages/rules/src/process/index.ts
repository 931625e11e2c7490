// The rules of the family process/.
import type { Rule } from '@gongkai/core'

export const process: readonly Rule[] = []
