// Reads a settings file and all it extends: one layer for each, the file itself last, every fault told with its line.
import { readFile } from 'node:fs/promises'
import { dirname, extname, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type SettingsFile, settingsFileSchema } from '@gongkai/core'
import { presetsOf, rules } from '@gongkai/rules'
import type { z } from 'zod'
import { errorCode } from '../files/open.js'
import { nearest } from '../nearest.js'
import type { Say } from '../speech.js'
import { formatOf, isDataFile } from './data-file.js'
import { findPackage } from './package.js'
import { parseSettings } from './parse.js'
import { type Fault, faultsOf } from './sentences.js'

export interface Layer {
  /** As shown: relative to the current folder; of a preset its name. */
  readonly name: string
  /** Files it names are relative to this folder. */
  readonly folder: string
  readonly value: SettingsFile
  /** 0 where there are no lines. */
  lineOf(path: readonly PropertyKey[], key?: string): number
}

export interface Reading {
  readonly cwd: string
  readonly say: Say
  readonly problems: Problem[]
}

/** One thing that is wrong with a file. */
export interface Problem {
  readonly name: string
  /** 0 where there are no lines. */
  readonly line: number
  /** With name and line in it. */
  readonly sentence: string
}

/** File by file as they were read, each from top to bottom. */
export function inOrder(problems: readonly Problem[]): string[] {
  const names = [...new Set(problems.map(({ name }) => name))]
  return names.flatMap((name) =>
    problems
      .filter((problem) => problem.name === name)
      .sort((a, b) => a.line - b.line)
      .map(({ sentence }) => sentence),
  )
}

const presets = presetsOf(rules)

/** Base layers first. A file that cannot be used has no layer, and a problem. */
export async function readLayers(location: string, reading: Reading, above: readonly string[] = []): Promise<Layer[]> {
  const name = showPath(reading.cwd, location)
  const content = await readContent(location, name, reading)
  if (!content) return []
  const { value, lineOf } = content
  let layer: Layer = { name, folder: dirname(location), value: value as SettingsFile, lineOf }
  const checked = settingsFileSchema.safeParse(value)
  if (checked.error) {
    for (const fault of faultsOf(checked.error.issues, settingsFileSchema, value)) tell(layer, fault, reading)
    layer = { ...layer, value: withoutFaults(value, checked.error.issues) }
  }
  const layers: Layer[] = []
  for (const [index, wanted] of [layer.value.extends ?? []].flat().entries()) {
    const path = Array.isArray(layer.value.extends) ? ['extends', index] : ['extends']
    const fault = (zh: string, en: string) => tell(layer, { path, zh, en }, reading)
    if (wanted.startsWith('gongkai:')) {
      const preset = presets[wanted]
      const near = nearest(wanted, Object.keys(presets))
      if (preset) layers.push({ name: wanted, folder: layer.folder, value: { rules: preset.rules }, lineOf: () => 0 })
      else
        fault(
          `没有“${wanted}”这个预设${near ? `，是不是 ${near}？` : `，有：${Object.keys(presets).join('、')}`}`,
          `no preset “${wanted}”`,
        )
      continue
    }
    const target = isDataFile(wanted) ? resolve(layer.folder, wanted) : await findPackage(wanted, layer.folder)
    if (target === undefined)
      fault(
        `找不到“${wanted}”这个数据包（文件要写成 ./名称.yaml）`,
        `no data package “${wanted}” (a file is written ./name.yaml)`,
      )
    else if ([location, ...above].includes(target)) fault(`“${wanted}”绕回到了自己`, `“${wanted}” extends itself`)
    else layers.push(...(await readLayers(target, reading, [location, ...above])))
  }
  return [...layers, layer]
}

/** What is left when the faulty entries are taken out, so that all faults are told at once; lists keep their indexes. */
function withoutFaults(value: unknown, issues: readonly z.core.$ZodIssue[]): SettingsFile {
  const left = (typeof value === 'object' && value !== null ? structuredClone(value) : {}) as Record<
    PropertyKey,
    unknown
  >
  for (const issue of issues) {
    const [key, entry] = issue.path
    const inner = key === undefined ? undefined : left[key]
    if (key === undefined)
      for (const unknown of issue.code === 'unrecognized_keys' ? issue.keys : []) delete left[unknown]
    else if (entry !== undefined && typeof inner === 'object' && inner !== null)
      delete (inner as Record<PropertyKey, unknown>)[entry]
    else delete left[key]
  }
  return left as SettingsFile
}

/** One sentence with file and line. */
export function tell(
  { name, lineOf }: Pick<Layer, 'name' | 'lineOf'>,
  { path, key, zh, en }: Fault,
  { say, problems }: Reading,
): void {
  const line = lineOf(path, key)
  const end = /[。？！]$/u.test(zh) ? '' : '。'
  const stop = /[.?!]$/u.test(en) ? '' : '.'
  const where = line > 0 ? say(` 第${line}行`, ` line ${line}`) : ''
  problems.push({ name, line, sentence: `${name}${where}${say(`：${zh}${end}`, `: ${en}${stop}`)}` })
}

export function showPath(cwd: string, location: string): string {
  const path = relative(cwd, location)
  return (path.startsWith('..') ? location : path).split(sep).join('/')
}

async function readContent(location: string, name: string, reading: Reading) {
  if (/\.m?js$/u.test(extname(location))) return importSettings(location, name, reading)
  if (!isDataFile(location)) {
    tell(
      { name, lineOf: () => 0 },
      { path: [], zh: '设置文件要用 yaml、json 或 jsonc', en: 'a settings file is yaml, json or jsonc' },
      reading,
    )
    return undefined
  }
  let text: string
  try {
    text = await readFile(location, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    tell(
      { name, lineOf: () => 0 },
      { path: [], zh: `设置文件打不开（${code}）`, en: `could not be opened (${code})` },
      reading,
    )
    return undefined
  }
  const { value, lineOf, faults } = await parseSettings(text, formatOf(location))
  for (const { line, zh, en } of faults) tell({ name, lineOf: () => line }, { path: [], zh, en }, reading)
  return faults.length > 0 ? undefined : { value, lineOf }
}

/** Runs code: only what the person named with -c or allowed by a flag. */
async function importSettings(location: string, name: string, reading: Reading) {
  try {
    const module = (await import(pathToFileURL(location).href)) as { default?: unknown }
    return { value: module.default, lineOf: () => 0 }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    tell({ name, lineOf: () => 0 }, { path: [], zh: `设置文件运行出错（${words}）`, en: `failed (${words})` }, reading)
    return undefined
  }
}
