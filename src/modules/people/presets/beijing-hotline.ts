import type { CityRules, SourcedLimit } from '../domain/city-rules.ts'
import { ownSetting } from '../domain/words.ts'
import { days, sameDay, unlessGiven } from './unless-given.ts'

const hours = (count: number, source: string): SourcedLimit => ({
  count,
  unit: 'hours',
  rollForward: false,
  source,
})

/**
 * 北京热线 (domain.md 1.5 [B7], a weak source): 2 hours, 24 hours, 7 days or 15 days by urgency. What
 * each is called the source does not say, so the grades bear their time as their name.
 */
export const beijingHotlineRules: CityRules = {
  ...unlessGiven,
  version: 'beijing-hotline-1',
  dispatchWithin: sameDay(ownSetting),
  replyWithin: days(15, '北京热线：15天（弱来源）'),
  grades: [
    { key: 'within-2-hours', name: '2小时件', within: hours(2, '北京热线：2小时（弱来源）') },
    { key: 'within-24-hours', name: '24小时件', within: hours(24, '北京热线：24小时（弱来源）') },
    { key: 'within-7-days', name: '7天件', within: days(7, '北京热线：7天（弱来源）') },
  ],
}
