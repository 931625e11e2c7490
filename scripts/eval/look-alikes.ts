// Harmless words that look like personal data: numbers of papers, standards, offices and sites.
import { digit, digits, inventCreditCode, inventStreet, two } from './numbers.js'
import type { Random } from './random.js'

export interface LookAlike {
  readonly id: string
  readonly heldOut: boolean
  /** A whole phrase, the number in its usual words. */
  readonly phrase: (random: Random) => string
}

const year = (random: Random) => `20${two(random.below(25))}`
const letters = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.pick([...'ABCDEFGHJKLMNPRSTUVWXYZ'])).join('')

const known: Readonly<Record<string, LookAlike['phrase']>> = {
  项目代码: (r) => `项目代码：${year(r)}-530402-${two(r.below(99))}-03-${digits(r, 6)}`,
  索引号: (r) => `索引号：000014349/${year(r)}-${digits(r, 5)}`,
  信用代码: (r) => `统一社会信用代码：${inventCreditCode(r)}`,
  无名信用代码: (r) => `某某公司（${inventCreditCode(r)}）`,
  发文字号: (r) => `根据云政发〔${year(r)}〕${1 + r.below(300)}号文件`,
  热线: (r) => `政务服务热线：${r.pick(['12345', '12333', '12315', '12366', '12388'])}`,
  办公电话: (r) => `办公电话：0877-2${digits(r, 6)}`,
  金额: (r) => `预算金额${1 + r.below(9)}${digits(r, 10)}元`,
  二十一位编码: (r) => `采购计划编号：${1 + r.below(9)}${digits(r, 20)}`,
  公安备案号: (r) => `滇公网安备5304260200${digits(r, 4)}号`,
  标识码: (r) => `网站标识码：5304${digits(r, 6)}`,
  八位日期: (r) => `版本号：${year(r)}${two(1 + r.below(12))}${two(1 + r.below(28))}`,
  标准号: (r) => `执行GB/T ${digits(r, 5)}—${year(r)}标准`,
  连写标准号: (r) => `符合GB${1 + r.below(9)}${digits(r, 4)}-${year(r)}、DB53${digits(r, 4)}的要求`,
  宗地编号: (r) => `宗地编号：530402${digits(r, 6)}GB00${digits(r, 3)}`,
  书号: (r) => `ISBN 978-7-${digits(r, 4)}-${digits(r, 4)}-${digit(r)}`,
  网址: (r) => `https://www.example.gov.cn/art/${year(r)}/art_1${digits(r, 10)}_${digits(r, 8)}.html`,
  型号: (r) => `采购${r.pick(['水泵', '路由器', '交换机'])}，型号${r.pick(['E', 'G', 'H', 'M'])}${digits(r, 8)}`,
  产品编号: (r) => `产品编号${letters(r, 3)}${digits(r, 12)}`,
  公证书字号: (r) => `依据（${year(r)}）云某证字第${1 + r.below(9)}${digits(r, 3)}号公证书`,
  建设用地字号: (r) => `核发建设用地规划许可证（地字第5304${year(r)}${digits(r, 5)}号）`,
  建设工程字号: (r) => `取得建字第${digits(r, 6)}号建设工程规划许可证`,
  卫生许可字号: (r) => `卫生许可证：云卫公证字第${digits(r, 6)}号`,
  ICP备案号: (r) => `滇ICP备${two(r.below(24))}${digits(r, 6)}号-${1 + r.below(9)}`,
  政务邮箱: (r) => `意见请发至${r.pick(['zwgk', 'bgs', 'xxgk'])}${digit(r)}@example.gov.cn`,
  公网地址: (r) => `网站服务器地址${r.pick(['203.0.113', '198.51.100', '192.0.2'])}.${1 + r.below(250)}`,
  软件版本: (r) => `系统升级至V${r.below(9)}.${r.below(20)}.${r.below(20)}.${r.below(9)}版`,
  办公地址: (r) => `办公地址：某某县${inventStreet(r)}政务服务中心`,
  公众号: (r) => `关注微信公众号“某某发布${digit(r)}”`,
  口令要求: (r) => `密码应当不少于${r.pick(['八', '十', '十二'])}位，并定期更换`,
  会议日期: (r) => `会议定于${year(r)}年${1 + r.below(12)}月${1 + r.below(28)}日召开`,
  景区坐标: (r) => `景区位于东经102°${two(r.below(60))}′、北纬24°${two(r.below(60))}′`,
  国道编号: (r) => `国道G${digits(r, 3)}线K${digits(r, 3)}+${digits(r, 3)}处`,
}

const strange: Readonly<Record<string, LookAlike['phrase']>> = {
  预算科目: (r) => `预算科目：2${digits(r, 6)}，指标文号：${digits(r, 11)}`,
  二十位编号: (r) => `不动产单元号：530402${digits(r, 14)}`,
  数列: (r) => `三年分别为1${digits(r, 3)}、1${digits(r, 3)}、1${digits(r, 4)}万元`,
  裁判文书字号: (r) => `（${year(r)}）云04民终${1 + r.below(9)}${digits(r, 3)}号`,
  药品批准文号: (r) => `批准文号：国药准字H${year(r)}${digits(r, 4)}`,
  产权证字号: (r) => `云（${year(r)}）某某县不动产权第${digits(r, 7)}号`,
  单位邮箱: (r) => `来函请寄jwc${digit(r)}@example.edu.cn`,
  项目选址: (r) => `项目位于某某市${inventStreet(r)}东侧`,
  航班车次: (r) => `乘坐G${digits(r, 4)}次列车前往`,
}

const toList = (phrases: Readonly<Record<string, LookAlike['phrase']>>, heldOut: boolean): LookAlike[] =>
  Object.entries(phrases).map(([id, phrase]) => ({ id, heldOut, phrase }))

export const lookAlikes: readonly LookAlike[] = [...toList(known, false), ...toList(strange, true)]
