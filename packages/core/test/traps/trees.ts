// Label traps whose layout matters: tables, page headers, text boxes, samples, broken runs, page fields.
import { aside, type Block, cell, document, paragraph, row, type SourceDocument, table, text } from '@gongkai/core'

export interface TreeTrap {
  readonly name: string
  readonly tree: SourceDocument
  readonly decision: string | string[]
  readonly uses?: number
  readonly mentions?: number
}

const lines = (...words: string[]): Block[] => words.map((line) => paragraph(line))

const head = lines(
  '云栖市司法局关于开展公证便民服务的通知',
  '云司发〔2026〕12号',
  '各县（区）司法局：',
  '　　为方便群众办理公证事项，现就有关事项通知如下。',
  '　　一、公布服务事项清单。二、压缩办理时限。',
)

const foot = lines('云栖市司法局', '2026年3月30日')

const notice = (...rest: Block[]) => document([...head, ...foot, ...rest])

const catalogue = [
  ['序号', '文件名称', '发文字号', '公开属性'],
  ['1', '关于做好春耕工作的通知', '云农发〔2026〕1号', '主动公开'],
  ['2', '关于调整编制的批复', '云编复〔2026〕2号', '不予公开'],
  ['3', '关于征求意见的函', '云农函〔2026〕3号', '依申请公开'],
]

