import type { Actor } from '#kernel/actor.ts'
import { knownNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { load } from '#platform/record/loop-store.ts'
import { stepAppeal } from '../commands.ts'
import { toldAlong } from '../domain/along.ts'
import type { AppealCommand } from '../domain/events.ts'
import { leadingOf } from '../domain/leading.ts'
import type { Appeal } from '../domain/types.ts'
import { storedAppeals } from '../store.ts'
import { type Behind, behind, filesOf, page } from './following.ts'

/** Lets merged appeals follow: each is told how its leading one stands, answered with it, or let go. */
export async function followLeading(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  let followed = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; mayGoOn(); ) {
    const found = await db.as(clock, (ctx) => behind(ctx, after))
    for (const one of found) {
      if (!mayGoOn()) return followed
      if (await followOne(db, clock, one)) followed += 1
    }
    after = found.at(-1)?.appealId ?? after
    if (found.length < page) break
  }
  return followed
}

const followOne = (db: Database, clock: Actor, { appealId, leadingId }: Behind) =>
  attempt(db, clock, async (ctx) => {
    const { state } = await load(ctx, storedAppeals, leadingId)
    await stepAppeal(ctx, appealId, await nextStep(ctx, leadingId, state))
  })

/** What the leading appeal has come to, as a step of one that is merged into it. */
async function nextStep(ctx: Ctx, intoId: string, leading: Appeal): Promise<AppealCommand> {
  const { reply, officeId, status } = leading
  if (reply !== null) {
    const files = await filesOf(ctx, intoId)
    const known = await knownNames(ctx, [leading.enterpriseId])
    const told = toldAlong(reply, known.get(leading.enterpriseId))
    return { type: 'answerAlong', reply: told, along: { intoId, officeId, files } }
  }
  if (status === 'closed') return { type: 'unmerge', reason: null }
  return { type: 'follow', leading: leadingOf(leading) }
}
