// One docx with every part a reader must know: masthead in a text box, header, footer, footnote, numbering, 版记 table.
import type { DocxBlock } from './docx-markup.js'
import { body, heading, masthead, note, number, signOff, title } from './docx-styles.js'
import { line, writeDocx } from './docx-writer.js'

const everyPart: readonly DocxBlock[] = [
  {
    kind: 'paragraph',
    children: [],
    boxes: [[masthead('苍岚省数据局文件')]],
  },
  line(''),
  line(''),
  line(''),
  number('苍岚数发〔2025〕31号'),
  title('苍岚省数据局'),
  title('关于推进公共数据资源登记工作的通知'),
  line('各市（州）数据主管部门，省直各部门：'),
  {
    kind: 'paragraph',
    indent: 2,
    children: [
      { text: '为规范公共数据资源登记' },
      { note: 0 },
      { text: '，促进公共数据资源开发利用，现将有关事项通知如下：' },
    ],
  },
  { ...heading('总体要求'), numbered: 0 },
  body('到2026年底，省、市、县三级公共数据资源登记体系基本建成。'),
  { ...heading('重点任务'), numbered: 0 },
  { ...heading('摸清资源底数'), numbered: 1 },
  body('各部门要按照统一标准编制数据资源目录，做到应编尽编。'),
  { ...heading('规范登记程序'), numbered: 1 },
  body('登记机构应当自受理之日起20个工作日内完成形式审核。'),
  { ...heading('工作要求'), numbered: 0 },
  body('各地要明确责任部门，落实工作经费。执行中遇到的问题，请及时向我局反映，联系电话：0818-8000123。'),
  signOff('苍岚省数据局'),
  signOff('2025年10月27日'),
  note('（此件公开发布）'),
  {
    kind: 'table',
    rows: [['抄送：省委办公室，省人大常委会办公室，省政协办公室。'], ['苍岚省数据局综合处', '2025年10月27日印发']],
  },
]

export const everyPartDocx: Uint8Array = writeDocx({
  title: '关于推进公共数据资源登记工作的通知',
  creator: '综合处',
  header: [line('苍岚省数据局文件', { size: 10.5, align: 'right' })],
  footer: [line('— 1 —', { font: '宋体', size: 14, align: 'right' })],
  footnotes: ['本通知所称公共数据资源，是指各级党政机关、企事业单位依法履职或提供公共服务过程中产生的数据集合。'],
  body: everyPart,
})
