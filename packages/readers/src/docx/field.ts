// Fields: an instruction that nobody sees and a result that everybody sees.
import { child, childrenNamed, type Element, isOn, numberOf, valOf } from './element.js'

export interface Field {
  instruction: string
  phase: 'instruction' | 'result'
  /** `w:ffData` of an old form field. */
  form?: Element
}

/** What a field adds to the text beyond its result. */
export interface FieldContent {
  /** Drawn on paper by the instruction itself. */
  readonly visible?: string
  /** Told by the instruction only. */
  readonly hidden?: string
  readonly checked?: boolean
}

/** Instructions that say nothing but where a number, date or reference comes from. */
const quiet =
  /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|TOC|SEQ|STYLEREF|DATE|TIME|SAVEDATE|CREATEDATE|PRINTDATE|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|ADVANCE|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|SYMBOL|BIBLIOGRAPHY|CITATION|SHAPE|EMBED|PRIVATE|=)$/u

/** What a finished field adds to the text. */
export function readField({ instruction, form }: Field): FieldContent {
  const text = instruction.replace(/\s+/gu, ' ').trim()
  const type = /^\S+/u.exec(text)?.[0].toUpperCase() ?? ''
  if (type === 'EQ') return { visible: equationText(text.slice(2)) }
  // MACROBUTTON Name 单击此处：what follows the macro's name stands on paper
  if (type === 'MACROBUTTON') return { visible: text.split(' ').slice(2).join(' '), hidden: text }
  if (type === 'FORMCHECKBOX') return { checked: isChecked(child(form, 'w:checkBox')), ...help(form) }
  if (type === 'FORMDROPDOWN') return { ...chosen(child(form, 'w:ddList')), ...help(form) }
  if (type === 'HYPERLINK') return linkContent(text)
  if (text === '' || quiet.test(type)) return help(form)
  return { hidden: text }
}

/** Whether Word hides this field's page numbers from web pages (`w:webHidden`) while it prints them. */
export function isContents({ instruction }: Field): boolean {
  return /^\s*(?:TOC|PAGEREF|HYPERLINK\s+\\l)\b/iu.test(instruction)
}

/** HYPERLINK "http://…" \l "bookmark" \o "tip": a bookmark alone leads nowhere outside. */
function linkContent(text: string): FieldContent {
  const outside = text.replace(/\\[lmnt]\s*(?:"[^"]*"|\S+)?/gu, '').replace(/^HYPERLINK\s*/iu, '')
  return outside.trim() ? { hidden: text } : {}
}

/** EQ \o\ac(○,1) draws 1 in a circle: what it draws are the arguments, without switches and brackets. */
function equationText(instruction: string): string {
  return instruction
    .replace(/\\\*\s*(?:"[^"]*"|\S+)/gu, '')
    .replace(/\\[a-z]+\d*(?:\s*\d+)?(?=[\s\\(])/giu, '')
    .replace(/\\([(),;\\])|[(),;\s]/gu, (_, escaped?: string) => escaped ?? '')
}

function isChecked(box: Element | undefined): boolean {
  const state = child(box, 'w:checked') ?? child(box, 'w:default')
  return state !== undefined && isOn(state.attributes['w:val'])
}

function chosen(list: Element | undefined): FieldContent {
  const index = numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0
  const entries = childrenNamed(list, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? '')
  const others = entries.filter((_, at) => at !== index)
  return {
    ...(entries[index] ? { visible: entries[index] } : {}),
    ...(others.length > 0 ? { hidden: others.join(' ') } : {}),
  }
}

/** Help and status texts of a form field are shown on screen only. */
function help(form: Element | undefined): FieldContent {
  const texts = ['w:helpText', 'w:statusText'].map((name) => valOf(form, name)).filter(Boolean)
  return texts.length > 0 ? { hidden: texts.join(' ') } : {}
}
