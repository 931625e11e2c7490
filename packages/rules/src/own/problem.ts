// What is wrong with an own rule, and where in it.

export interface OwnProblem {
  /** From the rule to the key: patterns, 0, literal. */
  readonly path: readonly (string | number)[]
  /** One sentence in Chinese and in English. */
  readonly zh: string
  readonly en: string
}
