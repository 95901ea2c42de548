import type { Day } from '#kernel/day.ts'
import { tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import { retrospectiveLoop } from '../domain/packs/retrospective.ts'
import type {
  Retrospective,
  RetrospectiveCommand,
  RetrospectiveEvent,
  RetrospectiveFacts,
} from '../domain/packs/types.ts'
import type { PackKind, PackStatus } from '../domain/words.ts'

export type PacksTables = {
  'reviews.retrospective': {
    tenant_id: string
    retrospective_id: string
    version: number
    status_before: PackStatus
    status: PackStatus
    kind: PackKind
    period: string
    from_on: Day
    to_on: Day
    meets_on: Day
    met_on: Day | null
    chair: string | null
    decisions: number
    sampled: number
    rechecked: number
    reason: string | null
  }
}

export const db = tablesOf<PacksTables>

export const storedRetrospectives: StoredLoop<
  Retrospective,
  RetrospectiveCommand,
  RetrospectiveEvent,
  RetrospectiveFacts
> = {
  loop: retrospectiveLoop,
  table: 'reviews.retrospective',
  idColumn: 'retrospective_id',
  summarize: (state) => ({
    status: state.status,
    kind: state.kind,
    period: state.period,
    from_on: state.from,
    to_on: state.to,
    meets_on: state.meetsOn,
    met_on: state.meeting?.metOn ?? null,
    chair: state.meeting?.chair ?? null,
    decisions: state.decisions.length,
    sampled: state.sample?.items.length ?? 0,
    rechecked: state.rechecks.length,
    reason: state.reason,
  }),
  deadlines: () => [],
}
