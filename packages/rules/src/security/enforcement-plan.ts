// security/enforcement-plan: plans of arrests, surveillance and unannounced inspections that have not happened yet.
import { defineRule } from '@gongkai/core'
import { matchHeadlines, speaksOfFuture } from '../headlines.js'
import { regulation } from '../regulation.js'

export const enforcementPlan = defineRule({
  id: 'security/enforcement-plan',
  title: { zh: '侦查和暗访方案', en: 'Plans of investigation and unannounced inspection' },
  severity: 'blocker',
  basis: [regulation('第十四条'), regulation('第十六条')],
  messages: {
    arrest: {
      zh: '这里像是侦查、布控、抓捕的方案，请立即停止公开，先请办案部门和本单位保密工作机构核实。',
      en: 'This looks like a plan of investigation or arrest: stop, and ask the investigators and the secrecy office.',
    },
    inspection: {
      zh: '这里像是还没有进行的暗访、突击检查的安排，公开就失去作用；请在行动结束以后再考虑公开。',
      en: 'This looks like the plan of an unannounced inspection still to come; publish it afterwards, if at all.',
    },
  },
  *check({ document, facts, today }) {
    for (const { at } of matchHeadlines(document, facts, arrests)) yield { at, message: 'arrest' }
    if (!speaksOfFuture(document, today)) return
    for (const { at } of matchHeadlines(document, facts, inspections))
      yield { at, message: 'inspection', severity: 'warning' }
  },
})

const plan = '(?:专项)?(?:行动|工作)?(?:的)?(?:实施)?(?:方案|计划|部署|安排|预案|分工)'
const arrests = new RegExp(`(?:抓捕|布控|收网|蹲守|技侦|技术侦查|秘密侦查|诱捕|缉捕|监听|侦控|围捕)${plan}`, 'u')
const inspections = new RegExp(
  `(?:暗访|突击检查|突击执法|飞行检查|夜查|错时检查|不打招呼检查|四不两直检查)${plan}`,
  'u',
)
