// Yes or no, as people write it into tables and yaml.

const yes = ['true', 'yes', 'y', '1', '是', '允许', '√']
const no = ['false', 'no', 'n', '0', '否', '不允许', '×', '']

/** undefined for anything else. */
export function parseAllow(word: string): boolean | undefined {
  const small = word.trim().toLowerCase()
  if (yes.includes(small)) return true
  return no.includes(small) ? false : undefined
}
