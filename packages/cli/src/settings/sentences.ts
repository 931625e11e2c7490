// What is wrong with a value of a settings file, in a sentence that says what may be written instead.
import type { z } from 'zod'
import { nearest } from '../nearest.js'
import { keysAt } from './schema-keys.js'

export interface Fault {
  /** Where it stands. */
  readonly path: readonly PropertyKey[]
  /** The key meant, if it is the key that is wrong. */
  readonly key?: string
  readonly zh: string
  readonly en: string
}

type Issue = z.core.$ZodIssue

export function faultsOf(issues: readonly Issue[], schema: z.ZodType, value: unknown): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, schema, value))
}

function faultsOfIssue(issue: Issue, schema: z.ZodType, value: unknown): Fault[] {
  const { path } = issue
  const name = String(path.at(-1) ?? '')
  const fault = (zh: string, en: string): Fault[] => [{ path, zh, en }]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path)
      return issue.keys.map((key) => {
        const near = nearest(key, known)
        return {
          path,
          key,
          zh: near ? `“${key}”认不出，是不是 ${near}？` : `“${key}”认不出，这里可以写：${known.join('、')}`,
          en: near
            ? `unknown key “${key}”. Did you mean ${near}?`
            : `unknown key “${key}”; known are ${known.join(', ')}`,
        }
      })
    }
    case 'invalid_type':
      if (valueAt(value, path) === undefined) return fault(`缺“${name}”这一项`, `“${name}” is missing`)
      return fault(
        `“${name}”应当是${typeWords[issue.expected] ?? issue.expected}${quoteHint(issue.expected, valueAt(value, path))}`,
        `“${name}” should be a ${issue.expected}`,
      )
    case 'invalid_value': {
      const given = String(valueAt(value, path))
      const choices = issue.values.map(String)
      const near = nearest(given, choices)
      return near
        ? fault(
            `“${name}”没有“${given}”这个值，是不是 ${near}？`,
            `“${name}” has no value “${given}”. Did you mean ${near}?`,
          )
        : fault(`“${name}”没有“${given}”这个值，可以写：${choices.join('、')}`, `“${name}” takes ${choices.join(', ')}`)
    }
    case 'too_small':
      if (issue.origin === 'array' || (issue.origin === 'string' && issue.minimum === 1))
        return fault(`“${name}”是空的`, `“${name}” is empty`)
      if (issue.origin === 'string') return fault(`“${name}”至少要写 ${issue.minimum} 个字`, `“${name}” is too short`)
      return fault(`“${name}”不能小于 ${issue.minimum}`, `“${name}” must be at least ${issue.minimum}`)
    case 'too_big':
      return fault(`“${name}”不能大于 ${issue.maximum}`, `“${name}” must be at most ${issue.maximum}`)
    case 'invalid_format':
      if (issue.format === 'date')
        return fault(`“${name}”不是日期，要写成 2026-12-31 这样`, `“${name}” is no date like 2026-12-31`)
      if (name === 'id')
        return fault(
          `“id”要写成“类别/名称”，如 process/内部讨论；类别是 personal、secrecy、process、security、commercial、penalty、residue、form 之一`,
          '“id” is family/name, as process/own',
        )
      return fault(`“${name}”的写法不对`, `“${name}” is not of its form`)
    case 'invalid_union':
      return faultsOfUnion(issue, schema, value)
    default:
      return fault(issue.message, issue.message)
  }
}

/** Of the forms a value may have the one it comes nearest to: whose faults lie inside it. */
function faultsOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>, schema: z.ZodType, value: unknown): Fault[] {
  const { path } = issue
  const inside = (issues: readonly Issue[]) =>
    issues.map((inner) => ({ ...inner, path: [...path, ...inner.path] }) as Issue)
  const isRoot = (branch: readonly Issue[]) =>
    branch.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type')
  const [first, ...others] = issue.errors.filter((branch) => !isRoot(branch))
  if (first && others.length === 0) return faultsOf(inside(first), schema, value)
  const values = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []))
  const given = valueAt(value, path)
  const name = String(path.at(-1) ?? '')
  if (values.length > 0 && typeof given !== 'object') {
    const near = nearest(String(given), values)
    const zh = `“${name}”没有“${given}”这个值，${near ? `是不是 ${near}？` : `可以写：${values.join('、')}`}`
    return [{ path, zh, en: `“${name}” has no value “${given}”; it takes ${values.join(', ')}` }]
  }
  const types = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_type' ? (typeWords[inner.expected] ?? []) : []))
  const expected = [...new Set(types)].join('或')
  const hint = quoteHint('string', given)
  return [
    {
      path,
      zh: expected ? `“${name}”应当是${expected}${hint}` : `“${name}”的写法不对`,
      en: `“${name}” is not of its form`,
    },
  ]
}

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  tuple: '列表',
  object: '一组“名称: 值”',
  record: '一组“名称: 值”',
}

/** 13900001234 without quotes is a number, and a longer one loses digits. */
function quoteHint(expected: string, given: unknown): string {
  return expected === 'string' && typeof given === 'number' ? '，号码要加引号' : ''
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[step],
    value,
  )
}
