import { refusal } from './refusals.ts'
import type { Appeal, AppealCommand, Facts } from './types.ts'
import type { End } from './words.ts'

/** A rule's conditions that need no input: they also tell the web why a button is not open. */
type Guard = (state: Appeal, facts: Facts) => void

/** Not reached at least three times on two different days (R9): its own class, never satisfied. */
function triedEnough({ attempts }: Appeal, { rules }: Facts): boolean {
  const unreached = attempts.filter((attempt) => !attempt.reached)
  const days = new Set(unreached.map((attempt) => attempt.on))
  return (
    unreached.length === attempts.length &&
    unreached.length >= rules.attemptsNeeded &&
    days.size >= rules.attemptDaysNeeded
  )
}

/** Reached, and the enterprise wanted to judge by itself later. */
function leftToTheEnterprise({ attempts }: Appeal): boolean {
  return attempts.some((attempt) => attempt.reached && attempt.solved === 'later')
}

/** A denied reply is done again before anybody closes; a lawful refusal once, others twice (2.4). */
export const closeGuard: Guard = (state, facts) => {
  if (state.status === 'replied' && !triedEnough(state, facts)) {
    const { attemptsNeeded, attemptDaysNeeded } = facts.rules
    throw refusal('appeals/not-followed-up', {
      attempts: state.attempts.length,
      attemptsNeeded,
      attemptDaysNeeded,
    })
  }
  if (state.status !== 'denied') return
  const needed = state.reply?.outcome === 'refused' ? 1 : facts.rules.maxRedos
  if (state.redoCount < needed) {
    throw refusal('appeals/redo-first', { redos: state.redoCount, needed })
  }
}

/** The end follows from what happened; whoever closes does not choose it (security.md A2, A3). */
export function endOf({ status, solved }: Appeal): End {
  if (status === 'replied') return 'unconfirmed'
  return status === 'confirmed' && solved === true ? 'resolved' : 'unresolved'
}

export const guards = {
  close: closeGuard,
  rate: ({ reply, rating }) => {
    if (reply === null) throw refusal('appeals/not-replied')
    if (rating !== null) throw refusal('appeals/already-rated')
  },
  redo: ({ redoCount }, { rules }) => {
    if (redoCount >= rules.maxRedos) throw refusal('appeals/no-more-redos', { max: rules.maxRedos })
  },
  lapse: (state, { today }) => {
    const { confirmDue } = state
    if (confirmDue === null || today <= confirmDue.dueOn || !leftToTheEnterprise(state)) {
      throw refusal('appeals/not-due', { dueOn: confirmDue?.dueOn })
    }
  },
} satisfies Partial<Record<AppealCommand['type'], Guard>>
