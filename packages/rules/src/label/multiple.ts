// A document declares exactly one label: not two different ones, nor the same one twice.
import { defineRule } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

export const multiple = defineRule({
  id: 'label/multiple',
  severity: 'error',
  title: { zh: '公开属性标识不止一个', en: 'More than one disclosure label' },
  basis: [
    {
      source:
        '玉溪市人民政府办公室《关于印发玉溪市贯彻落实云南省全面推进基层政务公开标准化规范化工作任务清单的通知》（2020年7月14日）',
      clause: '第9项：“4种类型中的1种”',
      level: '政策',
    },
  ],
  messages: {
    different: {
      zh: '同一份公文标了不同的公开属性：{labels}。请由签发人确定一种，删去其余的。',
      en: 'The document declares different disclosure labels: {labels}. Keep the one the signatory decided on.',
    },
    same: {
      zh: '公开属性标识重复标了{count}次。请只保留一个。',
      en: 'The disclosure label stands {count} times. Keep one.',
    },
  },
  *check({ facts }) {
    // Several ticks of one choice are told by label/unselected.
    const labels = coverLabels(facts)
    const [first, ...others] = labels.filter((fact, i) => labels.findIndex(({ start }) => start === fact.start) === i)
    const last = others.at(-1)
    if (!first || !last) return
    const values = [...new Set([first, ...others].map(({ value }) => value.label))]
    const related = [first, ...others.slice(0, -1)]
    if (values.length > 1) yield { at: last, message: 'different', data: { labels: values.join('、') }, related }
    else yield { at: last, message: 'same', data: { count: others.length + 1 }, severity: 'warning', related }
  },
})
