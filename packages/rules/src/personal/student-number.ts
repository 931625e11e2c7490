// personal/student-number: national student numbers, which hold the resident ID.
import { numberRule } from './numbers.js'

export const studentNumber = numberRule({
  id: 'personal/student-number',
  kind: 'studentNumber',
  title: { zh: '学籍号', en: 'Student numbers' },
  instead: { zh: '改用学校内部的编号', en: 'use the number of the school instead' },
})
