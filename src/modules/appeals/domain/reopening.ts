import { daysBetween } from '#kernel/day.ts'
import type { Loop } from '#kernel/loop.ts'
import { firstRung, handTo, setDues } from './change.ts'
import { due } from './dates.ts'
import type { AppealCommand, AppealEvent } from './events.ts'
import { refusal } from './refusals.ts'
import type { ReopenCommand, ReopenEvent } from './reopen-events.ts'
import type { Appeal, Facts } from './types.ts'

type Rules = Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules']

/** What comes back within so many days was not solved (复发率, domain.md 2.6). */
export const relapseDays = 90

/** What was withdrawn, told to go elsewhere or erased is not opened again. */
function mayReopen({ end, erased }: Appeal): void {
  if (erased || end === 'withdrawn' || end === 'referred') throw refusal('appeals/not-to-reopen')
}

function mayRelapse(state: Appeal, { today }: Facts): void {
  mayReopen(state)
  if (state.relapse !== null) throw refusal('appeals/relapse-noted')
  if (state.closedOn === null || daysBetween(state.closedOn, today) > relapseDays) {
    throw refusal('appeals/relapse-late', { days: relapseDays })
  }
}

export const reopenGuards = {
  reopen: mayReopen,
  relapse: mayRelapse,
  notRelapse: ({ relapse }: Appeal): void => {
    if (relapse?.state !== 'noted') throw refusal('appeals/no-relapse')
  },
}

export const reopenRules = {
  reopen: (state, { officeId, requirement, why, checkId }, facts) => {
    mayReopen(state)
    // Why only in the other case: whoever reopens a relapse may find that it was solved, and came back.
    if (why === 'false' && officeId === state.officeId) {
      throw refusal('appeals/another-office', { field: 'officeId' })
    }
    const dues = { redo: due(facts.rules.redoWithin, facts) }
    const { end } = state
    return [{ type: 'reopened', officeId, requirement, why, checkId, end, on: facts.today, dues }]
  },
  relapse: (state, { type: _, ...said }, facts) => {
    mayRelapse(state, facts)
    return [{ ...said, type: 'relapsed', on: facts.today }]
  },
  notRelapse: (state, { reason }, { today }) => {
    reopenGuards.notRelapse(state)
    return [{ type: 'relapseRefuted', reason, on: today }]
  },
} satisfies { [T in ReopenCommand['type']]: Rules[T] }

/** Opened again under its number: what it ended as is taken back, and it is judged anew (重开). */
export function evolveReopened(state: Appeal, event: ReopenEvent): Appeal {
  switch (event.type) {
    case 'reopened': {
      const { officeId, requirement, on, dues } = event
      const again = firstRung(handTo(state, officeId, on), on)
      return setDues(
        {
          ...{ ...again, requirement, objectBy: null, transfers: 0, reopened: state.reopened + 1 },
          ...{ reopenedOn: on, end: null, closedOn: null, solved: null, confirmedBy: null },
          ...{ rating: null, attempts: [], along: null, workingDays: null },
        },
        dues,
      )
    }
    case 'relapsed': {
      const { on, again } = event
      return { ...state, relapse: { on, again, state: 'noted' } }
    }
    case 'relapseRefuted': {
      const relapse = state.relapse && { ...state.relapse, state: 'refuted' as const }
      return { ...state, relapse }
    }
  }
}
