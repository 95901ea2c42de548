import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'talks/unknown-office': 'invalid',
  'talks/unknown-industry': 'invalid',
  'talks/position-without-chain': 'invalid',
})
