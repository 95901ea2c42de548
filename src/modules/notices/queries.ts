import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { identitiesOf, oldContacts } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { noticesContract } from './contract.ts'
import type { Language } from './domain/notice.ts'
import { pathOf } from './domain/paths.ts'
import { isHandling } from './domain/plan.ts'
import { render } from './render.ts'
import { addressesOf, db } from './store.ts'

type List = OutputOf<typeof noticesContract.list>

/** What a notice is made from, for whatever list shows it. */
const deliveries = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('notices.delivery as d')
    .where('d.tenant_id', '=', ctx.actor.tenantId)
    .select([
      'd.delivery_id as noticeId',
      'd.template',
      'd.details',
      'd.urgent',
      'd.loop',
      'd.subject_id as id',
      'd.number',
      'd.made_at as madeAt',
    ])

/** This account's own notices, the newest first, in the language it reads. */
export async function listNotices(
  ctx: Ctx,
  { cursor, limit, language }: InputOf<typeof noticesContract.list>,
): Promise<List> {
  const { accountId, role } = ctx.actor
  const rows = await deliveries(ctx)
    .select('d.read_at')
    .where('d.account_id', '=', accountId)
    .where('d.channel', '=', 'inapp')
    .$if(isPlace(cursor), (query) => query.where('d.delivery_id', '<', cursor ?? ''))
    .orderBy('d.delivery_id', 'desc')
    .limit(limit + 1)
    .execute()
  const reads = language ?? (await languageOf(ctx))
  const items = rows.slice(0, limit).map(({ read_at, urgent, ...row }) => ({
    ...inWords(reads, row),
    template: row.template,
    urgent,
    path: pathOf(role, row),
    at: isHandling(role) ? null : row.madeAt,
    read: read_at !== null,
  }))
  return { items, next: nextOf(rows, limit), unread: await countUnread(ctx) }
}

async function languageOf(ctx: Ctx): Promise<Language> {
  const { accountId } = ctx.actor
  return (await addressesOf(ctx, [accountId])).get(accountId)?.language ?? 'zh'
}

type Row = {
  noticeId: string
  template: string
  details: Record<string, string>
  loop: string
  id: string
  number: string
  madeAt: string
}

function inWords(language: Language, { noticeId, template, details, ...row }: Row) {
  const { loop, id, number, madeAt } = row
  const { subject: title, text } = render(language, { template, values: { ...details, number } })
  return { noticeId, title, text, subject: { loop, id, number }, on: dayOf(madeAt) }
}

async function countUnread(ctx: Ctx): Promise<number> {
  const { unread } = await db(ctx)
    .selectFrom('notices.delivery')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', ctx.actor.accountId)
    .where('channel', '=', 'inapp')
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

const nextOf = (rows: readonly { noticeId: string }[], limit: number): string | null =>
  rows.length > limit ? (rows[limit - 1]?.noticeId ?? null) : null

/** A cursor that is none of ours begins at the first page. */
const isPlace = (cursor: string | undefined): boolean => /^[0-9a-f-]{36}$/.test(cursor ?? '')

/** What somebody must tell by telephone or on paper, the oldest first. */
export async function listManual(
  ctx: Ctx,
  { cursor, limit, language }: InputOf<typeof noticesContract.manual>,
): Promise<OutputOf<typeof noticesContract.manual>> {
  const rows = await deliveries(ctx)
    .innerJoin('people.enterprise as e', (join) =>
      join
        .on('e.tenant_id', '=', ctx.actor.tenantId)
        .onRef('e.enterprise_id', '=', 'd.enterprise_id'),
    )
    .select('e.enterprise_id as enterpriseId')
    .where('d.channel', '=', 'manual')
    .where('d.state', '=', 'waiting')
    .$if(isPlace(cursor), (query) => query.where('d.delivery_id', '>', cursor ?? ''))
    .orderBy('d.delivery_id')
    .limit(limit + 1)
    .execute()
  const reads = language ?? (await languageOf(ctx))
  const page = rows.slice(0, limit)
  const ids = page.map(({ enterpriseId }) => enterpriseId)
  const identities = await identitiesOf(ctx, ids, { purpose: 'call' })
  const changes = page.filter(({ loop }) => loop === 'contact-change').map(({ id }) => id)
  const before = await oldContacts(ctx, changes)
  const items = page.flatMap((row) => {
    const identity = identities.get(row.enterpriseId)
    if (identity === undefined) return []
    const { name: enterpriseName } = identity
    // Why the old: who is called is not whoever the change may have put in their place.
    const { contactName, contactPhone } = before.get(row.id) ?? identity
    return [{ ...inWords(reads, row), enterpriseName, contactName, contactPhone }]
  })
  return { items, next: nextOf(rows, limit) }
}

/** What was given up; of enterprises only that they were not reached, never who they are. */
export async function listFailures(
  ctx: Ctx,
  { cursor, limit }: InputOf<typeof noticesContract.failures>,
): Promise<OutputOf<typeof noticesContract.failures>> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('notices.delivery as d')
    .leftJoin('people.account as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.account_id', '=', 'd.account_id'),
    )
    .leftJoin('notices.webhook as w', (join) =>
      join.on('w.tenant_id', '=', tenantId).onRef('w.webhook_id', '=', 'd.webhook_id'),
    )
    .select([
      'd.delivery_id as noticeId',
      'd.template',
      'd.number',
      'd.channel',
      'd.made_at',
      'd.attempts',
      'd.last_error as error',
      sql<
        string | null
      >`case a.role when 'enterprise' then null else coalesce(a.name, w.name) end`.as('recipient'),
    ])
    .where('d.tenant_id', '=', tenantId)
    .where('d.state', '=', 'failed')
    .$if(isPlace(cursor), (query) => query.where('d.delivery_id', '<', cursor ?? ''))
    .orderBy('d.delivery_id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(({ made_at, ...row }) => ({ ...row, on: dayOf(made_at) }))
  return { items, next: nextOf(rows, limit) }
}
