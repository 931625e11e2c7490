// The rules of the family read/.
import type { Rule } from '@gongkai/core'

export const read: readonly Rule[] = []
