import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'checks/unknown-checker': 'invalid',
  'checks/involved': 'conflict',
  'checks/not-the-checker': 'forbidden',
  'checks/second-person': 'conflict',
  'checks/not-false': 'conflict',
  'checks/reopened-already': 'conflict',
  'checks/drawn-already': 'conflict',
})
