// Numbers in words: how automatic numbering writes 3 as 三, 叁, 丙, ③, iii or c.

const digits = '零一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const legalUnits = ['', '拾', '佰', '仟']
const units = ['', '十', '百', '千']

type Format = (value: number) => string

const formats: Readonly<Record<string, Format>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  ordinal: (value) => `${value}${ordinalEnd(value)}`,
  chineseCounting: (value) => chinese(value, digits, units, true),
  chineseCountingThousand: (value) => chinese(value, digits, units, true),
  taiwaneseCounting: (value) => chinese(value, digits, units, true),
  taiwaneseCountingThousand: (value) => chinese(value, digits, units, true),
  chineseLegalSimplified: (value) => chinese(value, legalDigits, legalUnits, false),
  ideographLegalTraditional: (value) => chinese(value, legalDigits, legalUnits, false),
  // 百一, not 一百零一
  japaneseCounting: (value) =>
    chinese(value, digits, units, true)
      .replace(/零/gu, '')
      .replace(/一(?=[百千])/gu, ''),
  ideographDigital: (value) => digitByDigit(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => digitByDigit(value, '○一二三四五六七八九'),
  decimalFullWidth: (value) => digitByDigit(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => digitByDigit(value, '０１２３４５６７８９'),
  decimalHalfWidth: (value) => String(value),
  ideographTraditional: (value) => oneOf(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => oneOf(value, '子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: (value) => oneOf(value, '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  decimalEnclosedCircle: (value) => circled(value),
  decimalEnclosedCircleChinese: (value) => circled(value),
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`),
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`),
  numberInDash: (value) => `- ${value} -`,
}

/** A number of automatic numbering (0 or more) in the format that `w:numFmt` names; unknown formats count 1, 2, 3. */
export function formatNumber(value: number, format: string): string {
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (!write || (value === 0 && format !== 'decimalZero' && format !== 'none')) return String(value)
  return write(value)
}

// MSONFC: the number that binary files and RTF give each format.
const numbered: readonly string[] = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText'],
  ...['hex', 'chicago', 'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth'],
  ...['decimalHalfWidth', 'japaneseLegal', 'japaneseDigitalTenThousand', 'decimalEnclosedCircle'],
  ...['decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung'],
  ...['decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese', 'ideographEnclosedCircle'],
  ...['ideographTraditional', 'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting'],
  ...['ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting'],
  ...['chineseLegalSimplified', 'chineseCountingThousand'],
]

/** The name of a number format that a binary file or RTF calls by its number. */
export function numberFormat(code: number): string {
  if (code === 57) return 'numberInDash'
  return code === 255 ? 'none' : (numbered[code] ?? 'decimal')
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = Math.min(value, 9999)
  let text = ''
  for (const [size, letter] of steps) {
    text += letter.repeat(Math.floor(left / size))
    left %= size
  }
  return text
}

/** a … z, aa, bb … zz, aaa: the letter repeats. */
function letters(value: number, first: number): string {
  return String.fromCodePoint(first + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30))
}

function ordinalEnd(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

/** 1 to 9999; `shortTen` writes 十二 where it would be 一十二. */
function chinese(value: number, digit: string, unit: readonly string[], shortTen: boolean): string {
  if (value > 9999) return String(value)
  let text = ''
  const places = [...String(value)]
  places.forEach((place, index) => {
    const rank = unit[places.length - 1 - index] ?? ''
    if (place !== '0') text += (digit[Number(place)] ?? '') + rank
    else if (!text.endsWith(digit[0] ?? '') && Number(places.slice(index).join('')) > 0) text += digit[0] ?? ''
  })
  return shortTen && value >= 10 && value < 20 ? text.slice(1) : text
}

function digitByDigit(value: number, digit: string): string {
  return [...String(value)].map((place) => digit[Number(place)] ?? '').join('')
}

function oneOf(value: number, list: string): string {
  return list[value - 1] ?? String(value)
}

function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x245f + value)
  if (value <= 35) return String.fromCodePoint(0x3250 + value - 20)
  if (value <= 50) return String.fromCodePoint(0x32b0 + value - 35)
  return String(value)
}
