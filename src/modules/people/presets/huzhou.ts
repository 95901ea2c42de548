import type { CityRules } from '../domain/city-rules.ts'

const own = '设置值'

/**
 * 湖州 (domain.md 1.5 [H1]): assigned within 2 days, replied within 2 weeks, followed up 100 %. The
 * source does not say working days, so days and weeks are calendar ones that move on to a working day.
 */
export const huzhouRules: CityRules = {
  version: 'huzhou-1',
  dispatchWithin: {
    count: 2,
    unit: 'calendar-days',
    rollForward: true,
    source: '湖州恳谈会：2天内交办',
  },
  replyWithin: { count: 2, unit: 'weeks', rollForward: true, source: '湖州恳谈会：2周内答复' },
  grades: [],
  supplementWithin: { count: 5, unit: 'working-days', rollForward: false, source: own },
  confirmWithin: { count: 5, unit: 'working-days', rollForward: false, source: own },
  redoWithin: {
    count: 5,
    unit: 'working-days',
    rollForward: false,
    source: '差评整改5个工作日（德州）',
  },
  closeWithin: { count: 5, unit: 'working-days', rollForward: false, source: own },
  objectWithin: {
    count: 1,
    unit: 'working-days',
    rollForward: false,
    source: '泉州2022：异议1个工作日内',
  },
  ruleWithin: {
    count: 0,
    unit: 'working-days',
    rollForward: true,
    source: '泉州2022：当日裁定，裁定终局',
  },
  decideExtensionWithin: { count: 1, unit: 'working-days', rollForward: false, source: own },
  coHandling: { part: 3, of: 7, source: '泉州2022：协办3个工作日、主办7个工作日' },
  extension: {
    askBefore: 1,
    most: 10,
    source: '泉州2022：到期前1个工作日提出；山东2020：不超过10个工作日',
  },
  shelveAtMost: { count: 90, unit: 'calendar-days', rollForward: true, source: own },
  lights: {
    yellowAt: 70,
    blackAfter: {
      count: 5,
      unit: 'working-days',
      rollForward: false,
      source: '12345办理规则：催办后5个工作日',
    },
    source: own,
  },
  ladder: [
    {
      document: 'reminder',
      after: {
        count: 1,
        unit: 'working-days',
        rollForward: false,
        source: '12345办理规则：超期次日催办，抄送分管领导',
      },
      to: '分管领导',
    },
    {
      document: 'order',
      after: {
        count: 5,
        unit: 'working-days',
        rollForward: false,
        source: '12345办理规则：催办后5个工作日',
      },
      to: '主要负责人',
    },
  ],
  lift: {
    atTransfer: 3,
    atRedo: 3,
    levels: ['兜底办办理', '市领导包案'],
    source: '巴彦淖尔：转办3次无人承接或重办3次为问题工单，提级',
  },
  maxRedos: 3,
  attemptsNeeded: 3,
  attemptDaysNeeded: 2,
}
