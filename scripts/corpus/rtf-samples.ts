// The RTF documents of the corpus, written byte by byte as Word and WPS write Chinese: GBK in hexadecimal digits.
import iconv from 'iconv-lite'

/** `\'d5\'fd` */
const gbk = (text: string) =>
  [...iconv.encode(text, 'gbk')].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

const paragraph = (text: string, layout = '\\fi640') => `\\pard${layout}\\f0\\fs32 ${gbk(text)}\\par\n`
const numbered = (marker: string, text: string) =>
  `\\pard\\fi640\\ls1{\\listtext\\f0 ${gbk(marker)}}\\f0\\fs32 ${gbk(text)}\\par\n`

const notice = [
  `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 ${gbk('仿宋')};}{\\f1\\fnil\\fcharset134 ${gbk('方正小标宋简体')};}}\n`,
  '{\\colortbl;\\red255\\green0\\blue0;}\n',
  `{\\info{\\title ${gbk('关于做好防汛值班工作的通知')}}{\\author ${gbk('办公室')}}}\n`,
  `{\\footer\\pard\\qc\\f0\\fs28 ${gbk('—')} {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} ${gbk('—')}\\par}\n`,
  `\\pard\\qc\\f1\\fs72\\cf1 ${gbk('临岚区水务局文件')}\\par\\cf0\n`,
  paragraph('临岚水发〔2026〕4号', '\\qc'),
  `\\pard\\qc\\f1\\fs44 ${gbk('临岚区水务局关于')}\\line ${gbk('做好2026年防汛值班工作的通知')}\\par\n`,
  paragraph('各镇（街道）水务站，局属各单位：', ''),
  paragraph('为做好2026年防汛工作，现就值班有关事项通知如下：'),
  numbered('一、', '严格值班制度。汛期实行24小时值班，值班人员不得擅自离岗。'),
  numbered('二、', '及时报送信息。遇有险情，应当在30分钟内报告。'),
  numbered('三、', '落实值班保障。各单位要配齐值班设备，做好后勤服务。'),
  paragraph('临岚区水务局', '\\qr\\ri640'),
  paragraph('2026年1月8日', '\\qr\\ri1280'),
  paragraph('（此件公开发布）'),
  '}',
].join('')

export const rtfSamples: Readonly<Record<string, Uint8Array>> = {
  'formats/gbk.rtf': Buffer.from(notice, 'latin1'),
}
