// The plain-text documents of the corpus that are not in UTF-8: GB18030 with CRLF, Big5 in traditional characters, UTF-16.
import iconv from 'iconv-lite'

const gb18030 = `溪岚市乡村公路建设指挥部文件

溪岚乡路发〔2025〕7号

溪岚市乡村公路建设指挥部关于公布2025年度农村公路养护考核结果的通报

各县（区）人民政府：
　　2025年11月，指挥部组织对各县（区）农村公路养护工作进行了考核。现将结果通报如下：
　　一、考核结果。禾洛县、青棠县为优秀等次，临岚区为良好等次。
　　二、主要问题。个别路段边沟清理不及时，部分村道安防设施缺损。
　　三、下步要求。各地要举一反三，于2026年3月底前完成整改。

溪岚市乡村公路建设指挥部
2025年12月16日
　　（此件公开发布）
`

const big5 = `溪嵐市僑務辦公室文件

溪嵐僑發〔2025〕5號

溪嵐市僑務辦公室關於舉辦海外鄉親回鄉參訪活動的通知

各縣（區）僑務部門：
　　為增進海外鄉親對家鄉的瞭解，定於2025年10月舉辦回鄉參訪活動，請各地做好行程安排和接待工作。

溪嵐市僑務辦公室
2025年9月2日
　　（此件公開發布）
`

const utf16 = `青棠县林业和草原局文件

青棠林草发〔2025〕22号

青棠县林业和草原局关于开展古树名木补充调查的通知

各乡镇人民政府，各国有林场：
　　为全面掌握古树名木资源，定于2025年5月至8月在全县开展补充调查。调查采取实地踏查与群众报送相结合的方式进行，新发现的古树按程序认定、挂牌保护。

青棠县林业和草原局
2025年4月29日
　　（此件公开发布）
`

/** Paths under corpus/, and bytes. */
export const textSamples: Readonly<Record<string, Uint8Array>> = {
  'formats/gb18030.txt': iconv.encode(gb18030.replaceAll('\n', '\r\n'), 'gb18030'),
  'formats/big5.txt': iconv.encode(big5, 'big5'),
  'formats/utf16.txt': iconv.encode(utf16.replaceAll('\n', '\r\n'), 'utf16le', { addBOM: true }),
}
