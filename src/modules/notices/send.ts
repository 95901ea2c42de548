import type { Actor } from '#kernel/actor.ts'
import type { Instant } from '#kernel/day.ts'
import { cityName } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { type Channels, Undeliverable } from './channels/channel.ts'
import { type Claimed, claimDue, type Outgoing } from './claim.ts'
import { compose, type Letterhead } from './compose.ts'
import { afterQuietHours, quietHours } from './domain/quiet-hours.ts'
import { nextTry } from './domain/retries.ts'
import { isTold, markDropped, markFailed, markSent } from './settle.ts'
import { addDeliveries } from './store.ts'

export type Sending = {
  channels: Channels
  publicUrl?: string | undefined
  /** Asked before each batch, so that a server that stops need not wait for all of them. */
  mayGoOn?: () => boolean
}

/** The most messages of one run; the rest waits for the next. */
const batchesARun = 50

/**
 * Sends what is due: held by a lease, sent outside of any transaction, then marked. Whoever dies in
 * between leaves it to the next run, which repeats it under the same id.
 */
export async function sendDue(
  db: Database,
  clock: Actor,
  { channels, publicUrl, mayGoOn = () => true }: Sending,
): Promise<{ sent: number; failed: number }> {
  const count = { sent: 0, failed: 0, dropped: 0 }
  const head = { city: await db.as(clock, cityName), publicUrl }
  for (let batch = 0; batch < batchesARun && mayGoOn(); batch += 1) {
    const outgoing = await db.as(clock, claimDue)
    if (outgoing.length === 0) break
    const outcomes = outgoing.map((one) => sendOne(db, clock, one, { channels, head }))
    for (const outcome of await Promise.all(outcomes)) count[outcome] += 1
  }
  return { sent: count.sent, failed: count.failed }
}

type Means = { channels: Channels; head: Letterhead }

async function sendOne(db: Database, clock: Actor, outgoing: Outgoing, { channels, head }: Means) {
  if (outgoing.parts[0].disabled) {
    await db.as(clock, (ctx) => markDropped(ctx, outgoing, 'The webhook is disabled.'))
    return 'dropped'
  }
  try {
    const channel = channels[outgoing.channel]
    if (channel === undefined) throw new Error(`There is no channel ${outgoing.channel}.`)
    const message = compose(outgoing, head)
    if (message === null) throw new Undeliverable('There is no address any more.')
    await channel.send(message)
  } catch (error) {
    await db.as(clock, (ctx) => failed(ctx, outgoing, error))
    return 'failed'
  }
  await db.as(clock, (ctx) => markSent(ctx, outgoing))
  return 'sent'
}

async function failed(ctx: Ctx, outgoing: Outgoing, thrown: unknown): Promise<void> {
  const retryAt = thrown instanceof Undeliverable ? null : retryOf(ctx, outgoing)
  await markFailed(ctx, outgoing, { error: wordsOf(thrown), retryAt })
  if (retryAt !== null) return
  for (const one of outgoing.parts) await tellByHand(ctx, one)
}

/** A later try respects the night as the first one did. */
function retryOf({ now }: Ctx, { channel, parts }: Outgoing): Instant | null {
  const at = nextTry(parts[0].attempts + 1, now)
  return at === null || channel === 'webhook' ? at : afterQuietHours(quietHours, at)
}

/** No channel has reached the enterprise: somebody calls, so that it is not left without a notice. */
async function tellByHand(ctx: Ctx, one: Claimed): Promise<void> {
  const enterpriseId = one.enterpriseId ?? one.ofEnterprise
  if (enterpriseId === null || (await isTold(ctx, enterpriseId, one))) return
  const { template, details: values, urgent, loop, subjectId, number } = one
  const told = { template, values, urgent, subject: { loop, id: subjectId, number } }
  const by = { channel: 'manual' as const, language: 'zh' as const, dueAt: ctx.now, digest: false }
  await addDeliveries(ctx, { madeAt: one.madeAt, outboxId: one.noticeId }, [
    { ...told, ...by, accountId: null, webhookId: null, enterpriseId },
  ])
}

/** The failure in short, for whoever keeps the channels: no address or telephone number in it. */
function wordsOf(thrown: unknown): string {
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  return words
    .replace(/\S+@\S+/g, '…@…')
    .replace(/\d{7,}/g, '…')
    .slice(0, 300)
}
