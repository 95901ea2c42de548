import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'evaluation/own-office': 'forbidden',
  'evaluation/contested-once': 'conflict',
  'evaluation/contest-late': 'conflict',
  'evaluation/level-needed': 'invalid',
  'evaluation/not-reached': 'invalid',
  'evaluation/not-called': 'conflict',
  'evaluation/tried-just-now': 'conflict',
  'evaluation/not-due': 'conflict',
  'evaluation/call-taken': 'conflict',
  'evaluation/nobody-to-call': 'missing',
  'evaluation/called-just-now': 'conflict',
  'evaluation/link-gone': 'missing',
  'evaluation/links-enough': 'conflict',
  'evaluation/link-used': 'conflict',
  'evaluation/link-staff': 'forbidden',
  'evaluation/proof-wrong': 'unauthenticated',
  'evaluation/proof-needed': 'unauthenticated',
  'evaluation/no-code': 'conflict',
})
