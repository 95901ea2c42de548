import { randomBytes } from 'node:crypto'
import { dayOf } from '#kernel/day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { noticesContract } from './contract.ts'
import { isAllowedUrl } from './domain/webhook-url.ts'
import { refusal } from './refusals.ts'
import { addDeliveries, db } from './store.ts'

/** The webhooks, each with how its newest message fared. */
export async function listWebhooks(ctx: Ctx): Promise<OutputOf<typeof noticesContract.webhooks>> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('notices.webhook as w')
    .leftJoinLateral(
      (one) =>
        one
          .selectFrom('notices.delivery as d')
          .select(['d.state', 'd.made_at', 'd.last_error as error'])
          .where('d.tenant_id', '=', tenantId)
          .whereRef('d.webhook_id', '=', 'w.webhook_id')
          .orderBy('d.made_at', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['w.webhook_id as webhookId', 'w.name', 'w.url', 'w.disabled', 'w.made_at as madeAt'])
    .select(['last.state', 'last.made_at as lastAt', 'last.error'])
    .where('w.tenant_id', '=', tenantId)
    .orderBy('w.webhook_id')
    .execute()
  return {
    items: rows.map(({ madeAt, state, lastAt, error, ...row }) => ({
      ...row,
      madeOn: dayOf(madeAt),
      last: state === null || lastAt === null ? null : { state, on: dayOf(lastAt), error },
    })),
  }
}

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** Adds an address of another system; its secret is told once. */
export async function addWebhook(
  ctx: Ctx,
  { name, url }: InputOf<typeof noticesContract.addWebhook>,
) {
  if (!isAllowedUrl(url)) throw refusal('notices/url-not-allowed', { field: 'url' })
  const kept = { webhook_id: ctx.newId(), secret: newSecret() }
  await db(ctx)
    .insertInto('notices.webhook')
    .values({
      tenant_id: ctx.actor.tenantId,
      ...kept,
      name,
      url,
      disabled: false,
      made_at: ctx.now,
      made_by: ctx.actor.accountId,
    })
    .execute()
  return { webhookId: kept.webhook_id, secret: kept.secret }
}

/** Gives a webhook another secret, which holds from the next message on. */
export async function renewSecret(ctx: Ctx, webhookId: string) {
  const secret = newSecret()
  await changeWebhook(ctx, webhookId, { secret })
  return { webhookId, secret }
}

/** Ends the messages to a webhook; those still waiting are dropped when their turn comes. */
export async function disableWebhook(ctx: Ctx, webhookId: string) {
  await changeWebhook(ctx, webhookId, { disabled: true })
  return { webhookId, disabled: true as const }
}

async function changeWebhook(
  ctx: Ctx,
  webhookId: string,
  change: { secret: string } | { disabled: boolean },
): Promise<void> {
  const changed = await db(ctx)
    .updateTable('notices.webhook')
    .set(change)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('webhook_id', '=', webhookId)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw refusal('notices/missing')
}

/** Has one message sent to a webhook that concerns no record. */
export async function tryWebhook(ctx: Ctx, webhookId: string) {
  const found = await db(ctx)
    .selectFrom('notices.webhook')
    .select('disabled')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('webhook_id', '=', webhookId)
    .executeTakeFirst()
  if (found === undefined) throw refusal('notices/missing')
  if (found.disabled) throw refusal('notices/webhook-disabled')
  const noticeId = ctx.newId()
  const subject = { loop: 'webhook', id: webhookId, number: '' }
  const to = { accountId: null, enterpriseId: null, webhookId, channel: 'webhook' as const }
  const what = { template: 'webhook.trial', values: {}, urgent: true, subject }
  const when = { dueAt: ctx.now, digest: false, language: 'zh' as const }
  await addDeliveries(ctx, { madeAt: ctx.now, outboxId: noticeId }, [{ ...to, ...what, ...when }])
  return { webhookId, noticeId }
}
