import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'problems/no-appeals': 'invalid',
  'problems/unknown-appeal': 'invalid',
  'problems/appeal-elsewhere': 'conflict',
  'problems/not-in-problem': 'invalid',
  'problems/all-appeals': 'invalid',
  'problems/same-problem': 'invalid',
  'problems/not-to-merge-into': 'conflict',
  'problems/nothing-to-undo': 'conflict',
  'problems/moved-on': 'conflict',
  'problems/unknown-office': 'invalid',
  'problems/measures-needed': 'invalid',
  'problems/no-measures': 'invalid',
  'problems/reason-needed': 'invalid',
  'problems/look-again-needed': 'invalid',
  'problems/day-past': 'invalid',
  'problems/unknown-measure': 'missing',
  'problems/measure-fulfilled': 'conflict',
  'problems/not-your-measure': 'forbidden',
  'problems/not-due': 'conflict',
  'problems/not-reopened': 'conflict',
})
