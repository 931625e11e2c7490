// Rebuilds the binary documents of corpus/; with --libreoffice instead those that LibreOffice prints.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docxSamples } from './docx-samples.js'
import { everyPartDocx } from './every-part.js'
import { printToPdf } from './libreoffice.js'
import { ofdSamples } from './ofd-samples.js'
import { pdfSamples } from './pdf-samples.js'
import { textSamples } from './text-samples.js'
import { zipSamples } from './zip-samples.js'

const corpus = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'corpus')
const samples = process.argv.includes('--libreoffice')
  ? {
      'formats/every-part-printed.pdf': printToPdf(everyPartDocx),
      'formats/locked.pdf': printToPdf(everyPartDocx, 'example'),
    }
  : { ...docxSamples, ...pdfSamples, ...ofdSamples, ...zipSamples, ...textSamples }

for (const [path, bytes] of Object.entries(samples)) {
  mkdirSync(dirname(join(corpus, path)), { recursive: true })
  writeFileSync(join(corpus, path), bytes)
}
console.log(`corpus：写出 ${Object.keys(samples).length} 个文件`)
