// What the control words of RTF do that are no destinations: looks, layout, tables, breaks, characters.
import type { Alignment } from '@gongkai/core'
import { encodingOfPage, encodingOfSet } from './encodings.js'
import type { Control } from './reading.js'
import { endCellShape, type RowState } from './row.js'
import { depthOf } from './story.js'

/** The gap of a tab. A tab character would read as the border of a table cell. */
const tab = '\u3000'

const glyph =
  (value: string): Control =>
  (reading) =>
    reading.write(value)

/** A switch without a number, or with any but 0, is on. */
const isOn = (parameter: number | undefined) => parameter !== 0

const align =
  (alignment: Alignment): Control =>
  (reading) =>
    reading.changeParagraph({ alignment })

const twips =
  (key: 'left' | 'right' | 'firstLine'): Control =>
  (reading, value = 0) =>
    reading.changeParagraph({ [key]: { ...reading.state.paragraph[key], twips: value } })

/** Hundredths of a character; 0 means: see the twips. */
const hundredths =
  (key: 'left' | 'right' | 'firstLine'): Control =>
  (reading, value = 0) => {
    const { characters: _, ...rest } = reading.state.paragraph[key] ?? {}
    reading.changeParagraph({ [key]: value === 0 ? rest : { ...rest, characters: value / 100 } })
  }

const color =
  (key: 'color' | 'highlight' | 'background'): Control =>
  (reading, value = 0) =>
    reading.changeCharacters({ [key]: value })

/** Lines so low that nothing of them is seen, in twips; negative numbers are exact heights. */
const leastLine = 40

const font: Control = (reading, index = 0) => {
  const { isEastAsian } = reading.state.characters
  if (reading.state.target === 'fonts') reading.definitions.openFont(index)
  else reading.changeCharacters(isEastAsian ? { font: index, eastAsian: index } : { font: index })
}

const endParagraph: Control = ({ story, state }) => story?.endParagraph(state.paragraph, state.characters)

const endRow =
  (isInner: boolean): Control =>
  ({ story, state }) =>
    story?.endRow(isInner ? Math.max(depthOf(state.paragraph), 2) : 1)

const endCell =
  (isInner: boolean): Control =>
  ({ story, state }) =>
    story?.endCell(state.paragraph, state.characters, isInner ? Math.max(depthOf(state.paragraph), 2) : 1)

const onRow =
  (change: (row: RowState, value: number | undefined) => void): Control =>
  ({ story, state }, value) => {
    if (story) change(story.row(state.isInnerRow), value)
  }

const channel =
  (index: 0 | 1 | 2): Control =>
  ({ definitions }, value = 0) => {
    definitions.channels[index] = value
  }

