import type { Appeal } from '../api.ts'

/** The steps the desk has forms for; the first that is open is the one offered. */
export const deskSteps = [
  'register',
  'dispatch',
  'redo',
  'sign',
  'reply',
  'draft',
  'followUp',
  'close',
  'askSupplement',
  'returnDraft',
  'refer',
] as const
export type DeskStep = (typeof deskSteps)[number]

export type OpenStep = { step: DeskStep; blockedBy: string | null }

/** What the server says is open to us now, in the order we offer it. */
export function openStepsOf({ open }: Appeal): OpenStep[] {
  return deskSteps.flatMap((step) => {
    const found = open.find((one) => one.step === step)
    return found ? [{ step, blockedBy: found.blockedBy }] : []
  })
}
