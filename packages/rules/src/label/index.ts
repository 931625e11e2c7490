// The rules of the family label/.
import type { Rule } from '@gongkai/core'
import { content } from './content.js'
import { forwarded } from './forwarded.js'
import { kind } from './kind.js'
import { metadata } from './metadata.js'
import { missing } from './missing.js'
import { mixed } from './mixed.js'
import { multiple } from './multiple.js'
import { position } from './position.js'
import { publication } from './publication.js'
import { reasonMissing } from './reason-missing.js'
import { redactionMissing } from './redaction-missing.js'
import { reviewOverdue } from './review-overdue.js'
import { secrecy } from './secrecy.js'
import { unselected } from './unselected.js'
import { wording } from './wording.js'

export const label: readonly Rule[] = [
  missing,
  multiple,
  unselected,
  wording,
  position,
  mixed,
  metadata,
  secrecy,
  kind,
  forwarded,
  reasonMissing,
  publication,
  reviewOverdue,
  content,
  redactionMissing,
]
