import type { Appeal, Leading } from './types.ts'

/** How an appeal stands, as those merged into it are told: that an office drafts is its own affair. */
export function leadingOf({ status, officeId, dues }: Appeal): Leading {
  const dueOn = dues.reply?.dueOn ?? ''
  return { status: status === 'drafted' ? 'signed' : status, officeId, dueOn }
}
