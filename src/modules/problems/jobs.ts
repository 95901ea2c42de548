import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { isPassing } from '#platform/database/retry.ts'
import { load } from '#platform/record/loop-store.ts'
import { type Wake, wakeAll } from '#platform/record/wake.ts'
import { stepProblem } from './commands.ts'
import { datesOf, stageDue } from './domain/measures.ts'
import { compareArrivals, compareNight } from './finding/find.ts'
import type { Finder } from './finding/finder.ts'
import { storedProblems } from './store.ts'

type MayGoOn = () => boolean

/** Does what time does: the dates of measures are told. */
export async function wakeProblems(
  db: Database,
  clock: Actor,
  mayGoOn: MayGoOn,
): Promise<{ problemsWoken: number }> {
  const loop = storedProblems.loop.name
  return { problemsWoken: await wakeAll(db, clock, { loop, act: actOnDate, mayGoOn }) }
}

type Finding = {
  finder: Finder
  mayGoOn: MayGoOn
  /** Hears of a comparison that failed; what has arrived is compared at the next. */
  onFault?: ((error: unknown, row: object) => void) | undefined
}

/** Compares what has arrived with what is like it, and all of it once a day. */
export async function findProblems(
  db: Database,
  clock: Actor,
  { finder, mayGoOn, onFault }: Finding,
): Promise<{ compared: number; problemsFound: number }> {
  const work = { db, clock, finder, mayGoOn }
  try {
    const compared = await compareArrivals(work)
    return { compared, problemsFound: await compareNight(work) }
  } catch (error) {
    if (isPassing(error) || onFault === undefined) throw error
    onFault(error, { loop: storedProblems.loop.name })
    return { compared: 0, problemsFound: 0 }
  }
}

async function actOnDate(ctx: Ctx, { subjectId, kind }: Wake): Promise<boolean> {
  const { state } = await load(ctx, storedProblems, subjectId)
  const date = datesOf(state).find((one) => one.kind === kind)
  if (date === undefined || stageDue(date, ctx.now) === null) return false
  await stepProblem(ctx, subjectId, { type: 'warn', kind })
  return true
}
