// How Chinese a text looks, and whether it is text at all: the evidence by which an encoding is chosen.

/** The most frequent characters of official prose, in simplified and traditional forms. */
const frequent = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
    '十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平' +
    '形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党' +
    '程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干' +
    '做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单' +
    '风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界' +
    '拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构' +
    '府称太准精值号率族维划选标写存候毛亲快效院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严' +
    '印落款附通知函批复请示意见决定命令抄送印发各区街道镇乡村委会办公室厅局处科单位部门负责人联系电话身份证姓名地址职务日期号依申请' +
    '們個這為國時來於對會發動種產經進過學務現實樣與關開機應當將從總設級給組統結線話說論議記許認證護讓變質貫資購費處備業東書長門間' +
    '問題際類領導區單員團圖場報壓據數條權標準檢決濟無農鄉縣廳廣廈義習聯舉辦號體點黨親規視觀計訂訓設調請講識讀責貨貿輕輸轉運達選還' +
    '郵銀錢鐵錄長陸陽隊階險隨隱雙難電頁項順須預頭顯風飛養館馬驗麗齊齡',
)

/** Punctuation and forms of Chinese print, with the spaces that pages pad by. */
const punctuation = new Set(
  '\u00a0\u2002\u2003　、。〃〇〈〉《》「」『』【】〔〕—…‘’“”·！（），．／：；？％０１２３４５６７８９～①②③④⑤⑥⑦⑧⑨⑩★×℃○□■☑☐△',
)

/**
 * How far the characters beyond ASCII are common Chinese ones, from below 0 (nonsense) to 1. Text in ASCII alone gives 1.
 */
export function chineseShare(text: string): number {
  let weight = 0
  let counted = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    counted++
    const character = text.charAt(i)
    if (punctuation.has(character) || frequent.has(character)) weight += 1
    else if (code >= 0x4e00 && code <= 0x9fff) weight += 0.25
    else if (isNonsense(code)) weight -= 1
  }
  return counted === 0 ? 1 : weight / counted
}

/** More than one character, and more than one in fifty, is a control character or none at all. */
export function isBinary(text: string): boolean {
  let bad = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 ? !isLayout(code) : code === 0x7f || code === 0xfffd || code >= 0xfffe) bad++
  }
  return bad > 1 && bad * 50 > text.length
}

/** Tab, line feed, vertical tab, form feed, carriage return, and the end mark of DOS files. */
function isLayout(code: number): boolean {
  return (code >= 0x09 && code <= 0x0d) || code === 0x1a
}

/** Replacement character, private use, lone surrogates, C1 controls, and scripts nobody prints beside Chinese. */
function isNonsense(code: number): boolean {
  return code >= 0xfff0 || (code >= 0xd800 && code <= 0xf8ff) || (code >= 0x80 && code < 0xa0)
}
