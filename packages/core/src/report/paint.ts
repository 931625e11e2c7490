// Colours of the terminal report, and text made safe to print on a terminal.

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const

export type Colour = keyof typeof codes

export type Paint = (colour: Colour, text: string) => string

/** Paints, or leaves the text as it is where colours are off. */
export function painter(on: boolean): Paint {
  return on ? (colour, text) => `\u001b[${codes[colour]}m${text}\u001b[0m` : (_, text) => text
}

/** Control and direction characters from files and their names are shown, never obeyed: a line feed as \n, others as \u{…}. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    character === '\n' ? '\\n' : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
