// The ofd documents of the corpus: 红头 layout on a template, a list attached as a file, a number under a black box.

import { title } from './docx-styles.js'
import { type DocxSource, writeDocx } from './docx-writer.js'
import { type OfdPage, writeOfd } from './ofd-writer.js'
import { centred, left, lineHeight, prose, right, width } from './page-layout.js'

const red = '255 0 0'
const songti = '方正小标宋简体'

/** 版头: printed beforehand, so it is a template. */
const letterhead: OfdPage = {
  items: [centred('溪岚市水务局文件', 55, 36, { font: songti, color: red })],
  lines: [[left, 100, left + width, 100]],
  lineColor: red,
}

const onLetterhead = '<ofd:Template TemplateID="t0" ZOrder="Background"/>'

const notice: OfdPage = {
  head: onLetterhead,
  items: [
    centred('溪岚水发〔2025〕46号', 88, 16),
    centred('溪岚市水务局', 112, 22, { font: songti }),
    centred('关于开展水库安全鉴定工作的通知', 124, 22, { font: songti }),
    { text: '各县（区）水务局：', x: left, y: 142, size: 16 },
    ...prose('为做好小型水库安全运行管理，根据年度工作安排，现就开展安全鉴定工作通知如下：', 142 + lineHeight),
    ...prose(
      '一、明确范围。投入运行满五年、未开展过安全鉴定的小型水库，均应在2026年6月底前完成鉴定。',
      142 + lineHeight * 3,
    ),
    ...prose(
      '二、规范程序。鉴定由县（区）水务局组织，委托具备相应能力的单位承担，成果报市水务局备案。',
      142 + lineHeight * 5,
    ),
    right('溪岚市水务局', 226, 16, 2),
    right('2025年9月18日', 226 + lineHeight, 16, 2),
    ...prose('（此件公开发布）', 226 + lineHeight * 2),
  ],
}

const hardship: OfdPage = {
  head: onLetterhead,
  items: [
    centred('溪岚水发〔2025〕52号', 88, 16),
    centred('溪岚市水务局', 112, 22, { font: songti }),
    centred('关于公布库区移民帮扶对象的通知', 124, 22, { font: songti }),
    { text: '各县（区）水务局：', x: left, y: 142, size: 16 },
    ...prose('现将2025年库区移民帮扶对象名单印发给你们，请按程序做好帮扶资金发放工作。', 142 + lineHeight),
    ...prose('附件：2025年库区移民帮扶对象名单', 142 + lineHeight * 4),
    right('溪岚市水务局', 216, 16, 2),
    right('2025年10月21日', 216 + lineHeight, 16, 2),
    ...prose('（此件公开发布）', 216 + lineHeight * 2),
  ],
}

const list: DocxSource = {
  body: [
    title('2025年库区移民帮扶对象名单'),
    {
      kind: 'table',
      head: true,
      rows: [
        ['序号', '姓名', '身份证号'],
        ['1', '何云舟', '530426196304150005'],
        ['2', '祝小满', '530426197108220007'],
        ['3', '段秋实', '530427195801090009'],
        ['4', '罗青禾', '530427196607300003'],
      ],
    },
  ],
}

const blackBox =
  '<ofd:PathObject Boundary="110 150 70 8" Fill="true" Stroke="false"><ofd:FillColor Value="0 0 0"/>' +
  '<ofd:AbbreviatedData>M 0 0 L 70 0 L 70 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>'

const covered: OfdPage = {
  items: [
    centred('溪岚市水务局', 40, 22, { font: songti }),
    centred('关于表扬防汛工作先进个人的通报', 52, 22, { font: songti }),
    { text: '各县（区）水务局：', x: left, y: 75, size: 16 },
    ...prose('2025年汛期，全市水务系统干部职工坚守一线，涌现出一批先进个人。现予通报表扬：', 75 + lineHeight),
    { text: '罗青禾，青棠县水务局，身份号码', x: left, y: 150, size: 16 },
    { text: '530427196607300003', x: 114, y: 151, size: 16 },
    right('溪岚市水务局', 180, 16, 2),
    right('2025年11月3日', 180 + lineHeight, 16, 2),
    ...prose('（此件公开发布）', 180 + lineHeight * 2),
  ],
  objects: blackBox,
}

export const attachedList = writeDocx(list)

/** Paths under corpus/, and bytes. */
export const ofdSamples: Readonly<Record<string, Uint8Array>> = {
  'formats/red-letterhead-ofd.ofd': writeOfd({
    templates: [letterhead],
    pages: [notice],
    info: { Creator: '某版式软件' },
  }),
  'personal/attached-list.ofd': writeOfd({
    templates: [letterhead],
    pages: [hardship],
    attachments: [{ name: '名单.docx', value: attachedList }],
  }),
  'personal/number-under-box.ofd': writeOfd({ pages: [covered] }),
}
