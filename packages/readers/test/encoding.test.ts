// Encodings are decided by evidence: what each kind of bytes is read as, and what is no text.
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText, encodingOf, peekText } from '../src/bytes/encoding.js'
import { findGarbling } from '../src/bytes/garbled.js'

const notice = '关于做好某市政务公开工作的通知\n各县（市、区）人民政府：\n现将有关事项通知如下，请认真贯彻执行。\n'
const traditional = '關於做好某市政務公開工作的通知\n各縣（市、區）人民政府：\n現將有關事項通知如下，請認真貫徹執行。\n'
const encode = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM })

describe('an encoding is recognised without a mark', () => {
  it.each([
    ['utf8', notice, 'utf-8'],
    ['gbk', notice, 'gb18030'],
    ['gb18030', notice, 'gb18030'],
    ['big5', traditional, 'big5'],
    ['utf16-le', notice, 'utf-16le'],
    ['utf16-be', notice, 'utf-16be'],
  ])('%s', (encoding, text, expected) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding: expected, notices: [] })
  })

  it.each(['公开通知', '此件公开发布', '联通', '某某厅印发'])('even from as few characters as %s in GBK', (text) => {
    expect(decodeText(encode(text, 'gbk'))).toMatchObject({ text, encoding: 'gb18030' })
  })

  it('and ASCII beside one rare character is no UTF-16', () => {
    expect(decodeText(encode('&amp;`甲', 'utf8'))).toMatchObject({ text: '&amp;`甲', encoding: 'utf-8' })
    expect(decodeText(encode('<p>a simple page of a small town</p>甲方', 'gbk'))).toMatchObject({ encoding: 'gb18030' })
  })

  it('when the Chinese begins far behind an English head', () => {
    const text = `${'plain English line\n'.repeat(20_000)}${notice}`
    expect(decodeText(encode(text, 'gbk'))).toMatchObject({ text, encoding: 'gb18030' })
  })

  it('when the file is longer than the sample, whatever character the sample ends in', () => {
    for (const shift of ['', 'a']) {
      const text = shift + notice.replaceAll('\n', '').repeat(3000)
      expect(decodeText(encode(text, 'gbk'))?.text).toBe(text)
    }
  })

  it('reads four-byte characters, which are beyond GBK', () => {
    const text = `${notice}𠮷某某㐂`
    expect(decodeText(encode(text, 'gb18030'))?.text).toBe(text)
  })
})

describe('a byte order mark decides and is not text', () => {
  it.each([
    ['utf8', 'utf-8'],
    ['utf16-le', 'utf-16le'],
    ['utf16-be', 'utf-16be'],
  ])('%s', (encoding, expected) => {
    expect(decodeText(encode(notice, encoding, true))).toEqual({ text: notice, encoding: expected, notices: [] })
  })

  it('unless the bytes behind it are something else', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), encode(notice, 'gbk')])
    expect(decodeText(bytes)).toMatchObject({ text: notice, encoding: 'gb18030' })
  })
})

describe('a declaration helps and does not deceive', () => {
  it.each(['gb2312', 'GBK', ' gb18030 '])('%s means gb18030', (label) => {
    expect(encodingOf(label)).toBe('gb18030')
  })

  it.each([
    ['utf-8', 'gbk', 'gb18030'],
    ['gb2312', 'utf8', 'utf-8'],
    ['big5', 'gbk', 'gb18030'],
    ['iso-8859-1', 'gbk', 'gb18030'],
    ['no-such-encoding', 'gbk', 'gb18030'],
  ])('%s over bytes in %s is overruled', (declared, real, expected) => {
    expect(decodeText(encode(notice, real), declared)).toMatchObject({ text: notice, encoding: expected })
  })

  it('is believed where nothing speaks against it', () => {
    const text = 'お知らせです。\n'
    expect(decodeText(encode(text, 'shift_jis'), 'shift_jis')).toMatchObject({ text, encoding: 'shift_jis' })
    expect(decodeText(encode('Café déjà vu\n', 'latin1'), 'iso-8859-1')).toMatchObject({ text: 'Café déjà vu\n' })
  })
})

describe('what is not intact is said', () => {
  it.each(['utf8', 'gbk', 'utf16-le'])('a %s file cut in the middle of a character', (encoding) => {
    const bytes = encode(notice.trimEnd(), encoding)
    const decoded = decodeText(bytes.subarray(0, bytes.length - 1))
    expect(decoded?.text).toBe(notice.trimEnd().slice(0, -1))
    expect(decoded?.notices).toEqual([{ code: 'damaged', lost: 'text', detail: expect.any(String) }])
  })

  it('a broken byte inside', () => {
    const bytes = Buffer.concat([encode(notice.repeat(5), 'utf8'), Buffer.from([0xff]), encode(notice, 'utf8')])
    const decoded = decodeText(bytes)
    expect(decoded?.text).toBe(`${notice.repeat(5)}\ufffd${notice}`)
    expect(decoded?.notices).toEqual([{ code: 'garbled-text', lost: 'text', detail: 'utf-8' }])
  })

  it.each([
    ['锟斤拷锟斤拷通知', 'utf-8'],
    ['鍚勯儴闂細鐜板皢鏈夊叧浜嬮」锛屽嵃鍙戠粰浣犱滑銆傝璐交锛屾墽琛屻€', 'utf-8'],
    ['ç\u009a\u0084é\u0080\u009aç\u009f¥ï¼Œæ\u009c\u0089', 'utf-8'],
    ['第一\0第二', 'NUL'],
    ['\ue0ba\ue462\ue03e某', 'U+E000'],
    ['第一\ufffd第二', 'U+FFFD'],
  ])('%j was spoilt before it was saved', (text, detail) => {
    expect(findGarbling(text)).toEqual({ code: 'garbled-text', lost: 'text', detail })
  })

  it.each([notice, traditional, 'Café — déjà vu', '一只锛子', '第一\0\0\0'])('%j is sound', (text) => {
    expect(findGarbling(text)).toBeUndefined()
  })
})

describe('bytes that are no text are refused', () => {
  it('random bytes', () => {
    let state = 42
    const random = () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state >> 16
    }
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from({ length: 40 + (random() % 3000) }, () => random() & 0xff)
      expect(decodeText(bytes)).toBeUndefined()
    }
  })

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]],
    ['ZIP', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0x21, 0x5a, 0x91, 0xee, 0xab, 0x13, 0xff, 0, 0, 0]],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]],
  ])('%s', (_, bytes) => {
    expect(peekText(Uint8Array.from(bytes))).toBeUndefined()
  })
})
