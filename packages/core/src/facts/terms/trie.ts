// The tree of all patterns by their first characters: what an automaton is built from.

/** Nodes are numbered as they were made; 0 is the root, and 0 as child or sibling is none. */
export interface Trie {
  readonly size: number
  readonly code: Uint16Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
  /** The pattern that ends here, or -1. */
  readonly pattern: Int32Array
}

/** Patterns of one character are left out: they are found without a tree. */
export function growTrie(patterns: readonly string[], codeOf: Uint16Array): Trie {
  let most = 1
  for (const pattern of patterns) if (pattern.length > 1) most += pattern.length
  const code = new Uint16Array(most)
  const parent = new Int32Array(most)
  const firstChild = new Int32Array(most)
  const nextSibling = new Int32Array(most)
  const pattern = new Int32Array(most).fill(-1)
  // Children are found by hashing parent and code: a list would be walked thousands of times at the root.
  const slots = 1 << Math.ceil(Math.log2(most * 2 + 2))
  const buckets = new Int32Array(slots)
  let size = 1
  for (let id = 0; id < patterns.length; id++) {
    const word = patterns[id] as string
    if (word.length < 2) continue
    let node = 0
    for (let i = 0; i < word.length; i++) {
      const unit = codeOf[word.charCodeAt(i)] as number
      let bucket = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7
      let child: number
      for (;;) {
        bucket &= slots - 1
        child = buckets[bucket] as number
        if (child === 0 || (parent[child] === node && code[child] === unit)) break
        bucket++
      }
      if (child === 0) {
        child = size++
        buckets[bucket] = child
        parent[child] = node
        code[child] = unit
        nextSibling[child] = firstChild[node] as number
        firstChild[node] = child
      }
      node = child
    }
    pattern[node] = id
  }
  return { size, code, firstChild, nextSibling, pattern }
}
