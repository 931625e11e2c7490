// What may be checked in the main process, and how much work is worth a child.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Concurrency, mostChildren, planWork } from '../../src/workers/plan.js'
import { isPlain, lookAt } from '../../src/workers/where.js'
import { folder } from '../harness.js'

describe('plain text', () => {
  it.each([
    ['a.txt', '通知', true],
    ['A.TXT', '通知', true],
    ['README', '通知', true],
    ['a.md', '# 通知', true],
    ['a.html', '<!doctype html><p>通知', true],
    ['a.csv', '姓名,电话', true],
    ['a.txt', '', true],
    ['a.docx', '通知', false],
    ['a.pdf', '通知', false],
    ['a.txt', '%PDF-1.4', false],
    ['a.txt', 'PK\x03\x04', false],
    ['a.txt', '{\\rtf1', false],
    ['a.txt', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', false],
    ['a.txt', 'a\0b', false],
    ['a.html', '<?xml version="1.0"?><pkg:package>', false],
    ['a.txt', '\ufeff<?xml version="1.0"?>', false],
    ['a.html', 'From: <x>\nMIME-Version: 1.0\n', false],
    ['a.xml', '<通知/>', false],
  ])('%s that begins with %j: %s', (name, text, plain) => {
    const bytes = /^[\0-\xff]*$/u.test(text) ? Buffer.from(text, 'latin1') : Buffer.from(text)
    expect(isPlain(name, bytes)).toBe(plain)
  })

  it.each([
    ['just under 1 MB', (1 << 20) - 1, true],
    ['of 1 MB', 1 << 20, false],
  ])('%s', (_, bytes, plain) => {
    const location = join(folder(), 'a.txt')
    writeFileSync(location, 'a'.repeat(bytes))
    expect(lookAt({ path: 'a.txt', location })).toEqual({ bytes, plain })
  })

  it('is a file that cannot be opened: there is nothing to check', () => {
    expect(lookAt({ path: 'a.pdf', location: join(folder(), 'a.pdf'), unopened: 'ENOENT' }).plain).toBe(true)
    expect(lookAt({ path: 'a.pdf', location: join(folder(), 'a.pdf') }).plain).toBe(true)
  })
})

describe('the plan', () => {
  const plain = { bytes: 3000, plain: true }
  const packed = { bytes: 30_000, plain: false }
  it.each([
    ['one small text', [plain], 1, 4, { children: 0, here: true }],
    ['ten small texts', Array(10).fill(plain), 1, 4, { children: 0, here: true }],
    ['one docx', [packed], 1, 4, { children: 1, here: true }],
    ['a hundred files', [...Array(80).fill(plain), ...Array(20).fill(packed)], 1, 4, { children: 1, here: true }],
    ['thousands of texts', Array(256).fill(plain), 0.1, 4, { children: 4, here: false }],
    ['thousands of texts, but one at a time', Array(256).fill(plain), 0.1, 1, { children: 1, here: false }],
    ['anything with off', [packed, plain], 1, 0, { children: 0, here: true }],
  ])('for %s', (_, waiting, share, most, plan) => {
    expect(planWork(waiting, share, most)).toEqual(plan)
  })

  it.each<[Concurrency, number]>([
    ['off', 0],
    [1, 1],
    [7, 7],
  ])('allows with %s at most %s children', (concurrency, most) => {
    expect(mostChildren(concurrency)).toBe(most)
  })
})
