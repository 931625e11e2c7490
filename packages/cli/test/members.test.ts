// An archive is looked through as a folder is: the same files are taken, the same are skipped and counted.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeOfd } from '../../../scripts/corpus/ofd-writer.js'
import { folder, gongkai } from './harness.js'

const note = strToU8('（此件公开发布）\n')

interface Told {
  readonly files: readonly { readonly path: string; readonly status: string }[]
  readonly counts: Readonly<Record<string, number>>
}

async function check(archive: Uint8Array, name = 'a.zip') {
  const { code, stdout } = await gongkai(folder({ [name]: archive }), ['--format', 'json'])
  const { files, counts } = JSON.parse(stdout) as Told
  return { code, counts, files: files.map(({ path, status }) => `${path} ${status}`) }
}

describe('members of an archive', () => {
  it('are skipped for the same reasons as files of a folder, and counted', async () => {
    const inner = zipSync({ '表.txt': note, 'x.ttf': note })
    const members = { '目录/名单.txt': note, 'app.js': note, '.git/a.txt': note, '~$名单.docx': note, '内.zip': inner }
    const { code, files, counts } = await check(zipSync(members))
    expect(files).toEqual([
      'a.zip checked',
      'a.zip!目录/名单.txt checked',
      'a.zip!app.js skipped',
      'a.zip!.git/a.txt skipped',
      'a.zip!~$名单.docx skipped',
      'a.zip!内.zip checked',
      'a.zip!内.zip!表.txt checked',
      'a.zip!内.zip!x.ttf skipped',
    ])
    expect(counts).toMatchObject({ files: 8, checked: 4, skipped: 4 })
    expect(code).toBe(0)
  })

  it('that are all skipped leave nothing checked', async () => {
    const { code, files } = await check(zipSync({ 'app.js': note }))
    expect(files).toEqual(['a.zip unreadable', 'a.zip!app.js skipped'])
    expect(code).toBe(2)
  })

  it('that are skipped are listed by --debug with the reason', async () => {
    const { stderr } = await gongkai(folder({ 'a.zip': zipSync({ 'a.txt': note, 'app.js': note }) }), ['--debug'])
    expect(stderr).toContain('跳过 a.zip!app.js（程序代码）')
  })
})

it('what is attached to a document is judged whatever its type', async () => {
  const page = { items: [{ text: '关于某事的说明', x: 30, y: 30, size: 16 }] }
  const attachments = [{ name: 'invoice.xml', value: strToU8('<票据><电话>13900001234</电话></票据>') }]
  const { files } = await check(writeOfd({ pages: [page], attachments }), 'a.ofd')
  expect(files).toHaveLength(2)
  expect(files[1]).not.toContain('skipped')
})
