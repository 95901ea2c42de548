import type { Actor } from '#kernel/actor.ts'
import { loadRules } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { dispatchSure } from './automatic.ts'
import { noteChosen } from './chosen.ts'
import { describedFor } from './described.ts'
import { reasonToLearn } from './domain/changes.ts'
import { type RouterKind, routerKinds } from './domain/words.ts'
import { decidedIn, decisions, examplesOf, goneIn } from './examples.ts'
import type { learn } from './learn.ts'
import { addVersion, learntBy, trimVersions } from './versions.ts'

/** Corrections of so long are one batch. */
const batchMs = 10 * 60_000

type Options = { learn?: typeof learn | undefined; mayGoOn: () => boolean }

/** Notes what was decided after suggestions, dispatches what is sure enough, and learns anew when it is time. */
export async function wakeRouting(
  db: Database,
  clock: Actor,
  { learn, mayGoOn }: Options,
): Promise<{ dispatched: number; learnt: number }> {
  const dispatched = mayGoOn() ? await dispatchSure(db, clock, mayGoOn) : 0
  if (mayGoOn()) await db.as(clock, noteChosen)
  let learnt = 0
  if (learn !== undefined) {
    for (const kind of routerKinds) {
      if (mayGoOn() && (await learnAnew(db, clock, { kind, learn }))) learnt += 1
    }
  }
  return { dispatched, learnt }
}

/** Learns one kind anew where it is time to; the learning itself is in no transaction. */
async function learnAnew(
  db: Database,
  clock: Actor,
  { kind, learn: learnHow }: { kind: RouterKind; learn: typeof learn },
): Promise<boolean> {
  const lesson = await db.as(clock, (ctx) => lessonOf(ctx, kind))
  if (lesson === null) return false
  const { examples, described, decided, reason, version, gone } = lesson
  const learnt = await learnHow({ examples, described })
  return db.as(clock, async (ctx) => {
    const given = { kind, version, reason, decided, ...learnt }
    if (!(await addVersion(ctx, given))) return false
    await trimVersions(ctx, { kind, version, gone })
    return true
  })
}

async function lessonOf(ctx: Ctx, kind: RouterKind) {
  const rows = await decisions(ctx)
  const decided = decidedIn(rows, kind)
  const gone = goneIn(rows)
  const { version, madeAt, decided: before } = await learntBy(ctx, kind)
  const { routing } = await loadRules(ctx)
  const rested = madeAt === null || Date.parse(ctx.now) - Date.parse(madeAt) >= batchMs
  const { learnAfter } = routing
  const reason = reasonToLearn(decided, before, { learnAfter, gone, rested })
  if (reason === null) return null
  const examples = await examplesOf(ctx, decided)
  const described = await describedFor(ctx, kind)
  return { examples, described, decided, reason, version: version + 1, gone }
}
