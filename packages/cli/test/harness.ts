// Runs the command line in process, in a folder of its own, and gives back what it wrote.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Io } from '../src/io.js'
import { run } from '../src/main.js'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface World {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly env?: Io['env']
  readonly signal?: AbortSignal
  /** Lines the person types. */
  readonly typed?: readonly string[]
  /** Called with each piece of standard output. */
  readonly onOutput?: (text: string) => void
}

/** A folder with these files, gone when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'gongkai-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

export async function gongkai(cwd: string, argv: readonly string[], world: World = {}): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const { isTTY = false, columns, env = {}, signal, onOutput, typed } = world
  const code = await run(argv, {
    stdout: {
      write: (text) => {
        stdout += text
        onOutput?.(text)
      },
      isTTY,
      columns,
    },
    stderr: {
      write: (text) => {
        stderr += text
      },
      isTTY,
      columns,
    },
    cwd,
    env,
    ...(signal ? { signal } : {}),
    ...(typed ? { input: linesOf(typed) } : {}),
  })
  return { code, stdout, stderr }
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

/** A text in which nothing is wrong: no official document, hence one info. */
export const harmless = '春天来了，公园里的花都开了。\n'

/** An invented notice with a resident ID in it: sequence 000, right checksum. */
export const notice = [
  '某市人民政府办公室关于做好检查工作的通知',
  '某政办发〔2024〕3号',
  '',
  '各县区人民政府，市直各部门：',
  '现将有关事项通知如下。张三，公民身份号码530402189001010009。',
  '请认真执行。',
  '',
  '某市人民政府办公室',
  '2024年3月1日',
  '',
  '（此件公开发布）',
  '',
].join('\n')
