import type { Actor } from '#kernel/actor.ts'
import type { Instant } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Ctx, tablesOf } from '../database/context.ts'
import type { Database } from '../database/database.ts'
import type { RecordTables } from './tables.ts'

const db = tablesOf<RecordTables>
const page = 100

/** A date the clock was woken for. */
export type Wake = { subjectId: string; kind: string; wakeAt: Instant }

export type WakeWork = {
  loop: string
  /** Does what is due about one date; false when there is nothing to do about it any more. */
  act: (ctx: Ctx, wake: Wake) => Promise<boolean>
  /** Asked before every single step: whether the clock can still be believed. */
  mayGoOn?: () => boolean
}

/** How often a pass looks again for what its own steps have made due. */
const mostSweeps = 20

/**
 * Acts on every date whose time has come, the earliest first, one transaction each. A date that
 * another worker holds is passed over; one about which nothing is left to do is put to rest, so that
 * a pass always comes to its end.
 */
export async function wakeAll(db: Database, clock: Actor, work: WakeWork): Promise<number> {
  let acted = 0
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    const more = await sweepOnce(db, clock, work)
    if (more === 0) return acted
    acted += more
  }
  return acted
}

async function sweepOnce(db: Database, clock: Actor, work: WakeWork): Promise<number> {
  let acted = 0
  for (let after: Wake | null = null; ; ) {
    const found: Wake[] = await db.as(clock, (ctx) => woken(ctx, work.loop, after))
    for (const wake of found) {
      if (work.mayGoOn?.() === false) return acted
      if (await wakeOne(db, clock, work, wake)) acted += 1
    }
    after = found.at(-1) ?? null
    if (found.length < page) return acted
  }
}

/** The dates whose time has come, in the order of the index; a page of them. */
function woken(ctx: Ctx, loop: string, after: Wake | null): Promise<Wake[]> {
  return db(ctx)
    .selectFrom('record.deadline')
    .select(['subject_id as subjectId', 'kind', 'wake_at as wakeAt'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('loop', '=', loop)
    .where('wake_at', '<=', ctx.now)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('wake_at', 'subject_id', 'kind'),
          '>',
          tuple(after?.wakeAt ?? '', after?.subjectId ?? '', after?.kind ?? ''),
        ),
      ),
    )
    .orderBy('wake_at')
    .orderBy('subject_id')
    .orderBy('kind')
    .limit(page)
    .$narrowType<{ wakeAt: Instant }>()
    .execute()
}

async function wakeOne(db: Database, clock: Actor, work: WakeWork, wake: Wake): Promise<boolean> {
  try {
    return await db.as(clock, async (ctx) => {
      if (!(await claim(ctx, wake))) return false
      const acted = await work.act(ctx, wake)
      if (!acted) await rest(ctx, wake)
      return acted
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Why: another actor's step came between, and has set the date's time anew.
    return false
  }
}

/** Holds the date for this transaction; false when it was acted on, moved, or is held elsewhere. */
async function claim(ctx: Ctx, { subjectId, kind, wakeAt }: Wake): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('record.deadline')
    .select('kind')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .where('wake_at', '=', wakeAt)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row !== undefined
}

async function rest(ctx: Ctx, { subjectId, kind }: Wake): Promise<void> {
  await db(ctx)
    .updateTable('record.deadline')
    .set({ wake_at: null })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .execute()
}

/** Subjects with a date that is an estimate and was counted by an older calendar than this one. */
export async function estimated(
  ctx: Ctx,
  { loop, calendarVersion, after }: { loop: string; calendarVersion: string; after: string },
): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('record.deadline')
    .select('subject_id')
    .distinct()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('loop', '=', loop)
    .where('provisional', '=', true)
    .where('ended_on', 'is', null)
    .where('calendar_version', '<>', calendarVersion)
    .where('subject_id', '>', after)
    .orderBy('subject_id')
    .limit(page)
    .execute()
  return rows.map((row) => row.subject_id)
}
