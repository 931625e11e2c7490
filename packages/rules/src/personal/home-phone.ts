// personal/home-phone: a landline that its words call a person's home telephone.
import { defineRule, isInside } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation } from './basis.js'

export const homePhone = defineRule({
  id: 'personal/home-phone',
  title: { zh: '家庭电话', en: 'Home telephones' },
  severity: 'warning',
  basis: [disclosureRegulation, civilCode, deidentification],
  messages: {
    one: {
      zh: '这里写出了家庭电话，公开会泄露个人信息；请删去，或改用办公电话。',
      en: 'A home telephone stands here; delete it or give an office telephone instead.',
    },
    list: {
      zh: '这一列列出了{count}个家庭电话，公开会泄露个人信息；请整列删去。',
      en: '{count} home telephones are listed in this column; delete it.',
    },
  },
  *check({ document, facts }) {
    const landlines = facts.identifiers.filter(({ value }) => value.kind === 'landline' && !value.masked)
    const told = new Set<number>()
    for (const { head, cells } of facts.columns) {
      if (!homeWords.test(head)) continue
      const inColumn = landlines.filter(({ start, end }) => isInside(cells, start, end))
      for (const { start } of inColumn) told.add(start)
      const [first] = inColumn
      if (first) yield { at: first, message: 'list', data: { count: inColumn.length }, severity: 'error' }
    }
    for (const landline of landlines) {
      const before = document.text.slice(Math.max(0, landline.start - reach), landline.start)
      if (!told.has(landline.start) && homeBefore.test(before)) yield { at: landline, message: 'one' }
    }
  },
})

const reach = 16
const homeWords = /家庭电话|宅电|住宅电话|家庭固话|家中电话|家长电话/u
/** 家庭电话：, 宅电（必填）： */
const homeBefore = /(?:家庭电话|宅电|住宅电话|家庭固话|家中电话)[^\d\n，。；]{0,8}$/u
