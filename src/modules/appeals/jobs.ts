import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { load } from '#platform/record/loop-store.ts'
import { estimated, type Wake, wakeAll } from '#platform/record/wake.ts'
import { factsOf, sendLetter, stepAppeal } from './commands.ts'
import { onWake } from './domain/wake.ts'
import type { DueKind } from './domain/words.ts'
import { followLeading } from './merging/jobs.ts'
import { storedAppeals } from './store.ts'

const loop = storedAppeals.loop.name
type MayGoOn = () => boolean

/** Does what time does: lights told, letters sent, waits ended, what was left open closed by default. */
export async function wakeAppeals(
  db: Database,
  clock: Actor,
  mayGoOn: MayGoOn = () => true,
): Promise<{ woken: number; redated: number; followed: number }> {
  const redated = await redateAppeals(db, clock, mayGoOn)
  const woken = await wakeAll(db, clock, { loop, act: actOn, mayGoOn })
  return { woken, redated, followed: await followLeading(db, clock, mayGoOn) }
}

async function actOn(ctx: Ctx, { subjectId, kind }: Wake): Promise<boolean> {
  const { state } = await load(ctx, storedAppeals, subjectId)
  const facts = await factsOf(ctx)
  // Why `as`: the dates of an appeal are written under their own kinds.
  const command = onWake(state, kind as DueKind, facts.rules)
  if (command === null) return false
  if (command.type === 'send') await sendLetter(ctx, subjectId, command.document, null)
  else await stepAppeal(ctx, subjectId, command, facts)
  return true
}

/** Counts estimates again once the holiday notice of their year has arrived (security.md K8). */
async function redateAppeals(db: Database, clock: Actor, mayGoOn: MayGoOn): Promise<number> {
  let redated = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; mayGoOn(); ) {
    const ids = await db.as(clock, async (ctx) => {
      const { calendar } = await factsOf(ctx)
      return estimated(ctx, { loop, calendarVersion: calendar.version, after })
    })
    for (const appealId of ids) {
      if (!mayGoOn()) return redated
      if (await redate(db, clock, appealId)) redated += 1
    }
    after = ids.at(-1) ?? after
    if (ids.length === 0) break
  }
  return redated
}

const redate = (db: Database, clock: Actor, appealId: string): Promise<boolean> =>
  attempt(db, clock, (ctx) => stepAppeal(ctx, appealId, { type: 'redate' }))
