// The parts of an OFD that nothing refers to: pages taken out, comments dropped, files forgotten in the archive.
import type { Aside, EmbeddedFile, Notice } from '@gongkai/core'
import { wordsOf } from './about.js'
import { paragraphsIn } from './asides.js'
import { type Element, everyElement } from './element.js'
import { hiddenIn } from './hidden.js'
import type { Package, Part } from './package.js'

export interface Leftovers {
  readonly asides: readonly Aside[]
  readonly embedded: readonly EmbeddedFile[]
  readonly notices: readonly Notice[]
}

/** Fonts, pictures, seals and signed values. */
const textless =
  /(?:\.(?:ttf|otf|ttc|cff|woff2?|png|jpe?g|gif|bmp|tiff?|webp|jb2|gbig2|jp2|j2k|svg|esl|icc|icm|xsd)|SignedValue\.dat|Seal\.dat)$/iu

const system = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)|^(?:mimetype|META-INF\/.*)$/iu

/** The parts that keep what is locked, or the keys to it. */
export const locks = /(?:^|\/)(?:OFDEntries|Encryptions?|DecryptSeed|EncryptedFiles)\.(?:xml|dat)$/iu

/** `readLoosePage` reads a page that belongs to no document. */
export function readLeftovers(container: Package, readLoosePage: (part: Part) => readonly Aside[]): Leftovers {
  const asides: Aside[] = []
  const embedded: EmbeddedFile[] = []
  const notices: Notice[] = []
  for (const part of container.parts) {
    if (container.met.has(part.name) || textless.test(part.name) || system.test(part.name) || locks.test(part.name))
      continue
    if (!/\.xml$/iu.test(part.name)) {
      embedded.push({ name: part.name, value: part.read() })
      continue
    }
    const root = container.tree(part)
    if (root?.name === 'Page') asides.push(...readLoosePage(part))
    else if (root) asides.push(...hiddenIn(part, wordsIn(root, part).flatMap(paragraphsIn)))
  }
  return { asides, embedded, notices }
}

/** Lists of parts and resources hold names of parts; the parts themselves are met one by one. */
const lists = new Set(['Res', 'Signatures', 'Signature', 'Annotations', 'Versions', 'DocVersion', 'Document', 'OFD'])

/** Elements of a part of the standard that hold words. */
const spoken = new Set(['TextCode', 'Remark', 'Parameter'])

function wordsIn(root: Element, part: Part): string[] {
  if (!lists.has(root.name) && root.name !== 'PageAnnot') return wordsOf(root, part).map(({ value }) => value)
  return [...everyElement(root)].filter(({ name }) => spoken.has(name)).map(({ text }) => text)
}
