// npm run imports: fails where an import of the packages breaks the direction of docs/architecture.md or closes a circle.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { findFaults, type SourceFile } from './imports.js'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const files = readdirSync('packages').flatMap((room) => readSources(`packages/${room}/src`))
const faults = findFaults(files)
for (const fault of faults) console.error(fault)
console.log(`${files.length} files, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0

function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .map((path) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'))
      return { path, imports: importedFiles.map(({ fileName }) => fileName) }
    })
}
