// A thread in the child that ends the whole process when it takes too much memory or has lost its parent: the one thing
// that still runs while a file keeps the process busy.
import { Worker } from 'node:worker_threads'

/** `memory` in bytes, of all the process holds: heap, typed arrays, what native parts took. */
export function startGuard(memory: number): void {
  new Worker(watch, { eval: true, workerData: { memory, parent: process.ppid } }).unref()
}

// CommonJS text needs no loader: the thread is there in some 25 ms.
const watch = `
const { writeSync } = require('node:fs')
const { memory, parent } = require('node:worker_threads').workerData
setInterval(() => {
  const spent = process.memoryUsage.rss() > memory
  // In the words of V8 at the limit of its own heap.
  if (spent) writeSync(2, 'out of memory')
  if (spent || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, 50)
`
