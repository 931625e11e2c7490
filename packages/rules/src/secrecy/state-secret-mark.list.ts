// Words around a classification that decide whether it is a mark of this document.

/** What stands behind the star is no term of secrecy: headings of examination papers. Source: papers as printed, 「绝密★启用前」. */
export const examTerms = /^(?:启用|启封|开启|考试|开考|测试)/u

/** Behind the mark: the sentence goes on and talks about it. Source: 保密 teaching texts, 「标注为机密★20年的文件」. */
export const goesOn = /^(?:的|字样|标志|标识|标记|表示|是指|即|等|或|和|与|及|、)/u

/** Before the mark, within twelve characters. Source: the same texts, 「如：机密★20年」「形式为秘密★1年」. */
export const introduces =
  /(?:如|例如|比如|形式为|格式为|样式|示例|示范|标注为?|标为|标明|标识为|标志为|写作|写成|注明|表示为|即)[:：是为]?\s*$/u

/** The mark no longer holds. Source: 保守国家秘密法 and 国家秘密定密管理规定 on 解密; stamps as used. */
export const declassified = /已解密|解密日期|自行解密|予以解密/u
