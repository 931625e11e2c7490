import { placeAt, placeText } from '@gongkai/core'
import { describe, expect, it } from 'vitest'
import { writePdf } from '../../../scripts/corpus/pdf-writer.js'
import { pdf } from '../src/pdf/index.js'
import {
  body,
  bodyOf,
  em,
  fixture,
  line,
  open,
  openFixture,
  openPages,
  openSource,
  paragraphsIn,
  storiesOf,
} from './pdf-open.js'

const filler =
  '为保障城市供水安全规范供水用水行为根据国家和省有关规定结合本市实际市人民政府办公室制定了城市供水保障工作办法已经市人民政府同意'

describe('text of a pdf whose fonts are not embedded', () => {
  it('is read through the character maps of GBK, with fonts and alignment', async () => {
    const document = await openPages({
      items: [
        { x: 35, y: 35, size: 34, font: 'FZXBSJW--GB1-0', color: '#ff0000', text: '云麓市人民政府办公室文件' },
        { x: 80, y: 62, size: 16, text: '云政办发〔2026〕5号' },
        { x: 56.5, y: 80, size: 22, font: 'FZXBSJW--GB1-0', text: '关于城市供水保障工作的通知' },
        line(6, '各县（市、区）人民政府：'),
        ...body(7, `${filler}，现印发给你们，请认真贯彻执行。`),
        line(12, '云麓市水务局', { x: 184 - 8 * em }),
        line(13, '2026年3月2日', { x: 184 - 9.5 * em }),
        line(14, '（此件公开发布）', { x: 28 + 2 * em, font: 'KaiTi_GB2312' }),
      ],
    })
    expect(document.notices).toEqual([])
    expect(bodyOf(document)).toEqual([
      '云麓市人民政府办公室文件',
      '云政办发〔2026〕5号',
      '关于城市供水保障工作的通知',
      '各县（市、区）人民政府：',
      `${filler}，现印发给你们，请认真贯彻执行。`,
      '云麓市水务局',
      '2026年3月2日',
      '（此件公开发布）',
    ])
    const paragraphs = paragraphsIn(document.children)
    expect(paragraphs.map(({ alignment }) => alignment)).toEqual([
      'center',
      'center',
      'center',
      undefined,
      undefined,
      'right',
      'right',
      undefined,
    ])
    expect(paragraphs.map(({ indent }) => indent)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      2,
      undefined,
      undefined,
      2,
    ])
    expect(paragraphs[0]?.children[0]).toMatchObject({
      font: { name: 'FZXBSJW--GB1-0', size: 34, color: '#ff0000' },
    })
    expect(paragraphs[7]?.children[0]).toMatchObject({ font: { name: 'KaiTi_GB2312', size: 16 } })
  })

  it('stands where it is printed, in millimetres from the upper left corner', async () => {
    const document = placeText(await openPages({ items: [line(0, '身份证号：530400189001010006，男')] }))
    const start = document.text.indexOf('5304')
    const place = placeAt(document, start, start + 18)
    expect(place.page).toBe(1)
    const [x, y, width, height] = place.box ?? []
    expect(x).toBeCloseTo(28 + 5 * em, 1)
    expect(y).toBeCloseTo(40, 1)
    expect(width).toBeCloseTo(9 * em, 1)
    expect(height).toBeCloseTo(em, 1)
    const half = placeAt(document, start + 6, start + 14)
    expect(half.box?.[0]).toBeCloseTo(28 + 8 * em, 1)
    expect(half.box?.[2]).toBeCloseTo(4 * em, 1)
  })

  it('has its radicals folded to characters, and nothing else', async () => {
    const radical = new Map([
      ['用', '⽤'],
      ['见', '⻅'],
      ['长', '⻓'],
      ['民', '⺠'],
      ['龙', '⻰'],
    ])
    const document = await openPages({
      items: [line(0, '用见长民龙①㎡（Ａ）', { says: (character) => radical.get(character) ?? character })],
    })
    expect(bodyOf(document)).toEqual(['用见长民龙①㎡（Ａ）'])
  })
})

