// Reads a docx: the main part, the parts that stand beside it, and what is known of the file; nothing is left unsaid.
import { type Block, type Limits, type Notice, type SourceDocument, unreadable } from '@gongkai/core'
import { type Element, readTree } from '../ooxml/element.js'
import { openPackage, type Package, type Part } from '../ooxml/package.js'
import { readProperties } from '../ooxml/properties.js'
import { readAsides } from './asides.js'
import { readLeftovers, textOf } from './leftovers.js'
import { readThemeFonts } from './look.js'
import { readNumbering } from './numbering.js'
import { readPart } from './read-part.js'
import { placeSections } from './sections.js'
import { nothingMet, type Sources } from './sources.js'
import { readStyles } from './styles.js'

/** Never throws for what is in the file: what could not be read is a notice. */
export function readDocx(bytes: Uint8Array, limits: Limits): SourceDocument {
  const container = openPackage(bytes, limits)
  const main = findMain(container)
  if (!main) {
    const [worst] = container.notices
    return worst ? unreadable('docx', worst.code, worst.detail) : unreadable('docx', 'damaged', 'main part')
  }
  const read = new Set<string>([main.name])
  const sources = openSources(container, main, limits, read)
  const body = readPart(main, sources).flatMap((item) => item.blocks)
  const asides = readAsides(main, sources, read)
  const own = readProperties(container, limits, read)
  const { properties, asides: others, embedded } = readLeftovers(main, sources, read)
  const children = [...placeSections(body, sources.met.sections), ...asides, ...others]
  const notices = uniqueNotices(container.notices)
  return {
    type: 'document',
    format: 'docx',
    properties: [...own, ...properties],
    children,
    embedded,
    notices: sources.met.textLength > 0 ? notices : withoutText(notices, sources),
  }
}

function findMain(container: Package): Part | undefined {
  const roots = [...container.relationships('').values()]
  const named = roots.find(({ type, external }) => type === 'officeDocument' && !external)
  const byType = container.parts.find(({ contentType }) => isMainType(contentType))
  return (named && container.part(named.target)) ?? byType ?? container.part('word/document.xml')
}

/** Document or template, with or without macros. */
export function isMainType(contentType: string): boolean {
  return /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled\w*)\.main\+xml/iu.test(
    contentType,
  )
}

function openSources(container: Package, main: Part, limits: Limits, read: Set<string>): Sources {
  const tree = (type: string): Element | undefined => {
    const relation = [...container.relationships(main.name).values()].find((one) => one.type === type && !one.external)
    const part = relation && container.part(relation.target)
    if (!part) return undefined
    read.add(part.name)
    const { root, problem } = readTree(part.read(), limits)
    if (problem) container.notices.push({ ...problem, lost: 'text', detail: part.name })
    return root
  }
  const theme = readThemeFonts(tree('theme'))
  const styles = readStyles(tree('styles'), theme)
  const sources: Sources = {
    package: container,
    styles,
    numbering: readNumbering(tree('numbering'), styles.numbering),
    theme,
    limits,
    met: nothingMet(),
    readDrawing(name): Block[] {
      const part = container.part(name)
      if (!part || read.has(part.name)) return []
      read.add(part.name)
      const blocks = readPart(part, sources).flatMap((item) => item.blocks)
      for (const block of blocks) if (block.type === 'paragraph') sources.met.drawn.add(textOf(block))
      return blocks
    },
  }
  return sources
}

/** A file in which nothing was read is never reported as clean: the fault took everything, or the text is on pictures. */
function withoutText(notices: readonly Notice[], { met }: Sources): Notice[] {
  const fault = notices.find(({ lost }) => lost === 'text')
  if (fault) return notices.map((notice) => (notice === fault ? { ...fault, lost: 'everything' } : notice))
  return [
    ...notices,
    met.pictures > 0 ? { code: 'no-text-layer', lost: 'text' } : { code: 'empty', lost: 'everything' },
  ]
}

/** Of one part only the first fault: what follows from it says nothing new. */
function uniqueNotices(notices: readonly Notice[]): Notice[] {
  const keyOf = ({ code, detail }: Notice) => detail ?? code
  return notices.filter((notice, index) => notices.findIndex((other) => keyOf(other) === keyOf(notice)) === index)
}
