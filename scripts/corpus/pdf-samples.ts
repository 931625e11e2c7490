// The pdf documents of the corpus that the own writer makes: 红头 layout in fonts that are not embedded, a list, scans.
import { type PdfItem, type PdfPage, writePdf } from './pdf-writer.js'

const red = '#ff0000'
/** 版心: 28 mm from the left, 156 mm wide. */
const left = 28
const width = 156

/** The width of a line in mm. */
function widthOf(text: string, size: number): number {
  const points = [...text].reduce((sum, character) => sum + (character <= '~' ? size / 2 : size), 0)
  return (points * 25.4) / 72
}

function centred(text: string, y: number, size: number, rest: Partial<PdfItem> = {}): PdfItem {
  return { text, x: left + (width - widthOf(text, size)) / 2, y, size, ...rest }
}

/** Right-aligned, `characters` of the same size free at the right. */
function right(text: string, y: number, size: number, characters = 0): PdfItem {
  return { text, x: left + width - widthOf(text, size) - (characters * size * 25.4) / 72, y, size }
}

/** Lines of 三号 type at 28 characters, the first one indented by two. */
function prose(text: string, y: number): PdfItem[] {
  const rows: string[] = [`　　${text.slice(0, 26)}`]
  for (let at = 26; at < text.length; at += 28) rows.push(text.slice(at, at + 28))
  return rows.map((row, index) => ({ text: row, x: left, y: y + index * lineHeight, size: 16 }))
}
const lineHeight = 10.2

function pageNumber(page: number): PdfItem {
  return { text: `— ${page} —`, x: page % 2 === 1 ? 160 : left + 5, y: 270, size: 14, font: 'SimSun' }
}

const noticePage: PdfPage = {
  items: [
    centred('溪岚市人民政府办公室文件', 55, 36, { font: 'FZXBSJW--GB1-0', color: red }),
    centred('溪岚政办发〔2025〕33号', 90, 16),
    centred('溪岚市人民政府办公室关于', 112, 22, { font: 'FZXBSJW--GB1-0' }),
    centred('加强农村供水保障工作的通知', 124, 22, { font: 'FZXBSJW--GB1-0' }),
    { text: '各县（区）人民政府，市直各委、办、局：', x: left, y: 142, size: 16 },
    ...prose('为进一步提升农村供水保障能力，经市人民政府同意，现就有关事项通知如下：', 142 + lineHeight),
    { text: '　　一、完善工程体系', x: left, y: 142 + lineHeight * 3, size: 16, font: 'SimHei' },
    ...prose(
      '实施城乡供水一体化和小型供水工程规范化改造，2026年底前农村自来水普及率达到92%以上，规模化供水工程覆盖人口比例达到68%。',
      142 + lineHeight * 4,
    ),
    { text: '　　二、强化水质监测', x: left, y: 142 + lineHeight * 7, size: 16, font: 'SimHei' },
    ...prose('市卫生健康委、市水务局要定期开展水质检测，检测结果按季度向社会公布。', 142 + lineHeight * 8),
    pageNumber(1),
  ],
  lines: [{ x1: left, y1: 100, x2: left + width, y2: 100, width: 1.4, color: red }],
}

const signOffPage: PdfPage = {
  items: [
    { text: '　　三、健全管护机制', x: left, y: 37, size: 16, font: 'SimHei' },
    ...prose('落实农村供水工程管护主体、责任和经费，合理确定水价，推进计量收费。', 37 + lineHeight),
    right('溪岚市人民政府办公室', 90, 16, 2),
    right('2025年7月22日', 90 + lineHeight, 16, 4),
    { text: '　　（此件公开发布）', x: left, y: 90 + lineHeight * 2, size: 16 },
    { text: '抄送：市委办公室，市人大常委会办公室，市政协办公室。', x: left + 5, y: 240, size: 14 },
    { text: '溪岚市人民政府办公室', x: left + 5, y: 251, size: 14 },
    right('2025年7月22日印发', 251, 14, 1),
    pageNumber(2),
  ],
  lines: [238, 248, 259].map((y) => ({ x1: left, y1: y, x2: left + width, y2: y, width: 0.7 })),
}

const allowance = [
  ['序号', '姓名', '公民身份号码', '发放金额'],
  ['1', '何云舟', '530426196304150005', '1800'],
  ['2', '祝小满', '530426197108220007', '1800'],
  ['3', '段秋实', '530427195801090009', '2100'],
  ['4', '罗青禾', '530427196607300003', '2100'],
  ['5', '闻一澜', '53042819690614000X', '1800'],
]
const columns = [28, 46, 78, 146, 184]

const listPage: PdfPage = {
  items: [
    centred('青棠县残疾人联合会', 30, 22, { font: 'FZXBSJW--GB1-0' }),
    centred('关于2025年度辅助器具补贴发放情况的公告', 42, 22, { font: 'FZXBSJW--GB1-0' }),
    ...prose('现将2025年度辅助器具补贴发放情况公告如下：', 60),
    ...allowance.flatMap((cells, row) =>
      cells.map((text, column): PdfItem => ({ text, x: (columns[column] ?? left) + 2, y: 76 + row * 9, size: 12 })),
    ),
    right('青棠县残疾人联合会', 150, 16, 2),
    right('2025年12月4日', 160, 16, 4),
    { text: '　　（此件公开发布）', x: left, y: 170, size: 16 },
  ],
  lines: [
    ...Array.from({ length: allowance.length + 1 }, (_, row) => ({
      x1: left,
      y1: 74 + row * 9,
      x2: left + width,
      y2: 74 + row * 9,
    })),
    ...columns.map((x) => ({ x1: x, y1: 74, x2: x, y2: 74 + allowance.length * 9 })),
  ],
}

const scannedPage: PdfPage = { pictures: [{ x: 0, y: 0, width: 210, height: 297 }] }

/** Paths under corpus/, and bytes. */
export const pdfSamples: Readonly<Record<string, Uint8Array>> = {
  'formats/red-letterhead.pdf': writePdf({ pages: [noticePage, signOffPage] }),
  'formats/scan.pdf': writePdf({ pages: [scannedPage] }),
  'formats/half-scanned.pdf': writePdf({ pages: [noticePage, signOffPage, scannedPage] }),
  'personal/allowance-list.pdf': writePdf({ pages: [listPage] }),
}
