// The rules of the family commercial/.
import type { Rule } from '@gongkai/core'
import { bidSealed } from './bid-sealed.js'
import { mark } from './mark.js'
import { priceFloor } from './price-floor.js'

export const commercial: readonly Rule[] = [mark, bidSealed, priceFloor]
