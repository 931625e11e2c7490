// Texts that an old workbook keeps for its pivot tables: a copy of the data, also of data long deleted.
import { Binary } from '../bytes/binary.js'
import type { Storage } from '../bytes/compound-file.js'
import { readRecords, readString } from './records.js'

const text = 0xcd

export function readPivotTexts(root: Storage): string[] {
  const form = { unicode: true, decode: () => '' }
  return [...(root.storages.get('_sx_db_cur')?.streams.values() ?? [])].flatMap((stream) =>
    Array.from(readRecords(new Binary(stream.read())))
      .filter(({ type }) => type === text)
      .map(({ data }) => readString(data, 0, 2, form).value),
  )
}
