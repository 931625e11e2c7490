// JSON Schema of the settings file, for editors: the zod schema turned round, with every rule and profile by name.
import { settingsFileSchema } from '@gongkai/core'
import { presetsOf, profiles, rules } from '@gongkai/rules'
import { z } from 'zod'

interface Schema {
  [key: string]: unknown
  properties?: Record<string, Schema>
  anyOf?: Schema[]
  items?: Schema
  additionalProperties?: Schema | boolean
  description?: string
}

export function settingsJsonSchema(): object {
  const schema = z.toJSONSchema(settingsFileSchema, { io: 'input', unrepresentable: 'any' }) as Schema
  const override = schema.properties?.overrides?.items
  for (const place of [schema, override]) {
    const given = place?.properties
    if (!given?.rules || !given.profile) continue
    const setting = given.rules.additionalProperties as Schema
    given.rules = {
      ...given.rules,
      properties: Object.fromEntries(rules.map(({ id, title }) => [id, { description: title.zh, ...setting }])),
    }
    given.profile = { ...given.profile, examples: Object.keys(profiles) }
  }
  if (schema.properties?.extends) schema.properties.extends.examples = Object.keys(presetsOf(rules))
  return { title: 'gongkai 的设置', ...schema }
}
