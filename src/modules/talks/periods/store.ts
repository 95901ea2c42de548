import { startOfDay } from '#kernel/day.ts'
import { passesAt } from '#kernel/limits.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import {
  type Period,
  type PeriodCommand,
  type PeriodEvent,
  periodLoop,
  type TalkFacts,
} from '../domain/period.ts'
import type { PeriodStatus } from '../domain/words.ts'

export type PeriodsTables = {
  'talks.period': {
    tenant_id: string
    period_id: string
    version: number
    status_before: PeriodStatus
    status: PeriodStatus
    number: number | null
    planned_on: string
    held_on: string
    topic_ids: string[]
    reason: string | null
  }
  'people.region': {
    tenant_id: string
    region_id: string
    name: string
    venue: boolean
    sort: number
  }
}

const db = tablesOf<PeriodsTables>

function summarize(state: Period) {
  return {
    status: state.status,
    number: state.number,
    planned_on: state.plannedOn,
    held_on: state.heldOn,
    topic_ids: state.topicIds,
    reason: state.reason ?? state.moves.at(-1)?.reason ?? null,
  }
}

/** The clock looks at a period once its day has passed. */
function deadlines({ status, heldOn, ruleVersion }: Period) {
  const waits = status === 'planned' || status === 'themed'
  const at = passesAt({ dueOn: heldOn })
  return [
    {
      kind: 'held',
      startOn: heldOn,
      dueOn: heldOn,
      dueAt: null,
      warnAt: startOfDay(heldOn),
      passesAt: at,
      wakeAt: waits ? at : null,
      ruleVersion,
      calendarVersion: '-',
      provisional: false,
      endedOn: waits ? null : heldOn,
    },
  ]
}

export const storedPeriods: StoredLoop<Period, PeriodCommand, PeriodEvent, TalkFacts> = {
  loop: periodLoop,
  table: 'talks.period',
  idColumn: 'period_id',
  summarize,
  deadlines,
}

/** The regions that hold talks, in the city's order. */
export async function venueIds(ctx: Ctx): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('people.region')
    .select('region_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('venue', '=', true)
    .orderBy('sort')
    .execute()
  return rows.map((row) => row.region_id)
}

/** The periods between two days whose theme is not set yet. */
export const unthemedPeriods = (ctx: Ctx, from: string, before: string) =>
  db(ctx)
    .selectFrom('talks.period')
    .select(['period_id as periodId', 'planned_on as plannedOn', 'held_on as heldOn'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '=', 'planned')
    .where('held_on', '>=', from)
    .where('planned_on', '<', before)
    .execute()

/** The day talks fall due on that a plan was made for already. */
export async function plannedDays(ctx: Ctx, from: string, to: string): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('talks.period')
    .select('planned_on')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('planned_on', '>=', from)
    .where('planned_on', '<=', to)
    .execute()
  return new Set(rows.map((row) => row.planned_on))
}
