import { sql } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import { codeNameOf } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { appealsContract } from '../contract.ts'
import type { Appeal } from '../domain/types.ts'
import { db } from '../store.ts'
import type { Names } from '../timeline.ts'

type Detail = OutputOf<typeof appealsContract.get>
type Together = Pick<Detail, 'merger' | 'along' | 'led'>

/** Who may know which appeals are handled together; to an enterprise and an office there is a matter, and a count. */
const seesOthers: readonly Role[] = ['coordinator', 'auditor']

/** What an appeal is handled together with, as this reader may know it. */
export async function togetherOf(
  ctx: Ctx,
  appealId: string,
  { merger, along }: Appeal,
  names: Names,
): Promise<Together> {
  const named = (officeId: string | null) => (officeId && names.get(officeId)) || null
  const into = await intoOf(ctx, (merger ?? along)?.intoId ?? null)
  return {
    merger: merger && {
      matter: merger.matter,
      on: merger.on,
      status: merger.leading.status,
      officeName: named(merger.leading.officeId),
      dueOn: merger.leading.dueOn,
      into,
    },
    along: along && { officeName: named(along.officeId), files: along.files, into },
    led: await ledBy(ctx, appealId),
  }
}

async function intoOf(ctx: Ctx, intoId: string | null) {
  if (intoId === null || !seesOthers.includes(ctx.actor.role)) return null
  const row = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(['appeal_id as appealId', 'number'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', intoId)
    .executeTakeFirst()
  return row ?? null
}

/** The appeals that are merged into this one, or were answered with it. */
async function ledBy(ctx: Ctx, appealId: string): Promise<Together['led']> {
  const { role, tenantId } = ctx.actor
  if (role === 'handler' || role === 'lead')
    return { count: await countOf(ctx, appealId), items: [] }
  if (!seesOthers.includes(role)) return { count: 0, items: [] }
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(['appeal_id as appealId', 'number', 'status', 'submitted_on as submittedOn'])
    .select('enterprise_id as enterpriseId')
    .where('tenant_id', '=', tenantId)
    .where('leading_id', '=', appealId)
    .orderBy('appeal_id')
    .limit(200)
    .execute()
  const items = rows.map(async ({ enterpriseId, ...row }) => ({
    ...row,
    enterpriseCode: role === 'coordinator' ? await codeNameOf(ctx, enterpriseId) : null,
  }))
  return { count: rows.length, items: await Promise.all(items) }
}

async function countOf(ctx: Ctx, appealId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select appeals.with_it(${appealId}) as n`.execute(
    ctx.tx,
  )
  return rows[0]?.n ?? 0
}
