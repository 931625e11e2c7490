// The rules of the family label/.
import type { Rule } from '@gongkai/core'
import { content } from './content.js'
import { missing } from './missing.js'
import { multiple } from './multiple.js'
import { position } from './position.js'
import { wording } from './wording.js'

export const label: readonly Rule[] = [missing, multiple, wording, position, content]
