// personal/witness: who gave evidence or information.
import { informantRule } from './informants.js'

export const witness = informantRule({
  id: 'personal/witness',
  title: { zh: '证人、线索提供人', en: 'Witnesses and informants' },
  who: { zh: '证人、检举人或线索提供人', en: 'Witnesses or informants' },
  roles: '证人|目击者|知情人|检举人|线人|线索提供人',
  severity: 'blocker',
})