export const treeTraps: TreeTrap[] = [
  {
    name: '目录表有“公开属性”一列',
    tree: notice(paragraph('附件'), paragraph('公文目录'), table(catalogue)),
    decision: 'none',
    uses: 0,
  },
  {
    name: '目录表在正文里，自己有标识',
    tree: document([...head, table(catalogue), ...foot, paragraph('（此件公开发布）')]),
    decision: '公开发布',
    uses: 1,
  },
  {
    name: '目录表只有一行',
    tree: notice(paragraph('附件'), paragraph('公文目录'), table(catalogue.slice(0, 2))),
    decision: 'none',
    uses: 0,
  },
  {
    name: '目录表每行都写此件公开发布',
    tree: notice(
      paragraph('附件'),
      paragraph('公文目录'),
      table([
        ['序号', '文件名称', '标识'],
        ['1', '关于做好春耕工作的通知', '此件公开发布'],
        ['2', '关于做好防汛工作的通知', '此件公开发布'],
      ]),
    ),
    decision: 'none',
    uses: 0,
  },
  {
    name: '任务表的一格里列举四种标识',
    tree: notice(
      table([
        ['序号', '工作任务', '牵头单位'],
        [
          '9',
          '公文按照“此件公开发布”、“此件删减后公开”、“此件依申请公开”、“此件不公开”等4种类型中的1种作规范标识。',
          '市政府办',
        ],
        ['10', '完善依申请公开工作制度，规范办理流程。', '市政府办'],
      ]),
    ),
    decision: 'none',
    uses: 0,
    mentions: 4,
  },
  {
    name: '年度报告的统计表',
    tree: document([
      ...lines('云栖市司法局2025年政府信息公开工作年度报告', '一、总体情况', '　　全年主动公开政府信息318条。'),
      table([
        ['本年度办理结果', '自然人', '法人', '合计'],
        ['（一）予以公开', '3', '1', '4'],
        ['（二）部分公开', '1', '0', '1'],
        ['（三）不予公开', '2', '0', '2'],
      ]),
      ...lines('云栖市司法局', '2026年1月20日'),
    ]),
    decision: ['none', 'not-applicable'],
    uses: 0,
  },
  {
    name: '版记表格的第一行是公开方式',
    tree: notice(table([['公开方式：主动公开'], ['抄送：市委政法委。'], ['云栖市司法局办公室　　2026年3月30日印发']])),
    decision: '公开发布',
  },
  {
    name: '版记表格分两格：栏名、值',
    tree: notice(
      table([
        ['公开方式', '依申请公开'],
        ['云栖市司法局办公室', '2026年3月30日印发'],
      ]),
    ),
    decision: '依申请公开',
  },
  {
    name: '版记表格里的方框',
    tree: notice(
      table([
        ['信息公开选项', '□主动公开　□依申请公开　☑不予公开'],
        ['云栖市司法局办公室', '2026年3月30日印发'],
      ]),
    ),
    decision: '不公开',
  },
  {
    name: '版记表格里方框各占一格',
    tree: notice(
      table([
        ['公开属性', '□主动公开', '☑依申请公开', '□不予公开'],
        ['抄送', '市委政法委', '', ''],
      ]),
    ),
    decision: '依申请公开',
  },
  {
    name: '表单控件勾选',
    tree: notice(
      paragraph([
        text('公开属性：'),
        { type: 'checkbox', checked: false },
        text('主动公开　'),
        { type: 'checkbox', checked: false },
        text('依申请公开　'),
        { type: 'checkbox', checked: true },
        text('不予公开'),
      ]),
    ),
    decision: '不公开',
  },
  {
    name: '表单控件一个也没勾',
    tree: notice(
      paragraph([
        { type: 'checkbox', checked: false },
        text('主动公开　'),
        { type: 'checkbox', checked: false },
        text('依申请公开　'),
        { type: 'checkbox', checked: false },
        text('不予公开'),
      ]),
    ),
    decision: 'none',
    uses: 0,
  },
  {
    name: '标识拆在几段文字里',
    tree: notice(paragraph([text('（此件'), text('公'), text('开发'), text('布）')])),
    decision: '公开发布',
  },
  {
    name: '标识中间有软回车',
    tree: notice(paragraph([text('（此件依申请'), { type: 'lineBreak' }, text('公开）')])),
    decision: '依申请公开',
  },
  {
    name: '日期和标识之间是软回车',
    tree: document([
      ...head,
      paragraph('云栖市司法局'),
      paragraph([text('2026年3月30日'), { type: 'lineBreak' }, text('（此件公开发布）')]),
    ]),
    decision: '公开发布',
  },
  {
    name: '删去的标识不算数',
    tree: notice(paragraph([text('（此件公开发布）', { unseen: 'deleted' })])),
    decision: 'none',
    uses: 0,
  },
  {
    name: '隐藏的标识不算数',
    tree: notice(paragraph('（此件公开发布）'), paragraph([text('（此件不公开）', { unseen: 'hidden' })])),
    decision: '公开发布',
    uses: 1,
  },
  {
    name: '修订把不公开改成公开发布',
    tree: notice(paragraph([text('（此件'), text('不公开', { unseen: 'deleted' }), text('公开发布'), text('）')])),
    decision: '公开发布',
    uses: 1,
  },
  {
    name: '批注里谈标识不算数',
    tree: notice(aside('comment', '建议改为（此件不公开）')),
    decision: 'none',
    uses: 0,
  },
  {
    name: '文本框里的标识',
    tree: notice(aside('textBox', '（此件公开发布）')),
    decision: '公开发布',
  },
  {
    name: '标题上方文本框里的标识',
    tree: document([aside('textBox', '此件不公开'), ...head, ...foot]),
    decision: '不公开',
  },
  {
    name: '页眉里的标识',
    tree: notice(aside('header', '此件依申请公开')),
    decision: '依申请公开',
  },
  {
    name: '页脚里的标识',
    tree: notice(aside('footer', '公开属性：主动公开')),
    decision: '公开发布',
  },
  {
    name: '页眉是网站栏目名',
    tree: notice(aside('header', '云栖市人民政府门户网站　政务公开　依申请公开')),
    decision: 'none',
    uses: 0,
  },
  {
    name: '页眉与附注不同',
    tree: notice(paragraph('（此件公开发布）'), aside('header', '（此件不公开）')),
    decision: 'multiple',
    uses: 2,
  },
  {
    name: '脚注解释标识',
    tree: document([...head, ...foot, aside('note', '“此件公开发布”是公开属性标识的一种。')]),
    decision: 'none',
    uses: 0,
    mentions: 1,
  },
  {
    name: '代码块里的样例',
    tree: notice(paragraph('2025年3月1日', { sample: true }), paragraph('（此件公开发布）', { sample: true })),
    decision: 'none',
    uses: 0,
    mentions: 1,
  },
  {
    name: '网页栏目不能代替文中标识',
    tree: {
      ...notice(),
      format: 'html',
      properties: [{ name: '公开方式', value: '主动公开', origin: 'page' }],
    },
    decision: 'none',
    uses: 0,
  },
  {
    name: '文件属性里的关键词不是标识',
    tree: { ...notice(), properties: [{ name: '关键词', value: '此件公开发布', origin: 'file' }] },
    decision: 'none',
    uses: 0,
  },
  {
    name: '网页栏目与附注不同，以附注为准',
    tree: {
      ...notice(paragraph('（此件公开发布）')),
      format: 'html',
      properties: [{ name: '公开方式', value: '依申请公开', origin: 'page' }],
    },
    decision: '公开发布',
    uses: 1,
  },
  {
    name: '呈批单表格：公开属性已填',
    tree: document([
      paragraph('云栖市司法局发文稿纸'),
      table([
        ['发文字号', '云司发〔2026〕12号', '密级', '普通'],
        ['公开属性', '主动公开', '不予公开理由', ''],
        ['标题', '关于开展公证便民服务的通知', '主送', '各县（区）司法局'],
      ]),
      ...head,
      ...foot,
    ]),
    decision: '公开发布',
    uses: 1,
  },
  {
    name: '分页之后的标识',
    tree: notice({ type: 'pageBreak' }, paragraph('（此件公开发布）')),
    decision: '公开发布',
  },
  {
    name: '附件分页之后的版记',
    tree: notice(
      paragraph('（此件公开发布）'),
      { type: 'pageBreak' },
      paragraph('附件1'),
      paragraph('公证事项清单'),
      table([
        ['序号', '事项', '公开方式'],
        ['1', '学历公证', '依申请公开'],
      ]),
      table([['抄送：市委政法委。'], ['云栖市司法局办公室　　2026年3月30日印发']]),
    ),
    decision: '公开发布',
    uses: 1,
  },
  {
    name: '落款、日期、标识同在一个单元格',
    tree: document([
      ...head,
      table([[[paragraph('云栖市司法局'), paragraph('2026年3月30日'), paragraph('（此件公开发布）')]]]),
    ]),
    decision: '公开发布',
  },
  {
    name: '合并单元格的公开属性栏',
    tree: notice({
      type: 'table',
      children: [
        row([]),
        {
          type: 'row',
          children: [cell('公开属性：不予公开', { columnSpan: 2 })],
        },
        row(['云栖市司法局办公室', '2026年3月30日印发']),
      ],
    }),
    decision: '不公开',
  },
]
