// What personal numbers stand in: sentences, lists and tables of the kind that offices publish. Names and agencies are invented.
import type { PersonalKind } from './numbers.js'

export interface Carrier {
  readonly id: string
  readonly shape: '句子' | '并入句中' | '列表' | '表格'
  readonly heldOut: boolean
  /** `{n}` is where the number goes; a table is written row by row, cells parted by tabs. */
  readonly template: string
}

export const carriers: Readonly<Record<PersonalKind, readonly Carrier[]>> = {
  居民身份号码: [
    {
      id: '身份证号冒号',
      shape: '句子',
      heldOut: false,
      template: '申请人张三，男，身份证号：{n}，经核实符合救助条件。',
    },
    {
      id: '公民身份号码',
      shape: '句子',
      heldOut: false,
      template: '经查，李四（公民身份号码{n}）于2023年6月提出申请。',
    },
    { id: '无提示语', shape: '句子', heldOut: false, template: '补贴对象王五，{n}，已足额发放。' },
    { id: '句中括号', shape: '并入句中', heldOut: false, template: '（申请人赵六，身份证号{n}）' },
    { id: '编号列表', shape: '列表', heldOut: false, template: '1.张三　{n}' },
    { id: '名单表', shape: '表格', heldOut: false, template: '序号\t姓名\t身份证号\t金额\n1\t张三\t{n}\t1200元' },
    { id: '无表头词的表', shape: '表格', heldOut: false, template: '序号\t姓名\t证号\n1\t李四\t{n}' },
    { id: '委托书', shape: '句子', heldOut: true, template: '兹委托王五（证件号码：{n}）代为办理有关手续。' },
    { id: '户主信息表', shape: '表格', heldOut: true, template: '户主\t人口\t户主身份证\n赵六\t3\t{n}' },
  ],
  手机号: [
    { id: '联系电话', shape: '句子', heldOut: false, template: '户主张三，联系电话：{n}，家庭人口3人。' },
    { id: '手机', shape: '句子', heldOut: false, template: '如有异议，可与村民李四（手机{n}）核对。' },
    { id: '联系人行', shape: '句子', heldOut: false, template: '联系人：王五，联系电话：{n}。' },
    { id: '句中括号', shape: '并入句中', heldOut: false, template: '（赵六，{n}）' },
    { id: '两个号码', shape: '句子', heldOut: false, template: '联系人：张三、李四；电话：0877-2000000，{n}。' },
    { id: '编号列表', shape: '列表', heldOut: false, template: '（1）张三：{n}' },
    { id: '通讯录表', shape: '表格', heldOut: false, template: '姓名\t单位\t联系电话\n张三\t某某村\t{n}' },
    { id: '名单尾列', shape: '表格', heldOut: false, template: '序号\t户主\t地址\t电话\n1\t李四\t某某乡某某村\t{n}' },
    { id: '微信同号', shape: '句子', heldOut: true, template: '王五 {n}（微信同号）' },
    { id: '报名表', shape: '表格', heldOut: true, template: '报名人\t性别\t联系方式\n赵六\t女\t{n}' },
  ],
  银行卡号: [
    { id: '银行卡号', shape: '句子', heldOut: false, template: '补助资金汇入张三个人账户，银行卡号：{n}。' },
    { id: '开户行账号', shape: '句子', heldOut: false, template: '开户行：某某农村信用社，户名：李四，账号：{n}。' },
    { id: '句中括号', shape: '并入句中', heldOut: false, template: '（王五，卡号{n}）' },
    { id: '编号列表', shape: '列表', heldOut: false, template: '2.赵六　{n}' },
    { id: '发放表', shape: '表格', heldOut: false, template: '序号\t姓名\t银行账号\t金额\n1\t张三\t{n}\t800元' },
    { id: '一卡通表', shape: '表格', heldOut: false, template: '姓名\t一卡通\t备注\n李四\t{n}\t无' },
    { id: '无提示语', shape: '句子', heldOut: true, template: '打款至王五{n}，请核对。' },
    { id: '惠农补贴表', shape: '表格', heldOut: true, template: '户主\t面积\t卡（折）号\n赵六\t3.5亩\t{n}' },
  ],
}
