// Rebuilds the binary documents of corpus/; with --libreoffice instead those that LibreOffice prints.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docxSamples } from './docx-samples.js'
import { everyPartDocx } from './every-part.js'
import { printToPdf, saveAs } from './libreoffice.js'
import { ofdSamples } from './ofd-samples.js'
import { pdfSamples } from './pdf-samples.js'
import { rtfSamples } from './rtf-samples.js'
import { sheetSamples, subsidyList } from './sheet-samples.js'
import { textSamples } from './text-samples.js'
import { zipSamples } from './zip-samples.js'

const corpus = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'corpus')
const samples = process.argv.includes('--libreoffice')
  ? {
      'formats/every-part-printed.pdf': printToPdf(everyPartDocx),
      'formats/locked.pdf': printToPdf(everyPartDocx, 'example'),
      'formats/every-part-97.doc': saveAs(everyPartDocx, 'doc'),
      'formats/every-part-rich.rtf': saveAs(everyPartDocx, 'rtf'),
      // A file of WPS is one of Word 97 by another name.
      'formats/subsidy-list.wps': saveAs(docxSamples['personal/subsidy-list.docx'] ?? everyPartDocx, 'doc'),
      'sheets/subsidy-list-97.xls': saveAs(subsidyList, 'xls'),
      // A file of WPS 表格 is one of Excel 97 by another name.
      'sheets/subsidy-list-wps.et': saveAs(subsidyList, 'xls'),
    }
  : { ...docxSamples, ...pdfSamples, ...ofdSamples, ...rtfSamples, ...sheetSamples, ...zipSamples, ...textSamples }

for (const [path, bytes] of Object.entries(samples)) {
  mkdirSync(dirname(join(corpus, path)), { recursive: true })
  writeFileSync(join(corpus, path), bytes)
}
console.log(`corpus：写出 ${Object.keys(samples).length} 个文件`)
