import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { load } from '#platform/record/loop-store.ts'
import { type Wake, wakeAll } from '#platform/record/wake.ts'
import { stepPromise } from './commands.ts'
import { stageDue } from './domain/dates.ts'
import { storedPromises } from './store.ts'

/** Does what time does: offices are told that a date is near, and what has passed is broken. */
export async function wakePromises(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean = () => true,
): Promise<{ promisesWoken: number }> {
  const loop = storedPromises.loop.name
  return { promisesWoken: await wakeAll(db, clock, { loop, act, mayGoOn }) }
}

async function act(ctx: Ctx, { subjectId }: Wake): Promise<boolean> {
  const { state } = await load(ctx, storedPromises, subjectId)
  if (stageDue(state, ctx.now) === null) return false
  await stepPromise(ctx, subjectId, { type: 'warn' })
  return true
}
