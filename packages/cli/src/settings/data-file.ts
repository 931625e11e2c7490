// Which files are settings as data, by their extensions.

export function isDataFile(path: string): boolean {
  return /\.(?:ya?ml|jsonc?)$/iu.test(path)
}

export function formatOf(path: string): 'yaml' | 'json' {
  return /\.jsonc?$/iu.test(path) ? 'json' : 'yaml'
}
