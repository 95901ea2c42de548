import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { aidOf, askFor, prepareDraft, usesOf } from './commands.ts'
import { aidContract } from './contract.ts'
import type { Aid } from './server.ts'

const on = implement(aidContract).$context<RequestContext>()

/** The writing aid, where the city has one. */
export const aidRoutes = (aid: Aid | null) => ({
  aid: on.aid.handler(serve(async () => ({ on: aid !== null, model: aid?.model ?? null }))),
  draftByAid: on.draftByAid.handler(async (served) => {
    const prepared = await serve((ctx, wish: typeof served.input) => prepareDraft(ctx, wish, aid))(
      served,
    )
    // Why outside: no connection of the database waits for another machine.
    return askFor(aidOf(aid), prepared)
  }),
  aidUses: on.aidUses.handler(serve(usesOf)),
})
