// Sections: which of them begin a new page, and which headers and footers they show.
import type { Block } from '@gongkai/core'
import { childrenNamed } from '../ooxml/element.js'
import type { Section } from './sources.js'
import { switchOf, valOf } from './values.js'

/** The body with a page break before each section that begins a page. */
export function placeSections(body: readonly Block[], sections: readonly Section[]): Block[] {
  const breaks = new Set<number>()
  sections.forEach(({ properties }, index) => {
    // A section says how itself begins; where it begins is told by the one before.
    const type = valOf(properties, 'w:type') ?? 'nextPage'
    const before = sections[index - 1]
    if (before && (type === 'nextPage' || type === 'oddPage' || type === 'evenPage')) breaks.add(before.after)
  })
  return body.flatMap((block, index): Block[] => (breaks.has(index) ? [{ type: 'pageBreak' }, block] : [block]))
}

/** Relationship ids of the headers and footers that stand on some page of the document. */
export function shownHeaders(sections: readonly Section[], oddAndEven: boolean): ReadonlySet<string> {
  const shown = new Set<string>()
  sections.forEach(({ properties }, index) => {
    for (const reference of ['w:headerReference', 'w:footerReference'].flatMap((name) =>
      childrenNamed(properties, name),
    )) {
      const type = reference.attributes['w:type'] ?? 'default'
      // Later sections without one of their own take it over.
      const hasFirstPage = sections.slice(index).some((section) => switchOf(section.properties, 'w:titlePg'))
      const isShown = type === 'first' ? hasFirstPage : type === 'even' ? oddAndEven : true
      if (isShown) shown.add(reference.attributes['r:id'] ?? '')
    }
  })
  return shown
}
