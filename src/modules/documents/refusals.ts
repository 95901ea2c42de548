import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({
  'import/unreadable': 'invalid',
  'documents/no-font': 'conflict',
})

/** A file that cannot be read as a list of rows, with what is wrong with it in Chinese. */
export const unreadable = (reason: string) => refusal('import/unreadable', { reason })
