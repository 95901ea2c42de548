import { daysTried } from './calls-apart.ts'
import { refusal } from './refusals.ts'
import type { Appeal, Facts } from './types.ts'
import type { End } from './words.ts'

/** Not reached at least three times on two different days (R9): its own class, never satisfied. */
function triedEnough({ attempts }: Appeal, { rules }: Facts): boolean {
  const unreached = attempts.filter((attempt) => !attempt.reached)
  return (
    unreached.length === attempts.length &&
    unreached.length >= rules.attemptsNeeded &&
    daysTried(attempts) >= rules.attemptDaysNeeded
  )
}

/** Reached, and the enterprise wanted to judge by itself later. */
export function leftToTheEnterprise({ attempts }: Appeal): boolean {
  return attempts.some((attempt) => attempt.reached && attempt.solved === 'later')
}

/** Whoever handled it, alone or with others, does not ask the enterprise how it was (domain.md 1.8, rule 5). */
export function callerOutside(state: Appeal, { actor }: Facts): void {
  if (actor.role === 'caller' && worksAt(state, actor.officeId)) {
    throw refusal('appeals/own-office-calls')
  }
}

/** Whether an office handles the appeal or did, alone or with others. */
export function worksAt(
  state: Pick<Appeal, 'officeId' | 'officesBefore' | 'dues' | 'along'>,
  officeId: string | null,
): boolean {
  return officeId !== null && officesOf(state).includes(officeId)
}

/** Every office that handles the appeal or did, alone or with others: who helped once had a date. */
export function officesOf({
  officeId,
  officesBefore,
  dues,
  along,
}: Pick<Appeal, 'officeId' | 'officesBefore' | 'dues' | 'along'>): string[] {
  const helping = Object.keys(dues)
    .filter((kind) => kind.startsWith('co:'))
    .map((kind) => kind.slice('co:'.length))
  const all = [officeId, along?.officeId, ...officesBefore, ...helping]
  return [...new Set(all.filter((one) => typeof one === 'string'))]
}

/** A denied reply is done again before anybody closes: a lawful refusal once, others to the bottom line. */
export function closeGuard(state: Appeal, facts: Facts): void {
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
