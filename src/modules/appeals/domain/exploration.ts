import { addDays, type Day, type Instant, later, startOfDay } from '#kernel/day.ts'
import { type Explored, explore, type Try } from '#kernel/explore.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Role, roles } from '#kernel/roles.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { appealLoop } from './appeal.ts'
import { hoursApart } from './calls-apart.ts'
import type { AppealCommand } from './events.ts'
import { actorIn, bottomLine, commandsOn } from './exploration-commands.ts'
import { stepFaults } from './exploration-faults.ts'
import { keyOf } from './exploration-key.ts'
import { nextDue, openDues, partyOf } from './standing.ts'
import { steps } from './steps.ts'
import type { Appeal, AppealRules, Facts } from './types.ts'
import { wakeAt } from './wake.ts'
import type { DueKind } from './words.ts'

export type Exploration = Explored<Appeal> & { faults: readonly string[] }

/**
 * Every command by every role that the table lets take it, from every state, today and when each
 * date comes. A role the table does not name is refused before any rule is asked: `roleFaults` tries
 * them all, once for every status.
 */
export function exploreAppeals(
  rules: AppealRules,
  calendar: WorkingCalendar,
  { start, depth }: { start: Day; depth: number },
): Exploration {
  const faults = new Set<string>()
  const tries = (state: Appeal): Try<AppealCommand, Facts>[] => {
    return daysOf(state, start).flatMap((today) =>
      commandsOn(today)
        .filter((command) => isFrom(command, state))
        .flatMap((command) =>
          actorsFor(command, state).map((actor) => {
            const now = momentOn(today, state)
            const facts = { actor, now, today, calendar, rules, bottomLine }
            return { command, facts: { ...facts, ...changed(command, facts) } }
          }),
        ),
    )
  }
  const explored = explore(appealLoop, {
    tries,
    keyOf,
    isEnd: ({ status }) => status === 'closed',
    depth,
    watch: (before, { command, facts }, after) => {
      for (const fault of stepFaults(before, command, facts, after)) faults.add(fault)
    },
  })
  const byRole = roleFaults(explored, { calendar, rules, bottomLine })
  return { ...explored, faults: [...faults, ...byRole, ...faultsIn(explored)] }
}

/** Roles that can take a step the table does not give them, in any status. */
function roleFaults(
  { states }: Explored<Appeal>,
  known: Pick<Facts, 'calendar' | 'rules' | 'bottomLine'>,
): string[] {
  const byStatus = new Map([...states.values()].map(({ state }) => [state.status, state]))
  const today = '2026-12-31'
  return [...byStatus.values()].flatMap((state) =>
    commandsOn(today).flatMap((command) => {
      const mayNot = roles.filter(
        (role) => !(steps[command.type].by as readonly Role[]).includes(role),
      )
      return mayNot
        .filter((role) => {
          const actor = actorIn(role, command.type, state)
          return isTaken(state, command, { ...known, actor, now: morningOf(today), today })
        })
        .map((role) => `${role} can take ${command.type} in ${state.status}`)
    }),
  )
}

function isTaken(state: Appeal, command: AppealCommand, facts: Facts): boolean {
  try {
    decide(appealLoop, state, command, facts)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Dates are counted again when a notice has come, or the rules have become others. */
function changed({ type }: AppealCommand, { calendar, rules, today }: Facts): Partial<Facts> {
  if (type === 'recalculate') return { rules: { ...rules, version: `${rules.version}+` } }
  if (type !== 'redate') return {}
  const year = { published: true, off: new Set<Day>(), work: new Set<Day>(), version: 1 }
  const years = { ...calendar.years, [Number(today.slice(0, 4)) + 1]: year }
  return { calendar: { version: `${calendar.version}+`, years } }
}

const isFrom = ({ type }: AppealCommand, { status }: Appeal): boolean =>
  (steps[type].from as readonly string[]).includes(status)

function actorsFor({ type }: AppealCommand, state: Appeal) {
  const by: readonly Role[] = steps[type].by
  return by.map((role) => actorIn(role, type, state))
}

/** The days on which something may be different: now, tomorrow, and when a date comes. */
function daysOf(state: Appeal, start: Day): Day[] {
  const today = latestDay(state) ?? start
  const kinds = Object.keys(openDues(state)) as DueKind[] // the keys of dates are their kinds
  const wakes = kinds.flatMap((kind) => wakeAt(state, kind) ?? []).map((at) => dayAfter(at))
  const passed = nextDue(state)?.passesAt
  const days = [today, addDays(today, 1), ...wakes, ...(passed ? [dayAfter(passed)] : [])]
  return [...new Set(days.filter((day) => day >= today))]
}

/** A date passes at midnight of the city; the day that begins then. */
const dayAfter = (at: Instant): Day => addDays(at.slice(0, 10), 1)
const morningOf = (day: Day): Instant =>
  new Date(Date.parse(startOfDay(day)) + 9 * 3_600_000).toISOString()

/** Who was tried on a day is tried again some hours later. */
const momentOn = (day: Day, { attempts }: Appeal): Instant =>
  later(morningOf(day), attempts.filter(({ on }) => on === day).length * hoursApart * 3_600_000)

/** The last day on which anything happened. */
function latestDay(state: Appeal): Day | undefined {
  const { attempts, letters, supplements, ended, dues, coHandlers } = state
  return [
    ...[state.submittedOn, state.dispatchedOn, state.merger?.on, state.repliedOn, state.closedOn],
    ...[state.extension?.askedOn, state.objection?.on, state.shelving?.on, state.objectBy?.startOn],
    ...[...attempts, ...letters, ...supplements, ...coHandlers].map(({ on }) => on),
    ...letters.map(({ answer }) => answer?.on),
    ...Object.values(ended),
    ...Object.values(dues).map((due) => due?.startOn),
  ]
    .flatMap((day) => day || [])
    .sort()
    .at(-1)
}

/** What must hold in every state that can be reached; one sentence for each that does not. */
function faultsIn({ states, edges, deadEnds }: Explored<Appeal>): string[] {
  const faults = deadEnds.map((key) => `no end is reached from: ${key}`)
  for (const [key, { state }] of states) {
    if (state.status === 'new') continue
    const over = state.status === 'closed'
    if (over !== (nextDue(state) === null)) faults.push(`no date is waited for in: ${key}`)
    if (over !== (partyOf(state) === null)) faults.push(`nobody answers for: ${key}`)
    if (state.end === 'resolved' && (state.solved !== true || state.confirmedBy === null)) {
      faults.push(`resolved without a confirmation: ${key}`)
    }
  }
  if (edges.length === 0) faults.push('nothing was explored')
  return faults
}
