import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Instant } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { classOf, classSaid, type UserClass } from '#platform/database/user-classes.ts'
import { contextKnowing, hashOf } from '../secrets.ts'
import { type AccountRow, selectAccounts } from '../store.ts'
import { challengeIn, newChallenge, spendChallenge } from './challenges.ts'
import type { OwnSession } from './own-session.ts'
import { db, type Purpose } from './store.ts'

const refusal = declareRefusals({
  'people/passkey-refused': 'unauthenticated',
  'people/passkey-not-made': 'invalid',
  'people/passkey-known': 'conflict',
})

/** EdDSA, ES256 and RS256: what passkeys in use are made of. */
const supportedAlgorithmIDs = [-8, -7, -257]

export type SignedByPasskey = AuthenticationResponseJSON
type Party = { id: string; origin: string }

/** What a browser needs to make a passkey for the account of this session. */
export async function passkeyToMake({ ctx, account }: OwnSession, party: Party, city: string) {
  const challenge = await newChallenge(ctx, 'enrol', account.account_id)
  const options = await generateRegistrationOptions({
    rpName: `恳谈 ${city}`,
    rpID: party.id,
    userName: account.name,
    userID: handleOf(account),
    challenge: Buffer.from(challenge, 'base64url') as never,
    attestationType: 'none',
    supportedAlgorithmIDs,
    // Why required: it is found without a name typed, and asks for its owner's PIN or finger.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { ...options }
}

/** Keeps a passkey that the browser has made. */
export async function addPasskey(
  { ctx, account, token }: OwnSession,
  party: Party,
  { name, response }: { name: string; response: RegistrationResponseJSON },
): Promise<string> {
  const challenge = challengeIn(response.response.clientDataJSON)
  const accountId = account.account_id
  await spendChallenge(ctx, { challenge, purpose: 'enrol', accountId })
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    supportedAlgorithmIDs,
    requireUserVerification: true,
  }).catch(() => null)
  if (!made?.verified) throw refusal('people/passkey-not-made')
  const { id, publicKey, counter } = made.registrationInfo.credential
  const added = await db(await contextKnowing(ctx, token))
    .insertInto('people.passkey')
    .values({
      tenant_id: ctx.actor.tenantId,
      credential_hash: hashOf(id),
      credential_id: id,
      account_id: accountId,
      public_key: Buffer.from(publicKey),
      counter,
      relying_party: party.id,
      name,
      created_at: ctx.now,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows) === 0) throw refusal('people/passkey-known')
  return hashOf(id)
}

/** What a browser needs to ask for a passkey; without an account, its owner chooses among their own. */
export async function passkeyToAskFor(
  ctx: Ctx,
  party: Party,
  purpose: Purpose,
  accountId: string | null,
) {
  const challenge = await newChallenge(ctx, purpose, accountId)
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: Buffer.from(challenge, 'base64url') as never,
    userVerification: 'required',
  })
  return { ...options }
}

/** Whose passkey has signed a challenge of ours; refuses in the same words whatever was wrong. */
export async function accountOfPasskey(
  ctx: Ctx,
  party: Party,
  {
    response,
    purpose,
    accountId,
  }: {
    response: AuthenticationResponseJSON
    purpose: Purpose
    accountId: string | null
  },
): Promise<{ account: AccountRow; since: Instant }> {
  const challenge = challengeIn(response.response.clientDataJSON)
  await spendChallenge(ctx, { challenge, purpose, accountId })
  const knowing = await contextKnowing(ctx, response.id)
  const found = await db(knowing)
    .selectFrom('people.passkey')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('credential_hash', '=', hashOf(response.id))
    .executeTakeFirst()
  const account =
    found &&
    (await selectAccounts(knowing).where('a.account_id', '=', found.account_id).executeTakeFirst())
  const whose = accountId ?? found?.account_id
  if (!found || !account || found.account_id !== whose) throw refusal('people/passkey-refused')
  if (classOf(account.role) !== classOfPasskey(response)) throw refusal('people/passkey-refused')
  const signed = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    // Why the one it was made for: whatever host a request claims to come to.
    expectedRPID: found.relying_party,
    credential: {
      id: found.credential_id,
      publicKey: new Uint8Array(found.public_key),
      counter: Number(found.counter),
    },
    requireUserVerification: true,
  }).catch(() => null)
  if (!signed?.verified || party.id !== found.relying_party) throw refusal('people/passkey-refused')
  await db(knowing)
    .updateTable('people.passkey')
    .set({ counter: signed.authenticationInfo.newCounter, last_used_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('credential_hash', '=', hashOf(response.id))
    .execute()
  return { account, since: found.created_at }
}

/** A passkey carries the class of its account, so that the database is asked by that class's door. */
const handleOf = ({ account_id, role }: AccountRow) =>
  Buffer.from(`${classOf(role)}.${account_id}`) as never

/** The class a passkey says its account is of; one that lies finds nothing behind that door. */
export function classOfPasskey({ response }: AuthenticationResponseJSON): UserClass {
  const handle = Buffer.from(response.userHandle ?? '', 'base64url').toString()
  return classSaid(handle.split('.')[0])
}
