import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Instant } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { InputOf } from '#platform/contract.ts'
import { contextFor } from '#platform/database/database.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { noteAccount } from '../account-events.ts'
import { requireFresh } from '../fresh.ts'
import { spendLink } from '../links.ts'
import { forgetIdentity } from '../provider/identities.ts'
import { cityName, describeSession } from '../queries.ts'
import { contextKnowing } from '../secrets.ts'
import { confirmSession, endSession, endSessionsOf } from '../sessions.ts'
import { actorOf } from '../store.ts'
import type { signInContract } from './contract.ts'
import { enter } from './enter.ts'
import { describeFactors, factorsOf, isDemo } from './factors.ts'
import { type OwnSession, ownSession } from './own-session.ts'
import { accountOfPasskey, addPasskey, passkeyToAskFor, passkeyToMake } from './passkeys.ts'
import { spendCode } from './phone-codes.ts'
import { relyingParty } from './relying-party.ts'
import { db } from './store.ts'
import { newGenerator, removeGenerator, takeCode } from './totp.ts'

const refusal = declareRefusals({
  'people/show-factor-first': 'forbidden',
  'people/last-factor': 'conflict',
  'people/unknown-factor': 'missing',
  'people/demo-only': 'forbidden',
})

/**
 * A link is one factor: enough for a demo city, and for an enterprise that has enrolled no other. For
 * everybody else the session it opens may only show or enrol the second.
 */
export async function signInByLink(asked: RequestCtx, link: string) {
  const { knowing, account, recovers, since } = await spendLink(asked, link)
  const { count } = await factorsOf(knowing, account.account_id)
  const restricted = count > 0 || (account.role !== 'enterprise' && !(await isDemo(knowing)))
  const proof = { confirmed: !restricted, restricted, recovers: restricted && recovers, since }
  // Why the link's own: it names its city, whichever this server serves by itself.
  return enter({ ...asked, actor: knowing.actor }, account, proof)
}

/** So is a code sent to the enterprise's telephone; a staff account has none. */
export async function signInByPhone(asked: RequestCtx, shown: { requestId: string; code: string }) {
  const { knowing, account, since } = await spendCode(asked, shown)
  const { count } = await factorsOf(knowing, account.account_id)
  const proof = { confirmed: count === 0, restricted: count > 0, since }
  return enter({ ...asked, actor: knowing.actor }, account, proof)
}

export const askToSignIn = (asked: RequestCtx) =>
  passkeyToAskFor(asked, relyingParty(asked.request), 'sign-in', null)

export async function signInByPasskey(asked: RequestCtx, response: AuthenticationResponseJSON) {
  const shown = { response, purpose: 'sign-in', accountId: null } as const
  const { account, since } = await accountOfPasskey(asked, relyingParty(asked.request), shown)
  return enter(asked, account, { confirmed: true, restricted: false, since })
}

export async function askToConfirm(asked: RequestCtx) {
  const { ctx, account } = await ownSession(asked)
  return passkeyToAskFor(ctx, relyingParty(asked.request), 'confirm', account.account_id)
}

type Shown = InputOf<typeof signInContract.confirm>

/** Shows a factor once more: the session is fresh again, and one that was restricted opens fully. */
export async function confirm(asked: RequestCtx, shown: Shown) {
  const own = await ownSession(asked)
  const accountId = own.account.account_id
  if ('response' in shown) {
    // Why `as`: the schema leaves out what the library does not read.
    const response = shown.response as AuthenticationResponseJSON
    const asks = { response, purpose: 'confirm', accountId } as const
    const { since } = await accountOfPasskey(own.ctx, relyingParty(asked.request), asks)
    return proved(asked, own, since)
  }
  if ('code' in shown) {
    return proved(asked, own, await takeCode(own, shown.code, { active: true }))
  }
  await confirmDemo(own)
  return proved(asked, own, asked.now)
}

async function confirmDemo({ ctx, account }: OwnSession): Promise<void> {
  const { count } = await factorsOf(ctx, account.account_id)
  if (count > 0 || !(await isDemo(ctx))) throw refusal('people/demo-only')
}

