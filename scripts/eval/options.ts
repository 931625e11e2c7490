// What the command line of the evaluation takes.
import { parseArgs } from 'node:util'

export const parts = ['as-found', 'transplants', 'plants', 'vectors'] as const

export type Part = (typeof parts)[number]

export interface Options {
  readonly corpus: string
  readonly json: string
  readonly parts: readonly Part[]
  readonly seed: number
  readonly heldOut: 'with' | 'only' | 'without'
  /** How many misses are listed a table. */
  readonly misses: number
  readonly docsList: string | null
  /** How many generated texts are shown instead of a measurement. */
  readonly dump: number
  /** How many transplants and plants are drawn. */
  readonly cases: number
}

export const usage = `pnpm eval --corpus DIR [options]
  --json FILE              figures and misses as JSON (default eval.json)
  --part PART              as-found, transplants, plants or vectors; repeatable (default all)
  --seed N                 draws other cases (default 20240501)
  --cases N                how many transplants and how many plants are drawn (default 9000)
  --held-out only|without  only the held-out homes, wordings and sentences, or all but those
  --misses N               how many misses are listed a table (default 10)
  --docs-list FILE         writes the misses by row and offset, without any text of the corpus
  --dump N                 shows N generated cases around the change, and measures nothing`

/** @throws Error if the line is not of this form. */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: 'string' },
      json: { type: 'string', default: 'eval.json' },
      part: { type: 'string', multiple: true, default: [...parts] },
      seed: { type: 'string', default: '20240501' },
      cases: { type: 'string', default: '9000' },
      'held-out': { type: 'string' },
      misses: { type: 'string', default: '10' },
      'docs-list': { type: 'string' },
      dump: { type: 'string', default: '0' },
    },
  })
  if (values.corpus === undefined) throw new Error(`Expected --corpus DIR\n\n${usage}`)
  const heldOut = values['held-out']
  if (heldOut !== undefined && heldOut !== 'only' && heldOut !== 'without')
    throw new Error(`Expected --held-out only or without, got ${heldOut}`)
  return {
    corpus: values.corpus,
    json: values.json,
    parts: values.part.map(toPart),
    seed: toCount('seed', values.seed),
    cases: toCount('cases', values.cases),
    heldOut: heldOut ?? 'with',
    misses: toCount('misses', values.misses),
    docsList: values['docs-list'] ?? null,
    dump: toCount('dump', values.dump),
  }
}

function toPart(value: string): Part {
  const part = parts.find((one) => one === value)
  if (!part) throw new Error(`Expected --part ${parts.join(', ')}, got ${value}`)
  return part
}

function toCount(name: string, value: string): number {
  if (!/^\d+$/u.test(value)) throw new Error(`Expected a whole number for --${name}, got ${value}`)
  return Number(value)
}
