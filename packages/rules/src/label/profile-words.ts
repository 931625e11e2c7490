// A profile's labels as they are printed.
import type { LabelValue, Profile } from '@gongkai/core'

/** The label as the profile wants it in the 附注: （此件公开发布）. Undefined where the profile has no such label. */
export function printedLabel({ labels, brackets }: Profile, label: LabelValue): string | undefined {
  const words = labels[label]
  return words === undefined ? undefined : brackets ? `（${words}）` : words
}

/** Every label of the profile as printed. */
export function wordingsOf(profile: Profile): string[] {
  return (Object.keys(profile.labels) as LabelValue[]).flatMap((label) => printedLabel(profile, label) ?? [])
}
