import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'notices/missing': 'missing',
  'notices/already-done': 'conflict',
  'notices/digest-stays': 'invalid',
  'notices/url-not-allowed': 'invalid',
  'notices/webhook-disabled': 'conflict',
})
