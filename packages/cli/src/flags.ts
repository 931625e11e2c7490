// Every flag of every command: declared here once, with its words for the help.
import type { Words } from '@gongkai/core'

export interface Flag {
  readonly type: 'string' | 'boolean'
  readonly alias?: string
  readonly repeatable?: true
  /** What follows it, for the help. */
  readonly words: Words
}

const format: Flag = {
  type: 'string',
  alias: 'f',
  words: { zh: '输出格式：text（默认）或 json', en: 'output format: text (default) or json' },
}

const profile: Flag = {
  type: 'string',
  words: { zh: '公开属性标识的式样，默认 yuxi4', en: 'label profile, default yuxi4' },
}

const stage: Flag = {
  type: 'string',
  words: {
    zh: '文件将要：draft 起草、publish 公开（默认）、request 依申请提供、archive 归档',
    en: 'what is about to happen: draft, publish (default), request, archive',
  },
}

const rule: Flag = {
  type: 'string',
  repeatable: true,
  words: {
    zh: "一条规则的级别，如 'personal/mobile: warning'；级别有 off、info、warning、error、blocker",
    en: "level of one rule, as 'personal/mobile: warning'; levels are off, info, warning, error, blocker",
  },
}

const only: Flag = {
  type: 'string',
  repeatable: true,
  words: { zh: '只用这条或这一类规则（read 类总在）', en: 'only this rule or family (family read stays on)' },
}

const skip: Flag = {
  type: 'string',
  repeatable: true,
  words: { zh: '不用这条或这一类规则', en: 'without this rule or family' },
}

/** Which settings files hold. */
const settings = {
  config: {
    type: 'string',
    alias: 'c',
    words: { zh: '用这个设置文件（不再找别的）', en: 'use this settings file and look for no other' },
  },
  'config-lookup': {
    type: 'boolean',
    words: {
      zh: '找最近的 gongkai.config.yaml（默认）；写成 --no-config-lookup 则不找',
      en: 'look for the nearest gongkai.config.yaml (default); with --no-… do not',
    },
  },
  'allow-js-config': {
    type: 'boolean',
    words: {
      zh: '找到的 gongkai.config.mjs 也运行（它是程序，只用于可信的文件夹）',
      en: 'run a gongkai.config.mjs that is found (it is code: in trusted folders only)',
    },
  },
} as const satisfies Record<string, Flag>

/** Which files are left out. */
const ignoring = {
  'ignore-pattern': {
    type: 'string',
    repeatable: true,
    words: {
      zh: "不检查与此相符的文件，如 '*.bak' 或 '草稿/**'",
      en: "leave out files that match, as '*.bak' or 'drafts/**'",
    },
  },
  'ignore-path': {
    type: 'string',
    words: { zh: '用这个文件代替 .gongkaiignore', en: 'use this file in place of .gongkaiignore' },
  },
  ignore: {
    type: 'boolean',
    words: {
      zh: '按 .gongkaiignore 和设置的 ignore 跳过文件（默认）；写成 --no-ignore 则不跳过',
      en: 'leave out files as .gongkaiignore and the settings say (default); with --no-ignore do not',
    },
  },
} as const satisfies Record<string, Flag>

/** Flags of every command. */
const common = {
  locale: { type: 'string', words: { zh: '语言：zh-CN（默认）或 en', en: 'language: zh-CN (default) or en' } },
  color: {
    type: 'boolean',
    words: {
      zh: '用颜色；--no-color 不用（默认只在终端上用）',
      en: 'colours; --no-color for none (default: on a terminal)',
    },
  },
} as const satisfies Record<string, Flag>

