import type { Day, Instant } from '#kernel/day.ts'
import { addDays, startOfDay } from '#kernel/day.ts'
import { type Changes, dueDate, type Limit, lengthIn, passesAt, usedAt } from '#kernel/limits.ts'
import type { SourcedLimit } from '#modules/people/domain/city-rules.ts'
import type { Appeal, AppealRules, Due, Dues, Facts, Moment, Wait } from './types.ts'
import type { DueKind } from './words.ts'

type Dating = Pick<Facts, 'calendar' | 'rules'>
/** Which share of the time makes a date yellow, and what the first reminder waits for. */
type Lights = Pick<Due, 'warnPercent' | 'remindAfter'>
export const momentOf = ({ now, today }: Facts): Moment => ({ at: now, on: today })

/** A date counted from a moment by the city's rules; what it was counted with goes along. */
export function dueFrom(
  { source, ...limit }: SourcedLimit,
  start: Moment,
  { calendar, rules }: Dating,
  { paused = 0, extended = 0 }: Changes = {},
  lights: Lights = lightsOf(rules),
): Due {
  const date = dueDate(calendar, limit, start, { paused, extended })
  return {
    startAt: start.at,
    startOn: start.on,
    limit,
    source,
    paused,
    extended,
    dueOn: date.dueOn,
    dueAt: date.dueAt ?? null,
    warnAt: usedAt(calendar, limit.unit, start, date, { percent: lights.warnPercent, paused }),
    passesAt: passesAt(date),
    remindAt: remindAt(date, lights, calendar),
    ...lights,
    ruleVersion: rules.version,
    calendarVersion: date.calendarVersion,
    provisional: date.provisional,
  }
}

/** The limit counted from now. */
export const due = (limit: SourcedLimit, facts: Facts): Due =>
  dueFrom(limit, momentOf(facts), facts)

const lightsOf = ({ lights, ladder }: AppealRules): Lights => ({
  warnPercent: lights.yellowAt,
  remindAfter: ladder[0]?.after ?? null,
})

/** The first reminder goes out on the morning of its day, or at its hour. */
function remindAt(
  date: ReturnType<typeof dueDate>,
  { remindAfter }: Lights,
  calendar: Dating['calendar'],
): Instant {
  if (remindAfter === null) return passesAt(date)
  const sent = dueDate(calendar, remindAfter, { at: passesAt(date), on: date.dueOn })
  return sent.dueAt ?? startOfDay(sent.dueOn)
}

type Waits = Pick<Appeal, 'waits'>

/** Only dispatch and reply stand still while the enterprise is waited for, each in its own unit. */
function pausedIn(
  kind: DueKind,
  { unit }: Pick<Limit, 'unit'>,
  { waits }: Waits,
  { calendar }: Dating,
): number {
  if (kind !== 'dispatch' && kind !== 'reply') return 0
  return waits.reduce((sum, { from, until }) => sum + lengthIn(calendar, unit, from, until), 0)
}

/** The same limit counted again from the same start, by the same rules: with another wait, extension or calendar. */
export function recounted(
  kind: DueKind,
  was: Due,
  state: Waits,
  facts: Dating,
  extended = was.extended,
): Due {
  const { startAt: at, startOn: on, limit, source, ruleVersion } = was
  const changes = { paused: pausedIn(kind, limit, state, facts), extended }
  // Why the rules first: dates made before they kept their lights fall back on those in force.
  const { warnPercent, remindAfter } = { ...lightsOf(facts.rules), ...was }
  const lights = { warnPercent, remindAfter }
  return { ...dueFrom({ ...limit, source }, { at, on }, facts, changes, lights), ruleVersion }
}

/**
 * The last day counted, where it was off and so moved on; null where it did not. `promisedOn` is the date
 * of the reply as it was before an extension. The date itself tells, whatever the calendar says by now.
 */
export function rolledFrom({ startOn, limit, paused, dueOn, extended }: Due, promisedOn: Day) {
  const { count, unit, rollForward } = limit
  const countsWorked = unit === 'hours' || (unit === 'working-days' && count + paused > 0)
  if (countsWorked || !rollForward) return null
  const last = addDays(startOn, (unit === 'weeks' ? count * 7 : count) + paused)
  return last < (extended > 0 ? promisedOn : dueOn) ? last : null
}