describe('pages that are turned', () => {
  it('are read upright where the page says so, with boxes on the page as shown', async () => {
    const text = '供水管网漏损率控制在9%以内'
    const document = placeText(
      await openPages({
        rotate: 90,
        items: [line(0, text, { x: 60, y: 200, turn: 90 }), line(1, text, { x: 70, y: 200, turn: 90 })],
      }),
    )
    expect(document.lines.map((each) => each.text).slice(0, 2)).toEqual([text, text])
    const box = placeAt(document, 0, 4).box ?? [0, 0, 0, 0]
    expect(box[2]).toBeCloseTo(4 * em, 0)
    expect(box[3]).toBeCloseTo(em, 0)
  })

  it('are read upright where only the text is turned', async () => {
    const text = '序号姓名住址供水补助金额'
    const items = [0, 1, 2].map((row) => line(0, text, { x: 60 + 12 * row, y: 200, turn: 90 }))
    expect(bodyOf(await openPages({ items }))).toEqual([text, text, text])
  })
})

describe('text that is out of order', () => {
  it('is joined where each character is a line of its own', async () => {
    const items = [...'云麓市人民政府'].map((text, row) => line(row, text, { x: 30 }))
    expect(bodyOf(await openPages({ items }))).toEqual(['云麓市人民政府'])
  })

  it('is turned round where the characters are stacked from the bottom up', async () => {
    const items = [...'日七月六年九一〇二'].map((text, row) => line(row, text, { x: 30 }))
    expect(bodyOf(await openPages({ items }))).toEqual(['二〇一九年六月七日'])
  })

  it('is read by place, not by the order in which it was drawn', async () => {
    const items = [...body(0, `${filler}。`)]
      .reverse()
      .flatMap((item) => [...item.text].map((text, index) => ({ ...item, text, x: item.x + index * em })).reverse())
    expect(bodyOf(await openPages({ items }))).toEqual([`${filler}。`])
  })

  it('is read column by column', async () => {
    const left = [
      '左栏第一行供水保障工作办法',
      '左栏第二行供水保障工作办法',
      '左栏第三行供水保障工作办法',
      '左栏第四行供水保障工作。',
    ]
    const right = left.map((text) => text.replace('左', '右'))
    const items = left.flatMap((text, row) => [
      line(row, text, { x: 20, size: 14 }),
      line(row, right[row] ?? '', { x: 110, size: 14 }),
    ])
    const text = bodyOf(await openPages({ items })).join('')
    expect(text).toBe([...left, ...right].join(''))
  })
})

describe('spaces', () => {
  it.each([
    ['of a heading set wide are dropped', '会  议  纪  要', '会议纪要'],
    ['between two characters of a heading are dropped', '通    知', '通知'],
    ['between Latin words are kept', 'Open Government Data', 'Open Government Data'],
    ['between entries are kept', '联系人：张三　　电话：13900001234', '联系人：张三　电话：13900001234'],
  ])('%s', async (_, printed, read) => {
    expect(bodyOf(await openPages({ items: [line(0, printed)] }))).toEqual([read])
  })

  it('that have no width on paper are dropped', async () => {
    const items = [...'云麓市人民'].flatMap((text, index) => [
      line(0, text, { x: 28 + index * em }),
      line(0, ' ', { x: 28 + (index + 0.9) * em, size: 2 }),
    ])
    expect(bodyOf(await openPages({ items }))).toEqual(['云麓市人民'])
  })
})

describe('heads and feet', () => {
  const page = (number: number) => ({
    items: [
      { x: 80, y: 15, size: 10.5, text: '云麓市人民政府公报' },
      ...[0, 1, 2, 3, 4].map((row) => line(row, filler.slice(0, 28))),
      ...(number === 2 ? [line(5, '2019')] : []),
      { x: 95, y: 275, size: 14, text: `— ${number} —` },
    ],
  })

  it('are read apart from the body, so that paragraphs run on over the page', async () => {
    const stories = storiesOf(await openPages(page(1), page(2)))
    expect(stories['body']?.trimEnd().split('\n')).toEqual(
      [filler.slice(0, 28).repeat(10), '2019'].join('').split('\n'),
    )
    expect(stories['header']?.trim()).toBe('云麓市人民政府公报')
    expect(stories['footer']?.trim().split('\n')).toEqual(['— 1 —', '— 2 —'])
  })

  it('are dropped as bare numbers only where they count on', async () => {
    const bare = (text: string) => ({ items: [line(0, '云麓市年鉴。'), { x: 100, y: 280, size: 12, text }] })
    expect(storiesOf(await openPages(bare('7'), bare('8'), bare('9')))['footer']).toContain('8')
    expect(bodyOf(await openPages(bare('2019'))).join('')).toContain('2019')
  })
})

