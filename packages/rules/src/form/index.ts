// The rules of the family form/.
import type { Rule } from '@gongkai/core'
import { addresseeColon } from './addressee-colon.js'
import { attachmentListMismatch } from './attachment-list-mismatch.js'
import { dateFormat } from './date-format.js'
import { documentNumberBracket } from './document-number-bracket.js'
import { documentNumberLeadingZero } from './document-number-leading-zero.js'
import { documentNumberOrdinal } from './document-number-ordinal.js'
import { documentNumberTruncated } from './document-number-truncated.js'
import { documentNumberYear } from './document-number-year.js'
import { externalLexicon } from './external-lexicon.js'
import { headingJump } from './heading-jump.js'
import { placeholder } from './placeholder.js'
import { subjectTermsObsolete } from './subject-terms-obsolete.js'

export const form: readonly Rule[] = [
  documentNumberBracket,
  documentNumberYear,
  documentNumberOrdinal,
  documentNumberLeadingZero,
  documentNumberTruncated,
  dateFormat,
  addresseeColon,
  attachmentListMismatch,
  headingJump,
  placeholder,
  subjectTermsObsolete,
  externalLexicon,
]
