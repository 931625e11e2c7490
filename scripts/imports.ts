// Which file of the packages may import which: the arrows of docs/architecture.md, checked.
import { dirname, posix } from 'node:path'

/** A source file, `packages/core/src/check.ts`, and the specifiers it imports, types included. */
export interface SourceFile {
  readonly path: string
  readonly imports: readonly string[]
}

/** What each package may import of the others. */
const packages: Readonly<Record<string, { readonly name: string; readonly imports: readonly string[] }>> = {
  core: { name: '@gongkai/core', imports: [] },
  readers: { name: '@gongkai/readers', imports: ['@gongkai/core'] },
  rules: { name: '@gongkai/rules', imports: ['@gongkai/core'] },
  cli: { name: 'gongkai', imports: ['@gongkai/core', '@gongkai/readers', '@gongkai/rules'] },
}

/** The floors of core, lowest first: the journey of a document. A floor imports from those below it. */
const floors = ['tree', 'words', 'reader', 'packed', 'facts', 'findings', 'report', 'check', 'index']

/** core and rules run in a browser: nothing of Node, and native parts behind one door. */
const nativeFile = 'packages/core/src/words/engines.ts'
const native = ['nodejieba', '@node-rs/jieba']

/** Every import that breaks the direction, and every circle, in words. */
export function findFaults(files: readonly SourceFile[]): string[] {
  const faults = files.flatMap((file) => file.imports.flatMap((specifier) => faultOf(file.path, specifier) ?? []))
  const circles = findCircles(new Map(files.map((file) => [file.path, file.imports.flatMap(targetOf(file.path))])))
  return [...faults, ...circles.map((circle) => `circle: ${circle.join(' → ')}`)]
}

function faultOf(path: string, specifier: string): string | undefined {
  const says = (reason: string) => `${path} imports ${specifier}: ${reason}`
  const room = roomOf(path)
  const own = packages[room]
  if (!own) return `${path}: Expected a package of scripts/imports.ts, got ${room}`
  if (specifier.startsWith('node:') && (room === 'core' || room === 'rules')) return says('it runs in a browser too')
  if (native.some((name) => specifier === name || specifier.startsWith(`${name}/`)) && path !== nativeFile)
    return says(`only ${nativeFile} may`)
  const other = Object.values(packages).find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))
  if (other && !own.imports.includes(other.name))
    return says(`${own.name} may import ${own.imports.join(', ') || 'none'}`)
  const [target] = targetOf(path)(specifier)
  if (!target) return undefined
  if (roomOf(target) !== room) return says('across packages import the package by its name')
  if (target === `packages/${room}/src/index.ts`) return says('nobody imports their own index.ts')
  if (room === 'core' && floorOf(path) < floorOf(target)) return says(`the floors are ${floors.join(' < ')}`)
  return undefined
}

/** The file a relative specifier means; nothing for a package. */
const targetOf = (path: string) => (specifier: string) =>
  specifier.startsWith('.') ? [posix.join(dirname(path), specifier).replace(/\.js$/u, '.ts')] : []

/** `core` of `packages/core/src/check.ts` */
function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** A file outside the known floors stands below all of them, so that importing anything from it is told. */
function floorOf(path: string): number {
  return floors.indexOf((path.split('/')[3] ?? '').replace(/\.ts$/u, ''))
}

/** Circles of a graph, each once: the strongly connected parts of more than one node, after Tarjan (1972). */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (node: string): number => {
    const index = order.size
    order.set(node, index)
    lowest.set(node, index)
    stack.push(node)
    const targets = graph.get(node) ?? []
    for (const target of targets) {
      const low = order.has(target) ? (stack.includes(target) ? (order.get(target) ?? index) : index) : visit(target)
      lowest.set(node, Math.min(lowest.get(node) ?? index, low))
    }
    const low = lowest.get(node) ?? index
    if (low === index) {
      const part = stack.splice(stack.indexOf(node))
      if (part.length > 1 || targets.includes(node)) circles.push([...part, node])
    }
    return low
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return circles
}
