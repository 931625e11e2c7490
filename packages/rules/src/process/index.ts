// The rules of the family process/.
import type { Rule } from '@gongkai/core'
import { contactBook } from './contact-book.js'
import { draftMark } from './draft-mark.js'
import { leaderItinerary } from './leader-itinerary.js'
import { meetingInternal } from './meeting-internal.js'
import { placeholderLeft } from './placeholder-left.js'
import { reviewTrace } from './review-trace.js'
import { staffInternal } from './staff-internal.js'

export const process: readonly Rule[] = [
  draftMark,
  placeholderLeft,
  reviewTrace,
  meetingInternal,
  staffInternal,
  contactBook,
  leaderItinerary,
]
