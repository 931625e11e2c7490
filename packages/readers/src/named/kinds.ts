// The kinds of files this project can name but not read, each told by its content.
import { containerNames } from '../bytes/container.js'

export interface Kind {
  readonly format: string
  readonly extensions: readonly string[]
  /** What a person calls it. */
  readonly name: string
  /** How sure its content makes us, from 0 to 1. */
  readonly matches: (bytes: Uint8Array) => number
}

export const kinds: readonly Kind[] = [
  compound('ppt', ['.ppt', '.pot', '.dps', '.dpt'], 'PowerPoint 97–2003 / WPS 演示', /^PowerPoint Document$/iu),
  compound('works', ['.wps', '.wks', '.wdb'], 'Microsoft Works', /^(?:CONTENTS|MatOST|MM|MN0)$/u),
  compound('msg', ['.msg'], 'Outlook 邮件', /^__properties_version1\.0$/u),
  compound('compound', [], 'OLE 复合文件', /^/u, 0.5),
  zipped('pptx', ['.pptx', '.pptm', '.potx', '.ppsx'], 'PowerPoint 演示文稿', /^\/?ppt\//iu),
  openDocument('odt', ['.odt', '.ott'], 'OpenDocument 文本', 'text'),
  openDocument('ods', ['.ods', '.ots'], 'OpenDocument 表格', 'spreadsheet'),
  openDocument('odp', ['.odp', '.otp'], 'OpenDocument 演示', 'presentation'),
  zipped('epub', ['.epub'], 'EPUB 电子书', /^META-INF\/container\.xml$/u, 0.95),
  magic('rar', ['.rar'], 'RAR 压缩包', 'Rar!\x1a\x07'),
  magic('7z', ['.7z'], '7-Zip 压缩包', '7z\xbc\xaf\x27\x1c'),
  magic('gz', ['.gz', '.tgz'], 'GZIP 压缩文件', '\x1f\x8b\x08'),
  magic('bz2', ['.bz2'], 'BZIP2 压缩文件', 'BZh'),
  magic('xz', ['.xz'], 'XZ 压缩文件', '\xfd7zXZ\0'),
  { format: 'tar', extensions: ['.tar'], name: 'TAR 归档', matches: (bytes) => Number(hasAt(bytes, 257, 'ustar')) },
  { format: 'mht', extensions: ['.mht', '.mhtml', '.eml', '.doc'], name: 'MIME 网页或邮件', matches: matchesMime },
  {
    format: 'word2003',
    extensions: ['.xml', '.doc'],
    name: 'Word 2003 XML',
    matches: (bytes) => Number(/^\s*<\?xml[\s\S]*\/office\/word\/2003\/wordml["']/u.test(head(bytes))),
  },
  {
    format: 'executable',
    extensions: ['.exe', '.dll', '.so'],
    name: '可执行程序',
    matches: (bytes) => Number(isExecutable(bytes)),
  },
  {
    format: 'lfs',
    extensions: [],
    name: 'Git LFS',
    matches: (bytes) => Number(hasAt(bytes, 0, 'version https://git-lfs.github.com/spec/')),
  },
]

/** Pictures: the text on them, if any, is not in the file. */
export const pictures: readonly Kind[] = [
  magic('image', ['.png'], 'PNG', '\x89PNG\r\n'),
  magic('image', ['.jpg', '.jpeg', '.jpe', '.jfif'], 'JPEG', '\xff\xd8\xff'),
  magic('image', ['.gif'], 'GIF', 'GIF8'),
  magic('image', ['.tif', '.tiff'], 'TIFF', 'II*\0', 'MM\0*'),
  {
    format: 'image',
    extensions: ['.bmp', '.dib'],
    name: 'BMP',
    // The reserved words behind the size are zero; a text that begins with BM has letters there.
    matches: (bytes) => Number(hasAt(bytes, 0, 'BM') && hasAt(bytes, 6, '\0\0\0\0')),
  },
  {
    format: 'image',
    extensions: ['.webp'],
    name: 'WebP',
    matches: (bytes) => Number(hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP')),
  },
  {
    format: 'image',
    extensions: ['.heic', '.heif', '.avif'],
    name: 'HEIF',
    matches: (bytes) => Number(hasAt(bytes, 4, 'ftyp') && /^(?:hei|hev|mif1|avif)/u.test(ascii(bytes, 8, 4))),
  },
]

function magic(format: string, extensions: readonly string[], name: string, ...starts: readonly string[]): Kind {
  return { format, extensions, name, matches: (bytes) => Number(starts.some((start) => hasAt(bytes, 0, start))) }
}

function compound(format: string, extensions: readonly string[], name: string, stream: RegExp, sure = 1): Kind {
  return {
    format,
    extensions,
    name,
    matches(bytes) {
      const { kind, names } = containerNames(bytes)
      if (kind !== 'compound' || names.includes('EncryptedPackage')) return 0
      // A file whose directory is cut off is a compound file all the same.
      return names.some((one) => stream.test(one)) || stream.test('') ? sure : 0
    },
  }
}

function zipped(format: string, extensions: readonly string[], name: string, member: RegExp, sure = 1): Kind {
  return {
    format,
    extensions,
    name,
    matches(bytes) {
      const { kind, names } = containerNames(bytes)
      return kind === 'zip' && names.some((one) => member.test(one)) ? sure : 0
    },
  }
}

/** OpenDocument says what it is in its first member, stored as it stands: `mimetype`. */
function openDocument(format: string, extensions: readonly string[], name: string, type: string): Kind {
  const declared = `mimetypeapplication/vnd.oasis.opendocument.${type}`
  return { format, extensions, name, matches: (bytes) => Number(hasAt(bytes, 30, declared)) }
}

/** Header fields from the first line on, MIME-Version among them. */
function matchesMime(bytes: Uint8Array): number {
  const fields = /^\s*(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+/u.exec(head(bytes))?.[0] ?? ''
  return /^MIME-Version:/imu.test(fields) ? 0.95 : 0
}

function isExecutable(bytes: Uint8Array): boolean {
  if (hasAt(bytes, 0, '\x7fELF') || hasAt(bytes, 0, '\xcf\xfa\xed\xfe') || hasAt(bytes, 0, '\xca\xfe\xba\xbe'))
    return true
  if (!hasAt(bytes, 0, 'MZ') || bytes.length < 64) return false
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(60, true)
  return hasAt(bytes, header, 'PE\0\0')
}

function hasAt(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0))
}

function head(bytes: Uint8Array): string {
  return ascii(bytes, 0, 4096)
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
