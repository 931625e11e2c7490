// Why a document may name persons: 任前公示, 拟录用, 中标, 表彰, 失信惩戒, 通缉, 处罚公告 — and what of a person it may then show.
import type { Document } from '../tree/text.js'
import type { Unit } from './units.js'

/** What of a named person a rule would otherwise point at. */
export type Shown = 'name' | 'birthDate' | 'career' | 'plate' | 'credit' | 'crime' | 'identity' | 'honour'

export interface Publicity {
  readonly kind: string
  readonly shows: readonly Shown[]
}

interface Row extends Publicity {
  readonly title: RegExp
}

/** Kinds of publication by what their titles say; each kind's ground stands beside it. */
const kinds: readonly Row[] = [
  {
    // 党政领导干部选拔任用工作条例: 任职前公示
    kind: '任前公示',
    title: /任(?:职)?前公示|拟(?:提拔)?任(?:职|用|命)|干部(?:任免|任职|公示)|任免|任职的?(?:通知|决定|公示)|候选人/u,
    shows: ['name', 'birthDate', 'career'],
  },
  {
    // 公务员录用、事业单位公开招聘的公示
    kind: '录用公示',
    title:
      /拟?(?:录用|聘用|录取|招录|选调|遴选|招聘)(?:人员|名单|公示|对象|结果|公告)|(?:面试|体检|考察|政审|递补|入围)(?:人员|名单|对象|结果|公告)|成绩(?:公告|公示|排名)|招生|录取/u,
    shows: ['name', 'birthDate', 'career'],
  },
  {
    // 招标投标法实施条例: 公示中标候选人; 政府采购法实施条例: 公告成交结果和评审专家名单
    kind: '中标公告',
    title: /(?:中标|成交|采购|比选|询价|磋商|评标|招标)(?:候选人|结果|公告|公示|通知书)|中标|成交结果/u,
    shows: ['name', 'career'],
  },
  {
    kind: '专家名单',
    title: /专家(?:库|组|名单|委员会|名录|聘|评审)|评委|评审委员会|代表名单|委员名单|成员名单|组成人员|领导小组/u,
    shows: ['name', 'career'],
  },
  {
    kind: '表彰',
    title:
      /表彰|表扬|嘉奖|奖励|先进(?:个人|集体|工作者|单位)|劳动模范|劳模|获奖|荣誉|好人|标兵|道德模范|优秀(?:共产党员|教师|学生|公务员|个人|党务)/u,
    shows: ['name', 'honour', 'career'],
  },
  {
    // 资格、职称的评审结果
    kind: '资格公示',
    title:
      /职称|任职资格|评审(?:通过|结果)|(?:执业|职业|从业)资格|执业|资质|证书(?:持有|人员)?(?:名单|公示|公告)|考试(?:合格|成绩)/u,
    shows: ['name', 'career'],
  },
  {
    // 《2018年政务公开工作要点》: 除惩戒公示、强制性信息披露外
    kind: '失信惩戒',
    title: /失信|黑名单|联合惩戒|欠税|重大税收违法|拖欠.{0,8}(?:工资|税款)|限制(?:高)?消费|异常名录/u,
    shows: ['name', 'credit', 'crime'],
  },
  {
    // 通缉令由公安机关发布
    kind: '通缉',
    title: /通缉|悬赏|协查|寻人|认尸|抓获|在逃/u,
    shows: ['name', 'birthDate', 'identity', 'crime', 'plate', 'career'],
  },
  {
    // 行政处罚法第四十八条: 具有一定社会影响的行政处罚决定应当依法公开
    kind: '处罚公告',
    title:
      /行政处罚|处罚(?:决定|公告|公示|信息)|曝光|终生禁驾|交通违法|违法(?:行为|失信)|警示教育|处分|通报.{0,12}(?:案例|典型|问题)/u,
    shows: ['name', 'plate', 'crime'],
  },
  {
    kind: '车辆公告',
    title:
      /(?:号牌|牌证|行驶证|驾驶证|机动车|车辆|公务用车|出租车).{0,20}(?:公告|公示|作废|报废|拍卖|注销|年审|检验|通告)/u,
    shows: ['plate'],
  },
]

const openingLines = 6
const longestTitle = 80

/** By titles of the units, the first lines and the file's name; a document may be of several kinds. */
export function findPublicity(document: Document, units: readonly Unit[]): Publicity[] {
  const titles = units.map(({ elements }) => elements.title?.value ?? '')
  const opening = document.lines
    .filter(({ text }) => text.trim())
    .slice(0, openingLines)
    .map(({ text }) => text)
    .filter((text) => text.length <= longestTitle && !/[。；]/u.test(text))
  const name = document.path.replace(/^.*[/\\!]/u, '')
  const words = [...titles, ...opening, name].map((text) => text.replace(/\s/gu, ''))
  return kinds.filter(({ title }) => words.some((text) => title.test(text))).map(({ kind, shows }) => ({ kind, shows }))
}

/** Whether a document of these kinds may show this of the persons it names. */
export function mayShow(publicity: readonly Publicity[], what: Shown): boolean {
  return publicity.some(({ shows }) => shows.includes(what))
}
