// The keys that may be written at a place of the settings file, read from its schema.
import type { z } from 'zod'

export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((found) => Object.keys(shapeOf(found))))]
}

/** All schemas a value at the path may have: unions branch. */
function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const options = optionsOf(schema)
  const [step, ...rest] = path
  if (step === undefined) return options
  return options.flatMap((option) => {
    const inner = insideOf(option, step)
    return inner ? schemasAt(inner, rest) : []
  })
}

interface Def {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly items?: readonly z.ZodType[]
}

const defOf = (schema: z.ZodType) => schema.def as unknown as Def

function optionsOf(schema: z.ZodType): z.ZodType[] {
  const { innerType, options } = defOf(schema)
  if (innerType) return optionsOf(innerType)
  return options ? options.flatMap(optionsOf) : [schema]
}

function insideOf(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  const { shape, element, valueType, items } = defOf(schema)
  return shape?.[String(step)] ?? element ?? valueType ?? items?.[Number(step)]
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return defOf(schema).shape ?? {}
}
