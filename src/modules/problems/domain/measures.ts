import { addDays, type Day, daysBetween, type Instant, startOfDay } from '#kernel/day.ts'
import type { Facts, Measure, Ordered, Problem, Stage } from './types.ts'

/** A measure with its dates: near from the city's share of its time on, passed when its day is over. */
export function startMeasure(ordered: Ordered, { today, rules, calendarVersion }: Facts): Measure {
  const used = Math.floor((daysBetween(today, ordered.dueOn) * rules.yellowAt) / 100)
  return {
    ...ordered,
    startOn: today,
    warnAt: startOfDay(addDays(today, used)),
    passesAt: startOfDay(addDays(ordered.dueOn, 1)),
    ruleVersion: rules.version,
    calendarVersion,
    stage: null,
    fulfilled: null,
  }
}

export const measureKind = (measureId: string): string => `measure:${measureId}`

/** A date of a problem with what has been told of it. */
export type ProblemDate = {
  kind: string
  startOn: Day
  dueOn: Day
  warnAt: Instant
  passesAt: Instant
  wakeAt: Instant | null
  ruleVersion: string
  calendarVersion: string
  endedOn: Day | null
}

/** Every date of a problem: of its measures, of when to look again, and of when the effect can be told. */
export function datesOf(state: Problem): ProblemDate[] {
  const ofMeasures = state.measures.map((one) => {
    const wakeAt = one.stage === null ? one.warnAt : one.stage === 'near' ? one.passesAt : null
    const { startOn, dueOn, warnAt, passesAt, ruleVersion, calendarVersion } = one
    const endedOn = one.fulfilled?.on ?? state.closedOn
    return {
      ...{ kind: measureKind(one.measureId), startOn, dueOn, warnAt, passesAt },
      ...{ ruleVersion, calendarVersion, endedOn, wakeAt: endedOn === null ? wakeAt : null },
    }
  })
  return [...ofMeasures, ...lookAgain(state), ...effectEnd(state)]
}

function lookAgain(state: Problem): ProblemDate[] {
  const { decision, status, told } = state
  if (decision === null || decision.lookAgainOn === null) return []
  const endedOn = status === 'waiting' ? null : (state.closedOn ?? decision.lookAgainOn)
  return [single('look-again', decision.on, decision.lookAgainOn, { endedOn, told })]
}

/** From when on the effect of the changed rule can be told. */
export const effectDay = ({ ruleChangedOn, effectDays }: Problem): Day | null =>
  ruleChangedOn === null ? null : addDays(ruleChangedOn, effectDays)

function effectEnd(state: Problem): ProblemDate[] {
  const { ruleChangedOn, status, told, closedOn } = state
  const end = effectDay(state)
  if (ruleChangedOn === null || end === null) return []
  const endedOn = status === 'closed' ? closedOn : null
  return [single('effect', ruleChangedOn, end, { endedOn, told })]
}

/** A date on whose morning one is told, and no earlier. */
function single(
  kind: string,
  startOn: Day,
  dueOn: Day,
  { endedOn, told }: { endedOn: Day | null; told: readonly string[] },
): ProblemDate {
  const at = startOfDay(dueOn)
  const rest = endedOn !== null || told.includes(`${kind} ${dueOn}`)
  return {
    ...{ kind, startOn, dueOn, warnAt: at, passesAt: startOfDay(addDays(dueOn, 1)) },
    ...{ wakeAt: rest ? null : at, ruleVersion: 'none', calendarVersion: 'none', endedOn },
  }
}

/** What is to be told of a date now; null when it is not yet time, or has been told. */
export function stageDue(date: ProblemDate, now: Instant): Stage | null {
  if (date.wakeAt === null || now < date.wakeAt) return null
  return now >= date.passesAt && date.kind.startsWith('measure:') ? 'late' : 'near'
}
