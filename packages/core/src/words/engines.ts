// Chooses and loads the segmenter: nodejieba, else the prebuilt @node-rs/jieba, else what the platform has. The only file that
// touches native parts; nothing is loaded before it is asked for.
import type { Jieba } from '@node-rs/jieba'
import { intlSegmenter, type Segmenter, toSegmenter, type Word } from './segmenter.js'
import { officialTerms } from './terms.js'

/** Ways to a segmenter, best first; one that throws is passed over. */
export type SegmenterLoader = () => Promise<Segmenter>

export const segmenterLoaders: readonly SegmenterLoader[] = [loadNodejieba, loadNodeRsJieba]

/** The best segmenter that loads here. Never fails: the last resort is `Intl.Segmenter`. */
export async function createSegmenter(loaders: readonly SegmenterLoader[] = segmenterLoaders): Promise<Segmenter> {
  for (const load of loaders) {
    const segmenter = await load().catch(() => undefined)
    if (segmenter) return segmenter
  }
  return intlSegmenter()
}

/** @throws Error where it was not compiled; about a second and 240 MB where it was. */
async function loadNodejieba(): Promise<Segmenter> {
  const { default: jieba } = await import('nodejieba')
  jieba.load()
  for (const { word } of officialTerms) jieba.insertWord(word, termTag)
  // Without HMM (the second argument) 2019 would be cut into digits.
  return toSegmenter(
    'nodejieba',
    (text) => jieba.cut(text, true).map(untagged),
    (text) => jieba.tag(text).map(tagged),
  )
}

/** @throws Error where the platform has no prebuilt part. */
async function loadNodeRsJieba(): Promise<Segmenter> {
  const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')])
  const jieba: Jieba = Jieba.withDict(dict)
  const lines = officialTerms.map(({ word }) => `${word} ${medianFrequency} ${termTag}\n`)
  jieba.loadDict(new TextEncoder().encode(lines.join('')))
  return toSegmenter(
    '@node-rs/jieba',
    (text) => jieba.cut(text, true).map(untagged),
    (text) => jieba.tag(text, true).map(tagged),
  )
}

const termTag = 'n'

/** nodejieba gives an added word the median frequency of the dictionary; so must the other engine, to cut alike. */
const medianFrequency = 3

const untagged = (text: string): Word => ({ text })

const tagged = ({ word, tag }: { word: string; tag: string }): Word => ({ text: word, tag })