/** A session that has become worth more gets another id: who knew the first does not know the second. */
async function proved(asked: RequestCtx, { session, account, token }: OwnSession, since: Instant) {
  if (session.restricted) {
    await endSession(asked.tx, token, asked.now)
    return enter(asked, account, { confirmed: true, restricted: false, since })
  }
  await confirmSession(await contextKnowing(asked, token), token)
  const actor = { ...actorOf(asked.actor.tenantId, account), session }
  return describeSession(await contextFor(asked.tx, actor, asked.now))
}

export async function askToEnrol(asked: RequestCtx) {
  const own = await enrolling(asked)
  return passkeyToMake(own, relyingParty(asked.request), await cityName(own.ctx))
}

type NewPasskey = InputOf<typeof signInContract.addPasskey>

export async function enrolPasskey(asked: RequestCtx, { name, response }: NewPasskey) {
  const own = await enrolling(asked)
  // Why `as`: the schema leaves out what the library does not read.
  const made = { name, response: response as RegistrationResponseJSON }
  const passkeyId = await addPasskey(own, relyingParty(asked.request), made)
  return enrolled(asked, own, { passkeyId })
}

export async function askForGenerator(asked: RequestCtx) {
  const own = await enrolling(asked)
  return newGenerator(own, await cityName(own.ctx))
}

export async function enrolGenerator(asked: RequestCtx, code: string) {
  const own = await enrolling(asked)
  await takeCode(own, code, { active: false })
  return enrolled(asked, own, { generator: true })
}

/** Refuses sessions that may not enrol: they must show a factor first. */
async function enrolling(asked: RequestCtx): Promise<OwnSession> {
  const own = await ownSession(asked)
  if (!own.session.restricted) requireFresh(asked)
  else if (!own.session.recovers) {
    const { count } = await factorsOf(own.ctx, own.account.account_id)
    if (count > 0) throw refusal('people/show-factor-first')
  }
  return own
}

type Kept = { passkeyId?: string; generator?: true }

/** Enrolling from a recovery link takes the place of all factors and sessions before. */
async function enrolled(asked: RequestCtx, own: OwnSession, kept: Kept) {
  const { account, session, token } = own
  const knowing = await contextKnowing(asked, token)
  if (session.recovers) await forgetFactors(knowing, account.account_id, kept)
  const self = await contextFor(asked.tx, actorOf(asked.actor.tenantId, account), asked.now)
  if (session.recovers) await endSessionsOf(self, account.account_id, session.sessionId)
  const kind = session.recovers ? 'recovered' : 'factor-added'
  await noteAccount(self, account.account_id, kind, kept.generator ? 'generator' : 'passkey')
  return proved(asked, own, asked.now)
}

async function forgetFactors(
  ctx: Parameters<typeof db>[0] & OwnSession['ctx'],
  accountId: string,
  kept: Kept,
) {
  if (!kept.generator) await removeGenerator(ctx, accountId)
  await forgetIdentity(ctx, accountId)
  await db(ctx)
    .deleteFrom('people.passkey')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .where('credential_hash', '!=', kept.passkeyId ?? '')
    .execute()
}

/** Takes one way to sign in away; never the last of those who need one. */
export async function removeFactor(asked: RequestCtx, passkeyId: string | undefined) {
  requireFresh(asked)
  const own = await ownSession(asked)
  const { ctx, account } = own
  const { count, passkeys, generator } = await factorsOf(ctx, account.account_id)
  const known = passkeyId ? passkeys.some((one) => one.passkeyId === passkeyId) : generator
  if (!known) throw refusal('people/unknown-factor')
  if (count < 2 && account.role !== 'enterprise' && !(await isDemo(ctx))) {
    throw refusal('people/last-factor')
  }
  if (passkeyId === undefined) await removeGenerator(ctx, account.account_id)
  else {
    await db(ctx)
      .deleteFrom('people.passkey')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('credential_hash', '=', passkeyId)
      .execute()
  }
  await noteAccount(ctx, account.account_id, 'factor-removed', passkeyId ? 'passkey' : 'generator')
  return describeFactors(own)
}
