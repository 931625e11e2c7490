// The docx documents of the corpus: what a person would type in a word processor, said in code.
import { body, masthead, note, number, signOff, title } from './docx-styles.js'
import { type DocxSource, line, writeDocx } from './docx-writer.js'
import { everyPartDocx } from './every-part.js'

const people = [
  ['何云舟', '530426196304150005', '13900001201', '6217000000000001374'],
  ['祝小满', '530426197108220007', '13800001202', '6217000000000002745'],
  ['段秋实', '530427195801090009', '15000001203', '6217000000000004113'],
  ['罗青禾', '530427196607300003', '18600001204', '6217000000000005482'],
  ['闻一澜', '53042819690614000X', '17700001205', '6217000000000006852'],
  ['陆沉舟', '530425198505030002', '13900001206', '6217000000000008221'],
]

/** First `start` and last `end` characters, the rest as stars. */
function stars(value: string, start: number, end: number): string {
  return value.slice(0, start) + '*'.repeat(value.length - start - end) + value.slice(value.length - end)
}

function subsidyList(rows: readonly (readonly string[])[]): DocxSource {
  return {
    body: [
      masthead('青棠县农业农村局文件'),
      number('青棠农发〔2025〕66号'),
      title('青棠县农业农村局关于公布2025年农机购置补贴对象名单的通知'),
      line('各乡镇人民政府：'),
      body(
        '经个人申请、乡镇审核、实地核查，现将2025年第二批农机购置补贴对象名单予以公布，请做好政策宣传和资金兑付工作。',
      ),
      body('附件：2025年第二批农机购置补贴对象名单'),
      signOff('青棠县农业农村局'),
      signOff('2025年11月26日'),
      note('（此件公开发布）'),
      { kind: 'pageBreak' },
      line('附件', { font: '黑体' }),
      title('2025年第二批农机购置补贴对象名单'),
      {
        kind: 'table',
        head: true,
        rows: [
          ['序号', '姓名', '身份证号', '联系电话', '银行卡号', '补贴金额（元）'],
          ...rows.map((cells, index) => [`${index + 1}`, ...cells, `${2600 + index * 150}`]),
        ],
      },
    ],
  }
}

const imprintTable: DocxSource = {
  body: [
    masthead('溪岚市科学技术局文件'),
    number('溪岚科发〔2025〕27号'),
    title('溪岚市科学技术局关于组织申报2026年度科技计划项目的通知'),
    line('各县（区）科学技术局，各有关单位：'),
    body(
      '为加快推进科技创新，现组织申报2026年度市级科技计划项目。申报单位应当在我市登记注册一年以上，具备必要的研发条件。申报截止时间为2025年12月31日。',
    ),
    signOff('溪岚市科学技术局'),
    signOff('2025年11月10日'),
    {
      kind: 'table',
      rows: [['公开方式：主动公开'], ['抄送：市财政局。'], ['溪岚市科学技术局办公室', '2025年11月10日印发']],
    },
  ],
}

function ticks(as: 'control' | 'symbol'): DocxSource {
  const choice = (tick: boolean, text: string) => [{ tick, as }, { text: `${text}　` }]
  return {
    body: [
      masthead('禾洛县乡村振兴局文件'),
      number(`禾洛乡振发〔2025〕${as === 'control' ? 14 : 15}号`),
      title('禾洛县乡村振兴局关于开展村庄清洁行动冬季战役的通知'),
      line('各乡镇人民政府：'),
      body(
        '为持续改善农村人居环境，决定于2025年12月至2026年2月开展村庄清洁行动冬季战役，重点清理村内塘沟、畜禽粪污和乱堆乱放杂物。',
      ),
      signOff('禾洛县乡村振兴局'),
      signOff('2025年11月28日'),
      {
        kind: 'paragraph',
        children: [
          { text: '公开属性：' },
          ...choice(as === 'control', '主动公开'),
          ...choice(as === 'symbol', '依申请公开'),
          ...choice(false, '不予公开'),
        ],
      },
    ],
  }
}

const pageHeaderTable: DocxSource = {
  header: [{ kind: 'table', rows: [['发文字号', '溪岚市监发〔2025〕35号', '公开方式：主动公开']] }],
  body: [
    title('溪岚市市场监督管理局关于规范预包装食品标签标注的通知'),
    line('各县（区）市场监督管理局：'),
    body(
      '近期抽查发现，部分企业预包装食品标签存在生产日期标注不清、配料表不规范等问题。请督促辖区企业开展自查，依法处理违法行为。',
    ),
    signOff('溪岚市市场监督管理局'),
    signOff('2025年8月19日'),
  ],
}

