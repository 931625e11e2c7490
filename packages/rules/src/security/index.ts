// The rules of the family security/.
import type { Rule } from '@gongkai/core'
import { coordinates } from './coordinates.js'
import { credential } from './credential.js'
import { enforcementPlan } from './enforcement-plan.js'
import { infrastructure } from './infrastructure.js'
import { internalUrl } from './internal-url.js'
import { militarySite } from './military-site.js'

export const security: readonly Rule[] = [
  credential,
  internalUrl,
  coordinates,
  infrastructure,
  militarySite,
  enforcementPlan,
]
