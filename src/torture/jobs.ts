import { setTimeout as sleep } from 'node:timers/promises'
import { doTimedWork } from '../timed-work.ts'
import { fillCity, type Group } from './fill.ts'
import { type Ground, type GroundOptions, onGround } from './ground.ts'
import type { Process } from './process.ts'
import * as record from './record.ts'
import { quietPort, victimOf, workerOf } from './victim.ts'

export type JobsOptions = GroundOptions & {
  count: number
  kills: number
  server: boolean
  watch: (text: string, share: number) => void
}

export type JobsResult = {
  appeals: number
  /** What there was to be done at the start. */
  due: number
  /** Events that the clock has written since. */
  done: number
  kills: number
  /** Kills after which some of the work was still to be done. */
  midway: number
  crashes: number
  /** Appeals that had to lapse and were not closed by default exactly once. */
  notLapsed: number
  twice: string[]
  numbersTwice: string[]
  earlier: number
  differing: number
  /** What a further pass found to do, and what is still due after it. */
  leftOver: number
  seconds: number
}

/** Kills workers while they do what is due, and counts what they have done. */
export const tortureJobs = (options: JobsOptions): Promise<JobsResult> =>
  onGround(options, (ground) => workAndKill(ground, options))

async function workAndKill(ground: Ground, options: JobsOptions): Promise<JobsResult> {
  const { count, kills, signal, watch } = options
  const { db, tenantId } = ground
  const left: Group = { as: 'left', count: Math.ceil(count / 2), daysAgo: 40 }
  const others = Math.floor(count / 2)
  const groups: Group[] = [
    left,
    { as: 'dispatched', count: Math.ceil(others / 2), daysAgo: 30 },
    { as: 'asked', count: Math.floor(others / 2), daysAgo: 30 },
    { as: 'submitted', count: 10, daysAgo: 1 },
  ]
  const filling = (done: number) => watch(`${done}/${count + 10} appeals`, done / (count + 10))
  const filled = await fillCity({ db, tenantId, groups, watch: filling })
  const due = await record.dueBy(ground, db.clock.now())
  const workers = await startWorkers(ground, options.server)
  const began = performance.now()
  const blows = await killAgainAndAgain({ ground, workers, kills, due, signal, watch })
  await until(async () => (await record.dueBy(ground, db.clock.now())) === 0, signal)
  const seconds = Math.round((performance.now() - began) / 100) / 10
  for (const worker of workers) await worker.stop()
  const crashes = workers.reduce((sum, worker) => sum + worker.crashes(), 0)
  const counted = await countEffects(ground, filled.ids.get(left) ?? [])
  return { appeals: count + 10, due, ...blows, crashes, ...counted, seconds }
}

async function startWorkers(ground: Ground, server: boolean): Promise<Process[]> {
  const { env, file, tend } = ground
  const workers = ['one', 'two'].map((name) => tend(workerOf(env, file(`${name}.log`))))
  if (server) workers.push(tend(victimOf(env, await quietPort(), file('server.log'))))
  await Promise.all(workers.map((worker) => worker.start()))
  return workers
}

type Hunt = {
  ground: Ground
  workers: readonly Process[]
  kills: number
  due: number
} & Pick<JobsOptions, 'signal' | 'watch'>

/** Kills a worker, or all at once, each time when some more of the work has been done. */
async function killAgainAndAgain({ ground, workers, kills, due, signal, watch }: Hunt) {
  const blows = { kills: 0, midway: 0 }
  const share = Math.max(1, Math.floor(due / (kills + 1)))
  for (let n = 0; n < kills; n += 1) {
    const before = await record.clockEvents(ground)
    const wanted = before + 1 + Math.floor(Math.random() * share)
    await until(async () => {
      const done = await record.clockEvents(ground)
      watch(`${done} done, ${blows.kills} kills`, done / due)
      return done >= wanted || (await record.dueBy(ground, ground.db.clock.now())) === 0
    }, signal)
    const chosen = n % 3 === 2 ? workers : [workers[n % workers.length]]
    const struck = await Promise.all(chosen.map((worker) => worker?.kill()))
    blows.kills += struck.filter(Boolean).length
    if ((await record.dueBy(ground, ground.db.clock.now())) > 0) blows.midway += 1
    await Promise.all(chosen.map((worker) => worker?.start()))
  }
  return blows
}

async function until(holds: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!(await holds())) await sleep(10, undefined, { signal })
}

async function countEffects(ground: Ground, lapsing: readonly string[]) {
  const { db, tenantId } = ground
  const { woken, redated } = await doTimedWork({ db, tenantId })
  const rows = await record.clockRows(ground)
  const closings = new Map<string, number>()
  for (const { stream_id, type, body } of rows) {
    if (type !== 'closed' || body.end !== 'defaulted') continue
    closings.set(stream_id, (closings.get(stream_id) ?? 0) + 1)
  }
  return {
    done: rows.length,
    notLapsed: lapsing.filter((id) => closings.get(id) !== 1).length,
    twice: record.twice(rows),
    numbersTwice: record.numbersTwice(rows),
    earlier: await record.earlierThanBefore(ground),
    differing: await record.differing(ground),
    leftOver: woken + redated + (await record.dueBy(ground, db.clock.now())),
  }
}
