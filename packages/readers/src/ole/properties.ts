// What an old office file (doc, xls) says of itself in the two streams that all of them have: author, agency, who saved it.
import type { Property } from '@gongkai/core'
import type { Storage } from '../bytes/compound-file.js'
import { readPropertySets } from '../bytes/property-set.js'

/** Number → the name office programs give it on screen. */
const summary: Readonly<Record<number, string>> = {
  2: '标题',
  3: '主题',
  4: '作者',
  5: '关键词',
  6: '备注',
  7: '模板',
  8: '最后修改者',
  9: '修订次数',
  11: '打印时间',
  12: '创建时间',
  13: '修改时间',
  18: '应用程序',
}

const documentSummary: Readonly<Record<number, string>> = {
  2: '类别',
  13: '各部分标题',
  14: '主管',
  15: '单位',
  26: '内容类型',
  27: '内容状态',
  28: '语言',
  29: '版本',
}

/** First bytes of the class ids of the two standard sets; any other holds what somebody added. */
const summaryKind = 0xf29f85e0
const documentSummaryKind = 0xd5cdd502

const streams = ['\x05summaryinformation', '\x05documentsummaryinformation']

export function readFileProperties(root: Storage): Property[] {
  return streams.flatMap((key): Property[] => {
    const stream = root.streams.get(key)
    if (!stream) return []
    const locator = { path: stream.name.slice(1) }
    return readPropertySets(stream.read()).flatMap(({ kind, properties }) => {
      const names = { [summaryKind]: summary, [documentSummaryKind]: documentSummary }[kind]
      return properties.flatMap(({ name, value }): Property[] => {
        const shown = typeof name === 'string' ? name : names ? names[name] : undefined
        return shown === undefined ? [] : [{ name: shown, value, origin: 'file', locator }]
      })
    })
  })
}
