import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'insight/too-many-filters': 'invalid',
  'insight/months-reversed': 'invalid',
  'insight/no-appeals-behind': 'missing',
})
