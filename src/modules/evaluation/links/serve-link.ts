import type { Actor } from '#kernel/actor.ts'
import { AlertingRefusal } from '#kernel/alert.ts'
import { contextOfSecret, hashOf, staffOfDevice } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type RequestContext, type RequestCtx, serve } from '#platform/http/serve.ts'
import { refusal } from '../domain/refusals.ts'
import { countTry, linkByHash } from './store.ts'

/** A route that whoever has a link may ask, but nobody of the staff, nor on a device of theirs (J2). */
export function serveLink<I extends { token: string }, O>(
  work: (ctx: RequestCtx, input: I) => Promise<O>,
) {
  const judge = serve(work, () => 'enterprise')
  return async (served: Parameters<typeof judge>[0]): Promise<O> => {
    await refuseStaff(served.context, served.input.token)
    return judge(served)
  }
}

async function refuseStaff(context: RequestContext, token: string): Promise<void> {
  const { authenticate, db, request } = context
  const actor = await db.transact(
    (tx, now) => authenticate.actorOf(tx, request, now),
    authenticate.classOf(request),
  )
  if (actor.role !== 'public' && actor.role !== 'enterprise') {
    throw await staffRefused(context, token, actor)
  }
  const staff = await staffOfDevice(db, authenticate.public.tenantId, request)
  // Why the clock: who uses a device of the staff without signing in has no name of their own.
  const clock = actorWithoutAccount(authenticate.public.tenantId, 'clock')
  if (staff !== null) throw await staffRefused(context, token, clock, staff)
}

/** The refusal, and what the auditors hear: which appeal, and whose account or device it was. */
async function staffRefused(
  { db }: RequestContext,
  token: string,
  actor: Actor,
  accountId = actor.accountId,
): Promise<AlertingRefusal> {
  const link = await db.transact(
    async (tx, now) => linkByHash(await contextOfSecret(tx, token, now), hashOf(token)),
    'enterprise',
  )
  const subject = link && { kind: 'appeal', id: link.appealId }
  return new AlertingRefusal(refusal('evaluation/link-staff'), actor, {
    kind: 'rating-by-staff',
    ...(subject && { subject }),
    accountId,
  })
}

/** Counts a try at the proof before it is judged, so that a refusal does not undo the count. */
export async function countProof({ db }: RequestContext, token: string): Promise<void> {
  const counted = await db.transact(
    async (tx, now) => countTry(await contextOfSecret(tx, token, now), hashOf(token)),
    'enterprise',
  )
  if (!counted) throw refusal('evaluation/proof-wrong', { field: 'proof' })
}
