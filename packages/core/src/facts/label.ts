// Disclosure labels (公开属性标识) in every known wording and home, used or only mentioned.
import type { Home, LabelValue } from './profile.js'

export interface Label {
  readonly label: LabelValue
  /** As it stands, brackets included: （此件公开发布）. */
  readonly wording: string
  readonly home: Home
  /** Index into `facts.units`; -1 for metadata and sidecar. */
  readonly unit: number
}
