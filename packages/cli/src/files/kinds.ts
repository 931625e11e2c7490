// Which files of a folder are documents, by name and first bytes, and why the others are skipped.
import type { Words } from '@gongkai/core'

export type SkipReason =
  | 'version-control'
  | 'temporary'
  | 'settings'
  | 'code'
  | 'font'
  | 'media'
  | 'executable'
  | 'unknown'
  | 'folder-link'
  | 'ignored'

export const skipWords: Readonly<Record<SkipReason, Words>> = {
  'version-control': { zh: '版本库', en: 'version control' },
  temporary: { zh: '锁定文件或临时文件', en: 'lock or temporary file' },
  settings: { zh: '设置文件', en: 'settings' },
  code: { zh: '程序代码', en: 'code' },
  font: { zh: '字体', en: 'font' },
  media: { zh: '图片、音频或视频', en: 'picture, sound or video' },
  executable: { zh: '程序', en: 'executable' },
  unknown: { zh: '认不出的二进制文件', en: 'unknown binary file' },
  'folder-link': { zh: '指向文件夹的链接', en: 'link to a folder' },
  ignored: { zh: '按设置不检查', en: 'ignored' },
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** Documents and archives that are read, or that can be named and not read: both are taken. */
const documents = list(
  'txt text md markdown htm html xhtml shtml mht mhtml doc docx docm dot dotx dotm wps wpt wks wdb rtf odt ott fodt pdf ofd ceb cebx gw gd sep caj ' +
    'ppt pptx pptm pps ppsx pot potx dps dpt odp xls xlsx xlsm xlsb xlt xltx et ett ods csv tsv eml msg epub zip rar 7z tar gz tgz bz2 xz zst z cab iso',
)

const skipped: readonly (readonly [SkipReason, ReadonlySet<string>])[] = [
  ['temporary', list('tmp temp swp swo crdownload part lck')],
  [
    'settings',
    list(
      'yaml yml json jsonc json5 jsonl ndjson toml ini cfg conf config properties env lock xml xsd xsl plist reg inf',
    ),
  ],
  [
    'code',
    list(
      'js mjs cjs jsx ts mts cts tsx vue css scss less map py pyc rb php java class jar war kt go rs c h cc cpp hpp cs swift m sh bash zsh ' +
        'bat cmd ps1 psm1 vbs sql lua pl r ipynb wasm asp aspx jsp whl egg nupkg aar xpi',
    ),
  ],
  ['font', list('ttf otf ttc woff woff2 eot fon')],
  [
    'media',
    list(
      'jpg jpeg png gif bmp tif tiff webp svg svgz ico heic heif avif psd ai eps mp3 wav wma m4a flac ogg aac amr mp4 m4v mov avi wmv mkv flv webm rmvb',
    ),
  ],
  ['executable', list('exe dll so dylib msi apk ipa deb rpm dmg com sys o a lib node')],
]

/** Archives that hold programs. */
const programArchives = list('jar war apk ipa whl egg nupkg aar xpi msi')

/** Folders that are not looked into. */
export function skippedFolder(name: string): SkipReason | undefined {
  if (/^(?:\.git|\.svn|\.hg|\.bzr|_darcs|CVS)$/u.test(name)) return 'version-control'
  if (name === '__MACOSX') return 'temporary'
  if (name === 'node_modules') return 'code'
  return undefined
}

/** Bytes that `skippedFile` wants to see. */
export const headLength = 1024

/** Why a file of a folder is skipped; undefined if it is taken. `head` gives its first bytes, if they are asked for. */
export function skippedFile(name: string, head: () => Uint8Array): SkipReason | undefined {
  // ~$通知.docx, .~lock.通知.docx#, ~WRL0001.tmp, ._通知.docx
  if (/^(?:~\$|\.~|~WRL|\._)|^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/iu.test(name)) return 'temporary'
  const extension = /.\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  if (documents.has(extension)) return undefined
  const reason =
    skipped.find(([, extensions]) => extensions.has(extension))?.[0] ??
    (/^\.[^.]+$/u.test(name) ? 'settings' : undefined)
  if (isDocument(head()) && !programArchives.has(extension)) return undefined
  if (reason) return reason
  return isText(head()) ? undefined : 'unknown'
}

/** First bytes that only documents and archives have, whatever their names. */
export function isDocument(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head)
  return (
    text.includes('%PDF-') ||
    text.startsWith('{\\rtf') ||
    text.startsWith('PK\x03\x04') ||
    text.startsWith('PK\x05\x06') ||
    text.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') ||
    text.startsWith('Rar!\x1a') ||
    text.startsWith("7z\xbc\xaf'\x1c") ||
    // Word 2003 XML, with the extension of settings
    text.includes('progid="Word.Document"')
  )
}

/** No byte that text does not have, or a UTF-16 byte order mark. An empty file counts as text, so that it is told. */
export function isText(head: Uint8Array): boolean {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return !head.some((byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b)
}
