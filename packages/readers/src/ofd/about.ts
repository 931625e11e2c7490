// What an OFD says of itself outside its pages, and the files it carries: 文档信息, 自定义元数据, 附件, 签名, 大纲.
import type { EmbeddedFile, Notice, Property } from '@gongkai/core'
import type { OfdDocument } from './document.js'
import { child, childrenNamed, type Element, everyElement, textIn } from './element.js'
import { folderOf, type Package, type Part } from './package.js'

/** Element of DocInfo → its name on screen. */
const names: Readonly<Record<string, string>> = {
  Title: '标题',
  Author: '作者',
  Subject: '主题',
  Abstract: '摘要',
  Keyword: '关键词',
  DocUsage: '文档分类',
  CreationDate: '创建时间',
  ModDate: '修改时间',
  Creator: '创建程序',
  CreatorVersion: '创建程序版本',
}

/** `body` is a DocBody of OFD.xml. */
export function readInfo(body: Element): Property[] {
  const info = child(body, 'DocInfo')
  if (!info) return []
  return [...everyElement(info)].flatMap(({ name, text, attributes }) => {
    const called = name === 'CustomData' ? (attributes.Name ?? name) : names[name]
    return called ? property(called, text, 'OFD.xml') : []
  })
}

/** Elements that a tag only points with at what stands on the pages. */
const pointers = new Set(['ObjectRef', 'PageRef'])

/** 自定义标引: the words in the tags themselves; what they point at is read on the pages. */
export function readTags(document: OfdDocument, container: Package): Property[] {
  return document.beside('CustomTags').flatMap((list) =>
    [...everyElement(container.tree(list) ?? nothing)]
      .filter(({ name }) => name === 'CustomTag')
      .flatMap((tag) => {
        container.meet(container.find(textIn(tag, 'SchemaLoc'), folderOf(list)))
        const part = container.find(textIn(tag, 'FileLoc'), folderOf(list))
        const root = part && container.tree(part)
        return root && part ? wordsOf(root, part) : []
      }),
  )
}

/** What programs have added for themselves. */
export function readExtensions(document: OfdDocument, container: Package): Property[] {
  return document.beside('Extensions').flatMap((list) => {
    const root = container.tree(list)
    if (!root) return []
    const data = [...everyElement(root)].filter(({ name }) => name === 'ExtendData')
    const parts = data.flatMap(({ text }) => container.find(text, folderOf(list)) ?? [])
    return [
      ...wordsOf(root, list).filter(({ name }) => name !== 'ExtendData'),
      ...parts.flatMap((part) => wordsOf(container.tree(part) ?? nothing, part)),
    ]
  })
}

/** Texts of elements by the names of the elements, and what attributes say in Chinese. */
export function wordsOf(root: Element, part: Part): Property[] {
  return [...everyElement(root)].flatMap((element) => {
    if (pointers.has(element.name)) return []
    const { Name, ...others } = element.attributes
    const spoken = Object.entries(others).filter(([, value]) => /\p{Script=Han}/u.test(value))
    return [
      ...property(Name ?? element.name, element.text, part.name),
      ...spoken.flatMap(([name, value]) => property(name, value, part.name)),
      ...(Name && !element.text.trim() && /\p{Script=Han}/u.test(Name) ? property(element.name, Name, part.name) : []),
    ]
  })
}

export function readAttachments(document: OfdDocument, container: Package): EmbeddedFile[] {
  return document.beside('Attachments').flatMap((list) =>
    [...everyElement(container.tree(list) ?? nothing)]
      .filter(({ name }) => name === 'Attachment')
      .flatMap((attachment) => {
        const location = textIn(attachment, 'FileLoc') || (attachment.attributes.FileLoc ?? '')
        const part = container.find(location, folderOf(list))
        const { Name, Format } = attachment.attributes
        if (!part) {
          container.notices.push({ code: 'missing', lost: 'text', detail: Name || location })
          return []
        }
        container.meet(part)
        return [{ name: fileName(Name, Format, part), value: part.read() }]
      }),
  )
}

/** 电子签章: who signed when is told; the picture of the seal is decoration. */
export function readSignatures(body: Element, container: Package): { properties: Property[]; notices: Notice[] } {
  const properties: Property[] = []
  let count = 0
  for (const { text } of childrenNamed(body, 'Signatures')) {
    const list = container.find(text, '')
    for (const { attributes } of childrenNamed(list && container.tree(list), 'Signature')) {
      const part = list && container.find(attributes.BaseLoc ?? '', folderOf(list))
      const root = part && container.tree(part)
      if (!part || !root) continue
      count++
      for (const element of everyElement(root)) {
        if (element.name === 'SignatureDateTime') properties.push(...property('签名时间', element.text, part.name))
        if (element.name === 'Provider') {
          const { ProviderName = '', Company = '' } = element.attributes
          properties.push(...property('签名程序', [Company, ProviderName].filter(Boolean).join(' '), part.name))
        }
        if (element.name === 'SignedValue' || element.name === 'BaseLoc')
          container.meet(container.find(element.text, folderOf(part)))
      }
    }
  }
  const notices: Notice[] = count > 0 ? [{ code: 'decoration', lost: 'decoration', detail: '电子签名' }] : []
  return { properties, notices }
}

export function property(name: string, value: string, path: string): Property[] {
  const said = value.trim()
  return said ? [{ name, value: said, origin: 'file', locator: { path } }] : []
}

function fileName(name: string | undefined, format: string | undefined, part: Part): string {
  const own = part.name.slice(part.name.lastIndexOf('/') + 1)
  if (!name) return own
  if (/\.\w{1,5}$/u.test(name)) return name
  const ending = format || /\.(\w+)$/u.exec(own)?.[1]
  return ending ? `${name}.${ending.toLowerCase()}` : name
}

const nothing: Element = { name: '', attributes: {}, children: [], text: '' }
