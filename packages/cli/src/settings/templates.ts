// What `gongkai init` writes: a settings file in which everything stands explained and nothing is changed, and a negative list.

export const settingsTemplate = `# gongkai 的设置。放在文件夹里，对其中和下级文件夹的文件起作用，以最近的一份为准。
# 写错的键、规则、词表会逐条指出行号；每个键的说明见 docs/settings.md，也可运行 gongkai settings 看现在的值。
# 编辑器提示：gongkai schema > gongkai.schema.json，再把下一行的 # 去掉一个。
## yaml-language-server: $schema=./gongkai.schema.json

# 公开属性标识的式样。本单位另有规定的，可以写成文件：profile: ./式样.yaml
profile: yuxi4

# 文件将要：draft 起草、publish 公开、request 依申请提供、archive 归档
stage: publish

# 先采用别的设置：预设 gongkai:strict，负面清单等数据文件，或数据包
# extends:
#   - ./负面清单.yaml

# 规则的级别：off、info、warning、error、blocker；全部规则见 gongkai rules
rules: {}

# 个别文件另作设置，后写的优先
# overrides:
#   - files: 草稿/**
#     stage: draft

# 例外：确认可以保留的内容。理由和责任人必写，不起作用的会提示
# allow:
#   - phrase: 监督电话：13900001234
#     rule: personal/mobile
#     reason: 对外公布的监督电话
#     by: 办公室 王某
#     until: 2026-12-31

# 不检查的文件
# ignore:
#   - 归档/**
`

export const negativeListTemplate = `# 负面清单样本：一份数据文件，在设置里写 extends: ./负面清单.yaml 即可采用。
# 每条写明：范围 scope、依据 basis、期限 from 和 until、要找的词 terms；例子通不过的不采用（gongkai rules test）。
ownRules:
  - id: process/内部讨论
    title: 内部讨论过程
    severity: error
    message: 这里写到内部讨论的过程，属于负面清单所列，公开前请删去或说明理由。
    basis:
      - source: 中华人民共和国政府信息公开条例
        clause: 第十六条
        level: 法律
      - source: 某县某局政府信息公开负面清单
        clause: 第一项
    scope:
      stages: [publish]
      labels: [公开发布, 删减后公开]
    from: 2026-01-01
    terms:
      - 会议讨论记录
      - 内部请示
      - 征求意见反馈情况
    except:
      - 内部请示报告制度
    examples:
      hit:
        - 附：⟦会议讨论记录⟧一份
        - 经⟦内部请示⟧，予以同意
      clean:
        - 修订内部请示报告制度
        - 会议讨论通过了方案

  - id: security/监控点位
    title: 监控点位
    severity: error
    basis:
      - source: 某县某局政府信息公开负面清单
        clause: 第二项
    patterns:
      - pattern: 点位编号[:：]?\\s?[A-Z]{2}[0-9]{4,6}
        literal: 点位编号
    examples:
      hit:
        - 点位编号：JK00123
      clean:
        - 点位编号另行通知
`
