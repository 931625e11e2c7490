// What pages refer to by number: fonts, pictures, drawing parameters, and drawings used in several places.
import { child, childrenNamed, type Element, everyElement, textIn } from './element.js'
import { folderOf, type Package, type Part } from './package.js'
import { numberIn } from './space.js'

export interface FontResource {
  readonly name: string
  readonly bold: boolean
}

export interface Resources {
  font(id: string | undefined): FontResource | undefined
  picture(id: string | undefined): Part | undefined
  /** An element with the colours of `DrawParam`, those it builds on included. */
  drawParam(id: string | undefined): Element | undefined
  /** A drawing kept among the resources. */
  unit(id: string | undefined): Element | undefined
  /** Drawings that nothing has asked for. */
  unused(): Element[]
}

/** Drawing parameters may build on others; a chain longer than this runs in a circle. */
const longestChain = 16

/** The resources of several parts; of one number the last stands. `outer` are those of the document, for a page of its own. */
export function readResources(parts: readonly Part[], container: Package, outer?: Resources): Resources {
  const [fonts, pictures] = [new Map<string, FontResource>(), new Map<string, Part>()]
  const [params, units] = [new Map<string, Element>(), new Map<string, Element>()]
  for (const part of parts) {
    const root = container.tree(part)
    if (!root) continue
    const base = `${folderOf(part)}/${root.attributes.BaseLoc ?? ''}`
    const file = (location: string) => container.find(location, base) ?? container.find(location, folderOf(part))
    for (const element of everyElement(root)) {
      const { ID: id = '', FontName, FamilyName = '', Bold, Weight } = element.attributes
      if (element.name === 'Font') {
        const bold = /^(?:true|1)$/iu.test(Bold ?? '') || (numberIn(Weight) ?? 400) >= 600
        fonts.set(id, { name: FontName || FamilyName, bold })
        container.meet(file(textIn(element, 'FontFile')))
      } else if (element.name === 'MultiMedia') {
        const found = file(textIn(element, 'MediaFile'))
        container.meet(found)
        if (found) pictures.set(id, found)
      } else if (element.name === 'ColorSpace') container.meet(file(element.attributes.Profile ?? ''))
      else if (element.name === 'DrawParam') params.set(id, element)
      else if (element.name === 'CompositeGraphicUnit' || element.name === 'VectorG') units.set(id, element)
    }
  }
  const used = new Set<string>()
  return {
    font: (id = '') => fonts.get(id) ?? outer?.font(id),
    picture: (id = '') => pictures.get(id) ?? outer?.picture(id),
    drawParam: (id = '') => merged(id, params) ?? outer?.drawParam(id),
    unit(id = '') {
      used.add(id)
      return units.get(id) ?? outer?.unit(id)
    },
    unused: () => [...units].filter(([id]) => !used.has(id)).map(([, unit]) => unit),
  }
}

function merged(id: string, params: ReadonlyMap<string, Element>): Element | undefined {
  const chain: Element[] = []
  for (let param = params.get(id); param && chain.length < longestChain; ) {
    chain.push(param)
    param = params.get(param.attributes.Relative ?? '')
  }
  const [own] = chain
  if (!own) return undefined
  const colors = ['FillColor', 'StrokeColor'].flatMap((name) => {
    const holder = chain.find((param) => child(param, name))
    return childrenNamed(holder, name).slice(0, 1)
  })
  return { ...own, children: colors }
}
