// Lays the nodes of a trie out as a double array: the states that follow one state stand at one distance, each at its code.
import type { Trie } from './trie.js'

/**
 * State `s` has two numbers, side by side so that one line of the processor's cache holds both. `cells[s * 2]` is the distance twice,
 * and one more where a pattern ends; where nothing follows, the pattern that ends there, as -1 less its number. `cells[s * 2 + 1]` is
 * the state that leads here, -1 where none does. So with code `c` it goes on to `distance + c`, if `s` leads there. State 0 is the
 * root, the states of one character are their codes.
 */
export interface PlacedStates {
  readonly cells: Int32Array
  /** The pattern that ends in a state from which others go on. */
  readonly patternOf: Int32Array
}

/** Breadth first: the states most often met, those of two characters, stand close together. */
export function placeStates(trie: Trie, codes: number): PlacedStates {
  const slots = new FreeSlots(codes + 1, trie.size * 2 + codes * 2)
  const distances = new Int32Array(trie.size)
  const stateOf = new Int32Array(trie.size)
  const order = new Int32Array(trie.size)
  const children = new Uint16Array(codes)
  let last = codes
  let queued = 1
  for (let next = 0; next < queued; next++) {
    const node = order[next] as number
    let [count, least] = [0, codes]
    for (let child = trie.firstChild[node] as number; child !== 0; child = trie.nextSibling[child] as number) {
      const code = trie.code[child] as number
      children[count++] = code
      if (code < least) least = code
      order[queued++] = child
    }
    const distance = node === 0 || count === 0 ? 0 : slots.take(children.subarray(0, count), least)
    distances[node] = distance
    for (let i = queued - count; i < queued; i++) {
      const child = order[i] as number
      const state = distance + (trie.code[child] as number)
      stateOf[child] = state
      if (state > last) last = state
    }
  }
  // Whatever is tried from any state stays inside.
  const size = last + codes + 1
  return fillCells(trie, size, stateOf, distances)
}

function fillCells(trie: Trie, size: number, stateOf: Int32Array, distances: Int32Array): PlacedStates {
  const cells = new Int32Array(size * 2)
  const patternOf = new Int32Array(size)
  for (let state = 0; state < size; state++) cells[state * 2 + 1] = -1
  for (let node = 1; node < trie.size; node++) {
    const state = stateOf[node] as number
    const pattern = trie.pattern[node] as number
    const distance = distances[node] as number
    cells[state * 2] = distance === 0 ? -1 - pattern : distance * 2 + (pattern < 0 ? 0 : 1)
    if (distance !== 0 && pattern >= 0) patternOf[state] = pattern
    for (let child = trie.firstChild[node] as number; child !== 0; child = trie.nextSibling[child] as number)
      cells[(stateOf[child] as number) * 2 + 1] = state
  }
  return { cells, patternOf }
}

/** The free slots of the double array, in a ring of links: the states that follow one state need room all at the same distance. */
class FreeSlots {
  capacity = 0
  private next = new Int32Array(0)
  private previous = new Int32Array(0)
  private taken = new Uint8Array(0)
  /** From here on room is looked for where several states follow one: what lies before is crowded. */
  private crowded = 0

  constructor(
    private readonly first: number,
    room: number,
  ) {
    this.extend(Math.max(room, first + 1024))
  }

  /** Takes a slot for each code, all at the same distance, and returns that distance. */
  take(codes: Uint16Array, least: number): number {
    let slot = codes.length > 1 && this.crowded > 0 ? this.crowded : (this.next[0] as number)
    let tries = 0
    for (; ; slot = this.next[slot] as number) {
      if (slot === 0) slot = this.extend(this.capacity * 2)
      const from = slot - least
      if (this.fits(codes, from)) {
        if (tries > mostTries) this.crowded = slot
        for (const code of codes) this.remove(from + code)
        return from
      }
      tries++
    }
  }

  private fits(codes: Uint16Array, from: number): boolean {
    for (let i = 0; i < codes.length; i++) {
      const slot = from + (codes[i] as number)
      if (slot >= this.capacity) this.extend(this.capacity * 2)
      if (this.taken[slot] !== 0) return false
    }
    return true
  }

  private remove(slot: number): void {
    const [next, previous] = [this.next[slot] as number, this.previous[slot] as number]
    this.taken[slot] = 1
    this.next[previous] = next
    this.previous[next] = previous
    if (slot === this.crowded) this.crowded = next
  }

  /** More free slots at the end; returns the first of them. Slot 0 is the head of the ring. */
  private extend(capacity: number): number {
    const from = Math.max(this.capacity, this.first)
    this.next = grown(this.next, capacity, 0)
    this.previous = grown(this.previous, capacity, 0)
    const taken = new Uint8Array(capacity)
    taken.set(this.taken)
    taken.fill(1, 0, this.first)
    this.taken = taken
    let last = this.previous[0] as number
    for (let slot = from; slot < capacity; slot++) {
      this.next[last] = slot
      this.previous[slot] = last
      last = slot
    }
    this.next[last] = 0
    this.previous[0] = last
    this.capacity = capacity
    return from
  }
}

/** After so many slots that were too narrow, the place before the one found is taken for crowded. */
const mostTries = 256

function grown(array: Int32Array, length: number, value: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length)
  longer.set(array)
  if (value !== 0) longer.fill(value, array.length)
  return longer
}