export const flags = {
  lint: {
    format,
    'output-file': {
      type: 'string',
      alias: 'o',
      words: { zh: '报告写入这个文件', en: 'write the report to this file' },
    },
    profile,
    stage,
    rule,
    only,
    skip,
    'max-warnings': {
      type: 'string',
      words: { zh: '警告多于这个数即退出码 1', en: 'exit code 1 on more warnings than this' },
    },
    'fail-on': {
      type: 'string',
      words: {
        zh: '达到这个级别即退出码 1：blocker、error（默认）、warning、info',
        en: 'exit code 1 from this severity on: blocker, error (default), warning, info',
      },
    },
    quiet: { type: 'boolean', alias: 'q', words: { zh: '只列出错误和阻断', en: 'show errors and blockers only' } },
    ...ignoring,
    'show-suppressed': {
      type: 'boolean',
      words: {
        zh: '也列出按例外和台账不计的问题：谁、为什么、到哪一天',
        en: 'show findings that are let stand, too: by whom, why, until when',
      },
    },
    'error-on-unmatched-pattern': {
      type: 'boolean',
      words: {
        zh: '没有可检查的文件算出错（默认）；写成 --no-… 则不算',
        en: 'nothing to check is an error (default); with --no-… it is not',
      },
    },
    concurrency: {
      type: 'string',
      words: {
        zh: '同时用几个子进程检查：auto（默认）、数目，或 off 全在主进程（文件出错时不能单独停掉）',
        en: 'child processes at once: auto (default), a number, or off for none (a file that hangs cannot be stopped)',
      },
    },
    reveal: {
      type: 'boolean',
      words: { zh: '显示未遮盖的原文（只在终端上）', en: 'show quotes unmasked (on a terminal only)' },
    },
    debug: {
      type: 'boolean',
      words: { zh: '列出跳过的文件和所用的读取器、分词器', en: 'list skipped files, readers and segmenter in use' },
    },
    stats: { type: 'boolean', words: { zh: '列出各规则、各读取器所用时间', en: 'time taken by each rule and reader' } },
    ...settings,
    ...common,
  },
  outline: {
    format,
    why: { type: 'boolean', words: { zh: '给出判断的依据', en: 'the evidence for each element' } },
    profile,
    ...settings,
    ...common,
  },
  explain: common,
  rules: { format, profile, rule, only, skip, ...settings, ...common },
  settings: { format, profile, rule, stage, ...settings, ...common },
  schema: common,
  init: {
    force: { type: 'boolean', words: { zh: '已有设置文件也重写', en: 'write over a settings file that is there' } },
    negative: {
      type: 'boolean',
      words: { zh: '另写一份负面清单的样本', en: 'write a sample of a negative list, too' },
    },
    ...common,
  },
  baseline: {
    reason: { type: 'string', words: { zh: '理由（create 必写）', en: 'the reason (create needs it)' } },
    by: { type: 'string', words: { zh: '责任人（create 必写）', en: 'who answers for it (create needs it)' } },
    until: { type: 'string', words: { zh: '有效到这一天，如 2026-12-31', en: 'the last day it holds, as 2026-12-31' } },
    profile,
    stage,
    rule,
    ...ignoring,
    ...settings,
    ...common,
  },
  doctor: common,
} as const satisfies Record<string, Record<string, Flag>>

export type Command = keyof typeof flags

export const commandWords: Readonly<Record<Command, { readonly usage: string; readonly words: Words }>> = {
  lint: {
    usage: '[paths..]',
    words: {
      zh: '检查文件和文件夹（不写 lint 也可；不写路径即当前文件夹）',
      en: 'check files and folders (the default command; no path: this folder)',
    },
  },
  outline: {
    usage: '<file>',
    words: {
      zh: '一份文件是怎样被理解的：单元、要素、公开属性',
      en: 'how a document was understood: units, elements, labels',
    },
  },
  explain: {
    usage: '<rule-id>',
    words: { zh: '一条规则查什么、依据什么、怎么改', en: 'what a rule finds, on what legal basis, how to fix it' },
  },
  rules: {
    usage: '[action]',
    words: {
      zh: '列出全部规则；rules test 试自己的规则的例子',
      en: 'list every rule; rules test runs the examples of your own',
    },
  },
  settings: {
    usage: '[file]',
    words: {
      zh: '对一个文件起作用的设置，各从哪里来',
      en: 'the settings that apply to a file, and where each comes from',
    },
  },
  schema: { usage: '', words: { zh: '设置文件的 JSON Schema，给编辑器用', en: 'JSON Schema of the settings file' } },
  init: { usage: '', words: { zh: '写一个带说明的设置文件', en: 'write a commented settings file' } },
  baseline: {
    usage: '<action> [paths..]',
    words: {
      zh: '台账：create 建立或补记，audit 逐条审，prune 清理用不上的',
      en: 'the ledger: create, audit, prune',
    },
  },
  doctor: { usage: '', words: { zh: '列出所用的版本、读取器、分词器', en: 'versions, readers and segmenter in use' } },
}
