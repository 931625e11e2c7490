// How long reading a pdf takes beside pdf.js's plain text of the same pages: tsx --conditions=source bench/pdf.ts FILE…
import { readFileSync } from 'node:fs'
import { defaultLimits } from '@gongkai/core'
import { VFile } from 'vfile'
import { loadEngine, openPdf } from '../src/pdf/engine.js'
import { pdf } from '../src/pdf/index.js'

const rounds = 9
const engine = await loadEngine()
for (const path of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(path))
  const plain: number[] = []
  const ours: number[] = []
  for (let round = 0; round < rounds; round++) {
    plain.push(await timed(() => plainText(bytes)))
    ours.push(await timed(() => pdf.read(new VFile({ value: bytes }), defaultLimits)))
  }
  const [a, b] = [middle(plain), middle(ours)]
  console.log(`${path}: plain text ${a.toFixed(0)} ms, with positions ${b.toFixed(0)} ms, ${(b / a).toFixed(2)} ×`)
}

async function plainText(bytes: Uint8Array): Promise<void> {
  const task = openPdf(engine, new Uint8Array(bytes))
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent({ disableNormalization: true })
    page.cleanup()
  }
  await task.destroy()
}

/** Processor time, so that what else runs on the machine does not count. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}
