// The word lists of the settings: written out, or in files that are read as every lexicon is.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { TermEntry } from '@gongkai/core'
import { lexiconFormatOf, parseLexicon } from '@gongkai/rules'
import { errorCode } from '../files/open.js'
import { type Layer, type Reading, showPath, tell } from './layers.js'

export type Lexicons = Record<string, readonly (string | TermEntry)[]>

export async function readLexicons(layers: readonly Layer[], reading: Reading): Promise<Lexicons> {
  const lexicons: Lexicons = {}
  for (const layer of layers)
    for (const [name, given] of Object.entries(layer.value.lexicons ?? {})) {
      const path = ['lexicons', name]
      lexicons[name] = Array.isArray(given) ? given : await readList(layer, path, given as string, reading)
    }
  return lexicons
}

async function readList(
  layer: Layer,
  path: readonly string[],
  file: string,
  reading: Reading,
): Promise<readonly TermEntry[]> {
  const location = resolve(layer.folder, file)
  const shown = showPath(reading.cwd, location)
  const format = lexiconFormatOf(file)
  if (!format) {
    tell(
      layer,
      { path, zh: `词表文件“${file}”要用 txt、csv 或 yaml`, en: `lexicon “${file}” should be txt, csv or yaml` },
      reading,
    )
    return []
  }
  let text: string
  try {
    text = await readFile(location, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    tell(
      layer,
      { path, zh: `词表文件“${file}”打不开（${code}）`, en: `lexicon “${file}” could not be opened (${code})` },
      reading,
    )
    return []
  }
  const { terms, problems } = parseLexicon(text, format)
  for (const { line, message } of problems) tell({ name: shown, lineOf: () => line }, { path: [], ...message }, reading)
  if (terms.length === 0 && problems.length === 0)
    tell(layer, { path, zh: `词表“${file}”是空的，什么也查不到`, en: `lexicon “${file}” is empty` }, reading)
  return terms
}
