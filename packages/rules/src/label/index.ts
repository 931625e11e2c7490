// The rules of the family label/.
import type { Rule } from '@gongkai/core'

export const label: readonly Rule[] = []
