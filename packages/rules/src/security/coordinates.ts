// security/coordinates: where exactly a place lies that nobody outside should find.
import { defineRule } from '@gongkai/core'
import { lineIndexAt } from '../lines.js'
import { regulation } from '../regulation.js'

export const coordinates = defineRule({
  id: 'security/coordinates',
  title: { zh: '敏感地点的坐标', en: 'Coordinates of sensitive places' },
  severity: 'error',
  basis: [regulation('第十四条'), regulation('第十七条')],
  messages: {
    place: {
      zh: '这里写出了敏感地点的经纬度坐标；请删去坐标，拿不准的先问主管部门或者保密行政管理部门。',
      en: 'Coordinates of a sensitive place stand here; delete them, and ask the competent department if in doubt.',
    },
  },
  *check({ document, facts }) {
    let told = -1
    for (const identifier of facts.identifiers) {
      if (identifier.value.kind !== 'coordinates') continue
      const line = lineIndexAt(document, identifier.start)
      // Longitude and latitude, and the rows of one list, are told once.
      if (told >= 0 && line - told <= near) {
        told = line
        continue
      }
      const around = document.lines.slice(Math.max(0, line - near), line + near + 1)
      if (!around.some(({ text }) => sensitive.test(text))) continue
      told = line
      yield { at: identifier, message: 'place' }
    }
  },
})

/** So many lines around tell what lies there. */
const near = 2

const sensitive =
  /军事|部队|营区|武警|哨所|涉密|油库|油料库|弹药|炸药|爆破器材|民爆|雷达|导弹|机要|监狱|看守所|戒毒所|监管场所|边境|界碑|危化品|危险化学品|储备库|核(?:电|设施|材料)|放射源|取水口|水厂|变电站|调度中心|指挥中心|数据中心机房/u
