import type { Day, Instant } from '#kernel/day.ts'
import { tablesOf } from '#platform/database/context.ts'
import type { Count } from '#platform/record/counts.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import type { Deadline } from '#platform/record/tables.ts'
import { judgeAt, wakeAt } from './domain/dates.ts'
import { promiseLoop } from './domain/promise.ts'
import { resultOf } from './domain/result.ts'
import type { PromiseCommand, Promised, PromiseEvent, PromiseFacts } from './domain/types.ts'
import type { AboutKind, PromiseSource, PromiseStatus, Result } from './domain/words.ts'

export type PromisesTables = {
  'promises.promise': {
    tenant_id: string
    promise_id: string
    version: number
    status_before: PromiseStatus
    status: PromiseStatus
    number: string
    source: PromiseSource
    office_id: string
    region_id: string | null
    appeal_id: string | null
    about_kind: AboutKind
    about_id: string | null
    about_label: string
    text: string
    said_by: string | null
    said_on: Day | null
    by_account: string
    by_name: string
    made_on: Day
    first_due_on: Day
    due_on: Day
    warn_at: Instant
    passes_at: Instant
    asked_due_on: Day | null
    moves: number
    reported_on: Day | null
    broken_on: Day | null
    kept_on: Day | null
    result: Result | null
    ended_on: Day | null
  }
}

export const db = tablesOf<PromisesTables>

function startedOf({ due, recordedBy }: Promised) {
  if (due === null || recordedBy === null) throw new Error('A promise without a date.')
  return { due, recordedBy }
}

function summarize(state: Promised) {
  const { due, recordedBy } = startedOf(state)
  return {
    status: state.status,
    number: state.number,
    source: state.source,
    office_id: state.officeId,
    region_id: state.regionId,
    appeal_id: state.appealId,
    about_kind: state.about.kind,
    about_id: state.about.id,
    about_label: state.about.label,
    text: state.text,
    said_by: state.said?.by ?? null,
    said_on: state.said?.on ?? null,
    by_account: recordedBy.accountId,
    by_name: recordedBy.name,
    made_on: state.madeOn,
    first_due_on: state.firstDueOn,
    due_on: due.dueOn,
    warn_at: due.warnAt,
    passes_at: due.passesAt,
    asked_due_on: state.asked?.dueOn ?? null,
    moves: state.moves.length,
    reported_on: state.status === 'reported' || state.status === 'kept' ? state.report?.on : null,
    broken_on: state.brokenOn,
    kept_on: state.keptOn,
    result: resultOf(state),
    ended_on: state.endedOn,
  }
}

function deadlines(state: Promised): Deadline[] {
  const { due } = startedOf(state)
  const { judging, endedOn } = state
  const promise = { ...due, kind: 'promise', dueAt: null, provisional: false }
  const own = { ...promise, wakeAt: wakeAt(state), endedOn }
  if (judging === null) return [own]
  const { told: _told, ...date } = judging
  return [own, { ...date, kind: 'judge', dueAt: null, wakeAt: judgeAt(state) }]
}

/**
 * What a promise adds to the figures, on the day that was promised at first, and one of: `promise.keptInTime`,
 * `promise.keptLate`, `promise.broken`, `promise.open`, `promise.withdrawn`. Instructions are counted
 * apart: `instruction.done`, `instruction.broken`, `instruction.open`, `instruction.withdrawn`. What was withdrawn
 * is left out of the rates and told beside them; what was broken before stays broken.
 */
export function countsOf(state: Promised): Count[] {
  if (state.status === 'new') return []
  const result = resultOf(state) ?? 'withdrawn'
  const by = { regionId: state.regionId, officeId: state.officeId }
  const isDone = result === 'keptInTime' || result === 'keptLate'
  const measure =
    state.source === 'instruction' ? `instruction.${isDone ? 'done' : result}` : `promise.${result}`
  return [{ measure, on: state.firstDueOn, n: 1, by }]
}

export const storedPromises: StoredLoop<Promised, PromiseCommand, PromiseEvent, PromiseFacts> = {
  loop: promiseLoop,
  table: 'promises.promise',
  idColumn: 'promise_id',
  summarize,
  deadlines,
  counts: countsOf,
}
