// process/staff-internal: appraisals, votes and files of an agency's staff.
import { defineRule, mayShow } from '@gongkai/core'
import { matchHeadlines } from '../headlines.js'
import { trimmed } from '../personal/topics.js'
import { regulation } from '../regulation.js'

export const staffInternal = defineRule({
  id: 'process/staff-internal',
  title: { zh: '内部人事情况', en: 'Internal staff matters' },
  severity: 'warning',
  // 人事管理
  basis: [regulation('第十六条')],
  messages: {
    column: {
      zh: '这份名单连同姓名写出了{count}人的考核、测评或处分情况，属于内部人事；请删去这一列。',
      en: 'Appraisals, votes or penalties of {count} persons are listed by name; delete the column.',
    },
    paper: {
      zh: '这里像是内部人事材料；请确认可以公开，任前公示请用规定的格式。',
      en: 'This looks like an internal staff paper; make sure that it may be published.',
    },
  },
  *check({ document, facts }) {
    if (mayShow(facts.publicity, 'career') || mayShow(facts.publicity, 'honour')) return
    for (const { columns } of facts.rosters) {
      const column = columns.find(({ head, cells }) => heads.test(head) && cells.length > 0)
      const [cell] = column?.cells ?? []
      if (column && cell) yield { at: trimmed(document, cell), message: 'column', data: { count: column.cells.length } }
    }
    for (const { at } of matchHeadlines(document, facts, papers)) yield { at, message: 'paper' }
  },
})

const heads =
  /考核(?:等次|结果|得分|档次)|民主测评|测评得分|得票(?:数|率)|处分(?:情况|种类|期限)|廉政意见|谈话情况|档案审核/u
const papers =
  /(?:后备干部|优秀年轻干部|拟提拔人选|谈话函询|民主推荐|民主测评|干部考察|领导干部个人有关事项)[^》]{0,8}(?:名单|台账|情况表|汇总表|结果|材料|报告表)|干部考察材料|问题线索(?:台账|清单|汇总表)/u
