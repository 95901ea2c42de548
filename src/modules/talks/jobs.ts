import type { Actor } from '#kernel/actor.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { load } from '#platform/record/loop-store.ts'
import { estimated, type Wake, wakeAll } from '#platform/record/wake.ts'
import { passPeriod } from './periods/commands.ts'
import { storedPeriods } from './periods/store.ts'
import { sessionsDone } from './questions/store.ts'
import { stepSeat } from './seats/commands.ts'
import { nextWaiting } from './seats/store.ts'
import { stepSession } from './sessions/commands.ts'
import { sessionsHeld, storedSessions } from './sessions/store.ts'

type MayGoOn = () => boolean

/** Does what time does: rosters opened and locked, periods passed, estimates counted again. */
export async function wakeTalks(
  db: Database,
  clock: Actor,
  mayGoOn: MayGoOn = () => true,
): Promise<{ talksWoken: number; talksRedated: number; promoted: number; settled: number }> {
  const talksRedated = await redateSessions(db, clock, mayGoOn)
  const sessions = { loop: storedSessions.loop.name, act: actOnDate, mayGoOn }
  const periods = { loop: storedPeriods.loop.name, act: passDay, mayGoOn }
  const talksWoken = (await wakeAll(db, clock, sessions)) + (await wakeAll(db, clock, periods))
  const promoted = await fillSeats(db, clock, mayGoOn)
  const settled = await settleSessions(db, clock, mayGoOn)
  return { talksWoken, talksRedated, promoted, settled }
}

/** What the clock does about each date of a session. */
const timed = { open: 'open', lock: 'lock', remind: 'remind' } as const

async function actOnDate(ctx: Ctx, { subjectId, kind }: Wake): Promise<boolean> {
  const type = timed[kind as keyof typeof timed]
  if (type === undefined) return false
  if (type === 'remind' && (await load(ctx, storedSessions, subjectId)).state.heldOn < ctx.today) {
    return false // nobody is reminded of a day that has passed
  }
  await stepSession(ctx, subjectId, { type })
  return true
}

async function passDay(ctx: Ctx, { subjectId }: Wake): Promise<boolean> {
  const { state } = await load(ctx, storedPeriods, subjectId)
  await passPeriod(ctx, subjectId, await sessionsHeld(ctx, subjectId, state.heldOn))
  return true
}

/** Moves the waiting lists up where seats have become free. */
async function fillSeats(db: Database, clock: Actor, mayGoOn: MayGoOn): Promise<number> {
  for (let promoted = 0; ; ) {
    const before = promoted
    for (const { seatId } of await db.as(clock, nextWaiting)) {
      if (!mayGoOn()) return promoted
      promoted += (await attempt(db, clock, (ctx) => stepSeat(ctx, seatId, { type: 'promote' })))
        ? 1
        : 0
    }
    if (promoted === before) return promoted
  }
}

/** Notes the sessions all of whose appeals were replied to, and those all of whose appeals ended. */
async function settleSessions(db: Database, clock: Actor, mayGoOn: MayGoOn): Promise<number> {
  let settled = 0
  for (const [status, type] of [
    ['dispatched', 'noteReplied'],
    ['replied', 'noteRated'],
  ] as const) {
    for (const { sessionId } of await db.as(clock, (ctx) => sessionsDone(ctx, status))) {
      if (!mayGoOn()) return settled
      settled += (await attempt(db, clock, (ctx) => stepSession(ctx, sessionId, { type }))) ? 1 : 0
    }
  }
  return settled
}

/** Counts the dates of sessions again once the holiday notice of their year has arrived. */
async function redateSessions(db: Database, clock: Actor, mayGoOn: MayGoOn): Promise<number> {
  let redated = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; mayGoOn(); ) {
    const ids = await db.as(clock, async (ctx) => {
      const { version } = await loadCalendar(ctx)
      return estimated(ctx, { loop: storedSessions.loop.name, calendarVersion: version, after })
    })
    for (const sessionId of ids)
      redated += (await attempt(db, clock, (ctx) =>
        stepSession(ctx, sessionId, { type: 'redate' }),
      ))
        ? 1
        : 0
    after = ids.at(-1) ?? after
    if (ids.length === 0) break
  }
  return redated
}
