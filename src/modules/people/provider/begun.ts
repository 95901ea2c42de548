import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { declareRefusals } from '#kernel/refusal.ts'
import { staffRoles } from '#kernel/roles.ts'
import { contextFor } from '#platform/database/database.ts'
import { authorize, type RequestContext } from '#platform/http/serve.ts'
import { appendCookie, cookieNamed } from '../cookie.ts'
import { requireFresh } from '../fresh.ts'
import { newChallenge, spendChallenge } from '../sign-in/challenges.ts'
import { relyingParty } from '../sign-in/relying-party.ts'
import type { Provider, Returned, Shown } from './provider.ts'

const refusal = declareRefusals({ 'people/no-provider': 'missing' })

const cookieName = 'kentan_begun'
const goodForSeconds = 300

/** What for a browser goes to the provider. */
type Purpose = 'sign-in' | 'bind'
const challengeOf = { 'sign-in': 'provider-sign-in', bind: 'provider-bind' } as const

/** What goes to the provider and has to come back; all worked out from one secret of the browser's. */
export type Begun = { state: string; nonce: string; verifier: string }

/** Why the purpose shows: the page it comes back to asks accordingly. */
function begunBy(secret: string, purpose: Purpose): Begun {
  const derived = (what: string) => createHmac('sha256', secret).update(what).digest('base64url')
  return {
    state: `${purpose}.${derived('state')}`,
    nonce: derived('nonce'),
    verifier: derived('verifier'),
  }
}

/** Where the provider sends the browser back to: always the same page of the desk. */
const returnTo = (request: FastifyRequest) => `${relyingParty(request).origin}/desk/provider`

/** The provider of the city; refuses where there is none. */
function providerOf(provider: Provider | null): Provider {
  if (provider === null) throw refusal('people/no-provider')
  return provider
}

/** Begins a way to the provider and back that this browser alone can end, once. */
export async function begin(
  { db, request, reply, authenticate }: RequestContext,
  given: Provider | null,
  purpose: Purpose,
): Promise<{ url: string }> {
  const provider = providerOf(given)
  const secret = await db.transact(async (tx, now) => {
    const ctx = await contextFor(tx, await authenticate.actorOf(tx, request, now), now)
    return newChallenge(ctx, challengeOf[purpose], ownerOf(ctx, purpose))
  }, authenticate.classOf(request))
  // Why outside: no connection of the database waits for another machine.
  const anew = purpose === 'bind'
  const url = await heard(request, () =>
    provider.urlFor(begunBy(secret, purpose), returnTo(request), { anew }),
  )
  appendCookie(request, reply, `${cookieName}=${secret}; Max-Age=${goodForSeconds}`)
  return { url }
}

/** Ends what this browser has begun: it is spent first, whatever the provider then says. */
export async function end(
  { db, request, authenticate }: RequestContext,
  given: Provider | null,
  { purpose, returned }: { purpose: Purpose; returned: Returned },
): Promise<Shown> {
  const provider = providerOf(given)
  const secret = cookieNamed(request, cookieName) ?? ''
  await db.transact(async (tx, now) => {
    const ctx = await contextFor(tx, await authenticate.actorOf(tx, request, now), now)
    const accountId = ownerOf(ctx, purpose)
    await spendChallenge(ctx, { challenge: secret, purpose: challengeOf[purpose], accountId })
  }, authenticate.classOf(request))
  return heard(request, () =>
    provider.shownBy(begunBy(secret, purpose), returnTo(request), returned),
  )
}

/** Those who run the system are told why a provider is no use; whoever signs in is told less. */
async function heard<T>(request: FastifyRequest, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    if (cause instanceof Error) request.log.warn({ why: cause.message }, 'sign-in by the provider')
    throw error
  }
}

/** A binding is the asker's own and asks for a fresh proof; whoever signs in is nobody yet. */
function ownerOf(ctx: Parameters<typeof requireFresh>[0], purpose: Purpose): string | null {
  if (purpose === 'sign-in') return null
  authorize(ctx.actor, staffRoles)
  requireFresh(ctx)
  return ctx.actor.accountId
}
