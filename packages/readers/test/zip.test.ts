// Zips as machines in China pack them, and zips that are not what they say.
import { defaultLimits } from '@gongkai/core'
import { strFromU8, strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { openZip } from '../src/bytes/zip.js'

const names = (bytes: Uint8Array) => openZip(bytes, defaultLimits).entries.map(({ name }) => name)

/** Puts a name of the same length, in other bytes, into both headers, and drops the UTF-8 flag. */
function rename(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes)
  for (let at = buffer.indexOf(from); at !== -1; at = buffer.indexOf(from, at + 1)) buffer.set(to, at)
  return buffer
}

describe('names', () => {
  it('are UTF-8 where the flag says so', () => {
    expect(names(zipSync({ '名单.txt': strToU8('甲') }))).toEqual(['名单.txt'])
  })

  it.each(['名单', '联通'])('are GB18030 where it does not: %s', (name) => {
    const packed = zipSync({ 'abcd.txt': strToU8('甲') })
    expect(names(rename(packed, 'abcd', iconv.encode(name, 'gbk')))).toEqual([`${name}.txt`])
  })

  it('have slashes whatever packed them', () => {
    expect(names(rename(zipSync({ 'a/b.txt': strToU8('甲') }), 'a/b', strToU8('a\\b')))).toEqual(['a/b.txt'])
  })
})

describe('archives', () => {
  const [content, other] = ['甲'.repeat(5000), Array.from({ length: 3000 }, (_, index) => Math.sin(index)).join()]
  const packed = zipSync({ '1.txt': strToU8(content), '2.txt': [strToU8(other), { level: 0 }] })

  it('give back what was put in, deflated or stored', () => {
    const zip = openZip(packed, defaultLimits)
    expect(zip.entries.map((entry) => strFromU8(zip.read(entry).bytes))).toEqual([content, other])
  })

  it('may stand behind other bytes', () => {
    const zip = openZip(Buffer.concat([Buffer.from('MZ stub'), packed]), defaultLimits)
    expect(zip.entries.map((entry) => zip.read(entry).problem)).toEqual([undefined, undefined])
  })

  it('give back the first members when the directory is cut off', () => {
    const zip = openZip(packed.subarray(0, packed.length - 120), defaultLimits)
    const [first] = zip.entries
    expect(zip.problem).toBe('damaged')
    expect(first && strFromU8(zip.read(first).bytes)).toBe(content)
  })

  it('share one budget among their members', () => {
    const zip = openZip(packed, { ...defaultLimits, totalBytes: packed.length + content.length * 3 })
    const read = zip.entries.map((entry) => zip.read(entry).problem)
    expect(read).toEqual([undefined, undefined])
    const [first] = zip.entries
    expect([1, 2, 3, 4, 5].map(() => first && zip.read(first).problem).at(-1)).toBe('too-large')
  })
})
