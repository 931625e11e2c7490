// What the words before a number, or at the head of its column, say that it is.

/** What a word names. `login`: an account that is none of a bank's. `code`: anything public or nobody's. */
export type NumberName =
  | 'residentId'
  | 'passport'
  | 'permit'
  | 'taiwanPermit'
  | 'foreignerId'
  | 'disabilityCard'
  | 'bankCard'
  | 'phone'
  | 'creditCode'
  | 'code'
  | 'looseCode'
  | 'login'

const words: Readonly<Record<NumberName, string>> = {
  residentId:
    '公民身份号码 公民身份证号 公民身份 居民身份证 身份证件号码 身份证件 身份证 身份证号 身份号码 身份号 身分证 居住证 居住证号 证件号码 证件号 证件编号',
  passport: '护照 护照号 护照号码 护照编号 PASSPORT',
  permit:
    '通行证 港澳通行证 往来港澳通行证 港澳居民来往内地通行证 港澳居民通行证 回乡证 来往内地通行证 往来台湾通行证 通行证号 通行证号码 通行证编号',
  taiwanPermit: '台胞证 台湾居民来往大陆通行证 来往大陆通行证 台湾居民通行证 台胞证号 台胞证号码',
  foreignerId: '外国人永久居留身份证 外国人永久居留证 永久居留身份证 永久居留证 外国人居留证 永居证',
  disabilityCard: '残疾证 残疾人证 残疾证号 残疾人证号 残疾证号码 残疾人证号码 残疾证编号',
  bankCard:
    '银行账号 银行帐号 银行账户 银行帐户 银行卡 账号 帐号 账户号 卡号 一卡通 一折通 存折 信用卡 储蓄卡 借记卡 收款账户',
  phone:
    '电话 手机 移动电话 联系方式 联系人 联络人 传真 热线 座机 固话 值班 咨询 办电 宅电 电话号码 手机号 手机号码 通讯方式 TEL PHONE MOBILE FAX',
  creditCode: '统一社会信用代码 社会信用代码 信用代码 组织机构代码 机构代码 纳税人识别号 纳税识别号 税号',
  code:
    '索引号 索取号 网站标识码 标识码 ICP备 ICP证 ICP备案 公网安备 备案号 备案编号 项目代码 项目编码 项目编号 订单号 订单编号 流水号 序列号 许可证号 许可证编号 ' +
    '许可证 合同号 合同编号 发票号 发票号码 发票代码 文号 字第 ISBN ISSN CAS 邮编 邮政编码 注册号 登记号 单号 批号 受理号 工单号 识别码 ' +
    '图号 货号 招标编号 采购编号 地块编号 宗地号 不动产权 房产证 学号 工号 考号 准考证号 学籍号 案号 批次号 凭证号 资产编号 设备编号 ' +
    '监管码 追溯码 条形码 设备号 版本号 执业证 资格证',
  looseCode: '编号 代码 编码 序号',
  login:
    '登录账号 登陆账号 系统账号 用户账号 平台账号 公众账号 会议账号 微信账号 QQ账号 抖音账号 微博账号 登录帐号 系统帐号 用户帐号 QQ群号 QQ群 QQ号 QQ 微信号 微信 会议号 公众号',
}

const nameOf = new Map(
  (Object.keys(words) as NumberName[]).flatMap((name) =>
    words[name]
      .split(' ')
      .filter(Boolean)
      .map((word) => [word, name] as const),
  ),
)

const anyWord = new RegExp([...nameOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

export interface Naming {
  readonly name: NumberName
  /** Nothing but colon, 号, blank and the like stands between the word and the number. */
  readonly direct: boolean
}

/** The last naming word of a folded text: 身份证号： names a residentId directly. */
export function lastNaming(text: string): Naming | undefined {
  const tight = text.toUpperCase().replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
  let found: { name: NumberName; end: number } | undefined
  for (const match of tight.matchAll(anyWord)) {
    const name = nameOf.get(match[0])
    if (name) found = { name, end: match.index + match[0].length }
  }
  return found && { name: found.name, direct: between.test(tight.slice(found.end)) }
}

/** Between a naming word and its number. */
const between = /^[\s:()（）号码为是：第.\-—“"'‘*]{0,10}$/u

/** A naming word at the head of a column. */
export function namingOfHead(head: string): NumberName | undefined {
  return lastNaming(head)?.name
}
