import type { Appeal } from '../api.ts'
import { type DeskStep, deskSteps, seldomSteps } from './desk-steps.ts'

export type OpenStep = { step: DeskStep; blockedBy: string | null }

/** What the server says is open to us now, in the order we offer it. */
export function openStepsOf({ open }: Pick<Appeal, 'open'>): OpenStep[] {
  return deskSteps.flatMap((step) => {
    const found = open.find((one) => one.step === step)
    return found ? [{ step, blockedBy: found.blockedBy }] : []
  })
}

/** What comes next even while a rule holds it back: the clerk is told which. */
const toldAhead: readonly DeskStep[] = ['redo', 'close']
const seldom: readonly DeskStep[] = seldomSteps

/** The steps shown as tabs, and those behind "more" with what can be done now first. */
export function placesOf(
  open: readonly OpenStep[],
  { textsOpen }: Pick<Appeal, 'textsOpen'>,
): { tabs: OpenStep[]; more: OpenStep[] } {
  const isTab = ({ step, blockedBy }: OpenStep) =>
    !seldom.includes(step) &&
    (step !== 'confirmText' || textsOpen > 0) &&
    (blockedBy === null || toldAhead.includes(step))
  const more = open.filter((one) => !isTab(one))
  return {
    tabs: open.filter(isTab),
    more: [
      ...more.filter(({ blockedBy }) => blockedBy === null),
      ...more.filter(({ blockedBy }) => blockedBy !== null),
    ],
  }
}
