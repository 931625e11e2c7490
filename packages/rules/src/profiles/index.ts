// Label profiles by id.
import { type Profile, profileSchema } from '@gongkai/core'
import { bare3 } from './bare3.js'
import { cijian3 } from './cijian3.js'
import { cijian3Gx } from './cijian3-gx.js'
import { cijian3Zd } from './cijian3-zd.js'
import { field3 } from './field3.js'
import { old3 } from './old3.js'
import { state3 } from './state3.js'
import { yuxi4 } from './yuxi4.js'

export { reasonVocabularies } from './reasons.js'

/** The default first. */
const all = [yuxi4, state3, cijian3, cijian3Zd, cijian3Gx, field3, bare3, old3].map((profile) =>
  profileSchema.parse(profile),
)

export const profiles: Readonly<Record<string, Profile>> = Object.fromEntries(
  all.map((profile) => [profile.id, profile]),
)

export const defaultProfile: Profile = profileSchema.parse(yuxi4)
