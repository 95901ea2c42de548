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
})
