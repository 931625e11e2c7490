// Sentences that talk about disclosure labels without being one: rules on labelling, definitions, headings, negations.
// Not one of them may count as a label, wherever it stands.

export interface Mention {
  readonly id: string
  readonly text: string
  readonly heldOut: boolean
}

export const mentionSentences: readonly Mention[] = [
  {
    id: '四类并列',
    heldOut: false,
    text: '公文办结时，应当明确标注“此件公开发布”、“此件删减后公开”、“此件依申请公开”、“此件不公开”等4种类型中的1种，并作规范标识。',
  },
  {
    id: '附注标注规定',
    heldOut: false,
    text: '主办单位应在文稿附注位置，成文日期下一行，居左空两字，加括号标注“此件公开发布”或“此件依申请公开”。',
  },
  {
    id: '三类属性',
    heldOut: false,
    text: '公开属性分为主动公开、依申请公开、不予公开三种，拟稿时须选定其中一种并说明理由。',
  },
  {
    id: '源头认定',
    heldOut: false,
    text: '行政机关拟制公文时，要明确主动公开、依申请公开、不予公开等属性，随公文一并报批。',
  },
  {
    id: '说明理由',
    heldOut: false,
    text: '拟定为依申请公开、不予公开的，须说明理由；未列明公开属性的，办公室不予审核流转。',
  },
  { id: '否定', heldOut: false, text: '凡未标注“此件公开发布”的公文，各单位不得自行上网。' },
  { id: '范围否定', heldOut: false, text: '下列信息不属于主动公开范围，由业务处室按依申请公开程序办理。' },
  { id: '夹带', heldOut: false, text: '确定为主动公开的公文，不可夹带依申请公开和不予公开的内容。' },
  { id: '转发类', heldOut: false, text: '转发类公文，应根据所转发公文的公开属性确定是否主动公开。' },
  {
    id: '上行文',
    heldOut: false,
    text: '报上级机关的请示和报告，应确定为不予公开；普发性文件一般确定为此件公开发布。',
  },
  { id: '年度评估', heldOut: false, text: '每年度对不予公开的政府信息进行评估，对因情势变化可以公开的应当公开。' },
  { id: '书名号', heldOut: false, text: '参照《关于规范“此件依申请公开”标识使用的通知》执行。' },
  { id: '举例', heldOut: false, text: '标识方法如：在落款日期下方标注（此件公开发布），不得使用其他文字。' },
  { id: '括号列举', heldOut: false, text: '各科室报送文稿时应注明公开方式（主动公开、依申请公开、不予公开）。' },
  { id: '登记簿', heldOut: false, text: '发文登记簿应逐件登记公开方式：主动公开、依申请公开或者不予公开。' },
  {
    id: '期限',
    heldOut: false,
    text: '属于主动公开的，应当自形成之日起20个工作日内公开；属于此件不公开的，归档备查。',
  },
  { id: '引用错误', heldOut: false, text: '检查发现，3份文件误标“（此件不公开）”，应改为“（此件公开发布）”。' },
  { id: '条件', heldOut: false, text: '如标注为此件依申请公开，则不得在政府网站发布全文。' },
  { id: '直角引号', heldOut: false, text: '请在文末注明「此件公开发布」「此件不予公开」字样之一。' },
  { id: '系统选项', heldOut: false, text: '办公系统中“信息公开选项”为必填项，可选主动公开、依申请公开、不予公开。' },
  { id: '受理依申请公开', heldOut: true, text: '市政府办公室受理依申请公开事项，联系方式见政府信息公开指南。' },
  { id: '退文', heldOut: true, text: '对标明此件不公开而未附理由的文稿，一律退回原单位。' },
  { id: '类型之一', heldOut: true, text: '“此件删减后公开”是公开属性的类型之一，适用于能够作区分处理的公文。' },
  { id: '字段举例', heldOut: true, text: '例如，在版记上方填写“公开方式：主动公开”。' },
  { id: '没有引号的列举', heldOut: true, text: '规范标识此件公开发布、此件依申请公开、此件不予公开等字样。' },
]

/** A table that lists labels or counts them: head and rows. */
export interface MentionTable {
  readonly id: string
  readonly rows: readonly (readonly string[])[]
  readonly heldOut: boolean
}

export const mentionTables: readonly MentionTable[] = [
  {
    id: '任务清单',
    heldOut: false,
    rows: [
      ['序号', '工作任务', '责任单位'],
      ['9', '公文要标明“此件公开发布”、“此件依申请公开”、“此件不公开”中的1种', '市级各部门'],
    ],
  },
  {
    id: '年报统计',
    heldOut: false,
    rows: [
      ['类别', '主动公开', '依申请公开', '不予公开'],
      ['件数', '128', '6', '3'],
    ],
  },
  {
    id: '标识说明',
    heldOut: false,
    rows: [
      ['标识', '适用情形'],
      ['此件公开发布', '需要社会公众广泛知晓的公文'],
      ['此件删减后公开', '部分内容不宜公开的公文'],
      ['此件依申请公开', '只涉及特定对象的公文'],
      ['此件不公开', '属于内部事务的公文'],
    ],
  },
  {
    id: '目录清单',
    heldOut: false,
    rows: [
      ['公开事项', '公开方式', '公开时限'],
      ['部门预算', '主动公开', '20个工作日'],
      ['信访办理情况', '依申请公开', '15个工作日'],
    ],
  },
  {
    id: '答复类型',
    heldOut: true,
    rows: [
      ['答复类型', '予以公开', '部分公开', '不予公开'],
      ['数量', '15', '2', '4'],
    ],
  },
]
