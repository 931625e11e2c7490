// What of a person's data may be shown: how many characters of each kind of value stay open, as data.
import { z } from 'zod'

/** Characters left open at the start and at the end. */
const open = (start: number, end: number) =>
  z.strictObject({ start: z.int().min(0).default(start), end: z.int().min(0).default(end) }).prefault({})

export const maskPolicySchema = z
  .strictObject({
    residentId: open(2, 3),
    mobile: open(3, 4),
    bankCard: open(4, 3),
    landline: open(4, 2),
    email: open(1, 0),
    name: open(1, 0),
    /** Every other kind of personal value. */
    other: open(1, 1),
  })
  .prefault({})

export type MaskPolicy = z.output<typeof maskPolicySchema>

export type MaskKind = keyof MaskPolicy

/** Masks a value: white space is dropped, the middle becomes `*`. Of a short value at least a third stays hidden. Of an address the domain stays. */
export function mask(value: string, kind: MaskKind, policy: MaskPolicy): string {
  const compact = value.replace(/\s/gu, '')
  const domainAt = kind === 'email' ? compact.search(/[@＠]/u) : -1
  const domain = domainAt < 0 ? '' : compact.slice(domainAt)
  const characters = [...compact.slice(0, compact.length - domain.length)]
  const most = Math.floor((characters.length * 2) / 3)
  const start = Math.min(policy[kind].start, most)
  const end = Math.min(policy[kind].end, most - start)
  const hidden = characters.length - start - end
  return characters.slice(0, start).join('') + '*'.repeat(hidden) + characters.slice(start + hidden).join('') + domain
}
