// form/attachment-list-mismatch: 附件说明 and the attachments that follow name the same things in the same order.
import { type Draft, defineRule, type Fact, type Unit } from '@gongkai/core'

export const attachmentListMismatch = defineRule({
  id: 'form/attachment-list-mismatch',
  title: { zh: '附件说明和附件对不上', en: 'Attachments that differ from their list' },
  severity: 'warning',
  recommended: false,
  basis: [{ source: 'GB/T 9704—2012', clause: '7.3.4、7.3.7', level: '国家标准' }],
  messages: {
    name: {
      zh: '附件说明里的名称和后面附件的标题不一致；请改成一样。',
      en: 'The attachment’s title differs from its name in the list; make them alike.',
    },
    count: {
      zh: '附件说明列了{listed}个附件，后面有{found}个；请核对是不是漏了或者多了。',
      en: 'The list names {listed} attachments, {found} follow; check what is missing.',
    },
  },
  *check({ facts }) {
    const cover = facts.units.find(({ role }) => role === 'cover')
    const listed = cover?.elements.attachments ?? []
    const found = facts.units.filter(({ role }) => role === 'attachment')
    const [first] = listed
    // Attachments in files of their own are not here to be compared.
    if (!first || found.length === 0) return
    if (listed.length !== found.length) {
      const last = listed.at(-1) ?? first
      yield {
        at: { start: first.start, end: last.end },
        message: 'count',
        data: { listed: listed.length, found: found.length },
      }
    } else yield* differing(listed, found)
  },
})

function* differing(listed: readonly Fact<string>[], found: readonly Unit[]): Iterable<Draft> {
  for (const [index, name] of listed.entries()) {
    const title = found[index]?.elements.title
    if (title && !isSame(bare(title.value), bare(name.value))) yield { at: name, message: 'name', related: [title] }
  }
}

/** One may hold the other: 办法 and 某某县某某办法. */
function isSame(title: string, name: string): boolean {
  return title.includes(name) || name.includes(title)
}

/** White space, number, a bracket at the end, quotation marks and stops dropped. */
function bare(name: string): string {
  return name.replace(/^\s*(?:附件\s*)?\d{0,2}\s*[.．、:：]?/u, '').replace(/[\s《》“”"，。；、（）()〔〕]/gu, '')
}
