// The rules of the family personal/.
import type { Rule } from '@gongkai/core'
import { bankCard } from './bank-card.js'
import { mobile } from './mobile.js'
import { residentId } from './resident-id.js'

export const personal: readonly Rule[] = [residentId, mobile, bankCard]
