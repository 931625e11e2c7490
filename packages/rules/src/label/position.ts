// The label stands where the profile wants it: in round brackets on the line below the date, or in the imprint.
import { defineRule, type Fact, type Label } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

export const position = defineRule({
  id: 'label/position',
  severity: 'warning',
  title: { zh: '公开属性标识的位置和括号', en: 'Place and brackets of the disclosure label' },
  basis: [{ source: 'GB/T 9704—2012《党政机关公文格式》', clause: '7.3.6', level: '国家标准' }],
  messages: {
    place: {
      zh: '公开属性标识不在规定的位置。请移到成文日期下一行，左空二字。',
      en: 'The label does not stand where it should. Move it to the line below the date.',
    },
    home: {
      zh: '本地的公开属性不标在这里。请标在{homes}。',
      en: 'Labels are not written here locally. Use {homes}.',
    },
    brackets: {
      zh: '公开属性标识没有加圆括号。附注应写作“（……）”。',
      en: 'The label has no round brackets around it.',
    },
    halfWidth: {
      zh: '公开属性标识用了半角括号。应改用全角圆括号“（）”。',
      en: 'The label stands in half-width brackets; use full-width ones.',
    },
    otherBrackets: {
      zh: '公开属性标识用了其他括号。应改用全角圆括号“（）”。',
      en: 'The label stands in other brackets; use full-width round ones.',
    },
    unclosed: {
      zh: '公开属性标识的括号只有一半。请补全“（）”。',
      en: 'One bracket of the label is missing.',
    },
  },
  *check({ document, facts, settings: { profile } }) {
    const date = facts.units.find(({ role }) => role === 'cover')?.elements.documentDate
    // A date in brackets under the title has no line below it for notes.
    const dated = date && !/[（(]\s*$/u.test(document.text.slice(Math.max(0, date.start - 3), date.start))
    for (const fact of coverLabels(facts)) {
      const { home, form } = fact.value
      if (!profile.homes.includes(home)) {
        yield { at: fact, message: 'home', data: { homes: profile.homes.map((name) => homeWords[name]).join('或') } }
        continue
      }
      if (home !== 'note') continue
      // Without a date there is no line below it to speak of.
      if (dated && form.zone !== 'note') yield { at: fact, message: 'place' }
      if (profile.brackets) yield* bracketDrafts(fact)
    }
  },
})

const homeWords = {
  note: '附注（成文日期下一行）',
  imprint: '版记',
  field: '公开属性栏',
  choice: '勾选栏',
  metadata: '网页信息栏',
  sidecar: '元数据文件',
} as const

function* bracketDrafts(fact: Fact<Label>) {
  const { brackets, more } = fact.value.form
  const inner = fact.quote.replace(/^[（(〔[［【]|[）)〕\]］】]$/gu, '')
  const fix = more ? {} : { replacement: `（${inner}）` }
  if (brackets === null) yield { at: fact, message: 'brackets', ...fix }
  else if (brackets === '()') yield { at: fact, message: 'halfWidth', ...fix }
  else if (brackets === 'other') yield { at: fact, message: 'otherBrackets', ...fix }
  else if (brackets === 'left') yield { at: fact, message: 'unclosed', ...fix }
}