describe('what does not belong to the running text', () => {
  it('hidden text is a story of its own', async () => {
    const stories = storiesOf(
      await openPages({
        items: [line(0, '公开的文字'), line(1, '不显示的文字', { mode: 3 }), line(0, '页外的文字', { x: 400 })],
      }),
    )
    expect(stories['body']?.trim()).toBe('公开的文字')
    expect(stories['hidden']).toContain('不显示的文字')
    expect(stories['hidden']).toContain('页外的文字')
  })

  it('comments, fields, links, written notes, attached files and properties are found', async () => {
    const document = await openSource({
      pages: [
        {
          items: [line(0, '申请表')],
          links: [{ x: 28, y: 100, width: 20, height: 6, uri: 'http://10.0.0.1/oa/download?id=5' }],
          notes: [
            { kind: 'Text', x: 150, y: 60, width: 6, height: 6, text: '此处删去姓名', author: '周某' },
            { kind: 'FreeText', x: 28, y: 120, width: 60, height: 10, text: '情况属实' },
          ],
          fields: [{ x: 60, y: 140, width: 60, height: 8, name: '姓名', value: '张三' }],
        },
      ],
      info: { Title: '供水补助申请表', Author: '周某', CreationDate: "D:20260302103000+08'00'" },
      attachments: [{ name: '名单.txt', value: new TextEncoder().encode('张三') }],
    })
    const stories = storiesOf(document)
    expect(stories['hidden']?.trim()).toBe('http://10.0.0.1/oa/download?id=5')
    expect(stories['comment']?.trim()).toBe('周某：此处删去姓名')
    expect(stories['textBox']).toContain('情况属实')
    expect(stories['textBox']).toContain('张三')
    expect(document.embedded.map(({ name, value }) => [name, new TextDecoder().decode(value)])).toEqual([
      ['名单.txt', '张三'],
    ])
    expect(document.properties).toEqual([
      { name: '标题', value: '供水补助申请表', origin: 'file' },
      { name: '作者', value: '周某', origin: 'file' },
      { name: '创建时间', value: '2026-03-02 10:30:00', origin: 'file' },
    ])
  })

  it('slanting text is a watermark, read once', async () => {
    const page = { items: [line(0, '供水保障工作方案。'), line(12, '内部资料', { turn: 45, size: 48 })] }
    const stories = storiesOf(await openPages(page, page))
    expect(stories['body']?.trim()).toBe('供水保障工作方案。\n供水保障工作方案。')
    expect(stories['watermark']?.trim()).toBe('内部资料')
  })
})

