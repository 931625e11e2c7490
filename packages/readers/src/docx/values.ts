// Values of `w:` elements, which keep them in the attribute `w:val` of a child.
import { child, type Element, isOn, toNumber } from '../ooxml/element.js'

/** `w:val` of the named child. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

export function numberOf(element: Element | undefined, name: string): number | undefined {
  return toNumber(valOf(element, name))
}

/** An on/off property: present means on, unless its value says off; undefined if it is absent. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && isOn(found.attributes['w:val'])
}
