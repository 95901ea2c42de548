import { addWorkingDays } from '#kernel/working-days.ts'
import { daysTried } from '#modules/appeals/domain/calls-apart.ts'
import { refusal } from './refusals.ts'
import type { Rectification, RectificationCommand, RectificationFacts } from './types.ts'

/** Conditions that need no input: they also tell the web why a step is not open. */
type Guard = (state: Rectification, facts: RectificationFacts) => void

/** On how many days the enterprise was called back in vain: whom it reached has said how satisfied it is. */
export const triedDays = ({ attempts }: Rectification): number => daysTried(attempts)

/** Nobody of an office that had a part in the appeal judges or asks. */
const outside: Guard = ({ officeIds }, { actor }) => {
  if (actor.officeId !== null && officeIds.includes(actor.officeId)) {
    throw refusal('evaluation/own-office')
  }
}

export const guards = {
  verify: outside,
  ruleAppeal: outside,
  callBack: outside,
  appealRating: ({ contest, verifiedOn }, { calendar, rules, today }) => {
    if (contest !== null) throw refusal('evaluation/contested-once')
    const by = addWorkingDays(calendar, verifiedOn ?? today, rules.rectification.appeal)
    if (today > by) throw refusal('evaluation/contest-late', { by })
  },
  giveUp: (state, facts) => {
    outside(state, facts)
    const { attemptsNeeded, attemptDaysNeeded } = facts.rules
    if (state.attempts.length >= attemptsNeeded && triedDays(state) >= attemptDaysNeeded) return
    const attempts = state.attempts.length
    throw refusal('evaluation/not-called', { attempts, attemptsNeeded, attemptDaysNeeded })
  },
} satisfies Partial<Record<RectificationCommand['type'], Guard>>
