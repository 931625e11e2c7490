// Serial numbers of days as dates and times, ISO style: 2024-03-05 14:30.

/** What a number format shows of a serial number. */
export interface DateParts {
  readonly date: boolean
  readonly time: boolean
  /** Hours counted on past a day: `[h]:mm`. */
  readonly elapsed: boolean
}

const daySeconds = 86_400
/** 31 December 9999. */
const lastDay = 2_958_465

/** Undefined where the number is no date: below zero or after the year 9999. */
export function dateText(serial: number, { date, time, elapsed }: DateParts, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastDay) return undefined
  const seconds = Math.round(serial * daySeconds)
  if (elapsed) return clock(seconds)
  const days = Math.floor(seconds / daySeconds)
  const clockText = clock(seconds % daySeconds)
  // A format of dates and times shows the time only where there is one.
  if (!date || (time && days === 0)) return clockText
  const dayText = isoDay(days, from1904)
  return time && seconds % daySeconds !== 0 ? `${dayText} ${clockText}` : dayText
}

function isoDay(days: number, from1904: boolean): string {
  // Day 60 of the 1900 system is 29 February 1900, which never was.
  if (!from1904 && days === 60) return '1900-02-29'
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return new Date(epoch + days * daySeconds * 1000).toISOString().slice(0, 10)
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`
}
