// Ready-made settings by name, for `extends`: levels of rules and nothing else.
import { familyOf, type Level, type Rule } from '@gongkai/core'

export interface Preset {
  /** What it is for, in Chinese and in English. */
  readonly title: { readonly zh: string; readonly en: string }
  readonly rules: Readonly<Record<string, Level>>
}

/** The presets over these rules. The family read stays as it is: what was not read is always told. */
export function presetsOf(rules: readonly Rule[]): Readonly<Record<string, Preset>> {
  const content = rules.filter(({ id }) => familyOf(id) !== 'read' && familyOf(id) !== 'label')
  const label = rules.filter(({ id }) => familyOf(id) === 'label')
  return {
    'gongkai:label': {
      title: { zh: '只查公开属性标识', en: 'Disclosure labels only' },
      rules: levels(content, () => 'off'),
    },
    'gongkai:content': {
      title: { zh: '只查内容，不查公开属性标识', en: 'Content only, no labels' },
      rules: levels(label, () => 'off'),
    },
    'gongkai:all': {
      title: { zh: '默认关闭的规则也打开', en: 'With the rules that are off by default' },
      rules: levels(
        [...label, ...content].filter(({ recommended }) => recommended === false),
        ({ severity }) => severity,
      ),
    },
    'gongkai:strict': {
      title: { zh: '从严：警告都算错误', en: 'Strict: what is a warning counts as an error' },
      rules: levels(
        [...label, ...content].filter(({ severity, recommended }) => severity === 'warning' && recommended !== false),
        () => 'error',
      ),
    },
  }
}

function levels(rules: readonly Rule[], level: (rule: Rule) => Level): Record<string, Level> {
  return Object.fromEntries(rules.map((rule) => [rule.id, level(rule)]))
}
