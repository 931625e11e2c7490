// Label profiles by id.
import type { Profile } from '@gongkai/core'
import { yuxi4 } from './yuxi4.js'

export const profiles: Readonly<Record<string, Profile>> = { yuxi4 }

export const defaultProfile: Profile = yuxi4
