// Checks the folder named, in a process of its own, and tells how many findings there were and how much memory it took, bytes.
import { check } from './pool-harness.js'

let findings = 0
for await (const report of check(process.argv[2] ?? '', { concurrency: 2, limits: { seconds: 8 } }))
  findings += report.findings.length
process.stdout.write(JSON.stringify({ findings, memory: process.resourceUsage().maxRSS * 1024 }))
