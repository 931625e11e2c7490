// security/infrastructure: drawings and lists of what keeps a town or a network running.
import { defineRule } from '@gongkai/core'
import { matchHeadlines } from '../headlines.js'
import { regulation } from '../regulation.js'

export const infrastructure = defineRule({
  id: 'security/infrastructure',
  title: { zh: '重要设施的图和清单', en: 'Drawings and lists of key facilities' },
  severity: 'warning',
  basis: [regulation('第十四条'), regulation('第十七条')],
  messages: {
    list: {
      zh: '这里像是重要设施的图、清单或布点，公开后可能危及公共安全；请先请主管部门审查，确实可以公开的在设置里登记。',
      en: 'This looks like a drawing or list of key facilities; have the competent department review it before publication.',
    },
  },
  *check({ document, facts }) {
    for (const { at } of matchHeadlines(document, facts, lists)) yield { at, message: 'list' }
  },
})

/** Source: what 条例第十四条 names in general, as attachments are titled. */
const lists =
  /(?:网络|系统)拓扑(?:结构)?图|机房(?:位置|平面|布局)图?|(?:监控|摄像头?|安防|技防|卡口)(?:点位|布点|布防|探头)(?:图|表|分布图?|清单|一览表|明细表?)|(?:燃气|供水|供电|通信|输油|输气|地下综合|电力|光缆)管(?:线|网)(?:图|坐标表?|走向图|分布图)|(?:危化品|危险化学品|易制爆|民爆|炸药|油料|成品油)(?:储存|存储|库存|储备|仓库|库区|储罐)(?:量|位置|地点|分布|平面)|重点(?:防护|防范|保卫)(?:部位|单位|目标)(?:名单|清单|分布图?|一览表|台账)|关键信息基础设施(?:名单|清单|目录|台账)|(?:应急)?电源(?:点位|布置)图|IP地址(?:分配|规划)表/u
