// Files that are recognised but not read: each is called by its name, whatever its extension says.
import { chooseReader, defaultLimits } from '@gongkai/core'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/index.js'
import { buildDocx, p } from './build-docx.js'

const member = (name: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8('<x/>') })
const openDocument = (type: string) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  })
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

async function read(bytes: Uint8Array, extension: string) {
  const reader = chooseReader(bytes, extension, readers)
  const document = await reader?.read(new VFile({ path: `a${extension}`, value: bytes }), defaultLimits)
  return [document?.format, document?.notices[0]?.code, document?.notices[0]?.lost]
}

describe('by content', () => {
  it.each([
    ['PowerPoint 97', compoundFile('PowerPoint Document'), '.ppt', 'ppt'],
    ['Microsoft Works', compoundFile('CONTENTS'), '.wps', 'works'],
    ['another compound file', compoundFile('Something'), '.bin', 'compound'],
    ['slides', member('ppt/presentation.xml'), '.pptx', 'pptx'],
    ['OpenDocument text', openDocument('text'), '.odt', 'odt'],
    ['OpenDocument sheet', openDocument('spreadsheet'), '.ods', 'ods'],
    ['RAR', ascii('Rar!\x1a\x07\x01\x00'), '.rar', 'rar'],
    ['7-Zip', ascii('7z\xbc\xaf\x27\x1c\x00\x04'), '.7z', '7z'],
    ['GZIP', gzipSync(strToU8('甲')), '.gz', 'gz'],
    [
      'a web archive',
      ascii('From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b'),
      '.doc',
      'mht',
    ],
    ['an executable', ascii(`MZ${'\0'.repeat(58)}\x40\0\0\0PE\0\0`), '.docx', 'executable'],
    ['a Git LFS pointer', ascii('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'), '.docx', 'lfs'],
    [
      'Word 2003 XML',
      ascii('<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'),
      '.xml',
      'word2003',
    ],
  ])('%s', async (_, bytes, extension, format) => {
    expect(await read(bytes, extension)).toEqual([format, 'unsupported', 'everything'])
  })

  it.each([
    ['PNG', ascii('\x89PNG\r\n\x1a\n')],
    ['JPEG', ascii('\xff\xd8\xff\xe0')],
    ['GIF', ascii('GIF89a')],
    ['BMP', ascii('BM\x46\0\0\0\0\0\0\0\x36\0\0\0')],
    ['TIFF', ascii('II*\0\x08\0\0\0')],
    ['WebP', ascii('RIFF\x24\0\0\0WEBPVP8 ')],
  ])('%s is a picture without text', async (_, bytes) => {
    expect(await read(bytes, '.docx')).toEqual(['image', 'no-text-layer', 'everything'])
  })

  it.each([
    ['.docx', 'docx'],
    ['.xlsx', 'xlsx'],
    ['.pptx', 'pptx'],
    ['', 'docx'],
  ])('a locked %s', async (extension, format) => {
    expect(await read(compoundFile('EncryptedPackage'), extension)).toEqual([format, 'encrypted', 'everything'])
  })

  it('a docx is read whatever it is called', async () => {
    expect(await read(buildDocx({ body: p('甲') }), '.doc')).toEqual(['docx', undefined, undefined])
  })

  it('a text that begins with BM is no picture', async () => {
    expect((await read(strToU8('BM牌号管理办法'), '.txt'))[0]).not.toBe('image')
  })
})

/** A compound file with one stream: header, allocation table in sector 0, directory in sector 1. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(512 * 3)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  bytes.fill(0xff, 76, 512)
  view.setUint32(76, 0, true)
  bytes.fill(0xff, 512, 1024)
  view.setUint32(512, 0xfffffffd, true)
  view.setUint32(516, 0xfffffffe, true)
  for (const [index, name] of ['Root Entry', stream].entries()) {
    const at = 1024 + index * 128
    bytes.set(new Uint8Array(Uint16Array.from(name, (character) => character.charCodeAt(0)).buffer), at)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    bytes[at + 66] = index === 0 ? 5 : 2
  }
  return bytes
}
