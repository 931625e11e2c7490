// What the exit code says; other programs rely on it.

export const exitCodes = {
  /** Every requested file was fully checked and nothing was found that fails the call. */
  clean: 0,
  /** Everything was checked, and there are such findings. */
  findings: 1,
  /** The result cannot be trusted: a wrong call, nothing to check, a file not read whole, an internal error. Beats 1. */
  untrusted: 2,
  /** Broken off by the person. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
