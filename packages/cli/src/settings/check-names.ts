// Names in the settings that must mean something: rules with their options, and the rules of exceptions.
import { familyOf, type OwnRule, type Rule, type SettingsFile } from '@gongkai/core'
import { rules as builtIn } from '@gongkai/rules'
import type { ZodType } from 'zod'
import { nearest } from '../nearest.js'
import { type Layer, type Reading, tell } from './layers.js'
import { faultsOf } from './sentences.js'

export interface PlacedOwnRule {
  readonly own: OwnRule
  readonly layer: Layer
  readonly index: number
}

export function checkNames(layers: readonly Layer[], own: readonly PlacedOwnRule[], reading: Reading): void {
  const byId = new Map<string, Rule | undefined>(builtIn.map((rule) => [rule.id, rule]))
  for (const { own: rule, layer, index } of own) {
    if (byId.has(rule.id))
      tell(
        layer,
        {
          path: ['ownRules', index, 'id'],
          zh: `已经有“${rule.id}”这条规则，请换一个名称`,
          en: `there is a rule “${rule.id}” already`,
        },
        reading,
      )
    byId.set(rule.id, undefined)
  }
  const families = new Set([...byId.keys()].map(familyOf))
  for (const layer of layers) {
    checkRules(layer, ['rules'], layer.value.rules, byId, reading)
    // Entries with faults of their own are left out of the lists: forEach passes over the holes.
    layer.value.overrides?.forEach(({ rules }, index) => {
      checkRules(layer, ['overrides', index, 'rules'], rules, byId, reading)
    })
    layer.value.allow?.forEach(({ rule }, index) => {
      for (const id of [rule ?? []].flat())
        checkAllowed(layer, ['allow', index, 'rule'], id, [...byId.keys(), ...families], reading)
    })
  }
}

function checkRules(
  layer: Layer,
  path: readonly PropertyKey[],
  rules: SettingsFile['rules'],
  byId: ReadonlyMap<string, Rule | undefined>,
  reading: Reading,
): void {
  for (const [id, given] of Object.entries(rules ?? {})) {
    if (!byId.has(id)) {
      const near = nearest(id, byId.keys())
      const zh = `没有“${id}”这条规则${near ? `，是不是 ${near}？` : '；全部规则见 gongkai rules'}`
      tell(layer, { path, key: id, zh, en: `no rule “${id}”${near ? `. Did you mean ${near}?` : ''}` }, reading)
      continue
    }
    const options = Array.isArray(given) ? given[1] : typeof given === 'object' ? given : undefined
    if (options === undefined) continue
    const at = [...path, id, ...(Array.isArray(given) ? [1] : [])]
    const schema = byId.get(id)?.options as ZodType | undefined
    if (!schema) tell(layer, { path: at, zh: `“${id}”没有选项`, en: `“${id}” has no options` }, reading)
    const parsed = schema?.safeParse(options)
    for (const fault of schema && parsed?.error ? faultsOf(parsed.error.issues, schema, options) : [])
      tell(layer, { ...fault, path: [...at, ...fault.path] }, reading)
  }
}

function checkAllowed(
  layer: Layer,
  path: readonly PropertyKey[],
  id: string,
  known: readonly string[],
  reading: Reading,
): void {
  if (id === 'read' || id.startsWith('read/')) {
    const zh = '没有读到的内容不能放行；不想看这条提示，把规则设为 off'
    tell(layer, { path, zh, en: 'what was not read cannot be let stand; set the rule to off instead' }, reading)
  } else if (!known.includes(id)) {
    const near = nearest(id, known)
    const zh = `没有“${id}”这条或这类规则${near ? `，是不是 ${near}？` : '，这一条永远用不上'}`
    tell(layer, { path, zh, en: `no rule or family “${id}”${near ? `. Did you mean ${near}?` : ''}` }, reading)
  }
}
