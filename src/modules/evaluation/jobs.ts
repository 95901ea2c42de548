import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { load } from '#platform/record/loop-store.ts'
import { type Wake, wakeAll } from '#platform/record/wake.ts'
import { nextStage, runningDue } from './domain/dates.ts'
import { stepRectification } from './rectifications/commands.ts'
import { storedRectifications } from './store.ts'

/** Does what time does: tells of dates that are near, and of those that have passed. */
export async function wakeRectifications(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean = () => true,
): Promise<{ rectificationsWoken: number }> {
  const loop = storedRectifications.loop.name
  return { rectificationsWoken: await wakeAll(db, clock, { loop, act, mayGoOn }) }
}

async function act(ctx: Ctx, { subjectId }: Wake): Promise<boolean> {
  const { state } = await load(ctx, storedRectifications, subjectId)
  const running = runningDue(state)
  const next = running && nextStage(state, running.kind)
  if (running === null || next === null || ctx.now < next.at) return false
  await stepRectification(ctx, subjectId, { type: 'warn', kind: running.kind })
  return true
}
