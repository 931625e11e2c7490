// npm run pages: writes what of the rules' pages comes from their code: the basis of each, and the index docs/rules/README.md.
// With --check it writes nothing and fails where a page is not current.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { familyOf, type Rule } from '@gongkai/core'
import { rules } from '@gongkai/rules'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const checks = process.argv.includes('--check')
const missing = rules.map(pathOf).filter((path) => !existsSync(path))
const pages = [
  ...rules.filter((rule) => existsSync(pathOf(rule))).map((rule) => ({ path: pathOf(rule), text: withBasis(rule) })),
  { path: 'docs/rules/README.md', text: indexOf(rules) },
]
const stale = pages.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
for (const { path, text } of stale) {
  if (checks) console.error(`${path} is not current: run npm run pages`)
  else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
for (const path of missing) console.error(`${path} is missing: see docs/write-a-rule.md`)
console.log(`${pages.length} pages, ${stale.length} ${checks ? 'not current' : 'written'}, ${missing.length} missing`)
process.exitCode = missing.length > 0 || (checks && stale.length > 0) ? 1 : 0

function pathOf({ id }: Rule): string {
  return `packages/rules/src/${id}.md`
}

/** The rule's page with the list under 依据 as the code has it; other sentences there stay. */
function withBasis(rule: Rule): string {
  const section = /(?<=^## 依据\n)[\s\S]*?(?=^## |(?![\s\S]))/mu
  const page = readFileSync(pathOf(rule), 'utf8').replace(section, (old) => {
    const sentences = old.split('\n').filter((line) => !line.startsWith('- '))
    const list = rule.basis.map(({ source, clause, level }) => `- ${source}，${clause}（${level}）`)
    return `\n${[list, sentences]
      .map((lines) => lines.join('\n').trim())
      .filter(Boolean)
      .join('\n\n')}\n\n`
  })
  return `${page.trimEnd()}\n`
}

function indexOf(rules: readonly Rule[]): string {
  const families = [...new Set(rules.map(({ id }) => familyOf(id)))]
  const tables = families.map((family) => {
    const rows = rules.filter(({ id }) => familyOf(id) === family).map(rowOf)
    return [`## ${family}`, '', '| 规则 | 查什么 | 严重程度 | 依据 |', '| --- | --- | --- | --- |', ...rows].join('\n')
  })
  return `# 规则

这一页由 \`npm run pages\` 从规则的代码写成。严重程度是默认值，会随阶段、标识和所在位置变动；可在设置中改。
“默认关”的规则要在设置里写上级别，或者用 --only 点名，才检查。

${tables.join('\n\n')}
`
}

function rowOf({ id, title, severity, basis, recommended }: Rule): string {
  const sources = [...new Set(basis.map(({ source, clause, level }) => `${source} ${clause}（${level}）`))]
  return `| [${id}](../../packages/rules/src/${id}.md) | ${title.zh} | ${severity}${recommended === false ? '（默认关）' : ''} | ${sources.join('；')} |`
}
