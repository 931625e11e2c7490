// What the head of a page says of the document: ArticleTitle, PubDate, SiteName, as properties under their own names.
import type { Property } from '@gongkai/core'
import { attribute, elementsIn, type Nodes, sourceOf, textOf } from './dom.js'

/** Names that speak to browsers and search engines only. */
const technical =
  /^(?:viewport|renderer|robots|googlebot|format-detection|theme-color|referrer|color-scheme|generator|progid|originator|.*verif.*|csrf.*|apple-.*|msapplication.*|mobile-.*|x-.*|applicable-device|handheldfriendly|og:(?:type|image.*|url)|twitter:.*)$/iu

export function findMetaProperties(root: Nodes): Property[] {
  const properties: Property[] = []
  for (const element of elementsIn(root)) {
    const source = sourceOf(element)
    const locator = source ? { locator: { source } } : {}
    if (element.tagName === 'meta') {
      const name = (attribute(element, 'name') ?? attribute(element, 'property'))?.trim()
      const value = attribute(element, 'content')?.trim()
      if (name && value && !technical.test(name)) properties.push({ name, value, origin: 'page', ...locator })
    }
    if (element.tagName === 'title') {
      const value = element.children.map(textOf).join('').trim()
      if (value) properties.push({ name: 'title', value, origin: 'page', ...locator })
    }
  }
  return properties
}
