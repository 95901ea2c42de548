import type { CityRules } from '../domain/city-rules.ts'
import { ownSetting } from '../domain/words.ts'
import { unlessGiven, workingDays } from './unless-given.ts'

/**
 * 山东 2020 (domain.md 1.5 [T2]): 5 working days, at most 10 more; what is not one's own goes back
 * within 2 with the reason.
 */
export const shandongRules: CityRules = {
  ...unlessGiven,
  version: 'shandong-1',
  dispatchWithin: workingDays(1, ownSetting),
  replyWithin: workingDays(5, '山东2020：5个工作日'),
  objectWithin: workingDays(2, '山东2020：非本单位的2个工作日内注明原因退回'),
}
