// 此件公开发布 · 此件删减后公开 · 此件依申请公开 · 此件不公开
import type { ProfileInput } from '@gongkai/core'

export const yuxi4: ProfileInput = {
  id: 'yuxi4',
  title: { zh: '四类标识（玉溪）', en: 'Four labels (Yuxi)' },
  source:
    '玉溪市人民政府办公室《关于印发玉溪市贯彻落实云南省全面推进基层政务公开标准化规范化工作任务清单的通知》（2020年7月14日）第9项',
  labels: {
    公开发布: '此件公开发布',
    删减后公开: '此件删减后公开',
    依申请公开: '此件依申请公开',
    不公开: '此件不公开',
  },
  homes: ['note', 'imprint', 'field', 'choice'],
}
