// The frame of one document in an OFD: its pages, templates and resources, and the parts that stand beside them.
import type { Box } from '@gongkai/core'
import { child, childrenNamed, type Element, everyElement, textIn } from './element.js'
import { folderOf, type Package, type Part } from './package.js'
import { type Resources, readResources } from './resources.js'
import { boxIn } from './space.js'

export interface PageEntry {
  readonly id: string
  /** Undefined where the part is missing. */
  readonly part: Part | undefined
  /** As written in the document. */
  readonly location: string
}

export interface OfdDocument {
  readonly part: Part
  readonly root: Element
  readonly pages: readonly PageEntry[]
  readonly resources: Resources
  readonly area: Box | undefined
  template(id: string): TemplateEntry | undefined
  /** The parts that an element of the document names: Annotations, Attachments, CustomTags, Extensions. */
  beside(name: string): readonly Part[]
}

export interface TemplateEntry {
  readonly part: Part
  readonly order: string | undefined
}

export function openDocument(part: Part, container: Package): OfdDocument | undefined {
  const root = container.tree(part)
  if (!root) return undefined
  const base = folderOf(part)
  const common = child(root, 'CommonData')
  const files = (element: Element | undefined, ...names: string[]) =>
    names.flatMap((name) => childrenNamed(element, name)).flatMap(({ text }) => container.find(text, base) ?? [])
  const templates = new Map<string, TemplateEntry>()
  for (const { attributes } of childrenNamed(common, 'TemplatePage')) {
    const found = container.find(attributes.BaseLoc ?? '', base)
    if (found) templates.set(attributes.ID ?? '', { part: found, order: attributes.ZOrder })
  }
  return {
    part,
    root,
    // Producers put pages under Pages, and some straight under Document.
    pages: [...childrenNamed(child(root, 'Pages'), 'Page'), ...childrenNamed(root, 'Page')].map(({ attributes }) => {
      const location = attributes.BaseLoc ?? ''
      return { id: attributes.ID ?? '', location, part: container.find(location, base) }
    }),
    resources: readResources(files(common, 'PublicRes', 'DocumentRes'), container),
    area: areaIn(child(common, 'PageArea')),
    template: (id) => templates.get(id),
    beside: (name) => files(root, name),
  }
}

/** The paper's box, else that of what is shown of it. */
export function areaIn(area: Element | undefined): Box | undefined {
  return boxIn(textIn(area, 'PhysicalBox')) ?? boxIn(textIn(area, 'ApplicationBox'))
}

/** Where the annotations of each page are, by the page's number. */
export function annotationsOf(document: OfdDocument, container: Package): ReadonlyMap<string, Part[]> {
  const found = new Map<string, Part[]>()
  for (const list of document.beside('Annotations')) {
    const root = container.tree(list)
    for (const page of childrenNamed(root, 'Page')) {
      const part = container.find(textIn(page, 'FileLoc'), folderOf(list))
      const id = page.attributes.PageID ?? ''
      if (part) found.set(id, [...(found.get(id) ?? []), part])
    }
  }
  return found
}

/** Titles that the panel beside the pages shows. */
export function outlineTitles({ root }: OfdDocument): string[] {
  return [...everyElement(root)].flatMap(({ name, attributes }) => {
    const title = name === 'OutlineElem' ? attributes.Title : name === 'Bookmark' ? attributes.Name : undefined
    return title?.trim() ? [title.trim()] : []
  })
}
