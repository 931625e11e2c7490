// process/placeholder-left: places that were to be filled in: 【待补充】, （此处填写…）, 20XX年.
import { defineRule, type Facts, type Line } from '@gongkai/core'

export const placeholderLeft = defineRule({
  id: 'process/placeholder-left',
  title: { zh: '没有填完的地方', en: 'Places left to fill in' },
  severity: 'warning',
  basis: [
    { source: '党政机关公文处理工作条例', clause: '第九条', level: '政策' },
    { source: 'GB/T 9704—2012', clause: '7.2.5、7.3.5', level: '国家标准' },
  ],
  messages: {
    left: {
      zh: '这里还有没填完的内容，像是草稿；请填好，或者换成印发的正式文本。',
      en: 'Something is left to fill in here, as in a draft; fill it in or publish the issued text.',
    },
  },
  *check({ document, facts }) {
    for (const line of document.lines) {
      if (!hint.test(line.text) || line.cell || isForm(line, facts)) continue
      for (const match of line.text.matchAll(left)) {
        const start = line.start + match.index
        yield { at: { start, end: start + match[0].length }, message: 'left' }
      }
    }
  },
})

const hint = /待|此处|插入|[XxＸ×]{2}|TBD|TODO/u
/** ×× alone withholds a name, as in published decisions; only dates, sums and words of drafting are placeholders. */
const left =
  /[【[（(](?:此处|这里)?(?:待(?:补充?|定|填写?|确认|核实|更新)|请(?:补充|填写|插入)|(?:此处|这里)(?:补充|填写|插入)[^】\]）)]{0,20})[】\]）)]|20(?:[XxＸ]{2}|××)年(?:(?:[XxＸ×]{1,2}|\d{1,2})月)?(?:(?:[XxＸ×]{1,2}|\d{1,2})日)?|[XxＸ×]{1,2}月[XxＸ×]{1,2}日|(?:人民币|金额|投资|共计)[XxＸ×]{2,}\s?(?:万|亿)?元|TBD|TODO/gu

/** Attachments are often forms to be filled in by others. */
function isForm({ start }: Line, { units }: Facts): boolean {
  return units.some((unit) => unit.role === 'attachment' && unit.start <= start && start < unit.end)
}
