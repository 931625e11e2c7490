// The destinations of RTF: groups whose text is no text of the story around them, and where it goes instead.
import type { Aside } from '@gongkai/core'
import { withGap } from '../word/lists.js'
import { isSymbolFont, showSymbols } from '../word/symbols.js'
import { formDestinations } from './form-destinations.js'
import type { PageStory } from './found.js'
import type { Control } from './reading.js'

/** Nothing of it is text, whatever is in it. */
const dead: Control = (reading) => reading.change({ target: 'dead' })

/** Its own text is none, but groups in it may be. */
const silent: Control = (reading) => reading.change({ target: 'void' })

const property =
  (name: string): Control =>
  (reading) =>
    reading.collect((text) => reading.found.addProperty(name, text))

const page =
  (kind: PageStory['kind'], pages: PageStory['pages']): Control =>
  (reading) =>
    reading.openStory(kind, (blocks) => reading.found.pageStories.push({ kind, pages, blocks }))

const aside =
  (kind: 'note' | 'comment'): Control =>
  (reading) => {
    // A note whose mark was deleted is not printed.
    const isHidden = kind === 'note' && reading.state.characters.deleted
    reading.openStory(kind, (blocks) => reading.found.asides.push({ kind: isHidden ? 'hidden' : kind, blocks }))
  }

const textBox: Control = (reading) => {
  const { story } = reading.state
  reading.openStory('textBox', (blocks) => story.putAfter('textBox', blocks))
}

const marker: Control = (reading) => {
  const { story } = reading
  if (!story) {
    dead(reading, undefined)
    return
  }
  let font: string | undefined
  reading.collect((text) => {
    const shown = (isSymbolFont(font) ? showSymbols(text, font ?? '') : text).replace(/[\ue000-\uf8ff]/gu, '•').trim()
    // Empty where the list writes nothing: then nothing is lost.
    story.marker = shown && withGap('tab', shown)
  })
  reading.atClose(() => {
    font = reading.definitions.fontOf(reading.state.characters)?.name
  })
}

const instruction: Control = (reading) => {
  const { field } = reading
  reading.collect((text) => {
    if (field) field.instruction += text
  })
}

/** The result of a field in the instruction of another is no text. */
const result: Control = (reading) => {
  if (reading.story === undefined) dead(reading, undefined)
}

const fonts: Control = (reading) => reading.change({ target: 'fonts' })
const colors: Control = (reading) => reading.change({ target: 'colors' })

const person: Control = (reading) =>
  reading.collect((text) => {
    for (const name of text.split(';'))
      if (name.trim() !== '' && name.trim() !== 'Unknown') reading.found.people.add(name.trim())
  })

const picture: Control = (reading) => {
  reading.found.pictures++
  reading.story?.putImage()
  dead(reading, undefined)
}

const objectClass: Control = (reading) =>
  reading.collect((text) => {
    reading.objectName = text.trim()
  })

const objectData: Control = (reading) =>
  reading.collect((digits) => {
    reading.found.objects.push({ name: reading.objectName, digits })
  })

/** What a shape says of itself: a name, then a value. */
const shapeName: Control = (reading) =>
  reading.collect((text) => {
    reading.shapeProperty = text.trim()
  })

const shapeValue: Control = (reading) => {
  const { story } = reading.state
  reading.collect((value) => {
    if (value.trim() === '') return
    const tell = (kind: Aside['kind']) =>
      story.putAfter(kind, [{ type: 'paragraph', children: [{ type: 'text', value: value.trim() }] }])
    // 艺术字 in a header is a watermark.
    if (reading.shapeProperty === 'gtextUNICODE') tell(story.isPageStory ? 'watermark' : 'textBox')
    else if (reading.shapeProperty === 'wzDescription') tell('alternative')
  })
}

/** Text for an index or a table of contents, which stands elsewhere. */
const entry: Control = (reading) => {
  const { story } = reading.state
  reading.collect((value) => {
    if (value.trim() !== '') story.putAfter('hidden', [{ type: 'paragraph', children: [{ type: 'text', value }] }])
  })
}

/** `{\upr{…}{\*\ud{…}}}` says the same twice; the second is in Unicode. */
const twice: Control = (reading) => {
  const { target } = reading.state
  reading.unicodeTarget = target
  dead(reading, undefined)
}

const named: Control = (reading) =>
  reading.collect((text) => {
    reading.propertyName = text.trim()
  })

export const destinations: Readonly<Record<string, Control>> = {
  // the head
  fonttbl: fonts,
  colortbl: colors,
  ...Object.fromEntries(
    [
      'stylesheet',
      'listtable',
      'listoverridetable',
      'rsidtbl',
      'pgptbl',
      'filetbl',
      'themedata',
      'colorschememapping',
    ].map((name) => [name, dead]),
  ),
  revtbl: person,
  atnauthor: person,
  info: silent,
  title: property('标题'),
  subject: property('主题'),
  author: property('作者'),
  manager: property('主管'),
  company: property('单位'),
  operator: property('最后修改者'),
  category: property('类别'),
  keywords: property('关键词'),
  comment: property('备注'),
  doccomm: property('备注'),
  hlinkbase: property('超链接基础'),
  generator: property('应用程序'),
  template: property('模板'),
  userprops: silent,
  propname: named,
  staticval: (reading) => reading.collect((text) => reading.found.addProperty(reading.propertyName, text)),
  linkval: dead,
  docvar: (reading) => reading.collect((text) => reading.found.addProperty('文档变量', text)),
  ...Object.fromEntries(
    ['creatim', 'revtim', 'printim', 'buptim', 'password', 'passwordhash'].map((name) => [name, dead]),
  ),
  // stories
  header: page('header', 'all'),
  headerl: page('header', 'left'),
  headerr: page('header', 'all'),
  headerf: page('header', 'first'),
  footer: page('footer', 'all'),
  footerl: page('footer', 'left'),
  footerr: page('footer', 'all'),
  footerf: page('footer', 'first'),
  footnote: aside('note'),
  annotation: aside('comment'),
  ...Object.fromEntries(
    ['atnid', 'atndate', 'atnref', 'atntime', 'atnparent', 'atrfstart', 'atrfend'].map((name) => [name, dead]),
  ),
  ...Object.fromEntries(
    ['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'bkmkstart', 'bkmkend'].map((name) => [name, dead]),
  ),
  // text boxes, drawings, pictures, objects; what is drawn for programs that know none of them says the same again
  shp: silent,
  shpgrp: silent,
  shpinst: silent,
  shptxt: textBox,
  do: silent,
  dptxbxtext: textBox,
  sp: silent,
  sn: shapeName,
  sv: shapeValue,
  shprslt: dead,
  pict: picture,
  shppict: () => {},
  nonshppict: dead,
  background: dead,
  object: silent,
  objclass: objectClass,
  objname: dead,
  objdata: objectData,
  result: (reading) => reading.change({ target: 'story' }),
  // fields
  field: (reading) => reading.openField(),
  fldinst: instruction,
  fldrslt: result,
  ...formDestinations,
  // within paragraphs
  listtext: marker,
  pntext: marker,
  pn: dead,
  nesttableprops: (reading) => reading.change({ isInnerRow: true }),
  nonesttables: dead,
  xe: entry,
  tc: entry,
  upr: twice,
  // formulas, whose text is text and whose picture says it again
  ...Object.fromEntries(['moMath', 'moMathPara'].map((name) => [name, () => {}])),
  mmathPict: dead,
}
