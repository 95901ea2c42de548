import type { Appeal } from '../api.ts'

/** The steps most appeals take, each a tab; the first that is open is the one offered. */
const usualSteps = [
  'register',
  'dispatch',
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
const seldomSteps = [
  'coHandle',
  'remind',
  'supervise',
  'transfer',
  'shelve',
  'lift',
  'recalculate',
] as const

/** The steps the desk has forms for. */
export const deskSteps = [...usualSteps, ...seldomSteps] as const
export type DeskStep = (typeof deskSteps)[number]

export type OpenStep = { step: DeskStep; blockedBy: string | null }

/** What the server says is open to us now, in the order we offer it. */
export function openStepsOf({ open }: Appeal): OpenStep[] {
  return deskSteps.flatMap((step) => {
    const found = open.find((one) => one.step === step)
    return found ? [{ step, blockedBy: found.blockedBy }] : []
  })
}

/** What comes next even while a rule holds it back: the clerk is told which. */
const toldAhead: readonly DeskStep[] = ['redo', 'close']
const seldom: readonly DeskStep[] = seldomSteps

/** The steps shown as tabs, and those behind "more" with what can be done now first. */
export function placesOf(open: readonly OpenStep[]): { tabs: OpenStep[]; more: OpenStep[] } {
  const isTab = ({ step, blockedBy }: OpenStep) =>
    !seldom.includes(step) && (blockedBy === null || toldAhead.includes(step))
  const more = open.filter((one) => !isTab(one))
  return {
    tabs: open.filter(isTab),
    more: [
      ...more.filter(({ blockedBy }) => blockedBy === null),
      ...more.filter(({ blockedBy }) => blockedBy !== null),
    ],
  }
}
