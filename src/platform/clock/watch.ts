import { uptime } from 'node:os'
import { actorWithoutAccount } from '../database/actors.ts'
import type { Clock, Database } from '../database/database.ts'
import type { Log } from '../jobs/work-loop.ts'
import { type Belief, isBelieved, judge, type Note, type Reading, unformed } from './guard.ts'
import { addNotes, beginWatch, holdWatch, readWatch, saveWatch } from './store.ts'

/** A process's watch over its own clock, bound by what the workers of its city have found. */
export type ClockWatch = {
  /** Looks at the clock and tells the city; whether timed work may be done now. */
  look: () => Promise<boolean>
  /** Whether the clock is still what it was at the last look. */
  mayGoOn: () => boolean
  /** Tells believed times only, so that a step during which the clock runs ahead is undone. */
  clock: Clock
}

/** The clock was asked for the time and is not believed. */
export class ClockRanAhead extends Error {
  constructor() {
    super('The clock has run ahead: no timed work is done by it.')
  }
}

/** Why not `performance.now()`: it stands still while a machine sleeps, and a laptop would wake to a pause. */
const sinceBoot = () => uptime() * 1000

type Options = { db: Database; tenantId: string; log: Log; upMs?: () => number }

/** Begins to watch this process's clock for a city. */
export function watchClock({ db, tenantId, log, upMs = sinceBoot }: Options): ClockWatch {
  const actor = actorWithoutAccount(tenantId, 'clock')
  let belief: Belief = unformed
  let paused = false
  const read = (): Reading => ({ wall: db.clock.now(), upMs: upMs() })
  const look = async () => {
    const judged = await db.as(actor, async (ctx) => {
      const reading = read()
      await beginWatch(ctx, reading.wall)
      const watch = await holdWatch(ctx)
      if (watch === undefined) throw new Error(`The clock of ${tenantId} is not being watched.`)
      const found = judge(belief, watch, reading)
      await saveWatch(ctx, found.watch)
      await addNotes(
        ctx,
        found.notes.map((note) => ({ ...note, at: reading.wall })),
      )
      return found
    })
    const { pausedAt, jumpMs } = judged.watch
    if (pausedAt !== null && !paused) log.error({ pausedAt, jumpMs }, alert)
    for (const note of judged.notes) tell(log, note)
    belief = judged.belief
    paused = pausedAt !== null
    return !paused
  }
  const mayGoOn = () => !paused && isBelieved(belief, read())
  const now = () => {
    const reading = read()
    if (paused || !isBelieved(belief, reading)) throw new ClockRanAhead()
    return reading.wall
  }
  return { look, mayGoOn, clock: { now } }
}

const alert =
  'the clock has run ahead: timed work is paused and nothing was closed; check the time of this machine, then an admin resumes it'

function tell(log: Log, { kind, jumpMs }: Note): void {
  if (kind === 'unpaused') log.warn({ jumpMs }, 'the clock is right again: timed work goes on')
  if (kind === 'backward') log.warn({ jumpMs }, 'the clock went back: timed work goes on by it')
}

/** For `/metrics`: whether timed work is paused, and when a worker was last alive. */
export async function clockGauges(db: Database, tenantId: string) {
  const watch = await db.as(actorWithoutAccount(tenantId, 'clock'), readWatch)
  if (watch === undefined) return []
  return [
    { name: 'kentan_timed_work_paused', value: watch.pausedAt === null ? 0 : 1 },
    { name: 'kentan_timed_work_seen_seconds', value: Date.parse(watch.seenAt) / 1000 },
  ]
}
