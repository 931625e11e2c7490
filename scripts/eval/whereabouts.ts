// How nobody is reached and where nobody lives: plates, mail, accounts, addresses, births, passwords, hosts, coordinates.
import { digits, inventStreet, two } from './numbers.js'
import type { Random } from './random.js'

const provinces = ['云', '贵', '川', '粤', '京', '沪', '浙', '鄂']
const plateLetters = [...'ABCDEFGH']

export function inventPlate(random: Random): string {
  const tail = random.pick([digits(random, 3), `${random.pick(plateLetters)}${digits(random, 2)}`])
  return `${random.pick(provinces)}${random.pick(plateLetters)}00${tail}`
}

/** Small cars have D or F before the digits, large ones behind them. */
export function inventElectricPlate(random: Random): string {
  const start = `${random.pick(provinces)}${random.pick(plateLetters)}`
  const mark = random.pick(['D', 'F'])
  return random.next() < 0.7 ? `${start}${mark}000${digits(random, 2)}` : `${start}000${digits(random, 2)}${mark}`
}

export function inventMail(random: Random): string {
  const name = random.pick(['zhangsan', 'li.si', 'wangwu_77', '0000', 'zhao-liu'])
  const domain = random.pick(['qq.com', '163.com', '126.com', 'sina.com', '139.com', 'gmail.com', 'foxmail.com'])
  return `${name}${digits(random, 3)}@${domain}`
}

export function inventQq(random: Random): string {
  return `10000${digits(random, random.pick([2, 3, 4]))}`
}

export function inventWechat(random: Random): string {
  return `${random.pick(['wxid_0000', 'zhangsan_', 'lisi-', 'wangwu'])}${digits(random, 4)}`
}

/** From the county down to the door. */
export function inventAddress(random: Random): string {
  const number = (most: number) => 1 + random.below(most)
  const house = random.pick([
    `某某镇${random.pick(['柏树', '清水', '青山'])}村${number(20)}组${number(90)}号`,
    `${inventStreet(random)}${number(20)}幢${number(4)}单元${number(9)}0${number(4)}室`,
    `某某街道${random.pick(['和平', '文昌'])}社区${number(9)}栋${number(9)}0${number(6)}号`,
  ])
  return `${random.pick(['云南省云岭市东山县', '云岭市西河区', '东山县'])}${house}`
}

export function inventBirth(random: Random): string {
  const [year, month, day] = [1940 + random.below(75), 1 + random.below(12), 1 + random.below(28)]
  return random.pick([
    `${year}年${month}月${day}日`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}.${month}.${day}`,
    `${year}/${month}/${day}`,
  ])
}

export function inventHomePhone(random: Random): string {
  return `${random.pick(['0877', '0871', '010', '021'])}-2000${digits(random, 3)}`
}

export function inventPassword(random: Random): string {
  return random.pick([
    `Admin@${digits(random, 4)}`,
    `Yl${digits(random, 6)}!`,
    `Zwgk#${digits(random, 3)}x`,
    `qwE${digits(random, 5)}`,
  ])
}

/** RFC 1918. */
export function inventInternalHost(random: Random): string {
  const byte = () => String(1 + random.below(250))
  return random.pick([
    `10.${byte()}.${byte()}.${byte()}`,
    `172.${16 + random.below(16)}.${byte()}.${byte()}`,
    `192.168.${byte()}.${byte()}`,
  ])
}

export function inventInternalLink(random: Random): string {
  return `http://${inventInternalHost(random)}:80${digits(random, 2)}/${random.pick(['oa', 'login', 'admin/index.html'])}`
}

export function inventCoordinates(random: Random): string {
  const [east, north] = [97 + random.below(9), 21 + random.below(8)]
  const part = () => two(random.below(60))
  return random.pick([
    `东经${east}°${part()}′${part()}″，北纬${north}°${part()}′${part()}″`,
    `E${east}°${part()}′${part()}″，N${north}°${part()}′${part()}″`,
    `${east}.${digits(random, 6)},${north}.${digits(random, 6)}`,
  ])
}
