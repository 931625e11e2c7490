// The programs that some tests need beside Node, how each is found, and which tests need which.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Names under which a tool may be installed, and what people call it. */
interface Tool {
  readonly commands: readonly string[]
  readonly what: string
  /** Arguments with which it must succeed, where being installed is not enough. */
  readonly probe?: readonly string[]
}

export const tools: Readonly<Record<string, Tool>> = {
  soffice: { commands: ['soffice', 'libreoffice'], what: 'LibreOffice' },
  chromium: { commands: ['chromium', 'chromium-browser', 'google-chrome', 'chrome'], what: 'Chromium' },
  'pre-commit': { commands: ['pre-commit'], what: 'pre-commit' },
  git: { commands: ['git'], what: 'Git' },
  npm: { commands: ['npm'], what: '能联网的 npm', probe: ['view', 'vfile', 'version'] },
  pdftotext: { commands: ['pdftotext'], what: 'Poppler' },
  pdftoppm: { commands: ['pdftoppm'], what: 'Poppler' },
}

/** The path of a tool, or undefined where it is not installed or does not work. */
export function findTool(name: string): string | undefined {
  const { commands = [name], probe } = tools[name] ?? {}
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : ['']
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.flatMap((command) => endings.map((ending) => join(folder, command + ending))))
    .find(isExecutable)
  if (path === undefined || probe === undefined) return path
  const shell = process.platform === 'win32'
  return spawnSync(path, probe, { stdio: 'ignore', timeout: 20_000, shell }).status === 0 ? path : undefined
}

/** A test file of the group 工具测试 and what its line `// Needs: soffice, pdftotext` names. */
export interface ToolTest {
  readonly path: string
  readonly needs: readonly string[]
}

/** Every `*.tool.test.ts` below the folders. @throws Error for one that does not say what it needs. */
export function findToolTests(folders: readonly string[]): ToolTest[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tool.test.ts') && !/node_modules|dist/u.test(path))
      .map((path) => join(folder, path).replaceAll('\\', '/')),
  )
  return paths.sort().map((path) => ({ path, needs: needsOf(path) }))
}

function needsOf(path: string): string[] {
  // // Needs: soffice, pdftotext
  const line = /^\/\/ Needs: (.+)$/mu.exec(readFileSync(path, 'utf8'))?.[1]
  const needs = line?.split(',').map((name) => name.trim())
  const unknown = needs?.filter((name) => !(name in tools))
  if (!needs || unknown?.length)
    throw new Error(`Expected a line "// Needs: …" with names of scripts/tools.ts in ${path}, got ${line ?? 'none'}`)
  return needs
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
