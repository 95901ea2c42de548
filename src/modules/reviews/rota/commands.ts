import { dayOf } from '#kernel/day.ts'
import { loopRefusal } from '#kernel/loop.ts'
import { officeNames } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { refusal } from '../domain/refusals.ts'
import { type Convener, comingConveners, convenerKey } from '../domain/rota.ts'
import { accountsOf, db } from '../store.ts'
import type { rotaContract } from './contract.ts'

const shownAhead = 6

/** The rota in force, with whose turns the next reviews are. */
export async function describeRota(ctx: Ctx) {
  const current = await currentRota(ctx)
  const conveners = current?.conveners ?? []
  return {
    version: current?.version ?? 0,
    conveners,
    reason: current?.reason ?? null,
    setOn: current === null ? null : dayOf(current.setAt),
    coming: comingConveners(conveners, await pastConveners(ctx), shownAhead),
  }
}

/** Sets the whole rota anew; the versions before it stay. */
export async function setRota(
  ctx: Ctx,
  { conveners, reason }: InputOf<typeof rotaContract.setRota>,
) {
  if (ctx.actor.regionId !== null) throw loopRefusal('loop/not-yours', { step: 'setRota' })
  await checkConveners(ctx, conveners)
  if (new Set(conveners.map(convenerKey)).size < conveners.length) {
    throw refusal('reviews/unknown-convener', { field: 'conveners' })
  }
  const version = ((await currentRota(ctx))?.version ?? 0) + 1
  const { tenantId, name } = ctx.actor
  const set = { conveners: JSON.stringify(conveners), reason, set_at: ctx.now, set_by: name }
  const added = await db(ctx)
    .insertInto('reviews.rota')
    .values({ tenant_id: tenantId, version, ...set })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows ?? 0) === 0) {
    throw recordRefusal('record/changed-meanwhile')
  }
  return describeRota(ctx)
}

/** A leader who convenes has an account of that role, and an office is there. */
export async function checkConveners(ctx: Ctx, conveners: readonly Convener[]): Promise<void> {
  const leaders = new Set((await accountsOf(ctx, 'leader')).map(({ accountId }) => accountId))
  const offices = await officeNames(ctx)
  const unknown = conveners.some(
    ({ accountId, officeId }) =>
      (accountId !== null && !leaders.has(accountId)) ||
      (officeId !== null && !offices.has(officeId)),
  )
  if (unknown) throw refusal('reviews/unknown-convener', { field: 'conveners' })
}

export async function currentRota(ctx: Ctx) {
  const row = await db(ctx)
    .selectFrom('reviews.rota')
    .select(['version', 'conveners', 'reason', 'set_at as setAt'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Who convened the reviews so far, the earliest first. */
export async function pastConveners(ctx: Ctx): Promise<Convener[]> {
  const rows = await db(ctx)
    .selectFrom('reviews.review')
    .select([
      'convener_name as name',
      'convener_account as accountId',
      'convener_office as officeId',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '<>', 'cancelled')
    .orderBy('number')
    .execute()
  return rows
}

/** Whom a coordinator may put on the rota and ask. */
export async function reviewPeople(ctx: Ctx) {
  return { leaders: await accountsOf(ctx, 'leader'), experts: await accountsOf(ctx, 'expert') }
}
