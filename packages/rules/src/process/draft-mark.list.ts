// Words by which a text says that it is not yet the final one, each with its source; and what makes such a text public on purpose.

export interface DraftWord {
  readonly word: string
  readonly source: string
}

/** 草案 is left out: 预算草案, 计划草案 and 法律草案 are published by law under this name. */
export const draftWords: readonly DraftWord[] = [
  { word: '征求意见稿', source: '《规章制定程序条例》《行政法规制定程序条例》' },
  { word: '送审稿', source: '《规章制定程序条例》《行政法规制定程序条例》' },
  { word: '代拟稿', source: '公文办理用语：代上级机关起草的稿子' },
  { word: '讨论稿', source: '公文办理用语：提交会议讨论的稿子' },
  { word: '审议稿', source: '公文办理用语：提交会议审议的稿子' },
  { word: '会签稿', source: '公文办理用语：送有关部门会签的稿子' },
  { word: '报批稿', source: '公文办理用语：报领导批准的稿子' },
  { word: '报审稿', source: '公文办理用语：报上级审定的稿子' },
  { word: '送签稿', source: '公文办理用语：送领导签发的稿子' },
  { word: '修改稿', source: '公文办理用语：修改过程中的稿子' },
  { word: '修订稿', source: '公文办理用语：修改过程中的稿子' },
  { word: '校对稿', source: '公文办理用语：印制前校对的稿子' },
  { word: '初稿', source: '公文办理用语：最初的稿子' },
  { word: '草稿', source: '公文办理用语：最初的稿子' },
  { word: '内审稿', source: '公文办理用语：单位内部审核的稿子' },
]

/** A draft that is laid before the public. Source: titles of such pages. */
export const publicConsultation =
  /(?:公开|向社会|面向社会|网上|社会公众|广泛)[^。；]{0,12}(?:征求|征集|听取)|(?:征求|征集|听取)[^。；]{0,40}(?:社会公众|公众|社会各界|社会)[^。；]{0,6}(?:意见|建议)|征求意见(?:的)?(?:公告|公示|启事)|意见(?:建议)?的(?:公告|公示|启事)/u
