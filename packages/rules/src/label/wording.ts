// The label is worded as the profile prescribes. Other wordings count as the label, and are put right.
import { defineRule } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'
import { printedLabel, wordingsOf } from './profile-words.js'

export const wording = defineRule({
  id: 'label/wording',
  severity: 'warning',
  title: { zh: '公开属性标识的用语', en: 'Wording of the disclosure label' },
  basis: [
    {
      source:
        '玉溪市人民政府办公室《关于印发玉溪市贯彻落实云南省全面推进基层政务公开标准化规范化工作任务清单的通知》（2020年7月14日）',
      clause: '第9项：“作规范标识”',
      level: '政策',
    },
  ],
  messages: {
    wording: {
      zh: '公开属性的用语不规范，按“{label}”计。应写作{expected}。',
      en: 'The label is not worded as prescribed; it counts as {label}. Write {expected}.',
    },
    unknown: {
      zh: '本地没有“{label}”这一类标识。请从{expected}中选用一种。',
      en: 'There is no label {label} here. Use one of {expected}.',
    },
  },
  *check({ facts, settings: { profile } }) {
    for (const fact of coverLabels(facts)) {
      const { label, form } = fact.value
      // A field (公开方式：主动公开) and a ticked box have words of their own.
      if (form.kind !== 'note' && form.kind !== 'bare') continue
      const expected = printedLabel(profile, label)
      if (expected === undefined) {
        const all = wordingsOf(profile)
        yield { at: fact, message: 'unknown', data: { label, expected: all.join('、') }, expected: all }
      } else if (form.bare !== profile.labels[label] && !profile.accepted[label]?.includes(form.bare)) {
        const fix = form.more
          ? {}
          : { replacement: form.brackets === null ? expected.replace(/[（）]/gu, '') : expected }
        yield { at: fact, message: 'wording', data: { label, expected }, expected: [expected], ...fix }
      }
    }
  },
})