/** Which limit of the rules a date is counted by; null for those that follow from another date. */
export function limitOf(kind: DueKind, { grade }: Appeal, rules: AppealRules): SourcedLimit | null {
  switch (kind) {
    case 'dispatch':
      return rules.dispatchWithin
    case 'reply':
      return rules.grades.find(({ key }) => key === grade)?.within ?? rules.replyWithin
    case 'supplement':
      return rules.supplementWithin
    case 'rule':
      return rules.ruleWithin
    case 'extension':
    case 'contest':
      return rules.decideExtensionWithin
    case 'confirm':
      return rules.confirmWithin
    case 'redo':
      return rules.redoWithin
    case 'close':
      return rules.closeWithin
    default:
      return null
  }
}

/**
 * The wait for the enterprise that ends now, and the dates of dispatch and reply after it: the time
 * it took is not counted, at most until the supplement was due. Nothing else ever stops the clock.
 */
export function afterWait(state: Appeal, facts: Facts): { waited?: Wait; dues: Dues } {
  const { pausedAt: from, dues } = state
  const { supplement, dispatch, reply } = dues
  if (from === null || supplement === undefined) return { dues: {} }
  const late = facts.now >= supplement.passesAt
  const until = late ? { at: supplement.passesAt, on: supplement.dueOn } : momentOf(facts)
  const waited = { from, until }
  const after = { waits: [...state.waits, waited] }
  return {
    waited,
    dues: {
      ...(dispatch && { dispatch: recounted('dispatch', dispatch, after, facts) }),
      ...(reply && { reply: recounted('reply', reply, after, facts) }),
    },
  }
}

/** The date of the reply as a grade has it: from the submission, the waits not counted. */
export function replyByGrade(was: Due, within: SourcedLimit, state: Waits, facts: Facts): Due {
  const paused = pausedIn('reply', within, state, facts)
  return dueFrom(within, { at: was.startAt, on: was.startOn }, facts, { paused })
}

/** When a co-handler owes its part: at 3/7 of the time there is from now to the reply (R2). */
export function partDue(reply: Due, facts: Facts): Due {
  const { part, of, source } = facts.rules.coHandling
  const unit = reply.limit.unit === 'weeks' ? 'calendar-days' : reply.limit.unit
  const end = { at: reply.passesAt, on: reply.dueOn }
  const share = (lengthIn(facts.calendar, unit, momentOf(facts), end) * part) / of
  const count = Math.max(unit === 'hours' ? Math.round(share) : Math.floor(share), 1)
  return due({ count, unit, rollForward: true, source }, facts)
}

/** The dates that a newer calendar makes differ, of those that were estimates. */
export function datesByCalendar(state: Appeal, open: Dues, facts: Facts): Dues {
  return pick(open, (was, kind) =>
    was.provisional && was.calendarVersion !== facts.calendar.version
      ? recounted(kind, was, state, facts)
      : undefined,
  )
}

/** What a date tells; where all of it agrees nothing has changed. */
const told = ['passesAt', 'warnAt', 'remindAt', 'ruleVersion', 'calendarVersion'] as const

/** The dates counted again by the rules and calendar in force, from the starts they have. */
export function datesByRules(state: Appeal, open: Dues, facts: Facts): Dues {
  return pick(open, (was, kind) => {
    const { startAt: at, startOn: on, extended, source, limit } = was
    const now = limitOf(kind, state, facts.rules) ?? { ...limit, source }
    const paused = pausedIn(kind, now, state, facts)
    const again = dueFrom(now, { at, on }, facts, { paused, extended })
    return told.every((name) => again[name] === was[name]) ? undefined : again
  })
}

function pick(dues: Dues, change: (was: Due, kind: DueKind) => Due | undefined): Dues {
  const changed: Dues = {}
  // Why `as`: the keys of dates are their kinds.
  for (const [kind, was] of Object.entries(dues) as [DueKind, Due][]) {
    const again = change(was, kind)
    if (again !== undefined) changed[kind] = again
  }
  return changed
}
