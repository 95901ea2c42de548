import { coolingOff } from '#kernel/cooling-off.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { httpRefusal } from '#platform/http/serve.ts'
import { noteAccount } from '../account-events.ts'
import { endSessionsOf, liveSessions } from '../sessions.ts'
import { db } from '../store.ts'

/** Where the asker is signed in. */
export async function listOwnSessions(ctx: RequestCtx) {
  const own = signedIn(ctx)
  const rows = await liveSessions(ctx, { account_id: own.accountId, role: ctx.actor.role })
  return {
    items: rows.map(({ deviceHash: _, ...row }) => {
      return { ...row, current: row.sessionId === own.sessionId }
    }),
  }
}

/** Ends one of the asker's sessions, or all but this one. */
export async function endOwnSession(ctx: RequestCtx, sessionId: string | undefined) {
  const own = signedIn(ctx)
  if (sessionId === undefined) await endSessionsOf(ctx, own.accountId, own.sessionId)
  else {
    await db(ctx)
      .deleteFrom('people.session')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('account_id', '=', own.accountId)
      .where('session_id', '=', sessionId)
      .execute()
  }
  await noteAccount(ctx, own.accountId, 'sessions-ended')
  return listOwnSessions(ctx)
}

function signedIn({ actor }: RequestCtx) {
  const { session } = actor
  if (session === undefined || session.restricted) throw httpRefusal('http/sign-in-first')
  if (session.heldUntil !== null) throw coolingOff(session.heldUntil)
  return session
}
