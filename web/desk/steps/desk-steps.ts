/** The steps most appeals take, each a tab; the first that is open is the one offered. */
const usualSteps = [
  'register',
  'dispatch',
  'confirmText',
  'rule',
  'decideExtension',
  'decideContest',
  'redo',
  'sign',
  'answerLetter',
  'contribute',
  'reply',
  'draft',
  'followUp',
  'close',
  'keepShelved',
  'resume',
  'returnDraft',
  'object',
  'askExtension',
  'askSupplement',
  'refer',
] as const

/** The steps that few appeals take: behind "more", so that no clerk takes one by habit. */
export const seldomSteps = [
  'merge',
  'unmerge',
  'coHandle',
  'remind',
  'supervise',
  'transfer',
  'shelve',
  'lift',
  'recalculate',
  'reopen',
  'relapse',
  'notRelapse',
] as const

/** The steps the desk has forms for. */
export const deskSteps = [...usualSteps, ...seldomSteps] as const
export type DeskStep = (typeof deskSteps)[number]
