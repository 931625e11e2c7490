// Radicals that some producers write where they mean the character: ⽤ for 用, ⻅ for 见. Nothing else is folded.

/** U+2E80–2EF3 by Unicode's EquivalentUnifiedIdeograph, where the equivalent is a character of the basic plane. */
const supplement =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬' +
  '⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车' +
  '⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿' +
  '⻯竜⻰龙⻱龜⻲亀⻳龟'

const characters = new Map<string, string>()
for (let i = 0; i < supplement.length; i += 2) characters.set(supplement.charAt(i), supplement.charAt(i + 1))
// The Kangxi radicals (U+2F00–2FD5) are compatible with their characters by Unicode itself.
for (let code = 0x2f00; code <= 0x2fd5; code++) {
  const radical = String.fromCharCode(code)
  characters.set(radical, radical.normalize('NFKC'))
}

/** The text with radicals written as characters; its length never changes. */
export function foldRadicals(text: string): string {
  return /[\u2e80-\u2fd5]/u.test(text) ? text.replace(/[\u2e80-\u2fd5]/gu, (one) => characters.get(one) ?? one) : text
}
