// What an RTF file was found to hold beside its body.
import type { Aside, Block, Notice, Property } from '@gongkai/core'

/** A header or footer, and the pages it is for. */
export interface PageStory {
  readonly kind: 'header' | 'footer'
  readonly pages: 'all' | 'left' | 'first'
  readonly blocks: Block[]
}

export class Found {
  readonly notices: Notice[] = []
  readonly properties: Property[] = []
  /** Who changed or commented. */
  readonly people = new Set<string>()
  readonly pageStories: PageStory[] = []
  readonly asides: { readonly kind: Aside['kind']; readonly blocks: Block[] }[] = []
  /** What was put into the text, as it stands in the file: hexadecimal digits. */
  readonly objects: { readonly name: string; readonly digits: string }[] = []
  hasFirstPage = false
  hasFacingPages = false
  pictures = 0

  /** Of one kind only the first fault: what follows from it says nothing new. */
  tell(code: Notice['code'], detail?: string): void {
    if (this.notices.some((notice) => notice.code === code && notice.detail === detail)) return
    this.notices.push({ code, lost: 'text', ...(detail === undefined ? {} : { detail }) })
  }

  addProperty(name: string, value: string): void {
    if (value.trim() !== '')
      this.properties.push({ name, value: value.trim(), origin: 'file', locator: { path: 'rtf' } })
  }
}
