// The archives of the corpus: names in GB18030, an archive in an archive, a member with a password.
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { attachedList } from './ofd-samples.js'

const notice = strToU8(`溪岚市水务局关于做好冬季供水保障工作的通知

各县（区）水务局：
　　为做好冬季供水保障工作，现就有关事项通知如下：
　　一、加强管网巡查，及时处置冻损。
　　二、落实值班值守，畅通报修渠道。

溪岚市水务局
2025年12月1日

（此件公开发布）
`)

const stations = strToU8(`附件1

各县（区）供水服务站一览表

青棠县供水服务站　禾洛县供水服务站　临岚区供水服务站
`)

/** The same source gives the same bytes. */
const mtime = new Date(2026, 0, 15)

/** Names without the UTF-8 flag, as a Chinese Windows packs them; `locked` members bear the flag of a password. */
function pack(members: Readonly<Record<string, Uint8Array>>, locked: readonly string[] = []): Uint8Array {
  const names = Object.keys(members).map((name) => ({ name, bytes: iconv.encode(name, 'gb18030') }))
  const stand = (index: number, length: number) => `${index}`.padStart(length, '_')
  const packed = Buffer.from(
    zipSync(
      Object.fromEntries(names.map(({ name, bytes }, index) => [stand(index, bytes.length), members[name] ?? notice])),
      { mtime },
    ),
  )
  for (const [index, { name, bytes }] of names.entries()) {
    const placeholder = stand(index, bytes.length)
    for (let at = packed.indexOf(placeholder); at !== -1; at = packed.indexOf(placeholder, at + 1)) {
      packed.set(bytes, at)
      // The flags stand 24 bytes before the name in a local header, 38 in a central one.
      const isLocal = packed.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50
      if (locked.includes(name)) packed.writeUInt16LE(1, isLocal ? at - 24 : at - 38)
    }
  }
  return packed
}

/** Paths under corpus/, and bytes. */
export const zipSamples: Readonly<Record<string, Uint8Array>> = {
  'formats/several-members.zip': pack({
    '供水保障/关于做好冬季供水保障工作的通知.txt': notice,
    '供水保障/附件1 供水服务站.txt': stations,
    '供水保障/附件2 名单.docx': attachedList,
  }),
  'formats/archive-in-archive.zip': pack({
    '通知.txt': notice,
    '附件/名单.zip': pack({ '附件2 名单.docx': attachedList }),
  }),
  'formats/locked-member.zip': pack({ '通知.txt': notice, '附件/名单.xlsx': strToU8('locked') }, ['附件/名单.xlsx']),
}
