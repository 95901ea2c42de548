import type { CityRules } from '../domain/city-rules.ts'
import { days, unlessGiven } from './unless-given.ts'

/**
 * 湖州 (domain.md 1.5 [H1]): assigned within 2 days, replied within 2 weeks, followed up 100 %. The
 * source does not say working days, so days and weeks are calendar ones that move on to a working day.
 */
export const huzhouRules: CityRules = {
  ...unlessGiven,
  version: 'huzhou-1',
  dispatchWithin: days(2, '湖州恳谈会：2天内交办'),
  replyWithin: { count: 2, unit: 'weeks', rollForward: true, source: '湖州恳谈会：2周内答复' },
}
