// form/addressee-colon: 主送机关 ends with a full-width colon.
import { defineRule } from '@gongkai/core'

export const addresseeColon = defineRule({
  id: 'form/addressee-colon',
  title: { zh: '主送机关后的冒号', en: 'Colon behind the addressees' },
  severity: 'warning',
  recommended: false,
  basis: [{ source: 'GB/T 9704—2012', clause: '7.3.2', level: '国家标准' }],
  messages: {
    colon: {
      zh: '主送机关后面用了半角冒号，应当用全角冒号“：”。',
      en: 'A half-width colon stands behind the addressees; use the full-width one.',
    },
  },
  *check({ document: { text }, facts }) {
    for (const { elements } of facts.units) {
      const { addressees } = elements
      if (!addressees) continue
      const at = text.slice(addressees.start, addressees.end + 3).search(/:/u)
      const start = addressees.start + at
      if (at >= 0 && start >= addressees.end - 1)
        yield { at: { start, end: start + 1 }, message: 'colon', expected: ['：'], replacement: '：' }
    }
  },
})
