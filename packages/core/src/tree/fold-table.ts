// What each UTF-16 unit is folded to: one typed array, so that folding costs one look-up a unit.

/** The value of units that vanish: no text holds U+FFFF. */
export const skipped = 0xffff

/** Zero width characters, direction marks, soft hyphen, variation selectors, byte order mark. */
const skips: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
]

/** Blanks that become a plain space: no-break, ideographic, typographic ones. */
const blanks = [0x0b, 0x0d, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x3164, 0xffa0]

/** First digits of the decimal digit styles of the first plane that reach Chinese files: Arabic, Persian, Devanagari. */
const digitStyles = [0x0660, 0x06f0, 0x0966]

/** Written together: traditional or variant form, simplified form. The words of labels, marks, field names and agencies. */
const forms =
  '開开發发佈布請请刪删減减後后屬属於于個个機机關关號号碼码證证電电話话聯联繫系係系絡络帳账賬账戶户銀银' +
  '內内資资訊讯審审閱阅見见議议討讨論论級级絕绝項项務务圖图書书國国報报傳传會会經经門门辦办廳厅' +
  '處处縣县區区鄉乡鎮镇廣广東东雲云臺台灣湾長长條条規规範范標标題题類类別别應应當当與与為为無无這这' +
  '對对從从來来實实現现時时間间單单導导領领負负責责員员學学醫医療疗產产業业環环農农漁渔錄录檔档簡简' +
  '轉转載载據据歲岁歷历曆历繳缴費费貼贴補补殘残離离婦妇兒儿監监護护駕驾駛驶車车軍军' +
  '幹干譽誉覽览復复複复備备註注記记說说讀读寫写編编輯辑體体點点選选許许認认識识設设計计' +
  '舉举訴诉詢询諮咨傷伤災灾險险衛卫滅灭糧粮穀谷麗丽麥麦龍龙齡龄'

/** Glyphs used for the Chinese zero: circles, and the letter O between Chinese digits is left to those who read years. */
const zeros = '○◯⚪'

export const foldTable: Uint16Array = build()

function build(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0
  for (let unit = 0x2000; unit <= 0x200a; unit++) table[unit] = 0x20
  for (const unit of blanks) table[unit] = 0x20
  for (const [first, last] of skips) for (let unit = first; unit <= last; unit++) table[unit] = skipped
  for (const zero of digitStyles) for (let i = 0; i < 10; i++) table[zero + i] = 0x30 + i
  for (const zero of zeros) table[zero.charCodeAt(0)] = '〇'.charCodeAt(0)
  for (let i = 0; i + 1 < forms.length; i += 2) table[forms.charCodeAt(i)] = forms.charCodeAt(i + 1)
  return table
}
