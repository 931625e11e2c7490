// personal/complainant: who complained, reported or petitioned.
import { informantRule } from './informants.js'

export const complainant = informantRule({
  id: 'personal/complainant',
  title: { zh: '举报人、信访人', en: 'Complainants and petitioners' },
  who: { zh: '举报人、投诉人或信访人', en: 'Complainants or petitioners' },
  roles: '举报人|投诉人|信访人|上访人|来访人|来信人|来电人|反映人|诉求人|控告人',
  severity: 'error',
  verbs: /来电|来信|来访|反映|投诉|举报|信访|上访/u,
})
