import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'appeals/reply-needs-basis': 'invalid',
  'appeals/refusal-needs-law': 'invalid',
  'appeals/remains-needed': 'invalid',
  'appeals/answer-needed': 'invalid',
  'appeals/reason-needed': 'invalid',
  'appeals/redo-first': 'conflict',
  'appeals/no-more-redos': 'conflict',
  'appeals/not-followed-up': 'conflict',
  'appeals/not-replied': 'conflict',
  'appeals/already-rated': 'conflict',
  'appeals/not-due': 'conflict',
  'appeals/unknown-office': 'invalid',
  'appeals/unknown-region': 'invalid',
  'appeals/unknown-enterprise': 'invalid',
})
