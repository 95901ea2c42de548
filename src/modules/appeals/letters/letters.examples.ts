import type { LetterFacts, OrderFacts } from './facts.ts'

/** Due on Wednesday 2026-09-23; reminded the next day. */
export const reminderFacts: LetterFacts = {
  number: '湖恳催〔2026〕12号',
  cityName: '湖州市',
  coordinatingOffice: '统筹办公室',
  office: '自然资源和规划局',
  ladderPerson: '分管领导',
  copiesTo: ['湖州市人民政府督查室'],
  basis: '《浙江省优化营商环境条例》和本市政企恳谈诉求办理时限规定',
  appealNumber: '2026-8K3F-27QX',
  kind: 'request',
  submittedOn: '2026-09-09',
  dispatchedOn: '2026-09-11',
  dueOn: '2026-09-23',
  daysOver: 1,
  requirement: '核实项目用地报批卡点，明确补正材料清单和报批时间表，与企业当面沟通后书面答复',
  answerBy: '2026-10-09',
  today: '2026-09-24',
}

/** The five working days after the reminder ended on 2026-10-09; ordered the next day. */
export const orderFacts: OrderFacts = {
  ...reminderFacts,
  number: '湖恳督〔2026〕3号',
  ladderPerson: '主要负责人',
  daysOver: 7,
  answerBy: '2026-10-14',
  today: '2026-10-10',
  earlier: [{ number: '湖恳催〔2026〕12号', on: '2026-09-24' }],
}

/** As long as the contract lets a requirement be, and more copies than one line holds. */
export const longOrderFacts: OrderFacts = {
  ...orderFacts,
  requirement: '核实项目用地报批卡点，明确补正材料清单和报批时间表；'.repeat(38).slice(0, 1_000),
  copiesTo: ['湖州市人民政府督查室', '湖州市企业回访中心', '湖州市兜底办', '湖州市人民政府办公室'],
  earlier: [...orderFacts.earlier, { number: '湖恳催〔2026〕15号', on: '2026-10-09' }],
}
