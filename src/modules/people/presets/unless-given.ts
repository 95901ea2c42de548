import type { RuleSet, SourcedLimit } from '../domain/city-rules.ts'
import { ownSetting } from '../domain/words.ts'

export const workingDays = (count: number, source: string): SourcedLimit => ({
  count,
  unit: 'working-days',
  rollForward: false,
  source,
})

/** Days a source calls just 天: calendar days that move on to a working day (民法典第二百零三条). */
export const days = (count: number, source: string): SourcedLimit => ({
  count,
  unit: 'calendar-days',
  rollForward: true,
  source,
})

/** By the end of the same day, or of the next working day when that one is off. */
export const sameDay = (source: string): SourcedLimit => ({
  count: 0,
  unit: 'working-days',
  rollForward: true,
  source,
})

const afterReminder = workingDays(5, '12345办理规则：催办后5个工作日')

/** What a preset takes where its own place says nothing: other places' rules, or our settings. */
export const unlessGiven = {
  grades: [],
  supplementWithin: workingDays(5, ownSetting),
  confirmWithin: workingDays(5, ownSetting),
  redoWithin: workingDays(5, '德州2020：差评整改5个工作日'),
  closeWithin: workingDays(5, ownSetting),
  objectWithin: workingDays(1, '泉州2022：异议1个工作日内提出'),
  ruleWithin: sameDay('泉州2022：当日裁定，裁定终局'),
  decideExtensionWithin: workingDays(1, ownSetting),
  coHandling: { part: 3, of: 7, source: '泉州2022：协办3个工作日、主办7个工作日' },
  extension: {
    askBefore: 1,
    most: 10,
    source: '泉州2022：到期前1个工作日提出；山东2020：不超过10个工作日',
  },
  shelveAtMost: days(90, ownSetting),
  lights: { yellowAt: 70, blackAfter: afterReminder, source: ownSetting },
  ladder: [
    {
      document: 'reminder',
      after: workingDays(1, '12345办理规则：超期次日催办，抄送分管领导'),
      to: '分管领导',
    },
    { document: 'order', after: afterReminder, to: '主要负责人' },
  ],
  lift: {
    atTransfer: 3,
    atRedo: 3,
    levels: ['兜底办办理', '市领导包案'],
    source: '巴彦淖尔：转办3次无人承接或重办3次为问题工单，提级',
  },
  routing: { margin: null, learnAfter: 50 },
  maxRedos: 3,
  attemptsNeeded: 3,
  attemptDaysNeeded: 2,
  talks: {
    day: { weekday: 3, startsAt: '09:00', source: '湖州：2022年6月8日起每周三；时间为设置值' },
    roster: {
      opensBefore: 10,
      locksBefore: 3,
      source: '莆田：提前3个工作日公布；开放日为设置值',
    },
    packs: { before: 2, source: ownSetting },
    reminder: { before: 2, source: ownSetting },
    minutes: { within: 1, source: ownSetting },
    quota: { least: 8, most: 10, source: '湖州恳谈会：每场8至10家' },
    questions: { each: 3, source: ownSetting },
    topics: { most: 2, source: ownSetting },
    invitations: { aYear: 30, daysApart: 7, source: '温州：每年不超过30次，间隔7天' },
    fairness: { smallMicro: 40, neverInvited: 30, dissatisfied: 1, source: ownSetting },
  },
  problems: {
    ...{ enterprises: 3, venues: 2, withinDays: 90, lookBack: 90, effectDays: 90 },
    source: ownSetting,
  },
  rectification: {
    ...{ verify: 2, rectify: 5, callBack: 5, appeal: 3, rule: 3 },
    source: '德州2020：差评整改5个工作日；其余为设置值',
  },
} satisfies Partial<RuleSet>
