import { declareRefusals } from '#kernel/refusal.ts'

/** Why a file is not taken: found while it is read, in a process of its own. */
export const faults = {
  'attachments/empty': 'invalid',
  'attachments/too-large': 'invalid',
  'attachments/kind-not-taken': 'invalid',
  'attachments/heic': 'invalid',
  'attachments/old-office': 'invalid',
  'attachments/wrong-ending': 'invalid',
  'attachments/unreadable': 'invalid',
  'attachments/moving-picture': 'invalid',
  'attachments/too-many-pixels': 'invalid',
  'attachments/too-many-pages': 'invalid',
  'attachments/locked': 'invalid',
  'attachments/fonts-missing': 'invalid',
  'attachments/expands-too-far': 'invalid',
  'attachments/macros': 'invalid',
  'attachments/embedded': 'invalid',
  'attachments/outside-link': 'invalid',
  'attachments/entities': 'invalid',
  'attachments/virus': 'invalid',
  'attachments/too-hard': 'invalid',
} as const
export type FileFault = keyof typeof faults

export const refusal = declareRefusals({
  ...faults,
  'attachments/quota-account': 'conflict',
  'attachments/quota-city': 'conflict',
  'attachments/quota-appeal': 'conflict',
  'attachments/not-yours': 'invalid',
  'attachments/not-ready': 'conflict',
  'attachments/attached-already': 'conflict',
  'attachments/removed': 'missing',
})
