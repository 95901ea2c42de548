import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'rights/notice-changed': 'conflict',
  'rights/not-closed': 'conflict',
  'rights/asked-already': 'conflict',
  'rights/decided': 'conflict',
  'rights/proposed-already': 'conflict',
})
