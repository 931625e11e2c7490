// The rules of the family personal/.
import type { Rule } from '@gongkai/core'

export const personal: readonly Rule[] = []
