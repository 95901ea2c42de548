import type { Loop } from '#kernel/loop.ts'
import type { Span } from '#modules/trust/domain/redaction/marks.ts'
import { hoursApart, wasTriedJustNow } from './calls-apart.ts'
import { due } from './dates.ts'
import type { AppealCommand, AppealEvent, Asked } from './events.ts'
import { guards } from './guards.ts'
import { refusal } from './refusals.ts'
import type { Appeal, Attempt, Facts } from './types.ts'

type Rules = Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules']
type Words = { words: string | null; spans?: readonly Span[] }
type Who = 'enterprise' | 'caller'

export const confirmed = (by: Who, solved: boolean, { words, spans }: Words, f: Facts) =>
  ({
    ...{ type: 'confirmed', solved, by, words, ...(spans && { spans }), on: f.today },
    dues: { close: due(f.rules.closeWithin, f) },
  }) as const satisfies AppealEvent

export const denied = (by: Who, { words, spans }: Words, f: Facts) =>
  ({
    ...{ type: 'denied', by, reason: words ?? '', ...(spans && { spans }), on: f.today },
    dues: { redo: due(f.rules.redoWithin, f) },
  }) as const satisfies AppealEvent

/** What the enterprise's answer makes of the appeal (R9). */
function afterCall(by: Who, attempt: Attempt, said: Words, facts: Facts): AppealEvent[] {
  const { solved, accepts } = attempt
  if (!attempt.reached || solved === 'later') return []
  if (solved === null) throw refusal('appeals/answer-needed', { field: 'solved' })
  if (solved === 'yes') return [confirmed(by, true, said, facts)]
  if (accepts === null) throw refusal('appeals/answer-needed', { field: 'accepts' })
  return [accepts ? confirmed(by, false, said, facts) : denied(by, said, facts)]
}

/** Who was not reached has judged nothing: an attempt in vain never carries a level (R9). */
function checkAsked({ reached, satisfied = null, solved }: Asked): void {
  if (satisfied === null || (reached && solved !== null)) return
  throw refusal('appeals/answer-needed', { field: reached ? 'solved' : 'reached' })
}

/** Who was tried a moment ago is not tried in vain again; whoever is reached meanwhile may answer. */
function checkApart({ attempts }: Appeal, { reached }: Asked, { now }: Facts): void {
  if (reached || !wasTriedJustNow(attempts, now)) return
  throw refusal('appeals/tried-just-now', { field: 'reached', hours: hoursApart })
}

const attemptOf = (asked: Asked, { now, today }: Facts): Attempt => ({
  ...asked,
  on: today,
  at: now,
})

/** The level an enterprise gives by its link is its rating, where it has given none. */
function rated(
  { rating }: Appeal,
  { satisfied, dimensions, pressured, on }: Attempt,
): AppealEvent[] {
  const level = satisfied ?? null
  if (rating !== null || level === null) return []
  return [{ type: 'rated', rating: { level, words: null, dimensions, pressured }, on }]
}

export const callRules = {
  followUp: (state, command, facts) => {
    guards.followUp(state, facts)
    if (command.attempt.channel === 'self-service') {
      throw refusal('appeals/by-the-link-alone', { field: 'channel' })
    }
    checkAsked(command.attempt)
    checkApart(state, command.attempt, facts)
    const attempt = attemptOf(command.attempt, facts)
    return [
      { type: 'followedUp', attempt },
      ...afterCall('caller', attempt, { ...command, words: attempt.words }, facts),
    ]
  },
  judge: (state, command, facts) => {
    const asked = { ...command.attempt, reached: true, channel: 'self-service' as const }
    checkAsked(asked)
    const attempt = attemptOf(asked, facts)
    if (attempt.solved === 'later') throw refusal('appeals/answer-needed', { field: 'solved' })
    return [
      { type: 'followedUp', attempt },
      ...afterCall('enterprise', attempt, { ...command, words: attempt.words }, facts),
      ...rated(state, attempt),
    ]
  },
} satisfies Pick<Rules, 'followUp' | 'judge'>
