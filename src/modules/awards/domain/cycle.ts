import { addDays, type Day, startOfDay } from '#kernel/day.ts'
import type { Loop, Step } from '#kernel/loop.ts'
import { addWorkingDays, type WorkingCalendar } from '#kernel/working-days.ts'
import type { Cycle, CycleCommand, CycleDays, CycleEvent, CycleFacts } from './cycle-types.ts'
import { refusal } from './refusals.ts'
import type { CycleStatus } from './words.ts'

/**
 * A round (评选) as a loop: cases are nominated and published, voted by enterprises on days set
 * beforehand, counted by the clock, which publishes the result in the same moment, and decided.
 */
export const cycleSteps = {
  open: { from: ['new'], by: ['coordinator'], to: ['nominating'] },
  move: { from: ['nominating'], by: ['coordinator'], to: 'same' },
  beginVoting: { from: ['nominating'], by: ['clock'], to: ['voting', 'finished'] },
  commit: { from: ['voting'], by: ['clock'], to: 'same' },
  count: { from: ['voting'], by: ['clock'], to: ['counted'] },
  finish: { from: ['counted'], by: ['coordinator'], to: ['finished'] },
  cancel: { from: ['nominating'], by: ['coordinator'], to: ['cancelled'] },
} as const satisfies Record<CycleCommand['type'], Step<CycleStatus>>

/** How long candidates, and the result, are published at least, in working days. Source: 设置值. */
export const publishedFor = 5

const dayNames = ['nominateUntil', 'publishUntil', 'voteFrom', 'voteUntil', 'resultUntil'] as const

export const noCycle: Cycle = {
  status: 'new',
  title: '',
  openedOn: '',
  ...{ nominateUntil: '', publishUntil: '', voteFrom: '', voteUntil: '', resultUntil: '' },
  ...{ maxChoices: 1, minTurnout: 0, share: 0, networkJoins: true },
  ...{ moves: [], caseIds: [], eligible: null, committed: 0 },
  ...{ tally: null, countedOn: null, awarded: null, reason: null },
}

const rules: Loop<Cycle, CycleCommand, CycleEvent, CycleFacts>['rules'] = {
  open: (_, { type: _type, ...given }, facts) => {
    checkDays(given, facts)
    return [{ type: 'opened', ...given, on: facts.today }]
  },
  move: (state, { type: _type, ...given }, facts) => {
    checkDays(given, facts, state)
    // Why: a period that objections are heard in is not made shorter once it has been published.
    if (given.publishUntil < state.publishUntil) {
      throw refusal('awards/days-in-order', { field: 'publishUntil' })
    }
    return [{ type: 'moved', ...given, on: facts.today }]
  },
  beginVoting: ({ voteFrom }, { caseIds, eligible }, { today, now }) => {
    if (now < startOfDay(voteFrom)) throw refusal('awards/not-due', { dueOn: voteFrom })
    if (caseIds.length === 0) {
      return [{ type: 'finished', awarded: 0, reason: '没有进入投票的候选案例', on: today }]
    }
    return [{ type: 'votingBegun', caseIds, eligible, on: today }]
  },
  commit: (_, { commitments }) => [
    { type: 'ballotsCommitted', commitments: [...commitments].sort() },
  ],
  count: ({ voteUntil, resultUntil }, { tally, leftOut }, { today, calendar }) => {
    if (today <= voteUntil) throw refusal('awards/not-due', { dueOn: voteUntil })
    const earliest = publishedUntil(calendar, today)
    const until = earliest > resultUntil ? earliest : resultUntil
    return [{ type: 'counted', tally, leftOut, resultUntil: until, on: today }]
  },
  finish: ({ resultUntil }, { awarded, undecided }, { today }) => {
    if (today <= resultUntil) throw refusal('awards/not-due', { dueOn: resultUntil })
    if (undecided > 0) throw refusal('awards/cases-undecided', { open: undecided })
    return [{ type: 'finished', awarded, reason: null, on: today }]
  },
  cancel: (_, { reason }, { today }) => [{ type: 'cancelled', reason, on: today }],
}

/** Until when something is published at the least that everybody can read from a day on. */
const publishedUntil = (calendar: WorkingCalendar, from: Day): Day =>
  addWorkingDays(calendar, from, publishedFor)

/**
 * The parts of a round follow each other, and what is published stays so for some working days. A day that
 * has passed may stand as it was.
 */
function checkDays(days: CycleDays, { today, calendar }: CycleFacts, before?: CycleDays): void {
  const { nominateUntil, publishUntil, voteFrom, voteUntil, resultUntil } = days
  const past = dayNames.find((name) => days[name] < today && days[name] !== before?.[name])
  if (past !== undefined) throw refusal('awards/day-past', { field: past })
  if (voteFrom <= publishUntil) throw refusal('awards/days-in-order', { field: 'voteFrom' })
  if (voteUntil < voteFrom) throw refusal('awards/days-in-order', { field: 'voteUntil' })
  const shortest = [
    ['publishUntil', publishedUntil(calendar, nominateUntil), publishUntil],
    // Why a day later: a vote is counted the day after its last.
    ['resultUntil', publishedUntil(calendar, addDays(voteUntil, 1)), resultUntil],
  ] as const
  for (const [field, earliest, given] of shortest) {
    if (given < earliest) throw refusal('awards/publication-short', { field, earliest })
  }
}

function evolve(state: Cycle, event: CycleEvent): Cycle {
  switch (event.type) {
    case 'opened': {
      const { type: _type, on, ...given } = event
      return { ...state, ...given, status: 'nominating', openedOn: on }
    }
    case 'moved': {
      const { type: _type, on, reason, ...days } = event
      return { ...state, ...days, moves: [...state.moves, { from: daysOf(state), reason, on }] }
    }
    case 'votingBegun':
      return { ...state, status: 'voting', caseIds: event.caseIds, eligible: event.eligible }
    case 'ballotsCommitted':
      return { ...state, committed: state.committed + event.commitments.length }
    case 'counted':
      return {
        ...{ ...state, status: 'counted', tally: event.tally, countedOn: event.on },
        resultUntil: event.resultUntil,
      }
    case 'finished':
      return { ...state, status: 'finished', awarded: event.awarded, reason: event.reason }
    case 'cancelled':
      return { ...state, status: 'cancelled', reason: event.reason }
  }
}

export const daysOf = ({
  nominateUntil,
  publishUntil,
  voteFrom,
  voteUntil,
  resultUntil,
}: CycleDays): CycleDays => ({ nominateUntil, publishUntil, voteFrom, voteUntil, resultUntil })

export const cycleLoop: Loop<Cycle, CycleCommand, CycleEvent, CycleFacts> = {
  name: 'award-cycle',
  steps: cycleSteps,
  initial: noCycle,
  rules,
  evolve,
  // A round is the whole city's.
  owns: (_, __, { actor }) => actor.regionId === null,
}
