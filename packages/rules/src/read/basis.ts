// Why everything must be read: what is published is to be reviewed first, and what was not read was not reviewed.
import type { Basis } from '@gongkai/core'

export const review: Basis = { source: '中华人民共和国政府信息公开条例', clause: '第十七条', level: '法律' }
