import type { CityRules } from '../domain/city-rules.ts'
import { sameDay, unlessGiven, workingDays } from './unless-given.ts'

/**
 * 泉州 2022 一企一策 (domain.md 1.5 [T1]): passed on the same day; co-handlers 3 working days, the lead 7;
 * an objection is ruled on the same day, finally; overdue ones go to 督查室 and 效能办, nobody says when.
 */
export const quanzhouRules: CityRules = {
  ...unlessGiven,
  version: 'quanzhou-1',
  dispatchWithin: sameDay('泉州2022：诉求当日转出'),
  replyWithin: workingDays(7, '泉州2022：主办7个工作日内答复企业'),
  ladder: [
    {
      document: 'reminder',
      after: workingDays(1, '泉州2022：超期报督查室；天数为设置值'),
      to: '督查室',
    },
    {
      document: 'order',
      after: workingDays(5, '泉州2022：超期报效能办；天数为设置值'),
      to: '效能办',
    },
  ],
}
