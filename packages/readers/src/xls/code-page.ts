// In which characters a workbook keeps its strings: UTF-16 since Excel 97, before it the code page of the machine.
import { Binary } from '../bytes/binary.js'
import { decodeWestern } from '../bytes/windows-1252.js'
import { readRecords, type StringForm } from './records.js'

const begin = 0x809
const page = 0x42
const excel97 = 0x600

const encodings: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
}

export function stringForm(content: Uint8Array): StringForm {
  let encoding: string | undefined
  let version = 0
  let seen = 0
  for (const { type, data } of readRecords(new Binary(content))) {
    if (type === begin) version ||= data.u16(0)
    if (type === page) encoding = encodings[data.u16(0)]
    // Both stand at the very start.
    if (++seen > 200) break
  }
  const decoder = encoding === undefined ? undefined : new TextDecoder(encoding)
  return {
    unicode: version === excel97,
    decode: (bytes) => decoder?.decode(bytes) ?? decodeWestern(bytes),
  }
}