export const controls: Readonly<Record<string, Control>> = {
  // the head
  ansicpg: ({ definitions }, page = 1252) => {
    // Page 0 is that of whatever machine wrote the file.
    if (page !== 0) definitions.encoding = encodingOfPage(page)
  },
  mac: ({ definitions }) => {
    definitions.encoding = 'macintosh'
  },
  deff: ({ definitions }, index) => {
    definitions.defaultFont = index
  },
  uc: (reading, fallback = 1) => reading.change({ fallback: Math.max(fallback, 0) }),
  fcharset: ({ definitions }, set = 0) => definitions.setEncoding(encodingOfSet(set)),
  cpg: ({ definitions }, page = 0) => definitions.setEncoding(encodingOfPage(page)),
  red: channel(0),
  green: channel(1),
  blue: channel(2),
  facingp: (reading) => {
    reading.found.hasFacingPages = true
  },
  titlepg: (reading) => {
    reading.found.hasFirstPage = true
  },
  // characters
  plain: (reading) => reading.change({ characters: {} }),
  f: font,
  af: (reading, index = 0) => {
    if (reading.state.characters.isEastAsian) reading.changeCharacters({ eastAsian: index })
  },
  loch: (reading) => reading.changeCharacters({ isEastAsian: false }),
  hich: (reading) => reading.changeCharacters({ isEastAsian: false }),
  ltrch: (reading) => reading.changeCharacters({ isEastAsian: false }),
  rtlch: (reading) => reading.changeCharacters({ isEastAsian: false }),
  dbch: (reading) => reading.changeCharacters({ isEastAsian: true }),
  fs: (reading, size = 24) => reading.changeCharacters({ size }),
  afs: (reading, size = 24) => {
    if (reading.state.characters.isEastAsian) reading.changeCharacters({ eastAsianSize: size })
  },
  b: (reading, value) => reading.changeCharacters({ bold: isOn(value) }),
  ab: (reading, value) => {
    if (reading.state.characters.isEastAsian) reading.changeCharacters({ eastAsianBold: isOn(value) })
  },
  v: (reading, value) => reading.changeCharacters({ hidden: isOn(value) }),
  webhidden: (reading, value) => reading.changeCharacters({ hidden: isOn(value) }),
  deleted: (reading, value) => reading.changeCharacters({ deleted: isOn(value) }),
  cf: color('color'),
  highlight: color('highlight'),
  cb: color('background'),
  chcbpat: color('background'),
  charscalex: (reading, width = 100) => reading.changeCharacters({ width }),
  // paragraphs
  pard: (reading) => reading.change({ paragraph: {} }),
  ql: align('left'),
  qc: align('center'),
  qr: align('right'),
  qj: align('justify'),
  qd: align('justify'),
  li: twips('left'),
  lin: twips('left'),
  ri: twips('right'),
  rin: twips('right'),
  fi: twips('firstLine'),
  culi: hundredths('left'),
  curi: hundredths('right'),
  cufi: hundredths('firstLine'),
  outlinelevel: (reading, outline) => reading.changeParagraph(outline === undefined ? {} : { outline }),
  pagebb: (reading, value) => reading.changeParagraph({ pageBreakBefore: isOn(value) }),
  ls: (reading, list = 0) => reading.changeParagraph({ list }),
  cbpat: (reading, background = 0) => reading.changeParagraph({ background }),
  sl: (reading, height = 0) => reading.changeParagraph({ flat: height < 0 && -height <= leastLine }),
  intbl: (reading) => reading.changeParagraph({ inTable: true }),
  itap: (reading, depth = 0) => reading.changeParagraph({ depth }),
  par: (reading, parameter) => {
    reading.tellLostNumber()
    endParagraph(reading, parameter)
  },
  sect: endParagraph,
  // tables
  trowd: ({ story, state }) => story?.openRow(state.isInnerRow),
  trleft: onRow((row, left = 0) => {
    row.left = left
  }),
  trhdr: onRow((row) => {
    row.header = true
  }),
  clvmgf: onRow(({ cell }) => {
    cell.vertical = 'restart'
  }),
  clvmrg: onRow(({ cell }) => {
    cell.vertical = 'continue'
  }),
  clmgf: onRow(({ cell }) => {
    cell.sideways = 'restart'
  }),
  clmrg: onRow(({ cell }) => {
    cell.sideways = 'continue'
  }),
  clcbpat: onRow(({ cell }, shade = 0) => {
    cell.shade = shade
  }),
  cellx: onRow((row, right = 0) => endCellShape(row, right)),
  cell: endCell(false),
  nestcell: endCell(true),
  row: endRow(false),
  nestrow: endRow(true),
  // breaks
  page: ({ story, state }) => story?.breakPage(state.paragraph),
  line: ({ story, state }) => story?.breakLine(state.characters, state.paragraph),
  column: ({ story, state }) => story?.breakLine(state.characters, state.paragraph),
  // characters with names
  tab: glyph(tab),
  emdash: glyph('—'),
  endash: glyph('–'),
  emspace: glyph('\u2003'),
  enspace: glyph('\u2002'),
  qmspace: glyph('\u2005'),
  bullet: glyph('•'),
  lquote: glyph('‘'),
  rquote: glyph('’'),
  ldblquote: glyph('“'),
  rdblquote: glyph('”'),
}
