// What the file says of itself: author, last editor, agency, template and whatever a program or agency added.
import type { Limits, Property } from '@gongkai/core'
import { type Element, readTree } from './element.js'
import type { Package } from './package.js'

/** Element → the name Word and WPS give it on screen. */
const names: Readonly<Record<string, string>> = {
  'dc:title': '标题',
  'dc:subject': '主题',
  'dc:creator': '作者',
  'dc:description': '备注',
  'dc:language': '语言',
  'dc:identifier': '标识',
  'cp:keywords': '关键词',
  'cp:lastModifiedBy': '最后修改者',
  'cp:revision': '修订次数',
  'cp:category': '类别',
  'cp:contentStatus': '内容状态',
  'cp:contentType': '内容类型',
  'cp:lastPrinted': '打印时间',
  'cp:version': '版本',
  'dcterms:created': '创建时间',
  'dcterms:modified': '修改时间',
  'ep:Template': '模板',
  'ep:Manager': '主管',
  'ep:Company': '单位',
  'ep:Application': '应用程序',
  'ep:AppVersion': '应用程序版本',
  'ep:TotalTime': '编辑时间（分钟）',
  'ep:HyperlinkBase': '超链接基础',
  'ep:TitlesOfParts': '各部分标题',
  'ep:HLinks': '超链接',
}

/** Counts and switches, which say nothing about anybody. */
const silent =
  /^ep:(?:Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|HeadingPairs|Slides|Notes|HiddenSlides|MMClips|DigSig|PresentationFormat)$/u

const kinds = ['core-properties', 'extended-properties', 'extendedProperties', 'custom-properties', 'customProperties']

export function readProperties(container: Package, limits: Limits, read: Set<string>): Property[] {
  const properties: Property[] = []
  for (const { type, target, external } of container.relationships('').values()) {
    const part = external || !kinds.includes(type) ? undefined : container.part(target)
    if (!part || read.has(part.name)) continue
    read.add(part.name)
    const { root, problem } = readTree(part.read(), limits)
    if (problem) container.notices.push({ ...problem, lost: 'text', detail: part.name })
    for (const element of root.children) {
      const name = element.attributes.name ?? names[element.name] ?? localName(element.name)
      const value = textOf(element)
      if (value && !silent.test(element.name))
        properties.push({ name, value, origin: 'file', locator: { path: part.name } })
    }
  }
  return properties
}

/** The text of a simple value; of a list its texts, without the empty ones. */
function textOf(element: Element): string {
  const texts: string[] = []
  const walk = ({ name, text, children }: Element) => {
    if (text.trim() && !/^vt:(?:i[1248]|ui[1248]|bool|clsid|blob|oblob)$/u.test(name)) texts.push(text.trim())
    children.forEach(walk)
  }
  if (element.children.length === 1 && element.name === 'cup:property') return (element.children[0]?.text ?? '').trim()
  walk(element)
  return texts.join('；')
}

function localName(name: string): string {
  return name.slice(Math.max(name.indexOf(':'), name.indexOf('}')) + 1)
}
