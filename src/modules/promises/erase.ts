import type { Ctx } from '#platform/database/context.ts'
import { stepPromise } from './commands.ts'
import { db } from './store.ts'

/** The promises that tell of an appeal: those made by its steps, and instructions about it. */
export async function promisesAbout(ctx: Ctx, appealId: string): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('promises.promise')
    .select('promise_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('about_id', '=', appealId)
    .orderBy('promise_id')
    .execute()
  return rows.map((row) => row.promise_id)
}

/** Notes that the words of a promise were erased with those of the appeal. */
export async function notePromiseErased(ctx: Ctx, promiseId: string): Promise<void> {
  await stepPromise(ctx, promiseId, { type: 'erase' })
}
