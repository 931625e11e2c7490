// personal/name-list: a list that puts so much beside each name that everybody knows who it is.
import { defineRule, mayShow } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation, personalInformationLaw } from './basis.js'
import { trimmed } from './topics.js'

export const nameList = defineRule({
  id: 'personal/name-list',
  title: { zh: '信息过多的人员名单', en: 'Lists that say too much of persons' },
  severity: 'warning',
  basis: [
    disclosureRegulation,
    civilCode,
    // 收集和处理个人信息限于实现处理目的的最小范围
    { source: '中华人民共和国个人信息保护法', clause: '第六条', level: '法律' },
    personalInformationLaw,
    deidentification,
  ],
  messages: {
    list: {
      zh: '这份名单有{count}人，每个人除姓名外还列了{columns}项个人信息（{heads}），合起来超过公示需要；请只保留必要的几列。',
      en: 'This list of {count} persons gives {columns} more facts of each ({heads}); keep only the columns that are needed.',
    },
  },
  *check({ document, facts }) {
    if (mayShow(facts.publicity, 'career')) return
    for (const { names, columns } of facts.rosters) {
      const personal = columns.filter(({ head, cells }) => heads.test(head) && cells.length > 0)
      const [name] = names
      if (!name || names.length < fewestNames || personal.length < mostColumns) continue
      yield {
        at: trimmed(document, name),
        message: 'list',
        data: { count: names.length, columns: personal.length, heads: personal.map(({ head }) => head).join('、') },
        mask: 'name',
      }
    }
  },
})

const fewestNames = 5
/** So many columns beside the name tell who it is. */
const mostColumns = 3

const heads =
  /^(?:性别|年龄|出生(?:日期|年月)|民族|籍贯|文化程度|学历|婚姻状况|政治面貌|健康状况|身份证号?码?|公民身份号码|证件号码|(?:家庭|详细|居住|现)?(?:住址|地址)|户籍(?:所在地|地址)?|家庭人口|(?:联系)?电话|手机号?码?|联系方式|工作单位|职业|与户主关系|家庭成员|银行[账帐]号|开户行|收入|车牌号?)$/u
