import { appealNow } from '#modules/appeals/index.ts'
import { knownNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, startAll, takeStep } from '#platform/record/loop-store.ts'
import { redactWords } from '../domain/redacted.ts'
import type { Rectification, RectificationCommand } from '../domain/types.ts'
import { unopened } from '../domain/unopened.ts'
import { openedFor, storedRectifications } from '../store.ts'
import { rectificationFacts } from './facts.ts'

/** Every change to a rectification but its first goes through here. */
export async function stepRectification(ctx: Ctx, id: string, command: RectificationCommand) {
  const facts = await rectificationFacts(ctx)
  return answerOf(await takeStep(ctx, storedRectifications, id, command, facts))
}

/** What the enterprise says is kept with marks in place of what tells who it is. */
export async function callBack(
  ctx: Ctx,
  id: string,
  attempt: Extract<RectificationCommand, { type: 'callBack' }>['attempt'],
) {
  const { words } = attempt
  if (words === null) return stepRectification(ctx, id, { type: 'callBack', attempt })
  const { state } = await load(ctx, storedRectifications, id)
  const known = (await knownNames(ctx, [state.enterpriseId])).get(state.enterpriseId)
  const redacted = { ...attempt, words: redactWords(words, known) }
  return stepRectification(ctx, id, { type: 'callBack', attempt: redacted })
}

/** Opens what an appeal's bad ratings have not been rectified for yet: each has one of its own. */
export async function openRectifications(ctx: Ctx, appealId: string): Promise<void> {
  const { state, officeIds } = await appealNow(ctx, appealId)
  const opened = await openedFor(ctx, appealId)
  const missing = unopened(state.bad, opened)
  if (missing.length === 0) return
  const facts = await rectificationFacts(ctx)
  const { number, enterpriseId, content } = state
  const rated = { appealId, number, enterpriseId, regionId: content.regionId, officeIds }
  await startAll(
    ctx,
    storedRectifications,
    missing.map((bad, at) => ({
      id: ctx.newId(),
      command: {
        ...{ type: 'open' as const, ...rated },
        ...{ officeId: bad.officeId, nth: opened.length + at + 1, bad },
      },
      facts,
    })),
  )
}

/** The words are gone already; that they went is told. */
export async function noteRectificationErased(ctx: Ctx, id: string): Promise<void> {
  await stepRectification(ctx, id, { type: 'erase' })
}

function answerOf({ id, state, version }: Loaded<Rectification>) {
  return { rectificationId: id, status: state.status, version }
}
