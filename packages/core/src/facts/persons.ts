// Names of private persons where the words around them make them one: 患者张三，… · 张三（男，45岁）· 姓名：张三.
import type { Span } from './fact.js'
import { double, single } from './surnames.js'

const surname = `(?:${double}|[${single}])`
/** A surname and one or two characters; 某 would be a name already withheld. */
const name = `${surname}(?!某)\\p{Script=Han}{1,2}(?<!某|先生|女士|同志)`

/** What stands behind a name and not behind a word: a stop, a bracket, a digit, a verb of what persons do. */
const end =
  '(?=[，,、。；;：:（(\\s\\d“”]|$|等|因|于|系|患|确诊|被诊断|诊断|住院|治疗|死亡|反映|举报|投诉|信访|来信|来电|来访|称|提出|要求|控告|检举|作证|证实|的(?:身份|电话|手机|住址|住处|家庭|证言|举报|投诉|信访|陈述|病|父|母|子|女)|同志|夫妇|一家|之[子女])'

/** Ordinary words that a surname begins, so that 患者安全， names nobody. */
const words = new Set(
  (
    '高度 高龄 高危 高中 高校 高血压 安全 安置 安排 安心 安抚 平安 马上 马路 常见 常住 常年 成员 成人 成年 万一 方式 方便 方法 方可 方能 时间 时候 明确 明显 ' +
    '管理 管护 管控 包括 包含 包保 温度 金额 金融 单位 单独 单方 程度 程序 文明 文化 文件 石油 江苏 任何 任意 白天 白血病 黄金 向上 向下 应当 应急 于是 ' +
    '和谐 和解 家属 家庭 家长 全部 全员 权利 权益 周边 周期 周围 周知 周岁 严重 严格 严禁 严肃 余下 余额 余款 计划 计生 计算 房屋 房产 连续 连同 连带 ' +
    '关系 关于 关心 关怀 关注 支付 支持 易于 易感 强制 强烈 强调 解除 解决 经过 经济 经营 经查 路过 路边 车辆 左右 项目 项下 盛行 毛病 水平 顾虑 顾客 ' +
    '段落 史料 万元 康复 汤药 尚未 尚需 古稀 柳州 龙头 牛羊 水利 温馨 谢绝 谢谢 孟夏 祝贺 向我 向其 向有关 游客 陆续 陆路 范围 施工 施救 施行 柴油 ' +
    '武装 古城 钟点 谈话 宋体 代表 代理 代为 申请 申报 申诉 申领 乔木 项城 江河 江西 江门 贵州 贵阳 广东 容易 曾经 曾有 于本 许可 许多 何时 何人 何种 滕州 ' +
    '郑重 郑州 葛洲 通过 通知 符合 巫山 年龄 查处 查看 查明 查实 查询 沈阳 苏州 石家庄 徐州 林业 林地 林木 雷电 雷击 熊猫 金属 钱款 钱财 钱物 童年 华侨 夏季 秋季 冬季'
  ).split(' '),
)

/** Words that name a person right behind them. */
const roles =
  '患者|病人|病例|病患|村民|居民|市民|群众|当事人|被处罚人|处罚对象|违法行为人|受害人|被害人|受害者|死者|伤者|申请人|被申请人|举报人|投诉人|信访人|上访人|来访人|来信人|来电人|反映人|检举人|控告人|诉求人|线人|证人|目击者|知情人|线索提供人|监护人|家长|学生|幼儿|儿童|女童|男童|户主|户主姓名|救助对象|保障对象|补助对象|低保户|贫困户|脱贫户|监测户|特困人员|社区矫正对象|矫正对象|刑满释放人员|吸毒人员|戒毒人员|犯罪嫌疑人|嫌疑人|被告人|罪犯|消费者|顾客|业主|住户|租户|残疾人|教徒|信徒|妻子|丈夫|儿子|女儿|父亲|母亲|配偶|其妻|其夫|其子|其女|长子|次子|长女|次女'

const byRole = new RegExp(`(?<!公|见|申)(?:${roles})(?:姓名)?\\s?[：:为系是]?\\s?(${name})${end}`, 'gu')
const byField = new RegExp(`姓\\s?名\\s?[：:]\\s?(${name})(?!\\p{Script=Han})`, 'gu')
/** 张三，男 · 张三（女，45岁 · 张三，45岁 · 张三（身份证号 */
const byDetails = new RegExp(
  `(?<![\\p{Script=Han}])(${name})\\s?(?=[，,（(、\\s]\\s?(?:男|女|\\d{1,3}岁|[一二三四五六七八九]{1,2}十?[一二三四五六七八九]?岁|身份证|公民身份|居民身份|汉族|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:出)?生))`,
  'gu',
)

/** 王五患有乙肝 · 张三离异: what is said only of a person stands behind */
const byVerb = new RegExp(
  `(?<!\\p{Script=Han})(${name})(?=(?:患有?|罹患|因患|因病|被?确诊|被诊断|离异|离婚|丧偶|怀孕|信奉|信仰|吸毒|系(?:低保|特困|残疾|社区矫正|刑满)))`,
  'gu',
)

/** Names in `text`, in order; offsets counted from `base`. Coarse on purpose: only names whose surroundings say so. */
export function findPersons(text: string, base = 0): Span[] {
  const found: Span[] = []
  for (const pattern of [byRole, byField, byDetails, byVerb]) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? ''
      if (!isName(value)) continue
      const start =
        base + match.index + match[0].indexOf(value, match[0].length > value.length ? rolesLength(match) : 0)
      found.push({ start, end: start + value.length })
    }
  }
  found.sort((a, b) => a.start - b.start)
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0))
}

function rolesLength(match: RegExpExecArray | RegExpMatchArray): number {
  return match[0].lastIndexOf(match[1] ?? '')
}

const whole = new RegExp(`^(?:${name}|[\\p{Script=Han}]{2,4}[·•][\\p{Script=Han}·•]{2,12})$`, 'u')

/** Whether the words of a cell, white space dropped, are a person's name written in full. */
export function isName(text: string): boolean {
  return whole.test(text) && !words.has(text) && !words.has(text.slice(0, 2))
}

/** 张某, 张某某, 张*, 张＊三, 张×× */
const withheld =
  /^\p{Script=Han}{1,2}(?:某{1,3}|[*＊×xX○〇●█■]{1,3}\p{Script=Han}?)$|^[*＊×○●█■]{1,2}\p{Script=Han}{1,2}$/u

/** Whether the words of a cell are a name of which a part is withheld. */
export function isWithheldName(text: string): boolean {
  return withheld.test(text)
}