const letterheadTable: DocxSource = {
  body: [
    masthead('临岚区人民政府办公室文件'),
    { kind: 'table', rows: [['临岚政办发〔2025〕23号', '公开属性：依申请公开']] },
    title('临岚区人民政府办公室关于做好区级部门办公用房调剂工作的通知'),
    line('各街道办事处，区直各部门：'),
    body('请各单位于2025年9月底前完成办公用房清理登记，超标准面积由区机关事务服务中心统一调剂使用。'),
    signOff('临岚区人民政府办公室'),
    signOff('2025年9月8日'),
  ],
}

const taskTable: DocxSource = {
  body: [
    masthead('青棠县人民政府办公室文件'),
    number('青棠政办发〔2025〕12号'),
    title('青棠县人民政府办公室关于印发基层政务公开标准化工作任务分解表的通知'),
    line('各乡镇人民政府，县直各部门：'),
    body('现将《青棠县基层政务公开标准化工作任务分解表》印发给你们，请对照抓好落实。'),
    signOff('青棠县人民政府办公室'),
    signOff('2025年3月21日'),
    note('（此件公开发布）'),
    { kind: 'pageBreak' },
    title('青棠县基层政务公开标准化工作任务分解表'),
    {
      kind: 'table',
      head: true,
      rows: [
        ['序号', '任务', '具体事项', '责任单位'],
        [
          '1',
          '公文属性',
          '“此件公开发布”、“此件删减后公开”、“此件依申请公开”、“此件不公开”等4种类型中的1种',
          '县政府办公室',
        ],
        ['2', '公开目录', '编制主动公开基本目录并动态更新', '各部门'],
      ],
    },
  ],
}

const secretButOpen: DocxSource = {
  body: [
    line('机密★10年', { font: '黑体' }),
    masthead('溪岚市人民政府文件'),
    number('溪岚政发〔2025〕9号'),
    title('溪岚市人民政府关于调整重点物资储备布局的通知'),
    line('有关县（区）人民政府：'),
    body('根据工作需要，对重点物资储备布局作如下调整，请按照职责分工抓好落实，并做好交接验收工作。'),
    signOff('溪岚市人民政府'),
    signOff('2025年4月2日'),
    note('（此件公开发布）'),
  ],
}

const internalPageHeader: DocxSource = {
  header: [line('内部资料　注意保存', { size: 10.5, align: 'right' })],
  body: [
    masthead('溪岚市卫生健康委员会文件'),
    number('溪岚卫健发〔2025〕49号'),
    title('溪岚市卫生健康委员会关于印发基层医疗卫生机构绩效评价指标的通知'),
    line('各县（区）卫生健康局：'),
    body(
      '现将《基层医疗卫生机构绩效评价指标》印发给你们，请于2026年1月起执行。评价工作每半年开展一次，结果适当应用于资金分配。',
    ),
    signOff('溪岚市卫生健康委员会'),
    signOff('2025年12月8日'),
    note('（此件公开发布）'),
  ],
}

/** Paths under corpus/, and bytes. */
export const docxSamples: Readonly<Record<string, Uint8Array>> = {
  'homes/imprint-table.docx': writeDocx(imprintTable),
  'homes/tick-controls.docx': writeDocx(ticks('control')),
  'homes/tick-symbols.docx': writeDocx(ticks('symbol')),
  'homes/page-header-table.docx': writeDocx(pageHeaderTable),
  'homes/letterhead-table.docx': writeDocx(letterheadTable),
  'mentions/task-table-docx.docx': writeDocx(taskTable),
  'personal/subsidy-list.docx': writeDocx(subsidyList(people)),
  'personal/subsidy-list-masked.docx': writeDocx(
    subsidyList(
      people.map(([name = '', id = '', mobile = '', card = '']) => [
        name,
        stars(id, 2, 3),
        stars(mobile, 3, 4),
        stars(card, 4, 4),
      ]),
    ),
  ),
  'secrecy/secret-but-open.docx': writeDocx(secretButOpen),
  'secrecy/internal-page-header.docx': writeDocx(internalPageHeader),
  'formats/every-part.docx': everyPartDocx,
  // A copy that was cut off on its way: the directory at the end is gone.
  'formats/cut-off.docx': everyPartDocx.subarray(0, Math.floor(everyPartDocx.length * 0.6)),
}
