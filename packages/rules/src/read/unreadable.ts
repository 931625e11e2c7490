// What could not be read was not checked: one finding for each thing a reader could not read, with what to do about it.
import { defineRule, type Notice, type Words } from '@gongkai/core'
import { review } from './basis.js'
import { noticeData } from './notice.js'

export const unreadable = defineRule({
  id: 'read/unreadable',
  title: { zh: '文件没有读全', en: 'File not fully read' },
  severity: 'error',
  basis: [review],
  messages: {
    damaged: {
      zh: '文件已损坏{where}，{extent}；请重新导出或索取完好的文件。',
      en: 'The file is damaged{where}; {extent}. Export it again or ask for an intact copy.',
    },
    encrypted: {
      zh: '文件加了密码{where}，{extent}；请提供去除密码的版本。',
      en: 'The file is protected by a password{where}; {extent}. Provide a version without the password.',
    },
    empty: {
      zh: '文件是空的{where}；请确认传来的是要公开的文件。',
      en: 'The file is empty{where}. Make sure that this is the file to be published.',
    },
    missing: {
      zh: '文件不存在或者链接已断{where}，{extent}；请确认文件还在原处并且可以打开。',
      en: 'The file is missing or a broken link{where}; {extent}. Make sure that it is there and can be opened.',
    },
    unsupported: {
      zh: '不支持这种格式{where}，{extent}；请另存为 docx、pdf、html 或 txt 后再检查。',
      en: 'This format is not supported{where}; {extent}. Save it as docx, pdf, html or txt and check that.',
    },
    'wrong-extension': {
      zh: '内容不是扩展名所说的格式{where}，{extent}；文件可能已损坏，请重新导出或索取完好的文件。',
      en: 'The content is not what the extension says{where}; {extent}. The file may be damaged: export it again.',
    },
    'too-large': {
      zh: '文件超出允许的大小{where}，{extent}；请拆分文件，或者在设置的 limits 中放宽。',
      en: 'The file exceeds a limit{where}; {extent}. Split it, or widen `limits` in the settings.',
    },
    crashed: {
      zh: '读取时程序出错{where}，{extent}；请另存一份再试，并把这条信息告诉维护者。',
      en: 'Reading failed{where}; {extent}. Try a copy saved anew, and report this.',
    },
    'timed-out': {
      zh: '读取超过了时限{where}，{extent}；请拆分文件，或者人工核对。',
      en: 'Reading took too long{where}; {extent}. Split the file, or check it by hand.',
    },
    'out-of-memory': {
      zh: '读取占用的内存超过了限度{where}，{extent}；请拆分文件，或者人工核对。',
      en: 'Reading took too much memory{where}; {extent}. Split the file, or check it by hand.',
    },
    'unread-part': {
      zh: '有一部分内容没有读到{where}，{extent}；请人工核对这一部分。',
      en: 'Part of the file was not read{where}; {extent}. Check that part by hand.',
    },
  } satisfies Partial<Record<Notice['code'], Words>>,
  *check({ document, settings }) {
    for (const notice of document.notices)
      if (notice.lost !== 'decoration' && notice.code in unreadable.messages)
        yield { message: notice.code, data: noticeData(notice, settings.locale) }
  },
})
