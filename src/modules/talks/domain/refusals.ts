import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'talks/unknown-office': 'invalid',
  'talks/unknown-industry': 'invalid',
  'talks/position-without-chain': 'invalid',
  'talks/reason-needed': 'invalid',
  'talks/day-off': 'invalid',
  'talks/day-past': 'invalid',
  'talks/day-taken': 'conflict',
  'talks/not-due': 'conflict',
  'talks/quota': 'invalid',
  'talks/dates-stand': 'conflict',
  'talks/swap-elsewhere': 'invalid',
  'talks/unknown-enterprise': 'invalid',
  'talks/there-already': 'conflict',
  'talks/registration-closed': 'conflict',
  'talks/session-closed-for-this': 'conflict',
  'talks/session-full': 'conflict',
  'talks/seats-taken': 'invalid',
  'talks/invited-enough': 'conflict',
  'talks/invited-lately': 'conflict',
  'talks/report-elsewhere': 'invalid',
})
