import type { ActorSession } from '#kernel/actor.ts'
import { coolingOff } from '#kernel/cooling-off.ts'
import type { Ctx } from '#platform/database/context.ts'
import { httpRefusal, type RequestCtx } from '#platform/http/serve.ts'
import { cookieOf } from '../cookie.ts'
import { contextKnowing } from '../secrets.ts'
import { type AccountRow, selectAccounts } from '../store.ts'

/** The session of whoever asks, also one that may only enrol, and a context that knows its secret. */
export type OwnSession = {
  ctx: Ctx
  session: ActorSession
  account: AccountRow
  token: string
}

export async function ownSession({ actor, request, ...ctx }: RequestCtx): Promise<OwnSession> {
  const { session } = actor
  const token = cookieOf(request)
  if (session === undefined || token === null) throw httpRefusal('http/sign-in-first')
  if (session.heldUntil !== null) throw coolingOff(session.heldUntil)
  const knowing = await contextKnowing({ ...ctx, actor }, token)
  const account = await selectAccounts(knowing)
    .where('a.account_id', '=', session.accountId)
    .executeTakeFirstOrThrow()
  return { ctx: knowing, session, account, token }
}
