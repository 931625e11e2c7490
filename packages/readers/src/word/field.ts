// Fields: an instruction that nobody sees and a result that everybody sees.

/** An old form field: a box to tick, a list to choose from, or a text to fill in. */
export interface FormField {
  readonly checked?: boolean
  readonly choices?: readonly string[]
  /** Index of the choice that is shown. */
  readonly chosen?: number
  /** Help and status texts, shown on screen only. */
  readonly help?: readonly string[]
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
export function readField(instruction: string, form: FormField = {}): FieldContent {
  const text = instruction.replace(/\s+/gu, ' ').trim()
  const type = /^\S+/u.exec(text)?.[0].toUpperCase() ?? ''
  if (type === 'EQ') return { visible: equationText(text.slice(2)) }
  // MACROBUTTON Name 单击此处：what follows the macro's name stands on paper
  if (type === 'MACROBUTTON') return { visible: text.split(' ').slice(2).join(' '), hidden: text }
  if (type === 'FORMCHECKBOX') return { checked: form.checked ?? false, ...help(form) }
  if (type === 'FORMDROPDOWN') return { ...chosen(form), ...help(form) }
  if (type === 'HYPERLINK') return linkContent(text)
  if (text === '' || quiet.test(type)) return help(form)
  return { hidden: text }
}

/** Whether Word hides this field's page numbers from web pages (`w:webHidden`) while it prints them. */
export function isContents(instruction: string): boolean {
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

function chosen({ choices = [], chosen: index = 0 }: FormField): FieldContent {
  const others = choices.filter((_, at) => at !== index)
  const visible = choices[index]
  return { ...(visible ? { visible } : {}), ...(others.length > 0 ? { hidden: others.join(' ') } : {}) }
}

function help({ help: texts = [] }: FormField): FieldContent {
  return texts.length > 0 ? { hidden: texts.join(' ') } : {}
}
