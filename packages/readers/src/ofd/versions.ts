// Which document of a DocBody is shown, and which earlier versions of it the file still holds.
import { childrenNamed, type Element, isFalse, textIn } from './element.js'
import { folderOf, type Package, type Part } from './package.js'

/** The part of the document as it is shown. */
export function rootOf(body: Element, container: Package): Part | undefined {
  const named = container.find(textIn(body, 'DocRoot'), '')
  if (named) return named
  const versions = versionsOf(body)
  const current = versions.find(({ attributes }) => isCurrent(attributes)) ?? versions.at(-1)
  return current && documentOf(current, container)
}

/** The parts of all other versions. */
export function earlierVersions(body: Element, shown: Part, container: Package): Part[] {
  return versionsOf(body).flatMap((version) => {
    const part = documentOf(version, container)
    return part && part.name !== shown.name ? [part] : []
  })
}

function versionsOf(body: Element): Element[] {
  return childrenNamed(body, 'Versions').flatMap((versions) => childrenNamed(versions, 'Version'))
}

function isCurrent({ Current }: Readonly<Record<string, string>>): boolean {
  return Current !== undefined && !isFalse(Current)
}

/** A version is a list of its parts, the document among them. */
function documentOf({ attributes }: Element, container: Package): Part | undefined {
  const list = container.find(attributes.BaseLoc ?? '', '')
  const root = list && container.tree(list)
  return list && container.find(textIn(root, 'DocRoot'), folderOf(list))
}
