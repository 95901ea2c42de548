import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'promises/day-past': 'invalid',
  'promises/said-later': 'invalid',
  'promises/who-said': 'invalid',
  'promises/unknown-office': 'invalid',
  'promises/unknown-subject': 'invalid',
  'promises/not-later': 'invalid',
  'promises/date-asked': 'conflict',
  'promises/no-date-asked': 'conflict',
  'promises/not-due': 'conflict',
  'promises/reason-needed': 'invalid',
  'promises/second-person': 'forbidden',
})
