// How long reading a doc takes beside word-extractor on the same files: tsx --conditions=source bench/doc.ts FILE…
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { defaultLimits } from '@gongkai/core'
import { VFile } from 'vfile'
import { doc } from '../src/doc/index.js'

interface Extracted {
  getBody(options: object): string
  getFootnotes(): string
  getEndnotes(): string
  getHeaders(): string
  getAnnotations(): string
  getTextboxes(): string
}
type Extractor = new () => { extract(bytes: Buffer): Promise<Extracted> }
/** It has no types of its own. */
const WordExtractor: Extractor = createRequire(import.meta.url)('word-extractor')

const rounds = 15
let [theirs, ours] = [0, 0]
for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path)
  const extract = async () => {
    const text = await new WordExtractor().extract(bytes)
    return [
      text.getBody({ filterUnicode: false }),
      text.getFootnotes(),
      text.getEndnotes(),
      text.getHeaders(),
      text.getAnnotations(),
      text.getTextboxes(),
    ]
  }
  if (!(await extract().catch(() => undefined))) continue
  const read = () => doc.read(new VFile({ value: new Uint8Array(bytes) }), defaultLimits)
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    times[0].push(await timed(extract))
    times[1].push(await timed(read))
  }
  const [a, b] = times.map(middle) as [number, number]
  theirs += a
  ours += b
  console.log(`${path}: word-extractor ${a.toFixed(1)} ms, ours ${b.toFixed(1)} ms, ${(b / a).toFixed(2)} ×`)
}
console.log(
  `together: word-extractor ${theirs.toFixed(0)} ms, ours ${ours.toFixed(0)} ms, ${(ours / theirs).toFixed(2)} ×`,
)

/** Processor time, so that what else runs on the machine does not count. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
