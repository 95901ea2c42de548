import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { opennessContract } from './contract.ts'
import { monthBefore } from './domain/periods.ts'
import { refusal } from './domain/refusals.ts'
import { currentSetting, db, newestNumber } from './store.ts'

type List = OutputOf<typeof opennessContract.publications>

/** What is published and prepared, the newest first. */
export async function listPublications(ctx: Ctx): Promise<List> {
  const newest = await newestNumber(ctx)
  const rows = await select(ctx).orderBy('edition_id', 'desc').limit(60).execute()
  const { automaticDay, licence } = await currentSetting(ctx)
  const due = monthBefore(ctx.today)
  return {
    items: rows.map((row) => shown(row, newest)),
    due,
    published: rows.some(({ month, number }) => month === due && number !== null),
    setting: { automaticDay, licence },
  }
}

/** One edition with its tables, as anybody reads them once it is published. */
export async function showPublication(
  ctx: Ctx,
  { editionId }: { editionId: string },
): Promise<OutputOf<typeof opennessContract.publication>> {
  const row = await select(ctx)
    .select('content')
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  if (row === undefined) throw refusal('openness/unknown-edition')
  const { content, ...rest } = row
  return { ...shown(rest, await newestNumber(ctx)), tables: content.tables }
}

const select = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('openness.edition')
    .select([
      'edition_id as editionId',
      'number',
      'after',
      'period as month',
      'corrects',
      'reason',
      'as_of as asOf',
      'shown',
      'withheld',
      'published_at as publishedAt',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)

type Row = Omit<List['items'][number], 'outOfDate'> & { after: number }

const shown = ({ after, ...row }: Row, newest: number): List['items'][number] => ({
  ...row,
  outOfDate: row.number === null && after !== newest,
})
