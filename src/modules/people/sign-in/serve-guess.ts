import { contextFor } from '#platform/database/database.ts'
import type { UserClass } from '#platform/database/user-classes.ts'
import { type RequestContext, type RequestCtx, serve } from '#platform/http/serve.ts'
import { countGuess, forgiveGuess, type GuessKey, ofAccount, ofOrigin } from './guesses.ts'

/** A route that can be guessed at. */
export function serveGuess<I, O>(
  work: (ctx: RequestCtx, input: I) => Promise<O>,
  classOf?: (input: I) => UserClass,
) {
  const judge = serve(work, classOf)
  return (served: Parameters<typeof judge>[0]): Promise<O> =>
    counted(served.context, () => judge(served))
}

/**
 * Judges what can be guessed at (D3). The guess is counted in a transaction of its own before it is
 * judged, so that a refusal, which undoes what was written, does not undo the count.
 */
export async function counted<O>(context: RequestContext, judge: () => Promise<O>): Promise<O> {
  const { db } = context
  const { tenantId, keys } = await keysOf(context)
  for (const key of keys) await countGuess(db, tenantId, key)
  const answer = await judge()
  for (const key of keys) await forgiveGuess(db, tenantId, key)
  return answer
}

/** The account of the session that asks, if there is one; and where the request comes from. */
function keysOf({ db, request, authenticate }: RequestContext) {
  return db.transact(async (tx, now) => {
    const actor = await authenticate.actorOf(tx, request, now)
    const ctx = await contextFor(tx, actor, now)
    const keys: GuessKey[] = [await ofOrigin(ctx, request)]
    if (actor.session) keys.push(ofAccount(actor.session.accountId))
    return { tenantId: actor.tenantId, keys }
  }, authenticate.classOf(request))
}
