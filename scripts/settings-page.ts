// npx tsx --conditions=source scripts/settings-page.ts: writes the tables of the settings' pages from the schema; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { settingsFileSchema } from '@gongkai/core'
import { z } from 'zod'

interface Schema {
  readonly description?: string
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs')
const schema = z.toJSONSchema(settingsFileSchema, { io: 'input', unrepresentable: 'any' }) as Schema

/** Page, mark, and the part of the schema whose keys stand there. */
const tables: readonly (readonly [page: string, mark: string, part: Schema | undefined])[] = [
  ['settings.md', 'keys', schema],
  ['settings.md', 'allow', schema.properties?.allow?.items],
  ['own-rules.md', 'rule', schema.properties?.ownRules?.items],
  ['own-rules.md', 'pattern', schema.properties?.ownRules?.items?.properties?.patterns?.items],
  ['own-rules.md', 'near', schema.properties?.ownRules?.items?.properties?.near],
  ['own-rules.md', 'scope', schema.properties?.ownRules?.items?.properties?.scope],
]

/** The page with its tables as the schema has them. */
export function withTables(page: string, text: string): string {
  return tables
    .filter(([name]) => name === page)
    .reduce((written, [, mark, part]) => {
      const place = new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- /${mark} -->)`, 'u')
      if (!part || !place.test(written))
        throw new Error(`Expected <!-- ${mark} --> in ${page} and its keys in the schema`)
      return written.replace(place, (_, before, after) => `${before}${tableOf(part)}\n${after}`)
    }, text)
}

function tableOf({ properties = {} }: Schema): string {
  const rows = Object.entries(properties).map(([key, { description = '', default: otherwise }]) => {
    const given = otherwise === undefined || typeof otherwise === 'object' ? '' : ` \`${String(otherwise)}\``
    return `| \`${key}\` | ${description.replaceAll('|', '\\|')} |${given} |`
  })
  return ['| 键 | 说明 | 默认 |', '| --- | --- | --- |', ...rows].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of new Set(tables.map(([name]) => name))) {
    const path = join(docs, page)
    const old = readFileSync(path, 'utf8')
    const text = withTables(page, old)
    if (text === old) continue
    if (process.argv.includes('--check')) {
      console.error(`docs/${page} is not current: run scripts/settings-page.ts`)
      process.exitCode = 1
    } else writeFileSync(path, text)
  }
}
