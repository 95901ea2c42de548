import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'import/column-missing': 'invalid',
  'import/reference-taken': 'conflict',
  'import/interrupted': 'conflict',
})
