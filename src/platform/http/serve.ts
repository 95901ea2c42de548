import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Role } from '#kernel/actor.ts'
import { type Alert, AlertingRefusal } from '#kernel/alert.ts'
import { coolingOff } from '#kernel/cooling-off.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { EndpointMeta } from '#platform/contract.ts'
import { type Ctx, type Tx, tablesOf } from '#platform/database/context.ts'
import { contextFor, type Database } from '#platform/database/database.ts'
import type { UserClass } from '#platform/database/user-classes.ts'

export const httpRefusal = declareRefusals({
  'http/sign-in-first': 'unauthenticated',
  'http/second-factor-first': 'unauthenticated',
  'http/not-your-role': 'forbidden',
  'http/key-needed': 'invalid',
  'http/key-reused': 'invalid',
})

/** What a request brings along, beside its checked input. */
export type RequestContext = {
  request: FastifyRequest
  reply: FastifyReply
  db: Database
  authenticate: Authenticator
  /** Sends a code to a telephone; null where there is no gateway for text messages. */
  sendCode: SendCode | null
}

export type SendCode = (sent: {
  id: string
  to: string
  code: string
  city: string
}) => Promise<void>

/** Says whose request it is: its class before the database is asked, then the actor. */
export type Authenticator = {
  /** The secret a request brings along, living or not; null when it has none. */
  bearerOf: (request: FastifyRequest) => string | null
  classOf: (request: FastifyRequest) => UserClass
  /** Whom the request's session belongs to; the public when it has none. */
  actorOf: (tx: Tx, request: FastifyRequest, now: string) => Promise<Actor>
  /** Who asks without a session of the class that is served. */
  public: Actor
}

/** A context that also knows the request: only sign-in and downloads need it. */
export type RequestCtx = Ctx & { request: FastifyRequest; reply: FastifyReply }

type Served<I> = {
  input: I
  context: RequestContext
  procedure: {
    '~orpc': { meta: EndpointMeta; route: { method?: string; path?: string } }
  }
}

/**
 * Makes a route's handler: one transaction as whoever asks, once per idempotency key. It goes through
 * the pool of the asker's class, or of the one that `classOf` finds in the input.
 */
export function serve<I, O>(
  work: (ctx: RequestCtx, input: I) => Promise<O>,
  classOf?: (input: I) => UserClass,
) {
  return async ({ input, context, procedure }: Served<I>): Promise<O> => {
    const { request, reply, db, authenticate } = context
    const { meta, route } = procedure['~orpc']
    const ownClass = authenticate.classOf(request)
    const userClass = classOf?.(input) ?? ownClass
    return db.transact(async (tx, now) => {
      const isOwn = userClass === ownClass
      const actor = isOwn ? await authenticate.actorOf(tx, request, now) : authenticate.public
      authorize(actor, meta.by, alertOf(meta, input))
      const base = await contextFor(tx, actor, now)
      const ctx: RequestCtx = { ...base, request, reply, ...versionOf(request) }
      const unkept = route.method === 'GET' || actor.role === 'public' || meta.secret
      if (unkept) return work(ctx, input)
      return once(ctx, `${route.method} ${route.path}`, input, () => work(ctx, input))
    }, userClass)
  }
}

/** Refuses whoever is in none of these roles: the public is asked to sign in. */
export function authorize(actor: Actor, by: readonly Role[], alert?: Alert): void {
  if (by.includes('public') || by.includes(actor.role)) return
  const { restricted = false, heldUntil = null } = actor.session ?? {}
  if (heldUntil !== null) throw coolingOff(heldUntil)
  if (restricted) throw httpRefusal('http/second-factor-first')
  if (actor.role === 'public') throw httpRefusal('http/sign-in-first')
  const refused = httpRefusal('http/not-your-role')
  throw alert ? new AlertingRefusal(refused, actor, alert) : refused
}

/** What the auditors hear when somebody asks for this whose role may not. */
function alertOf({ alert }: EndpointMeta, input: unknown): Alert | undefined {
  if (alert === undefined) return undefined
  // Why `as`: the contract has checked that the id is there.
  const id = (input as Record<string, string>)[alert.idName] ?? ''
  return { kind: alert.kind, subject: { kind: alert.subject, id } }
}

/** The idempotency key a request must carry. */
export function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && /^[\x21-\x7e]{8,128}$/.test(key)) return key
  throw httpRefusal('http/key-needed', { field: 'Idempotency-Key' })
}

function versionOf(request: FastifyRequest): { expectedVersion?: number } {
  const match = /^(?:W\/)?"(\d+)"$/.exec(String(request.headers['if-match'] ?? ''))
  return match ? { expectedVersion: Number(match[1]) } : {}
}

type IdempotencyTable = {
  'platform.idempotency': {
    tenant_id: string
    account_id: string
    key: string
    request_hash: string
    answer: Buffer | null
    at: string
  }
}

/** Does the work of one key once; a repeat gets the first answer, another body under it is refused. */
async function once<O>(
  ctx: RequestCtx,
  route: string,
  input: unknown,
  work: () => Promise<O>,
): Promise<O> {
  const key = keyOf(ctx.request)
  // Why a keyed mark: what is asked may be a telephone number, which a plain hash gives away.
  const hash = await ctx.vault.mark(ctx, 'request', `${route} ${JSON.stringify(input)}`)
  const place = { tenant_id: ctx.actor.tenantId, account_id: ctx.actor.accountId, key }
  const sealedFor = JSON.stringify(place)
  const db = tablesOf<IdempotencyTable>(ctx)
  const claimed = await db
    .insertInto('platform.idempotency')
    .values({ ...place, request_hash: hash, answer: null, at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(claimed.numInsertedOrUpdatedRows) === 0) {
    const earlier = await db
      .selectFrom('platform.idempotency')
      .select(['request_hash', 'answer'])
      .where('tenant_id', '=', place.tenant_id)
      .where('account_id', '=', place.account_id)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    if (earlier.request_hash !== hash)
      throw httpRefusal('http/key-reused', { field: 'Idempotency-Key' })
    // Why `as`: the answer was this endpoint's own, and its output is checked again on the way out.
    return (earlier.answer &&
      JSON.parse(await ctx.vault.openText(ctx, sealedFor, earlier.answer))) as O
  }
  const answer = await work()
  await db
    .updateTable('platform.idempotency')
    .set({ answer: await ctx.vault.sealText(ctx, sealedFor, JSON.stringify(answer)) })
    .where('tenant_id', '=', place.tenant_id)
    .where('account_id', '=', place.account_id)
    .where('key', '=', key)
    .execute()
  return answer
}
