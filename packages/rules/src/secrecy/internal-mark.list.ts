// Marks that keep a document inside, word by word, each with its source. White space and punctuation inside them do not count.

export interface MarkWords {
  readonly words: readonly string[]
  /** Where the wording is written or used. */
  readonly source: string
}

/** Marks that need no second half and count wherever they are a line of their own. */
export const marks: readonly MarkWords[] = [
  { words: ['内部事项注意保管', '工作秘密注意保管'], source: '《工作秘密管理暂行办法》的标志' },
  {
    words: ['内部资料注意保存', '内部资料注意保管', '内部资料注意保密', '内部文件注意保存', '内部文件注意保管'],
    source: '机关内部刊物和资料的封面用语',
  },
  {
    words: [
      '内部使用不得外传',
      '内部资料不得外传',
      '内部资料请勿外传',
      '内部文件不得外传',
      '内部文件严禁外传',
      '内部资料严禁外传',
    ],
    source: '机关内部刊物和资料的封面用语',
  },
  {
    words: [
      '仅供内部使用',
      '仅供内部参考',
      '仅供内部参阅',
      '仅供内部传阅',
      '仅限内部使用',
      '仅限内部传阅',
      '供内部参考',
      '内部资料仅供参考',
    ],
    source: '机关内部刊物和资料的封面用语',
  },
  { words: ['此件属工作秘密', '此件为工作秘密', '本件属工作秘密', '本文件属工作秘密'], source: '附注用语' },
  { words: ['内部传真电报', '内部明电'], source: '党政机关电报的版头' },
  {
    words: [
      '会后收回',
      '阅后收回',
      '用后收回',
      '阅后退回',
      '会议结束后收回',
      '会议材料会后收回',
      '请勿外传',
      '不得外传',
      '严禁外传',
      '注意保密不得外传',
    ],
    source: '会议材料和内部资料的封面用语',
  },
  {
    words: ['内部资料不得翻印', '内部文件不得翻印', '内部资料不得转载', '内部资料请勿翻印'],
    source: '内部刊物的版权页',
  },
]

/** Short marks: one line of them counts only at the top, in header, footer, watermark or text box, or below the date. */
export const shortMarks: readonly MarkWords[] = [
  { words: ['内部', '工作秘密'], source: '《工作秘密管理暂行办法》的标志' },
  {
    words: [
      '内部资料',
      '内部文件',
      '内部材料',
      '内部事项',
      '内部使用',
      '内部参阅',
      '内部参考',
      '内部刊物',
      '内部传阅',
      '内部掌握',
      '内部电报',
    ],
    source: '机关内部刊物和资料的封面用语',
  },
  { words: ['注意保存', '注意保管', '注意保密', '不得翻印', '不得转载'], source: '机关内部刊物和资料的封面用语' },
]

/** Boilerplate of publishers and web sites, on the same line or the one beside it. */
export const notInternal = /版权|著作权|出版社|转载请注明|未经(?:许可|授权|书面)|Copyright|©/iu
