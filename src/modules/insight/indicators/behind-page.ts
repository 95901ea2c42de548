import { type RawBuilder, sql } from 'kysely'
import { isDay } from '#kernel/day.ts'
import { itemsOf } from '#modules/appeals/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Other, type Period, placesOf } from '../domain/asked.ts'
import type { indicatorsContract } from './contract.ts'

export type Asked = InputOf<typeof indicatorsContract.indicatorAppeals>
export type Page = OutputOf<typeof indicatorsContract.indicatorAppeals>

/** What is counted, by its id, and the appeal it belongs to. */
export type Row = { counted: string; id: string; day: string }

/** The columns in which what is asked of stands; what has none is counted under no value of it. */
export type Columns = Partial<Record<Other, RawBuilder<unknown>>>

/** Of the months asked of; `past:` counts only what was due on a day that is over, `coming:` what was not. */
export function bounded(
  ctx: Ctx,
  { first, last }: Period,
  { when, on, at, isOpen }: Wanted,
): RawBuilder<unknown> {
  const bounds = [
    ...(first === null || isOpen ? [] : [sql`${on} >= ${first}`]),
    ...(last === null ? [] : [sql`${on} <= ${last}`]),
    ...(at === 'past' ? [sql`${on} < ${ctx.today}`] : []),
    ...(at === 'coming' ? [sql`${on} >= ${ctx.today}`] : []),
  ]
  return sql`(${sql.join([when, ...bounds], sql` and `)})`
}
export type Wanted = {
  when: RawBuilder<unknown>
  on: RawBuilder<unknown>
  at: 'past' | 'coming' | null
  isOpen: boolean
}

/** The region and the others that were asked of. */
export function given(asked: Asked, columns: Columns): RawBuilder<unknown>[] {
  // Why `as`: the keys of values are names of dimensions.
  const values = Object.entries(placesOf(asked).values) as [Other, string][]
  return [
    ...values.map(([name, value]) => {
      const column = columns[name]
      return column === undefined ? sql`false` : sql`${column} = ${value}`
    }),
    ...(asked.region === undefined ? [] : [sql`region_id = ${asked.region}`]),
  ]
}

/** What comes after the cursor in a list by day and id; a cursor that is none of ours begins at the first page. */
export function placeOf(cursor = ''): { day: string; id: string } | null {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(cursor) ?? []
  return day === undefined || id === undefined || !isDay(day) ? null : { day, id }
}

/** A page of one row more than it shows, with numbers, and titles as this reader may have them. */
export async function paged(
  ctx: Ctx,
  { limit }: Asked,
  rows: readonly Row[],
  withoutAppeal: number,
): Promise<Page> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = await itemsOf(ctx, [...new Set(shown.map(({ id }) => id))])
  const byId = new Map(items.map((item) => [item.appealId, item]))
  return {
    items: shown.flatMap(({ counted, id, day }) => {
      const item = byId.get(id)
      if (item === undefined) return []
      return [{ counted, appealId: id, number: item.number, title: item.title, on: day }]
    }),
    withoutAppeal,
    next: rows.length > limit && last ? `${last.day}_${last.counted}` : null,
  }
}
