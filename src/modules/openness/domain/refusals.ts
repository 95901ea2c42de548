import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'openness/not-over': 'conflict',
  'openness/published-already': 'conflict',
  'openness/nothing-to-correct': 'conflict',
  'openness/out-of-date': 'conflict',
  'openness/gives-away': 'conflict',
  'openness/unknown-edition': 'missing',
  'openness/not-yours': 'forbidden',
})
