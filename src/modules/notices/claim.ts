import { sql } from 'kysely'
import { type Instant, later } from '#kernel/day.ts'
import { oldContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { SendingName } from './domain/notice.ts'
import { linkToken } from './secret-links.ts'
import { db } from './store.ts'

/** How many are held at once, and for how long: far longer than the slowest of them may take. */
const batch = 20
const digestAtMost = 500
const leaseMs = 15 * 60_000

type Due = Awaited<ReturnType<typeof lockDue>>[number]

/** What is to be sent, with the address it goes to where one is sealed. */
export type Claimed = Due & {
  email: string | null
  phone: string | null
  /** What takes a change of contacts back, for those who were told of it. */
  undoToken: string | null
  /** What opens the link that goes along with it. */
  judgeToken: string | null
}

/** What goes out as one message: one delivery, or those of a digest. */
export type Outgoing = {
  /** The same at every try, however often it is sent. */
  id: string
  channel: SendingName
  parts: [Claimed, ...Claimed[]]
}

/** Takes what is due and nobody else holds, for as long as sending may take. */
export async function claimDue(ctx: Ctx): Promise<Outgoing[]> {
  const first = await lockDue(ctx, batch, null)
  const inDigests = first.filter(({ digest }) => digest).map(({ accountId }) => accountId ?? '')
  const more = inDigests.length > 0 ? await lockDue(ctx, digestAtMost, inDigests) : []
  const known = new Set(first.map(({ deliveryId }) => deliveryId))
  const due = [...first, ...more.filter(({ deliveryId }) => !known.has(deliveryId))]
  const all = await withAddresses(ctx, due)
  await lease(ctx, all)
  const outgoing = bundled(all)
  for (const { id, parts } of outgoing) {
    if (parts[0].digest && parts[0].bundleId === null) await bundle(ctx, id, parts)
  }
  return outgoing
}

/** Opens where each goes, all at once. */
async function withAddresses(ctx: Ctx, due: readonly Due[]): Promise<Claimed[]> {
  const subjects = due.flatMap(({ channel, accountId, enterpriseId }) => {
    if (channel === 'email' && accountId !== null) return [{ kind: 'account', id: accountId }]
    if (channel === 'sms' && enterpriseId !== null)
      return [{ kind: 'enterprise', id: enterpriseId }]
    return []
  })
  const opened = await ctx.vault.open(ctx, subjects, { purpose: 'notice' })
  const changes = due.filter(({ loop }) => loop === 'contact-change')
  const before = await oldContacts(
    ctx,
    changes.map(({ subjectId }) => subjectId),
  )
  const links = new Map<string, string>()
  for (const { details } of due) {
    const { judgeLink } = details
    if (judgeLink) links.set(judgeLink, await linkToken(ctx, judgeLink))
  }
  return due.map((one) => {
    const was = before.get(one.subjectId)
    const email = opened.get(one.accountId ?? '')?.email || null
    const phone = opened.get(one.enterpriseId ?? '')?.contactPhone || null
    return {
      ...one,
      email: was && was.accountId === one.accountId ? was.email : email,
      phone: was ? was.contactPhone : phone,
      undoToken: was?.undoToken ?? null,
      judgeToken: links.get(one.details.judgeLink ?? '') ?? null,
    }
  })
}

const columns = [
  'd.delivery_id as deliveryId',
  'd.made_at as madeAt',
  'd.notice_id as noticeId',
  'd.channel',
  'd.account_id as accountId',
  'd.enterprise_id as enterpriseId',
  'd.template',
  'd.details',
  'd.urgent',
  'd.loop',
  'd.subject_id as subjectId',
  'd.number',
  'd.language',
  'd.digest',
  'd.bundle_id as bundleId',
  'd.attempts',
  'p.role',
  'p.enterprise_id as ofEnterprise',
  'w.url',
  'w.secret',
  'w.disabled',
] as const

/** Due deliveries with where they go, locked; with accounts given, the digests of these. */
function lockDue(ctx: Ctx, limit: number, digestsOf: string[] | null) {
  const { tenantId } = ctx.actor
  return db(ctx)
    .selectFrom('notices.delivery as d')
    .leftJoin('people.account as p', (join) =>
      join.on('p.tenant_id', '=', tenantId).onRef('p.account_id', '=', 'd.account_id'),
    )
    .leftJoin('notices.webhook as w', (join) =>
      join.on('w.tenant_id', '=', tenantId).onRef('w.webhook_id', '=', 'd.webhook_id'),
    )
    .select(columns)
    .where('d.tenant_id', '=', tenantId)
    .where('d.state', '=', 'waiting')
    .where('d.channel', '<>', 'manual')
    .where('d.due_at', '<=', ctx.now)
    .where((or) => or.or([or('d.lease_until', 'is', null), or('d.lease_until', '<=', ctx.now)]))
    .$if(digestsOf !== null, (query) =>
      query.where('d.digest', '=', true).where('d.account_id', 'in', digestsOf ?? []),
    )
    .orderBy('d.due_at')
    .orderBy('d.delivery_id')
    .limit(limit)
    .forUpdate('d')
    .skipLocked()
    .execute()
}

/** Narrows a statement to these deliveries; their months let the other partitions alone. */
export const placesOf = (parts: readonly { madeAt: Instant; deliveryId: string }[]) => ({
  months: [...new Set(parts.map(({ madeAt }) => madeAt))],
  ids: parts.map(({ deliveryId }) => deliveryId),
})

async function lease(ctx: Ctx, parts: readonly Claimed[]): Promise<void> {
  if (parts.length === 0) return
  const until = later(ctx.now, leaseMs)
  const { months, ids } = placesOf(parts)
  await db(ctx)
    .updateTable('notices.delivery')
    .set({ lease_until: until, attempts: sql`attempts + 1` })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('made_at', 'in', months)
    .where('delivery_id', 'in', ids)
    .execute()
}

/** Remembers what goes together, so that another try says the same under the same id. */
async function bundle(ctx: Ctx, id: string, parts: readonly Claimed[]): Promise<void> {
  const { months, ids } = placesOf(parts)
  await db(ctx)
    .updateTable('notices.delivery')
    .set({ bundle_id: id })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('made_at', 'in', months)
    .where('delivery_id', 'in', ids)
    .execute()
}

function bundled(all: readonly Claimed[]): Outgoing[] {
  const groups = new Map<string, [Claimed, ...Claimed[]]>()
  for (const one of all) {
    const key = one.digest ? (one.bundleId ?? `${one.accountId}`) : one.deliveryId
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].map((parts) => {
    const [{ bundleId, deliveryId, channel }] = parts
    // Why `as`: what is shown in the pages or told by hand is never due.
    return { id: bundleId ?? deliveryId, channel: channel as SendingName, parts }
  })
}
