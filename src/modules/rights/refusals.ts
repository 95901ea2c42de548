import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'rights/notice-changed': 'conflict',
  'rights/not-closed': 'conflict',
  'rights/appeals-open': 'conflict',
  'rights/talks-ahead': 'conflict',
  'rights/asked-already': 'conflict',
  'rights/correction-asked-already': 'conflict',
  'rights/decided': 'conflict',
  'rights/proposed-already': 'conflict',
})
