// Builds nodejieba after an install, with the locked node-pre-gyp and Node's own headers; never fails, since words can be
// segmented without it. Says in one line which segmenter will be used.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const timeLimit = 5 * 60_000

const requireFromCore = createRequire(new URL('../packages/core/package.json', import.meta.url))
const folder = folderOf(requireFromCore, 'nodejieba')
const built = folder !== undefined && (loads(folder) || (build(folder) && loads(folder)))
console.log(`分词：${built ? 'nodejieba' : withoutCompiler()}`)

/** Whether the compiled part is there and fits this Node. Loads no dictionary. */
function loads(folder) {
  try {
    requireFromCore(join(folder, 'build', 'Release', 'nodejieba.node'))
    return true
  } catch {
    return false
  }
}

/** nodejieba's own install script would fetch whatever node-pre-gyp is newest; this takes the one in the lockfile. */
function build(folder) {
  const preGyp = folderOf(createRequire(join(folder, 'package.json')), '@mapbox/node-pre-gyp')
  if (preGyp === undefined) return false
  const { status } = spawnSync(
    process.execPath,
    [join(preGyp, 'bin', 'node-pre-gyp'), 'install', '--fallback-to-build'],
    {
      cwd: folder,
      env: { ...process.env, ...headers() },
      stdio: 'ignore',
      timeout: timeLimit,
    },
  )
  return status === 0
}

/** Where Node came with its headers, node-gyp need not download them. */
function headers() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: prefix } : {}
}

function withoutCompiler() {
  const prebuilt = folderOf(requireFromCore, '@node-rs/jieba') !== undefined
  return `${prebuilt ? '@node-rs/jieba' : 'Intl.Segmenter'}（nodejieba 没有编译成功，不影响使用）`
}

function folderOf(require, name) {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
