// Words of sensitive circumstances, each list with its source; rules on persons are made of them.

/** Diseases as they stand in lists of aid and of screening. Source: heads and cells of such lists; 传染病防治法 for the infectious ones. */
export const diseases =
  '癌|肿瘤|白血病|淋巴瘤|尿毒症|肾衰|艾滋|HIV|精神分裂|精神障碍|精神病|抑郁|双相|癫痫|肺结核|结核病|梅毒|淋病|乙肝|丙肝|肝硬化|糖尿病|高血压|冠心病|心脏病|脑梗|脑出血|脑瘫|中风|偏瘫|瘫痪|血友病|再生障碍|红斑狼疮|尘肺|哮喘|唐氏|自闭症|先天性|不孕|不育|流产|骨折|截肢|慢阻肺|肺炎|阿尔茨海默|痴呆'

/** Infectious diseases. Source: 传染病防治法. */
export const infections = '新冠|新型冠状|鼠疫|霍乱|艾滋|肺结核|结核|梅毒|登革热|流感|手足口|麻疹|狂犬|猴痘|禽流感|非典'

/** Aid for the poor. Source: 社会救助暂行办法; 脱贫攻坚 and 防返贫 terms. */
export const aid =
  '低保|最低生活保障|特困|五保|低收入(?:家庭|人口)|临时救助|医疗救助|困难(?:群众|家庭|职工|学生|残疾人)|贫困(?:户|学生|生|人口)|脱贫(?:户|不稳定)|监测(?:户|对象)|边缘易致贫|建档立卡|孤儿|事实无人抚养|留守儿童'
