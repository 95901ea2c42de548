import { ClockRanAhead, type ClockWatch, watchClock } from '#platform/clock/watch.ts'
import type { Database } from '#platform/database/database.ts'
import { keepWorking, type Log, type WorkLoop } from '#platform/jobs/work-loop.ts'
import { doTimedWork } from './wiring.ts'

type Options = { db: Database; tenantId: string; everySeconds: number; log: Log }

/** Does a city's timed work from now on, by a clock that is watched. Any number may run at once. */
export function startWorker({ db, tenantId, everySeconds, log }: Options): WorkLoop {
  const watch = watchClock({ db, tenantId, log })
  return keepWorking({
    everySeconds,
    log,
    pass: (mayGoOn) => watchedPass({ db, tenantId, watch, mayGoOn }),
  })
}

type Pass = { db: Database; tenantId: string; watch: ClockWatch; mayGoOn: () => boolean }

/** One pass, if the clock is believed; it ends where the clock runs ahead. What was done, by name. */
export async function watchedPass({ db, tenantId, watch, mayGoOn }: Pass) {
  if (!(await watch.look())) return {}
  try {
    return await doTimedWork(db.by(watch.clock), tenantId, () => mayGoOn() && watch.mayGoOn())
  } catch (error) {
    if (!(error instanceof ClockRanAhead)) throw error
    return {}
  } finally {
    // Why at once: whoever waits for the next pass would learn of the jump half a minute late.
    if (!watch.mayGoOn()) await watch.look()
  }
}
