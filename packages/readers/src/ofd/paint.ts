// What an object is painted with: colour and opacity of fill and stroke, with what it inherits.
import { child, type Element, isFalse } from './element.js'
import type { Resources } from './resources.js'
import { numberIn, numbersIn } from './space.js'

export interface Paint {
  /** `#rrggbb`; undefined where it is a pattern, a shading or of a palette. */
  readonly color: string | undefined
  /** 0 cannot be seen, 1 lets nothing through. */
  readonly opacity: number
}

/** What an object takes over from the layer or drawing it stands in. */
export interface Inherited {
  readonly opacity: number
  readonly isShown: boolean
  readonly param: Element | undefined
}

export const nothingInherited: Inherited = { opacity: 1, isShown: true, param: undefined }

const black: Paint = { color: '#000000', opacity: 1 }

export function inherit({ attributes }: Element, from: Inherited, resources: Resources): Inherited {
  return {
    opacity: from.opacity * shareOf(attributes.Alpha),
    isShown: from.isShown && !isFalse(attributes.Visible),
    param: resources.drawParam(attributes.DrawParam) ?? from.param,
  }
}

/** `inherited` is that of the object itself, its own opacity included. */
export function paintOf(object: Element, kind: 'FillColor' | 'StrokeColor', { opacity, param }: Inherited): Paint {
  const element = child(object, kind) ?? child(param, kind)
  if (!element) return { ...black, opacity }
  const { Value, Alpha, Index } = element.attributes
  const own = opacity * shareOf(Alpha)
  if (Value === undefined)
    return { color: Index === undefined && element.children.length === 0 ? '#000000' : undefined, opacity: own }
  return { color: colorOf(componentsIn(Value)), opacity: own }
}

/** Of 255. */
function shareOf(alpha: string | undefined): number {
  return Math.min(Math.max((numberIn(alpha) ?? 255) / 255, 0), 1)
}

/** `255 0 0`, or `#ff #00 #00`. */
function componentsIn(value: string): number[] {
  return value.includes('#')
    ? value
        .split('#')
        .slice(1)
        .map((digits) => Number.parseInt(digits, 16) || 0)
    : numbersIn(value)
}

/** Grey of one component, red, green and blue of three, cyan, magenta, yellow and black of four. */
function colorOf(components: readonly number[]): string | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = components
  if (components.length === 1) return hexOf(first, first, first)
  if (components.length === 3) return hexOf(first, second, third)
  if (components.length !== 4) return undefined
  const light = (ink: number) => 255 * (1 - Math.min(ink, 255) / 255) * (1 - Math.min(fourth, 255) / 255)
  return hexOf(light(first), light(second), light(third))
}

function hexOf(...components: number[]): string {
  const digits = components.map((value) =>
    Math.round(Math.min(Math.max(value, 0), 255))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}
