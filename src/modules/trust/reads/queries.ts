import { sql } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { readKinds } from '../domain/words.ts'
import type { readsContract } from './contract.ts'
import { db } from './store.ts'

type Readers = OutputOf<typeof readsContract.readers>
type Reads = OutputOf<typeof readsContract.reads>

/** Refuses an appeal this actor may not see, as one that is not there. */
export async function findAppeal(ctx: Ctx, appealId: string): Promise<void> {
  const found = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  if (found === undefined) throw recordRefusal('record/missing')
}

/** Which units read an appeal on which days, the latest first. */
export async function listReaders(
  ctx: Ctx,
  { appealId }: InputOf<typeof readsContract.readers>,
): Promise<Readers> {
  const { tenantId } = ctx.actor
  await findAppeal(ctx, appealId)
  const rows = await db(ctx)
    .selectFrom('trust.unit_read as r')
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).on(sql`o.office_id::text`, '=', sql.ref('r.unit')),
    )
    .where('r.tenant_id', '=', tenantId)
    .where('r.appeal_id', '=', appealId)
    .select(['o.name as officeName', 'r.unit', 'r.on_day as on'])
    .select(({ fn }) =>
      fn.agg<Readers['items'][number]['kinds']>('array_agg', ['r.kind']).as('kinds'),
    )
    .groupBy(['o.name', 'r.unit', 'r.on_day'])
    .orderBy('r.on_day', 'desc')
    .orderBy('r.unit')
    .limit(200)
    .execute()
  const items = rows.map(({ unit, kinds: found, ...row }) => {
    const kinds = readKinds.filter((kind) => found.includes(kind))
    // Why `as`: a unit that is no office is the role of those who belong to none.
    return { ...row, kinds, role: row.officeName === null ? (unit as Role) : null }
  })
  return { items }
}

/** What has been read, the latest first. */
export async function listReads(
  ctx: Ctx,
  { kind, accountId, number, limit, cursor }: InputOf<typeof readsContract.reads>,
): Promise<Reads> {
  const { tenantId } = ctx.actor
  const after = placeOf(cursor)
  const rows = await db(ctx)
    .selectFrom('trust.read as r')
    .leftJoin('people.account as c', (join) =>
      join.on('c.tenant_id', '=', tenantId).onRef('c.account_id', '=', 'r.account_id'),
    )
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'r.office_id'),
    )
    .leftJoin('appeals.appeal as a', (join) =>
      join
        .on('a.tenant_id', '=', tenantId)
        .on(sql`a.appeal_id::text`, '=', sql.ref('r.subject_id')),
    )
    .where('r.tenant_id', '=', tenantId)
    .$if(kind !== undefined, (query) => query.where('r.kind', '=', kind ?? 'open'))
    .$if(accountId !== undefined, (query) => query.where('r.account_id', '=', accountId ?? ''))
    .$if(number !== undefined, (query) => query.where('a.number', '=', number?.toUpperCase() ?? ''))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(r.slot, r.account_id, r.subject_id, r.kind) < (${after?.[0]}, ${after?.[1]}, ${after?.[2]}, ${after?.[3]})`,
      ),
    )
    .select([
      'r.at',
      'r.slot',
      'r.kind',
      'r.subject_kind as subjectKind',
      'r.subject_id as subjectId',
    ])
    .select(['a.number', 'r.account_id as accountId', 'c.name as accountName'])
    .select(['o.name as officeName', 'r.role'])
    .orderBy('r.slot', 'desc')
    .orderBy('r.account_id', 'desc')
    .orderBy('r.subject_id', 'desc')
    .orderBy('r.kind', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    // Why again: what was read within ten minutes comes by account and subject.
    items: page
      .map(({ slot: _slot, ...row }) => row)
      .sort((one, other) => Date.parse(other.at) - Date.parse(one.at)),
    next:
      rows.length > limit && last
        ? cursorOf([last.slot, last.accountId, last.subjectId, last.kind])
        : null,
  }
}

type Place = [slot: string, accountId: string, subjectId: string, kind: string]

const cursorOf = (place: Place) => Buffer.from(place.join(' ')).toString('base64url')

/** Where a page begins; a cursor that is none of ours begins at the first page. */
function placeOf(cursor: string | undefined): Place | null {
  const text = Buffer.from(cursor ?? '', 'base64url').toString()
  const match = /^([\d:.TZ-]{20,30}) ([0-9a-f-]{36}) ([\w.-]{1,60}) ([a-z]+)$/.exec(text)
  const [, slot, accountId, subjectId, kind] = match ?? []
  if (slot === undefined || Number.isNaN(Date.parse(slot))) return null
  return [slot, accountId ?? '', subjectId ?? '', kind ?? '']
}
