// How grave it is what a document tells of systems, places and plans.
import { createChecker, document, type Finding, paragraph } from '@gongkai/core'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { commercial } from '../src/commercial/index.js'
import { defaultProfile } from '../src/index.js'
import { process } from '../src/process/index.js'
import { security } from '../src/security/index.js'

async function check(...lines: string[]) {
  const source = document(lines.map((line) => paragraph(line)))
  const reader = { format: 'txt', extensions: ['.txt'], matches: () => 1, read: async () => source }
  const checker = await createChecker({
    readers: [reader],
    rules: [...security, ...process, ...commercial],
    settings: { profile: defaultProfile },
    clock: () => new Date('2025-01-01'),
  })
  const findings: Finding[] = []
  for await (const report of checker.check(new VFile({ path: 'a.txt', value: 'x' }))) findings.push(...report.findings)
  return findings.map(({ rule, severity, quote }) => `${rule} ${severity} ${quote}`)
}

describe('security/credential', () => {
  test.each([
    ['密码：Example@0000', ['security/credential blocker E**********0']],
    ['口令为example00', ['security/credential blocker e*******0']],
    ['默认密码：Example00', ['security/credential error E*******0']],
    ['会议密码：000000', ['security/credential warning 0****0']],
    ['AKIAEXAMPLEEXAMPLE00', ['security/credential blocker A******************0']],
    ['密码：请联系管理员', []],
    ['密码为八位以上字母和数字', []],
    ['password: <your password>', []],
    ['网盘提取密码：abcd', []],
  ])('%s', async (line, expected) => expect(await check(line)).toEqual(expected))
})

describe('plans are told by their names, and by whether they lie ahead', () => {
  test.each([
    [['关于“清风”专案抓捕行动方案', '各参战单位：'], ['security/enforcement-plan blocker 关于“清风”专案抓捕行动方案']],
    [['暗访工作方案', '定于2025年1月1日开展。'], ['security/enforcement-plan warning 暗访工作方案']],
    [['暗访工作方案', '2024年12月31日已经结束。'], []],
    [['市领导调研日程安排', '2025年3月5日'], ['process/leader-itinerary error 市领导调研日程安排']],
    [['市领导调研日程安排', '2024年3月5日'], []],
    [['关于印发《抓捕行动方案编写规范》的通知'], []],
  ])('%s', async (lines, expected) => expect(await check(...lines)).toEqual(expected))
})

test('a pair of coordinates is told once, and the next place again', async () => {
  const place = ['油库坐标：102.55210, 25.02060', '102.55220, 25.02061']
  const findings = await check(...place, ...Array.from({ length: 6 }, () => '正文。'), '弹药库：103.55210, 25.02060')
  expect(findings.map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([
    'security/coordinates error',
    'security/coordinates error',
  ])
})

test('sealed until bids are opened, open afterwards', async () => {
  expect(await check('云雀坪村道路工程招标情况', '标底：81.5万元')).toEqual([
    'commercial/bid-sealed error 标底：81.5万元',
  ])
  expect(await check('云雀坪村道路工程中标结果公告', '标底：81.5万元')).toEqual([])
})
