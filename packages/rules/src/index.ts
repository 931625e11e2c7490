// The public names of @gongkai/rules: every rule, and the label profiles.
import type { Rule } from '@gongkai/core'
import { commercial } from './commercial/index.js'
import { form } from './form/index.js'
import { label } from './label/index.js'
import { penalty } from './penalty/index.js'
import { personal } from './personal/index.js'
import { process } from './process/index.js'
import { read } from './read/index.js'
import { secrecy } from './secrecy/index.js'
import { security } from './security/index.js'

export {
  type Lexicon,
  type LexiconFormat,
  type LexiconProblem,
  lexiconFormatOf,
  lexiconFormats,
  parseLexicon,
} from './form/lexicon.js'
export { type CompiledRule, compileOwnRule, type OwnOptions } from './own/compile.js'
export { type Engine, loadEngine, type Re2 } from './own/engine.js'
export { type ExampleResult, runExamples } from './own/examples.js'
export type { OwnProblem } from './own/problem.js'
export { type Example, pageSections, parsePage, type RulePage } from './page.js'
export { type Preset, presetsOf } from './presets.js'
export { defaultProfile, profiles, reasonVocabularies } from './profiles/index.js'

/** Every rule, families in the order of the glossary. */
export const rules: readonly Rule[] = [
  ...label,
  ...personal,
  ...secrecy,
  ...process,
  ...security,
  ...commercial,
  ...penalty,
  ...form,
  ...read,
]
