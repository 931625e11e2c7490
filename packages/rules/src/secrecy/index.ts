// The rules of the family secrecy/.
import type { Rule } from '@gongkai/core'

export const secrecy: readonly Rule[] = []
