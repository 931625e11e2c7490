// Numbers of papers that belong to nobody: passports, permits, cards of officers, the disabled and pupils, accounts.
import { digits, inventResidentId, regions, residentIdCheck, two } from './numbers.js'
import type { Random } from './random.js'

/** Ordinary (E, EA…) and official (PE, SE, DE) passports with four zeros. */
export function inventPassport(random: Random): string {
  const series = random.pick(['E0', 'G0', 'EA', 'EJ', 'EM', 'P0', 'PE', 'SE', 'DE'])
  return `${series}000${digits(random, 4)}`
}

/** H for Hong Kong, M for Macao, eight digits; the older ones with two digits more for the issue. */
export function inventHomeReturnPermit(random: Random): string {
  return `${random.pick(['H', 'M'])}0000${digits(random, 4)}${random.next() < 0.2 ? '01' : ''}`
}

/** Eight digits and nothing else. */
export function inventTaiwanPermit(random: Random): string {
  return `0000${digits(random, 4)}`
}

export function inventResidencePermit(random: Random): string {
  return withCheck(`${random.pick(['810000', '820000', '830000'])}${pastBirth(random)}${digits(random, 3)}`)
}

/** Of 2023: 9, region, country, birth, order, check; before: three letters and twelve digits. */
export function inventForeignerId(random: Random): string {
  const region = random.pick(regions)
  if (random.next() < 0.5) return `${random.pick(['USA', 'FRA', 'JPN', 'DEU'])}${region}${digits(random, 2)}0000`
  const country = random.pick(['840', '250', '392', '276'])
  return withCheck(`9${region.slice(0, 2)}${country}${pastBirth(random)}000`)
}

export function inventOfficerCard(random: Random): string {
  return `${random.pick(['军', '南', '北', '海', '空', '武', '政'])}字第0000${digits(random, 3)}号`
}

/** A resident ID, the kind of disability (1 to 7) and its degree (1 to 4). */
export function inventDisabilityCard(random: Random): string {
  return `${inventResidentId(random)}${1 + random.below(7)}${1 + random.below(4)}`
}

/** G for the number of the whole country, L for one for the time being, and a resident ID. */
export function inventStudentNumber(random: Random): string {
  return `${random.pick(['G', 'G', 'L'])}${inventResidentId(random)}`
}

/** Accounts of rural banks and pass-books: no card prefix, no checksum, twelve to nineteen digits. */
export function inventAccount(random: Random): string {
  const count = random.pick([12, 15, 17, 19])
  return `${random.pick(['10', '11', '13', '24', '25'])}${'0'.repeat(count - 8)}${digits(random, 6)}`
}

function pastBirth(random: Random): string {
  return `${1850 + random.below(50)}${two(1 + random.below(12))}${two(1 + random.below(28))}`
}

function withCheck(body: string): string {
  return body + residentIdCheck(body)
}
