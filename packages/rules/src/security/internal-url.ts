// security/internal-url: addresses inside an agency's network.
import { defineRule } from '@gongkai/core'
import { regulation } from '../regulation.js'

export const internalUrl = defineRule({
  id: 'security/internal-url',
  title: { zh: '内网地址', en: 'Internal network addresses' },
  severity: 'warning',
  basis: [regulation('第十四条')],
  messages: {
    address: {
      zh: '这里写出了内网的地址，公众打不开，却告诉别人系统在哪里；请删去，或改为对外的网址。',
      en: 'An address inside the network stands here, of no use to the public; delete it or give the public one.',
    },
  },
  *check({ facts }) {
    for (const identifier of facts.identifiers)
      if (identifier.value.kind === 'internalAddress')
        yield { at: identifier, message: 'address', confidence: identifier.value.confidence }
  },
})
