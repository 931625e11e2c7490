// Whatever word mammoth, another reader of docx, sees in a file, this one sees as well.
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { buildDocx, type DocxParts, p, r, readPlaced } from './build-docx.js'

const row = (...texts: string[]) => `<w:tr>${texts.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`

const files: readonly (readonly [name: string, file: DocxParts])[] = [
  [
    'a notice',
    {
      body:
        p('某某县人民政府办公室关于开展安全检查的通知', { pPr: '<w:jc w:val="center"/>', rPr: '<w:sz w:val="44"/>' }) +
        p('各乡（镇）人民政府，县直各部门：') +
        p('　　为做好工作，现通知如下。') +
        p('一、总体要求', { pPr: '<w:outlineLvl w:val="0"/>' }) +
        `<w:p>${r('联系人：某甲，电话：')}${r('139')}${r('00001234')}</w:p>` +
        p('（此件公开发布）'),
    },
  ],
  [
    'a list of names',
    {
      body: `${p('附件1')}<w:tbl>${row('序号', '姓名', '补助（元）')}${row('1', '某甲', '1200')}${row('2', '某乙', '980')}</w:tbl>${p('合计2180元')}`,
    },
  ],
  [
    'a revised draft with links and notes',
    {
      body: `<w:p>${r('详见')}<w:hyperlink r:id="x">${r('政府网站')}</w:hyperlink><w:ins w:author="某甲">${r('（新增）')}</w:ins><w:smartTag>${r('2024年')}</w:smartTag></w:p><w:sdt><w:sdtContent>${p('控件中的段落')}</w:sdtContent></w:sdt>`,
      relationships: { x: ['hyperlink', 'https://www.example.gov.cn/'] },
    },
  ],
]

describe('as much as mammoth', () => {
  it.each(files)('%s', async (_, file) => {
    const bytes = buildDocx(file)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const { text } = readPlaced(bytes)
    const missing = value.split(/\s+/u).filter((word) => !text.includes(word))
    expect(value.trim()).not.toBe('')
    expect(missing).toEqual([])
  })
})
