// The number or bullet that a browser puts before a list item.
import { attribute, type Element } from './dom.js'

/** Markers of the items of a list, `1. ` or `• `, by item. */
export function markersOf(list: Element): ReadonlyMap<Element, string> {
  const items = list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
  let number = Number(attribute(list, 'start') ?? 1)
  return new Map(
    items.map((item) => {
      number = Number(attribute(item, 'value') ?? number)
      return [item, list.tagName === 'ol' ? `${inStyle(number++, attribute(list, 'type'))}. ` : '• ']
    }),
  )
}

/** `1` `a` `A`; Roman numbers are rare enough to be shown as Arabic ones. */
function inStyle(number: number, type: string | undefined): string {
  if ((type !== 'a' && type !== 'A') || number < 1 || number > 26) return String(number)
  return String.fromCharCode(type.charCodeAt(0) + number - 1)
}
