import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { load } from '#platform/record/loop-store.ts'
import { type Wake, wakeAll } from '#platform/record/wake.ts'
import { stepProblem } from './commands.ts'
import { datesOf, stageDue } from './domain/measures.ts'
import { compareArrivals, compareNight } from './finding/find.ts'
import type { Finder } from './finding/finder.ts'
import { storedProblems } from './store.ts'

type Options = { mayGoOn: () => boolean; finder?: Finder | undefined }

/** Does what time does: dates of measures told; with a finder, what has arrived is compared. */
export async function wakeProblems(
  db: Database,
  clock: Actor,
  { mayGoOn, finder }: Options,
): Promise<{ problemsWoken: number; compared: number; problemsFound: number }> {
  const loop = storedProblems.loop.name
  const problemsWoken = await wakeAll(db, clock, { loop, act: actOnDate, mayGoOn })
  if (finder === undefined) return { problemsWoken, compared: 0, problemsFound: 0 }
  const work = { db, clock, finder, mayGoOn }
  const compared = await compareArrivals(work)
  const problemsFound = await compareNight(work)
  return { problemsWoken, compared, problemsFound }
}

async function actOnDate(ctx: Ctx, { subjectId, kind }: Wake): Promise<boolean> {
  const { state } = await load(ctx, storedProblems, subjectId)
  const date = datesOf(state).find((one) => one.kind === kind)
  if (date === undefined || stageDue(date, ctx.now) === null) return false
  await stepProblem(ctx, subjectId, { type: 'warn', kind })
  return true
}
