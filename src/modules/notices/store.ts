import type { Role } from '#kernel/actor.ts'
import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { OutboxRow } from '#platform/record/outbox.ts'
import type { ChannelName, Language, Notice, Subject } from './domain/notice.ts'
import type { Address, Planned } from './domain/plan.ts'

export type DeliveryState = 'waiting' | 'sent' | 'failed' | 'done'

export type NoticesTables = {
  'notices.address': {
    tenant_id: string
    account_id: string
    reachable: boolean
    language: Language
    quiet: boolean
    digest: boolean
    changed_at: Instant
  }
  'notices.webhook': {
    tenant_id: string
    webhook_id: string
    name: string
    url: string
    secret: string
    disabled: boolean
    made_at: Instant
    made_by: string
  }
  'notices.delivery': {
    tenant_id: string
    made_at: Instant
    delivery_id: string
    notice_id: string
    recipient: string
    account_id: string | null
    enterprise_id: string | null
    webhook_id: string | null
    channel: ChannelName
    template: string
    details: Record<string, string>
    urgent: boolean
    loop: string
    subject_id: string
    number: string
    language: Language
    state: DeliveryState
    due_at: Instant
    digest: boolean
    bundle_id: string | null
    attempts: number
    lease_until: Instant | null
    sent_at: Instant | null
    last_error: string | null
    read_at: Instant | null
    done_by: string | null
    done_words: string | null
  }
  'people.account': {
    tenant_id: string
    account_id: string
    name: string
    role: Role
    enterprise_id: string | null
  }
  'people.enterprise': {
    tenant_id: string
    enterprise_id: string
    reachable: boolean
  }
}

export const db = tablesOf<NoticesTables>

/** Stands where a robot is told, which is nobody's account. */
const nobody = '00000000-0000-7000-8000-000000000000'

/** What is told to whom; the same for every channel and every try. */
export type NewDelivery = Omit<Planned, 'dueAt'> &
  Pick<Notice, 'template' | 'values' | 'urgent'> & {
    subject: Subject
    webhookId: string | null
    dueAt: Instant
  }

/** Writes deliveries; one that is there already, since this was told before, stays as it is. */
export async function addDeliveries(
  ctx: Ctx,
  { madeAt, outboxId }: Pick<OutboxRow, 'madeAt' | 'outboxId'>,
  given: readonly NewDelivery[],
): Promise<void> {
  if (given.length === 0) return
  const rows = given.map((one) => ({
    tenant_id: ctx.actor.tenantId,
    made_at: madeAt,
    delivery_id: ctx.newId(),
    notice_id: outboxId,
    recipient: one.accountId ?? one.webhookId ?? one.enterpriseId ?? nobody,
    account_id: one.accountId,
    enterprise_id: one.enterpriseId,
    webhook_id: one.webhookId,
    channel: one.channel,
    template: one.template,
    details: { ...one.values },
    urgent: one.urgent,
    loop: one.subject.loop,
    subject_id: one.subject.id,
    number: one.subject.number,
    language: one.language,
    state: one.channel === 'inapp' ? ('sent' as const) : ('waiting' as const),
    due_at: one.dueAt,
    digest: one.digest,
    attempts: 0,
    sent_at: one.channel === 'inapp' ? ctx.now : null,
  }))
  const none = { bundle_id: null, lease_until: null, last_error: null, read_at: null }
  await db(ctx)
    .insertInto('notices.delivery')
    .values(rows.map((row) => ({ ...row, ...none, done_by: null, done_words: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** How these accounts want to be told; those who have said nothing are not in it. */
export async function addressesOf(
  ctx: Ctx,
  accountIds: readonly string[],
): Promise<Map<string, Address>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('notices.address')
    .select(['account_id', 'reachable', 'language', 'quiet', 'digest'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', 'in', [...accountIds])
    .execute()
  return new Map(rows.map(({ account_id, ...address }) => [account_id, address]))
}

/** The webhooks that hear of everything that happens. */
export async function openWebhooks(ctx: Ctx): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('notices.webhook')
    .select('webhook_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('disabled', '=', false)
    .orderBy('webhook_id')
    .execute()
  return rows.map((row) => row.webhook_id)
}
