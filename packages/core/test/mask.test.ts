// What of a person's data may be shown.
import { describe, expect, test } from 'vitest'
import { mask, maskPolicySchema } from '../src/findings/mask.js'

const policy = maskPolicySchema.parse({})

describe('mask', () => {
  test.each([
    ['residentId', '530426189506030006', '53*************006'],
    ['residentId', '530426 18950603 0006', '53*************006'],
    ['residentId', '530426\n189506030006', '53*************006'],
    ['residentId', '530426700315000', '53**********000'],
    ['mobile', '13900001234', '139****1234'],
    ['mobile', '1 3 9 0 0 0 0 1 2 3 4', '139****1234'],
    ['bankCard', '6222000000000000004', '6222************004'],
    ['landline', '0877-4000000', '0877******00'],
    ['email', 'zhangsan@example.com', 'z*******@example.com'],
    ['email', '13900001234@example.com', '1**********@example.com'],
    ['name', '张三', '张*'],
    ['name', '欧阳某某', '欧***'],
    ['other', 'E00000001', 'E*******1'],
    ['other', '甲', '*'],
    ['other', '', ''],
  ] as const)('%s %j → %s', (kind, value, masked) => {
    expect(mask(value, kind, policy)).toBe(masked)
  })

  test('of a short value at least a third stays hidden, whatever the policy', () => {
    const generous = maskPolicySchema.parse({ other: { start: 9, end: 9 } })
    expect(mask('123456', 'other', generous)).toBe('1234**')
    expect(mask('12', 'other', generous)).toBe('1*')
  })
})
