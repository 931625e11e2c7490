// The strings that cells share, and text with runs as comments have it: phonetic readings are left out.

import type { Attributes, XmlHandler } from '../bytes/xml.js'
import type { Element } from '../ooxml/element.js'

export class SharedStrings {
  private readonly values: string[] = []
  private readonly used: boolean[] = []

  add(value: string): void {
    this.values.push(value)
  }

  /** The string of a number, which counts as used from now on; undefined for a number out of range. */
  take(index: number): string | undefined {
    const value = this.values[index]
    if (value !== undefined) this.used[index] = true
    return value
  }

  /** Strings that no cell shows: what was left behind when cells were emptied. */
  unused(): string[] {
    return this.values.filter((value, index) => !this.used[index] && value.trim() !== '')
  }
}

/** Fills in the strings from the part that holds them. */
export class StringsHandler implements XmlHandler {
  private value = ''
  private isText = false
  private phonetic = 0

  constructor(private readonly strings: SharedStrings) {}

  open(name: string, _: Attributes): void {
    if (name === 's:si') this.value = ''
    else if (name === 's:rPh') this.phonetic++
    else if (name === 's:t') this.isText = this.phonetic === 0
  }

  text(value: string): void {
    if (this.isText) this.value += value
  }

  close(name: string): void {
    if (name === 's:t') this.isText = false
    else if (name === 's:rPh') this.phonetic--
    else if (name === 's:si') this.strings.add(unescapeText(this.value))
  }
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescapeText(value: string): string {
  return value.includes('_x')
    ? value.replace(/_x([\da-fA-F]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : value
}

/** The text of `s:t` and `s:r/s:t` below an element. */
export function richText(element: Element | undefined): string {
  if (!element || element.name === 's:rPh') return ''
  if (element.name === 's:t') return unescapeText(element.text)
  return element.children.map(richText).join('')
}
