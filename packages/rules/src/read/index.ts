// The rules of the family read/.
import type { Rule } from '@gongkai/core'
import { decoration } from './decoration.js'
import { noText } from './no-text.js'
import { notADocument } from './not-a-document.js'
import { packed } from './packed.js'
import { unreadable } from './unreadable.js'
import { wrongExtension } from './wrong-extension.js'

export const read: readonly Rule[] = [unreadable, noText, notADocument, wrongExtension, packed, decoration]
