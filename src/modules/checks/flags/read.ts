import { sql } from 'kysely'
import { type Instant, later } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { reach } from '../domain/flags.ts'
import type { Handling } from '../domain/handling.ts'
import { type Around, type Worded, worded } from '../domain/signals.ts'

/** Which reply: an appeal, and the version of its record that is the reply. */
export type ReplyKey = { appealId: string; version: number }
export const idOf = ({ appealId, version }: ReplyKey): string => `${appealId}:${version}`
export function keyOf(id: string): ReplyKey {
  const [appealId = '', version = ''] = id.split(':')
  return { appealId, version: Number(version) }
}

/** The beginning of what was written is enough to compare by. */
const charactersRead = 2_000

/** Replies with their appeals and moments; one that was given along with another appeal is not among them. */
export async function handlingsOf(
  { tx, actor: { tenantId } }: Ctx,
  keys: readonly ReplyKey[],
): Promise<Handling[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<Omit<Handling, 'id'> & { version: number }>`
    select r.stream_id as "appealId", r.version, a.office_id as "officeId",
      first.body #>> '{content,title}' as title,
      left(first.body #>> '{content,body}', ${charactersRead}) as body,
      a.kind = 'consultation' as consultation,
      left(r.body #>> '{reply,text}', ${charactersRead}) as reply,
      r.body #>> '{reply,outcome}' = 'resolved' as solved,
      sent.at as "dispatchedAt", signed.at as "signedAt", r.at as "repliedAt",
      a.reply_due_on as "dueOn", coalesce(judged.denied, false) as denied
    from unnest(${keys.map(({ appealId }) => appealId)}::uuid[], ${keys.map(({ version }) => version)}::int[])
      as wanted (appeal_id, version)
    join record.event r on r.tenant_id = ${tenantId} and r.stream_id = wanted.appeal_id
      and r.version = wanted.version and r.type = 'replied' and r.body -> 'along' is null
    join record.event first on first.tenant_id = ${tenantId} and first.stream_id = r.stream_id
      and first.version = 1
    join appeals.appeal a on a.tenant_id = ${tenantId} and a.appeal_id = r.stream_id
      and a.office_id is not null
    cross join lateral (
      select e.at, e.version from record.event e
      where e.tenant_id = ${tenantId} and e.stream_id = r.stream_id and e.version < r.version
        and e.type = any ('{dispatched,transferred,ruled,redone,reopened}')
      order by e.version desc limit 1
    ) sent
    left join lateral (
      select e.at from record.event e
      where e.tenant_id = ${tenantId} and e.stream_id = r.stream_id and e.version < r.version
        and e.version > sent.version and e.type = 'signed'
      order by e.version desc limit 1
    ) signed on true
    left join lateral (
      select true as denied from record.event e
      where e.tenant_id = ${tenantId} and e.stream_id = r.stream_id and e.version < r.version
        and e.type = 'denied'
      limit 1
    ) judged on true`.execute(tx)
  return rows.map(({ version, ...row }) => ({ id: idOf({ ...row, version }), ...row }))
}

type Found = ReplyKey & { n: number }
type Place = { officeId: string; repliedAt: Instant }

/** What stands around a reply: seeks in the indexes of its office, however many replies there are. */
export async function aroundOf(
  ctx: Ctx,
  { of }: Worded,
  hashes: readonly string[],
): Promise<Around> {
  const own = keyOf(of.id)
  const [alike, hour, latest] = [
    await alikeTo(ctx, of, hashes, own),
    await since(ctx, of, own),
    await latestBefore(ctx, of, own),
  ]
  const keys = new Map([...alike, ...hour, ...latest].map((key) => [idOf(key), key]))
  const read = new Map((await handlingsOf(ctx, [...keys.values()])).map((one) => [one.id, one]))
  const known = (found: readonly ReplyKey[]) => {
    return found.flatMap((key) => read.get(idOf(key)) ?? [])
  }
  return {
    alike: known(alike).map(worded),
    hour: known(hour),
    month: await countBefore(ctx, of),
    latest: known(latest).map(worded),
  }
}

/** Of one hash no more are looked at than these. */
const mostOfOneHash = 50
const mostInHour = 200

async function alikeTo(
  { tx, actor: { tenantId } }: Ctx,
  { officeId, repliedAt }: Place,
  hashes: readonly string[],
  own: ReplyKey,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select found.appeal_id as "appealId", found.version, count(*) as n
    from unnest(${[...hashes]}::bigint[]) as own (hash)
    cross join lateral (
      select b.appeal_id, b.version, b.replied_at from checks.reply_band b
      where b.tenant_id = ${tenantId} and b.office_id = ${officeId} and b.hash = own.hash
        and b.replied_at >= ${later(repliedAt, -reach.alike)} and b.replied_at <= ${repliedAt}
        and (b.appeal_id, b.version) <> (${own.appealId}::uuid, ${own.version}::int)
      order by b.replied_at desc limit ${mostOfOneHash}
    ) found
    group by found.appeal_id, found.version, found.replied_at
    order by 3 desc, found.replied_at, 1 limit ${reach.most}`.execute(tx)
  return rows
}

async function since(
  { tx, actor: { tenantId } }: Ctx,
  { officeId, repliedAt }: Place,
  own: ReplyKey,
): Promise<ReplyKey[]> {
  const { rows } = await sql<ReplyKey>`
    select r.appeal_id as "appealId", r.version from checks.reply r
    where r.tenant_id = ${tenantId} and r.office_id = ${officeId}
      and r.replied_at >= ${later(repliedAt, -reach.hour)} and r.replied_at <= ${repliedAt}
      and (r.appeal_id, r.version) <> (${own.appealId}::uuid, ${own.version}::int)
    order by r.replied_at, r.appeal_id limit ${mostInHour}`.execute(tx)
  return rows
}

async function latestBefore(
  { tx, actor: { tenantId } }: Ctx,
  { officeId, repliedAt }: Place,
  own: ReplyKey,
): Promise<ReplyKey[]> {
  const { rows } = await sql<ReplyKey>`
    select r.appeal_id as "appealId", r.version from checks.reply r
    where r.tenant_id = ${tenantId} and r.office_id = ${officeId} and r.replied_at <= ${repliedAt}
      and (r.appeal_id, r.version) <> (${own.appealId}::uuid, ${own.version}::int)
    order by r.replied_at desc, r.appeal_id desc limit ${reach.latest}`.execute(tx)
  return rows
}

/** How many it replied in the month before that hour; above some thousands it does not matter how many. */
async function countBefore(
  { tx, actor: { tenantId } }: Ctx,
  { officeId, repliedAt }: Place,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select from checks.reply r
      where r.tenant_id = ${tenantId} and r.office_id = ${officeId}
        and r.replied_at >= ${later(repliedAt, -reach.month)}
        and r.replied_at < ${later(repliedAt, -reach.hour)}
      limit 5000
    ) found`.execute(tx)
  return rows[0]?.n ?? 0
}
