// How the same words may look: spaces, brackets, traditional characters, broken lines. Each changes the look, never the meaning.

export interface Disguise {
  readonly id: string
  /** `lines`: needs a line of its own, since it breaks it. */
  readonly needs: 'nothing' | 'lines' | 'html'
  readonly heldOut: boolean
  readonly wear: (text: string) => string
}

const between = (filling: string) => (text: string) => [...text].join(filling)

const middle = (text: string, filling: string) => {
  const characters = [...text]
  const half = Math.ceil(characters.length / 2)
  return characters.slice(0, half).join('') + filling + characters.slice(half).join('')
}

const traditionalForms: Readonly<Record<string, string>> = {
  开: '開',
  发: '發',
  删: '刪',
  减: '減',
  后: '後',
  请: '請',
  动: '動',
  选: '選',
  项: '項',
  属: '屬',
  类: '類',
  别: '別',
  对: '對',
  会: '會',
  节: '節',
  录: '錄',
  处: '處',
  关: '關',
  内: '內',
  应: '應',
  当: '當',
  为: '為',
  于: '於',
  脱: '脫',
  盖: '蓋',
  个: '個',
  单: '單',
  务: '務',
  报: '報',
  过: '過',
  暂: '暫',
  涉: '涉',
}

const toTraditional = (text: string) => [...text].map((character) => traditionalForms[character] ?? character).join('')

export const disguises: readonly Disguise[] = [
  { id: '原样', needs: 'nothing', heldOut: false, wear: (text) => text },
  { id: '字间半角空格', needs: 'nothing', heldOut: false, wear: between(' ') },
  { id: '字间全角空格', needs: 'nothing', heldOut: false, wear: between('　') },
  { id: '字间不间断空格', needs: 'nothing', heldOut: false, wear: between('\u00a0') },
  { id: '零宽空格', needs: 'nothing', heldOut: false, wear: (text) => middle(text, '\u200b') },
  {
    id: '词间空格',
    needs: 'nothing',
    heldOut: false,
    wear: (text) => text.replace('此件', '此件 ').replace('公开', ' 公开'),
  },
  { id: '首行缩进', needs: 'lines', heldOut: false, wear: (text) => `　　${text}` },
  { id: '行尾空格', needs: 'lines', heldOut: false, wear: (text) => `${text}   ` },
  { id: '句末句号', needs: 'lines', heldOut: false, wear: (text) => `${text}。` },
  { id: '繁体', needs: 'nothing', heldOut: false, wear: toTraditional },
  { id: '中间断行', needs: 'lines', heldOut: false, wear: (text) => middle(text, '\n') },
  { id: '一字一行', needs: 'lines', heldOut: false, wear: between('\n') },
  { id: '三字一段', needs: 'html', heldOut: false, wear: (text) => text.replace(/(.{3})/gu, '$1\u0001') },
  { id: '繁体注音', needs: 'nothing', heldOut: true, wear: (text) => toTraditional(text).replace('發', '發(fā)') },
  { id: '字间两空格', needs: 'nothing', heldOut: true, wear: between('  ') },
  { id: '断行并缩进', needs: 'lines', heldOut: true, wear: (text) => middle(text, '\n　　') },
]

export interface Brackets {
  readonly id: string
  readonly open: string
  readonly close: string
  readonly heldOut: boolean
}

export const brackets: readonly Brackets[] = [
  { id: '（）', open: '（', close: '）', heldOut: false },
  { id: '()', open: '(', close: ')', heldOut: false },
  { id: '〔〕', open: '〔', close: '〕', heldOut: false },
  { id: '【】', open: '【', close: '】', heldOut: false },
  { id: '（)', open: '（', close: ')', heldOut: false },
  { id: '（ ）', open: '（ ', close: ' ）', heldOut: false },
  { id: '缺右括号', open: '（', close: '', heldOut: false },
  { id: '[]', open: '[', close: ']', heldOut: true },
]

export interface Colon {
  readonly text: string
  readonly heldOut: boolean
}

export const colons: readonly Colon[] = [
  { text: '：', heldOut: false },
  { text: ':', heldOut: false },
  { text: '： ', heldOut: false },
  { text: '　：　', heldOut: true },
]
