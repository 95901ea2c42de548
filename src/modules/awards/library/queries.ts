import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { inList, selectCases } from '../cases/rows.ts'
import type { libraryContract } from './contract.ts'

/** 案例库: the awarded cases, the latest first; one that was revoked stays, and says so. */
export async function listLibrary(
  ctx: Ctx,
  {
    environment,
    industry,
    regionId,
    q,
    cursor,
    limit,
  }: InputOf<typeof libraryContract.caseLibrary>,
): Promise<OutputOf<typeof libraryContract.caseLibrary>> {
  const [day = '', after = ''] = cursor?.split(' ') ?? []
  const rows = await selectCases(ctx)
    .where('status', 'in', ['awarded', 'revoked'])
    .$if(environment !== undefined, (query) =>
      query.where('environment', '=', environment ?? 'services'),
    )
    .$if(industry !== undefined, (query) => query.where('industry', '=', industry ?? ''))
    .$if(regionId !== undefined, (query) => query.where('region_id', '=', regionId ?? ''))
    .$if(q !== undefined && q !== '', (query) =>
      query.where('title', 'like', `%${plain(q ?? '')}%`),
    )
    .$if(isPlace(day, after), (query) =>
      query.where((or) => or(or.refTuple('decided_on', 'case_id'), '<', or.tuple(day, after))),
    )
    .orderBy('decided_on', 'desc')
    .orderBy('case_id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(inList),
    next: rows.length > limit && last ? `${last.decidedOn} ${last.caseId}` : null,
  }
}

/** What is looked for word for word. */
const plain = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const isPlace = (day: string, after: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(after)

/** How the awarded cases spread: confirmed adoptions by the month they began, with their sum so far. */
export async function spreadByMonth(
  ctx: Ctx,
): Promise<OutputOf<typeof libraryContract.caseSpread>> {
  const rows = await selectCases(ctx).where('status', '=', 'awarded').limit(2_000).execute()
  const adopted = rows.flatMap(({ spread }) =>
    spread.adoptions.filter(({ confirmedOn }) => confirmedOn !== null),
  )
  const byMonth = Map.groupBy(adopted, ({ on }) => on.slice(0, 7))
  let total = 0
  const months = [...byMonth.entries()].sort().map(([month, all]) => {
    total += all.length
    return { month, adopted: all.length, total }
  })
  const withEffect = adopted.filter(({ effect }) => (effect?.confirmedOn ?? null) !== null).length
  return { awarded: rows.length, adopted: adopted.length, withEffect, months }
}
