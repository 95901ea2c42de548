import type { Instant } from '#kernel/day.ts'
import { contextFor } from '#platform/database/database.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { noteAccount } from '../account-events.ts'
import { heldUntil } from '../contact-changes/held.ts'
import { appendCookie, setCookie } from '../cookie.ts'
import { describeSession } from '../queries.ts'
import { liveSessions, openSession } from '../sessions.ts'
import { type AccountRow, actorOf } from '../store.ts'
import { rememberDevice } from './devices.ts'
import { isDemo } from './factors.ts'

export type Proof = {
  confirmed: boolean
  restricted: boolean
  recovers?: boolean
  /** Since when what was shown is in its owner's hands. */
  since: Instant
}

/** Lets an account in: a session under an id nobody knew before, on a device that is remembered. */
export async function enter(asked: RequestCtx, account: AccountRow, proof: Proof) {
  const { request, reply, tx, now } = asked
  const self = await contextFor(tx, actorOf(asked.actor.tenantId, account), now)
  // Why asked of both: a restricted session is nobody anyhow, but what was undone is no way in at all.
  const until = account.role === 'enterprise' ? await heldUntil(self, proof.since) : null
  const held = proof.restricted ? null : until
  const { knowing, deviceHash, cookie } = await rememberDevice(asked, account.account_id)
  const device = String(request.headers['user-agent'] ?? '')
  const opening = { recovers: false, ...proof, heldUntil: held, device, deviceHash }
  const { actor, token } = await openSession(knowing, account, opening)
  setCookie(request, reply, token)
  appendCookie(request, reply, cookie)
  await noteEntry(asked, account, deviceHash)
  return describeSession(await contextFor(tx, actor, now))
}

/** An account of staff is one person's: two devices at once are told to the administrators (D9). */
async function noteEntry({ tx, now, actor }: RequestCtx, account: AccountRow, deviceHash: string) {
  const own = await contextFor(tx, actorOf(actor.tenantId, account), now)
  await noteAccount(own, account.account_id, 'signed-in')
  if (account.role === 'enterprise' || (await isDemo(own))) return
  const elsewhere = (await liveSessions(own, account)).find((one) => one.deviceHash !== deviceHash)
  if (elsewhere) await noteAccount(own, account.account_id, 'two-devices', elsewhere.device)
}
