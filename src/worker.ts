import { ClockRanAhead, type ClockWatch, watchClock } from '#platform/clock/watch.ts'
import { keepWorking, type Log, type WorkLoop } from '#platform/jobs/work-loop.ts'
import { doTimedWork, type TimedWork } from './timed-work.ts'

type Options = TimedWork & { everySeconds: number; log: Log }

/** Does a city's timed work from now on, by a clock that is watched. Any number may run at once. */
export function startWorker({ everySeconds, log, ...work }: Options): WorkLoop {
  const watch = watchClock({ db: work.db, tenantId: work.tenantId, log })
  const onFault = (err: unknown, row: object) => log.error({ err, ...row }, 'not told')
  return keepWorking({
    everySeconds,
    log,
    pass: (mayGoOn) => watchedPass({ onFault, ...work, watch, mayGoOn }),
  })
}

type Pass = TimedWork & { watch: ClockWatch; mayGoOn: () => boolean }

/** One pass, if the clock is believed; it ends where the clock runs ahead. What was done, by name. */
export async function watchedPass({ watch, mayGoOn, ...work }: Pass) {
  if (!(await watch.look())) return {}
  try {
    const believed = { ...work, db: work.db.by(watch.clock) }
    return await doTimedWork(believed, () => mayGoOn() && watch.mayGoOn())
  } catch (error) {
    if (!(error instanceof ClockRanAhead)) throw error
    return {}
  } finally {
    // Why at once: whoever waits for the next pass would learn of the jump half a minute late.
    if (!watch.mayGoOn()) await watch.look()
  }
}
