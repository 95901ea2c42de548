import { sql } from 'kysely'
import type { Outcome } from '#modules/appeals/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { checksContract } from '../contract.ts'
import type { Signal } from '../domain/handling.ts'
import { readAppeal } from '../queries.ts'
import { handlingsOf, keyOf, type ReplyKey } from './read.ts'

type Contract = typeof checksContract
type Row = Omit<OutputOf<Contract['flags']>['items'][number], 'signals'> & { signals: Signal[] }

const select = ({ actor: { tenantId } }: Ctx) => sql`
  select r.appeal_id as "appealId", r.version, a.number, a.title, a.status, o.name as "officeName",
    r.score, r.flagged_on as "flaggedOn", r.signals, r.drawn_in as "drawnIn"
  from checks.reply r
  join appeals.appeal a on a.tenant_id = ${tenantId} and a.appeal_id = r.appeal_id
  left join people.office o on o.tenant_id = ${tenantId} and o.office_id = r.office_id
  where r.tenant_id = ${tenantId} and r.flagged_on is not null`

/** The replies flagged, the newest first, with why. */
export async function listFlags(
  ctx: Ctx,
  { cursor = '', limit }: InputOf<Contract['flags']>,
): Promise<OutputOf<Contract['flags']>> {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(cursor) ?? []
  const after =
    day === undefined
      ? sql``
      : sql`and (r.flagged_on < ${day}::date or (r.flagged_on = ${day}::date and r.appeal_id > ${id}::uuid))`
  const { rows } = await sql<Row>`${select(ctx)} ${after}
    order by r.flagged_on desc, r.appeal_id, r.version limit ${limit + 1}`.execute(ctx.tx)
  const items = rows.slice(0, limit).map(shown)
  const last = items.at(-1)
  return {
    items,
    next: rows.length > limit && last ? `${last.flaggedOn} ${last.appealId}` : null,
  }
}

const shown = ({ signals, ...row }: Row) => ({
  ...row,
  signals: signals.map(({ others: _, ...one }) => one),
})

const mostOthers = 4

/** One flagged reply beside those it is held against. */
export async function describeFlag(
  ctx: Ctx,
  { appealId, version }: InputOf<Contract['flag']>,
): Promise<OutputOf<Contract['flag']>> {
  const { rows } = await sql<Row>`${select(ctx)} and r.appeal_id = ${appealId}
    and r.version = ${version}`.execute(ctx.tx)
  const [row] = rows
  if (row === undefined) throw recordRefusal('record/missing')
  const alike = row.signals.filter(({ kind }) => ['copied', 'again', 'paraphrased'].includes(kind))
  const ids = [...new Set(alike.flatMap(({ others }) => others))].slice(0, mostOthers)
  const [own, ...others] = await repliesOf(ctx, [{ appealId, version }, ...ids.map(keyOf)])
  if (own === undefined) throw recordRefusal('record/missing')
  return { ...shown(row), own, others }
}

type Shown = OutputOf<Contract['flag']>['own']

/** Replies in this order, with the texts as they stand: what is erased is gone here too. */
async function repliesOf(ctx: Ctx, keys: readonly ReplyKey[]): Promise<Shown[]> {
  const found = await handlingsOf(ctx, keys)
  const all: Shown[] = []
  for (const key of keys) {
    const one = found.find(({ id }) => id === `${key.appealId}:${key.version}`)
    if (one === undefined) continue
    const { number, content, reply } = await readAppeal(ctx, key.appealId)
    all.push({
      ...{ appealId: key.appealId, number, title: content.title, body: content.body },
      ...{ reply: one.reply, outcome: (reply?.outcome ?? null) as Outcome | null },
      ...{ dispatchedAt: one.dispatchedAt, signedAt: one.signedAt, repliedAt: one.repliedAt },
    })
  }
  return all
}
