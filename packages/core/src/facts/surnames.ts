// Whether a stretch of text holds what looks like a Chinese person's name, from surnames: coarse, for words beside a number only.

/** The surnames of some 97 % of the population (公安部全国姓名报告), single then double. */
export const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯牛庄温芦樊葛邢安齐伍庞颜倪俞聂焦关鲁祝毕耿季舒尚桂左柴霍路岳詹翟包管游甘骆纪欧祁盛阮童梅涂凌申蒲冉裴翁卜柳'
export const double = '欧阳|上官|司马|诸葛|司徒|皇甫|夏侯|慕容|令狐|尉迟|东方|端木'
const name = new RegExp(`(?<!\\p{Script=Han})(?:[${single}]|${double})\\p{Script=Han}{1,2}(?!\\p{Script=Han})`, 'u')

/** Ordinary words and place-like words that begin like a surname. */
const notNames =
  /^(?:金额|单位|方式|文件|高中|安全|石油|江苏|常住|管理|万元|包括|关于|向下|易制|白色|黄色|马上|温度|时间|余额)$/u

export function hasPersonName(text: string): boolean {
  if (/姓\s?名\s?[:：]\s?\p{Script=Han}/u.test(text)) return true
  for (const [words] of text.matchAll(new RegExp(name, 'gu'))) if (!notNames.test(words)) return true
  return false
}
