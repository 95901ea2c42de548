import type { Actor } from '#kernel/actor.ts'
import { loadRules } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { dispatchSure } from './automatic.ts'
import { noteChosen } from './chosen.ts'
import { describedFor } from './described.ts'
import { reasonToLearn } from './domain/changes.ts'
import { type RouterKind, routerKinds } from './domain/words.ts'
import { type Decision, decidedIn, decisions, examplesOf, goneIn } from './examples.ts'
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
  if (learn === undefined || !mayGoOn()) return { dispatched, learnt: 0 }
  let learnt = 0
  for (const lesson of await db.as(clock, lessons)) {
    if (mayGoOn() && (await learnAnew(db, clock, { lesson, learn }))) learnt += 1
  }
  return { dispatched, learnt }
}

type Lesson = NonNullable<Awaited<ReturnType<typeof lessonOf>>>

/** What there is to be learnt anew now. */
async function lessons(ctx: Ctx): Promise<Lesson[]> {
  const rows = await decisions(ctx)
  const found: Lesson[] = []
  for (const kind of routerKinds) {
    const lesson = await lessonOf(ctx, kind, rows)
    if (lesson !== null) found.push(lesson)
  }
  return found
}

/** Learns one kind anew; the learning itself is in no transaction. */
async function learnAnew(
  db: Database,
  clock: Actor,
  { lesson, learn: learnHow }: { lesson: Lesson; learn: typeof learn },
): Promise<boolean> {
  const { examples, described, gone, ...version } = lesson
  const learnt = await learnHow({ examples, described })
  return db.as(clock, async (ctx) => {
    if (!(await addVersion(ctx, { ...version, ...learnt }))) return false
    await trimVersions(ctx, { ...version, gone })
    return true
  })
}

async function lessonOf(ctx: Ctx, kind: RouterKind, rows: readonly Decision[]) {
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
  return { kind, examples, described, decided, reason, version: version + 1, gone }
}
