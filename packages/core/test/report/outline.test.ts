import { expect, it } from 'vitest'
import { gatherFacts } from '../../src/facts/index.js'
import { profileSchema } from '../../src/facts/profile.js'
import { settingsSchema } from '../../src/findings/settings.js'
import { maskNumbers, outline } from '../../src/report/outline.js'
import { document, paragraph } from '../../src/tree/build.js'
import { placeText } from '../../src/tree/text.js'

const profile = profileSchema.parse({
  id: 'some',
  title: { zh: '某', en: 'some' },
  source: '某市',
  labels: { 公开发布: '此件公开发布' },
  homes: ['note'],
})
const settings = settingsSchema.parse({ profile })

const lines = [
  '某市教育局关于开展检查的通知',
  '某教发〔2024〕3号',
  '各县教育局：',
  '请认真执行。',
  '某市教育局',
  '2024年3月1日',
  '（联系人：张三，13900001234）',
  '（此件公开发布）',
]

function outlineOf(options?: { why: boolean }) {
  const properties = [
    { name: '索引号', value: '甲-1', origin: 'page' as const },
    { name: '联系电话', value: '13900001234', origin: 'page' as const },
    { name: '__proto__', value: '值', origin: 'page' as const },
  ]
  const placed = placeText(
    document(
      lines.map((line) => paragraph(line)),
      { properties },
    ),
  )
  return outline('a.txt', placed, gatherFacts(placed), settings, options)
}

it('tells units, elements and labels; what was not found is null or an empty list', () => {
  const { path, format, units } = outlineOf()
  expect([path, format]).toEqual(['a.txt', 'txt'])
  expect(units).toHaveLength(1)
  expect(units[0]).toEqual({
    role: 'cover',
    masthead: null,
    documentNumber: '某教发〔2024〕3号',
    title: '某市教育局关于开展检查的通知',
    kind: '通知',
    addressees: '各县教育局',
    issuers: ['某市教育局'],
    documentDate: '2024-03-01',
    signatory: null,
    classification: null,
    urgency: null,
    copyNumber: null,
    attachments: [],
    supplementaryNotes: ['（联系人：张三，139****1234）', '（此件公开发布）'],
    copyTo: null,
    printingOffice: null,
    printDate: null,
    labels: [
      {
        label: '公开发布',
        wording: '（此件公开发布）',
        home: 'note',
        unit: 0,
        place: expect.objectContaining({ words: '第8段' }),
      },
    ],
  })
})

it('masks the numbers of people wherever they stand, and keeps every field', () => {
  const { metadata } = outlineOf()
  expect(Object.entries(metadata)).toEqual(
    expect.arrayContaining([
      ['索引号', '甲-1'],
      ['__proto__', '值'],
    ]),
  )
  expect(JSON.stringify(outlineOf())).not.toContain('13900001234')
})

it('gives the evidence only where asked for', () => {
  expect(outlineOf().units[0]).not.toHaveProperty('evidence')
  expect(outlineOf({ why: true }).units[0]?.evidence?.title?.[0]).toMatchObject({ reason: expect.any(String) })
})

it.each([
  ['电话13900001234、13900005678。', '电话139****1234、139****5678。'],
  ['第一行\n13900001234', '第一行\n139****1234'],
  ['某教发〔2024〕3号', '某教发〔2024〕3号'],
  ['已遮住的139****1234', '已遮住的139****1234'],
  ['', ''],
])('masks numbers in %j', (words, masked) => {
  expect(maskNumbers(words, settings.masks)).toBe(masked)
})
