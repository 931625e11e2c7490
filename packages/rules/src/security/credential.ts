// security/credential: passwords, keys and tokens that open a system.
import { defineRule, type Span } from '@gongkai/core'
import { regulation } from '../regulation.js'

export const credential = defineRule({
  id: 'security/credential',
  title: { zh: '口令和密钥', en: 'Passwords and keys' },
  severity: 'blocker',
  basis: [regulation('第十四条')],
  messages: {
    password: {
      zh: '这里写出了账号的口令，先停止公开；请删去，并立即更换这个口令。',
      en: 'A password stands here: do not publish; delete it and change the password at once.',
    },
    initial: {
      zh: '这里写出了系统的初始口令，没有改过口令的账号都会被人登录；请删去，另行告知用户。',
      en: 'The initial password of a system stands here and opens every account that kept it; delete it.',
    },
    meeting: {
      zh: '这里写出了会议或无线网络的口令，公开后任何人都能进入；请删去，另行告知参会人员。',
      en: 'The password of a meeting or wireless network stands here; delete it and tell the participants otherwise.',
    },
    key: {
      zh: '这里写出了系统的密钥，先停止公开；请删去，并立即作废这个密钥。',
      en: 'A key of a system stands here: do not publish; delete it and revoke the key at once.',
    },
  },
  *check({ document: { text } }) {
    const told: Span[] = []
    for (const { shape, message } of keys) {
      for (const match of text.matchAll(shape)) {
        const at = { start: match.index, end: match.index + match[0].length }
        if (told.some(({ start, end }) => start < at.end && at.start < end)) continue
        told.push(at)
        yield { at, message, mask: 'other' }
      }
    }
    for (const match of text.matchAll(password)) {
      const value = match[1] ?? match[2] ?? ''
      const start = match.index + match[0].length - value.length
      if (isPlaceholder(value) || told.some((span) => span.start < start + value.length && start < span.end)) continue
      const before = text.slice(Math.max(0, match.index - reach), match.index + match[0].length - value.length)
      if (public_.test(before)) continue
      const message = /初始|默认|原始|首次/u.test(before) ? 'initial' : meeting.test(before) ? 'meeting' : 'password'
      const severity = message === 'password' ? 'blocker' : message === 'initial' ? 'error' : 'warning'
      yield { at: { start, end: start + value.length }, message, severity, mask: 'other' }
    }
  },
})

const reach = 24

/** 密码：Abc@1234, password = x9!kkk; the value is of letters, digits and signs; without colon, 密码admin@00, of several of them */
const password =
  /(?:密码|口令|(?<![A-Za-z])(?:password|passwd|pwd))(?:[（(][^（）()\n]{0,8}[）)])?\s?(?:[:：=]|为|是)\s?["'“‘]?([!-&(-~]{4,40})|(?:密码|口令)\s?((?=[A-Za-z]+[^A-Za-z\s]|\d+[^\d\s])[A-Za-z0-9@#$%^&*!._-]{6,40})/giu
/** ****, xxxx, <password>, ${PASSWORD}: nothing is told. */
function isPlaceholder(value: string): boolean {
  return /^[*xX._\-#]+$/u.test(value) || /[<>{}[\]]|^(?:your|my|the|null|none|true|false|required|string)/iu.test(value)
}

/** Codes that are given to the public on purpose. */
const public_ = /提取|解压|文档|下载|查询密码规则/u
const meeting = /会议|腾讯|钉钉|入会|直播|WiFi|Wi-Fi|无线|网络名称/iu

const keys: readonly { readonly shape: RegExp; readonly message: 'key' }[] = [
  // PEM blocks
  { shape: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/gu, message: 'key' },
  // Keys of cloud providers by their prefixes
  { shape: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])/gu, message: 'key' },
  { shape: /(?<![A-Za-z0-9])(?:LTAI[A-Za-z0-9]{12,26}|AKID[A-Za-z0-9]{28,36})(?![A-Za-z0-9])/gu, message: 'key' },
  { shape: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{30,}/gu, message: 'key' },
  // AccessKeySecret: …, SK=…, 密钥：…
  {
    shape:
      /(?:Access\s?Key(?:\s?(?:Id|Secret))?|Secret\s?(?:Access\s?)?Key|(?<![A-Za-z])(?:AK|SK|api[_-]?key|app[_-]?secret|token)|密钥)\s?[:：=]\s?["'“]?[A-Za-z0-9/+_-]{16,}={0,2}/giu,
    message: 'key',
  },
]