describe('what could not be read', () => {
  const scan = { pictures: [{ x: 0, y: 0, width: 210, height: 297 }] }
  const text = { items: [line(0, '云麓市人民政府公报')] }
  const garbled = (item: string) => ({
    items: [
      line(0, item, { says: (character) => String.fromCodePoint(0xe000 + ((character.codePointAt(0) ?? 0) % 0x1000)) }),
    ],
  })

  it('a scan, and a page whose font has no characters, are told with their pages', async () => {
    const document = await openPages(text, scan, {}, garbled('名单中的姓名与号码'), text)
    expect(document.notices).toEqual([
      { code: 'no-text-layer', lost: 'text', pages: [2] },
      { code: 'garbled-text', lost: 'text', pages: [4] },
    ])
  })

  it('codes read as signs are garbled, the dotted leaders of a list of contents are not', async () => {
    const codes = { items: [line(0, '!"#$ %&\'( )*+, -./: ;<=> ?@[\\ ]^_`')] }
    const leaders = {
      items: [line(0, '1 Introduction ...................... 1'), line(1, '2 Tables ............................ 12')],
    }
    expect((await openPages(codes, leaders)).notices).toEqual([{ code: 'garbled-text', lost: 'text', pages: [1] }])
  })

  it('everything is lost where no page has text', async () => {
    expect((await openPages(scan, scan)).notices).toEqual([
      { code: 'no-text-layer', lost: 'everything', pages: [1, 2] },
    ])
  })

  it('the text layer of a scan is read, and said to be one', async () => {
    const document = await openPages({ ...scan, items: body(0, `${filler}。`).map((item) => ({ ...item, mode: 3 })) })
    expect(bodyOf(document)).toEqual([`${filler}。`])
    expect(document.notices).toEqual([{ code: 'decoration', lost: 'decoration', pages: [1], detail: 'OCR' }])
  })

  it('a short last page, a seal and a letterhead picture are no scan', async () => {
    const imprint = [
      line(20, '抄送：市委办公室，市人大常委会办公室。'),
      line(21, '云麓市人民政府办公室　2026年3月2日印发'),
    ]
    const document = await openPages(
      { pictures: [{ x: 28, y: 35, width: 156, height: 30 }], ...text },
      { pictures: [{ x: 130, y: 180, width: 42, height: 42 }], items: imprint },
    )
    expect(document.notices).toEqual([])
  })

  it('a password is told apart from damage', async () => {
    expect((await openFixture('user-password.pdf')).notices).toEqual([{ code: 'encrypted', lost: 'everything' }])
    const open = await openFixture('owner-password.pdf')
    expect(open.notices).toEqual([{ code: 'encrypted', lost: 'decoration' }])
    expect(bodyOf(open)).toEqual(['云麓市城市供水保障工作会议定于三月召开。'])
  })

  it('damage is told, never thrown', async () => {
    const whole = fixture('notice.pdf')
    const noise = new Uint8Array(5000).map((_, index) => (index * 7919) % 251)
    noise.set(new TextEncoder().encode('%PDF-1.7\n'))
    expect((await open(noise)).notices).toEqual([{ code: 'damaged', lost: 'everything' }])
    for (const share of [0.1, 0.5, 0.9, 0.98]) {
      const { notices } = await open(whole.slice(0, whole.length * share))
      expect(notices.map(({ code }) => code)).toContain('damaged')
    }
  })

  it('a page whose drawing is damaged within a file that is whole is told', async () => {
    const spoilt = fixture('notice.pdf')
    const start = Buffer.from(spoilt).indexOf('stream') + 8
    for (let at = start + 400; at < start + 430; at++) spoilt[at] = ((spoilt[at] ?? 0) * 31 + 17) & 255
    expect((await open(spoilt)).notices).toEqual([{ code: 'damaged', lost: 'text', detail: 'FlateDecode' }])
  })

  it('more pages than allowed are told', async () => {
    const document = await open(writePdf({ pages: [text, text, text] }), { pages: 2 })
    expect(document.notices).toEqual([{ code: 'too-large', lost: 'text', detail: '3 pages' }])
    expect(bodyOf(document)).toHaveLength(2)
  })
})

describe('a pdf made by a word processor', () => {
  it('is read in paragraphs over its pages, with its table and its page numbers', async () => {
    const document = await openFixture('notice.pdf')
    const stories = storiesOf(document)
    const lines = stories['body']?.trimEnd().split('\n') ?? []
    expect(lines.slice(0, 4)).toEqual([
      '云麓市人民政府办公室文件',
      '云政办发〔2026〕5号',
      '云麓市人民政府办公室关于印发城市供水保障工作办法的通知',
      '各县（市、区）人民政府，云麓高新技术产业开发区管委会，市人民政府各部门，各直属机构，各有关单位：',
    ])
    expect(lines.filter((each) => /^（[一二三四五六七八]）.*。$/u.test(each))).toHaveLength(8)
    expect(lines.slice(-9)).toEqual(
      [
        '云麓市人民政府办公室',
        '2026年3月2日',
        '（此件公开发布）',
        '附件',
        '供水保障补助发放名单',
        '补助发放情况',
        '序号\t姓名\t身份证号\t联系电话\t住址',
        '1\t张三\t530400189001010006\t13900001234\t云麓市北门街道清水社区居民委员会第三居民小组',
        '2\t李四\t530400189002020003\t13900005678\t云麓市南门街道长桥社区',
      ]
        .concat('填表说明：补助按季度发放。')
        .slice(-9),
    )
    expect(stories['header']?.trim()).toBe('云麓市行政文件汇编')
    expect(stories['footer']?.trim().split('\n')).toEqual(['— 1 —', '— 2 —', '— 3 —', '— 4 —'])
    expect(document.notices).toEqual([])
  })
})

describe('recognising a pdf', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  it.each([
    ['%PDF-1.4', 1],
    [`${'x'.repeat(1000)}%PDF-1.4`, 1],
    [`${'x'.repeat(1100)}%PDF-1.4`, 0],
    ['%PD', 0],
    ['PK', 0],
  ])('%j gives %d', (text, sure) => {
    expect(pdf.matches(bytes(text), '.pdf')).toBe(sure)
  })
})
