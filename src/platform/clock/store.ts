import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '../database/context.ts'
import type { Watch } from './guard.ts'

export type NoteKind = 'paused' | 'unpaused' | 'resumed' | 'backward'

type ClockTables = {
  'platform.clock_watch': {
    tenant_id: string
    seen_at: Instant
    paused_at: Instant | null
    jump_ms: number | null
    at_start: boolean | null
    resumed_at: Instant | null
    resumed_by: string | null
    reason: string | null
  }
  'platform.clock_note': {
    tenant_id: string
    note_no: number
    kind: NoteKind
    at: Instant
    jump_ms: number
    at_start: boolean
    by_id: string | null
    by_name: string | null
    reason: string | null
  }
}

const db = tablesOf<ClockTables>

/** Begins the city's watch at a first moment; nothing happens when it has begun. */
export async function beginWatch(ctx: Ctx, seenAt: Instant): Promise<void> {
  await db(ctx)
    .insertInto('platform.clock_watch')
    .values({ tenant_id: ctx.actor.tenantId, seen_at: seenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const selectWatch = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('platform.clock_watch')
    .select([
      'seen_at as seenAt',
      'paused_at as pausedAt',
      'jump_ms as jumpMs',
      'at_start as atStart',
      'resumed_at as resumedAt',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)

/** The city's watch; undefined before a worker has looked at its clock for the first time. */
export const readWatch = (ctx: Ctx): Promise<Watch | undefined> =>
  selectWatch(ctx).executeTakeFirst()

/** The same, held until this transaction ends: workers look one after the other. */
export const holdWatch = (ctx: Ctx): Promise<Watch | undefined> =>
  selectWatch(ctx).forUpdate().executeTakeFirst()

type Resumption = { resumed_at: Instant; resumed_by: string; reason: string }

/** Writes what is held true now; with who resumed, where somebody did. */
export async function saveWatch(
  ctx: Ctx,
  { seenAt, pausedAt, jumpMs, atStart }: Watch,
  resumption: Resumption | Record<string, never> = {},
): Promise<void> {
  await db(ctx)
    .updateTable('platform.clock_watch')
    .set({
      seen_at: seenAt,
      paused_at: pausedAt,
      jump_ms: jumpMs,
      at_start: atStart,
      ...resumption,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
}

export type NewNote = {
  kind: NoteKind
  at: Instant
  jumpMs: number
  atStart: boolean
  by?: { id: string; name: string; reason: string }
}

/** Adds notes in their order; the watch must be held. */
export async function addNotes(ctx: Ctx, notes: readonly NewNote[]): Promise<void> {
  if (notes.length === 0) return
  const last = await db(ctx)
    .selectFrom('platform.clock_note')
    .select(({ fn }) => fn.max('note_no').as('no'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .executeTakeFirst()
  const rows = notes.map(({ kind, at, jumpMs, atStart, by }, index) => ({
    tenant_id: ctx.actor.tenantId,
    note_no: (last?.no ?? 0) + index + 1,
    kind,
    at,
    jump_ms: jumpMs,
    at_start: atStart,
    by_id: by?.id ?? null,
    by_name: by?.name ?? null,
    reason: by?.reason ?? null,
  }))
  await db(ctx).insertInto('platform.clock_note').values(rows).execute()
}

/** The latest notes, the newest first. */
export function latestNotes(ctx: Ctx, limit: number) {
  return db(ctx)
    .selectFrom('platform.clock_note')
    .select(['kind', 'at', 'jump_ms as jumpMs', 'at_start as atStart', 'by_name as by', 'reason'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('note_no', 'desc')
    .limit(limit)
    .execute()
}
