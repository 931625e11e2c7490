import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findTool, findToolTests } from '../tools.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-tools-'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function write(path: string, text: string) {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test('the tests that need a tool say which', () => {
  write('a/test/b.tool.test.ts', '// What it is.\n// Needs: soffice, pdftotext\n')
  write('a/test/c.test.ts', '// Needs: soffice\n')
  expect(findToolTests([folder])).toEqual([
    { path: `${folder}/a/test/b.tool.test.ts`.replaceAll('\\', '/'), needs: ['soffice', 'pdftotext'] },
  ])
})

test.each(['// What it is.\n', '// Needs: sofice\n'])('one that does not say so is an error: %j', (text) => {
  write('b.tool.test.ts', text)
  expect(() => findToolTests([folder])).toThrow(/Needs/u)
})

test.skipIf(process.platform === 'win32')('a tool is found under any of its names, if it can be run', () => {
  vi.stubEnv('PATH', folder)
  expect(findTool('chromium')).toBeUndefined()
  write('google-chrome', '#!/bin/sh\n')
  chmodSync(join(folder, 'google-chrome'), 0o644)
  expect(findTool('chromium')).toBeUndefined()
  chmodSync(join(folder, 'google-chrome'), 0o755)
  expect(findTool('chromium')).toBe(join(folder, 'google-chrome'))
})

test.skipIf(process.platform === 'win32')('a tool that is there and does not work is as good as absent', () => {
  vi.stubEnv('PATH', folder)
  write('npm', '#!/bin/sh\nexit 1\n')
  chmodSync(join(folder, 'npm'), 0o755)
  expect(findTool('npm')).toBeUndefined()
  write('npm', '#!/bin/sh\nexit 0\n')
  expect(findTool('npm')).toBe(join(folder, 'npm'))
})
