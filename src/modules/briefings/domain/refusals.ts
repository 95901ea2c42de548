import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'briefings/unknown-period': 'missing',
  'briefings/quarter-not-over': 'conflict',
  'briefings/quarter-taken': 'conflict',
  'briefings/issued': 'conflict',
  'briefings/whole-city-only': 'forbidden',
})
