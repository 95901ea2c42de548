import { createHash } from 'node:crypto'
import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { Ground, GroundTable } from './domain/ground.ts'
import { type PrintedTable, withheldIn } from './domain/printed.ts'

/** What anybody reads of an edition, without its number: that is given when it is published. */
export type Content = {
  period: string
  asOf: Instant
  corrects: number | null
  reason: string | null
  adds: string[]
  ofCity: string[]
  tables: PrintedTable[]
}

type OpennessTables = {
  'openness.edition': {
    tenant_id: string
    edition_id: string
    after: number
    number: number | null
    period: string
    corrects: number | null
    reason: string | null
    as_of: Instant
    content: Content
    digest: string
    withheld: number
    shown: number
    prepared_by: string
    published_at: Instant | null
    published_by: string | null
  }
  'openness.ground': { tenant_id: string; edition_id: string; content: GroundTable[] }
  'openness.setting': {
    tenant_id: string
    version: number
    automatic_day: number | null
    licence: string
    set_at: Instant
    proposed_by: string
    set_by: string
  }
}

export const db = tablesOf<OpennessTables>

/** The same text for the same content, whoever wrote it down and however the database keeps it. */
export const digestOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(content)))
    .digest('hex')

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}

/** The number of the newest edition; 0 before the first. */
export async function newestNumber(ctx: Ctx): Promise<number> {
  const newest = await db(ctx)
    .selectFrom('openness.edition')
    .select('number')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.number ?? 0
}

export type Published = { number: number; content: Content; publishedAt: Instant; digest: string }

/** The published editions of a year's months, or all of them, the oldest first. */
export async function publishedEditions(ctx: Ctx, year?: string): Promise<Published[]> {
  const rows = await db(ctx)
    .selectFrom('openness.edition')
    .select(['number', 'content', 'published_at as publishedAt', 'digest'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('number', 'is not', null)
    .$if(year !== undefined, (query) =>
      query.where('period', '>=', `${year}-01`).where('period', '<=', `${year}-12`),
    )
    .orderBy('number')
    .execute()
  return rows.map(({ number, publishedAt, ...row }) => ({
    ...row,
    number: number ?? 0,
    publishedAt: publishedAt ?? '',
  }))
}

/** All numbers of the published editions of a year, with what was withheld of them. */
export async function groundsOf(ctx: Ctx, year: string): Promise<Ground[]> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('openness.edition as e')
    .innerJoin('openness.ground as g', (join) =>
      join.onRef('g.edition_id', '=', 'e.edition_id').on('g.tenant_id', '=', tenantId),
    )
    .select(['e.number', 'e.content as printed', 'g.content as tables'])
    .where('e.tenant_id', '=', tenantId)
    .where('e.number', 'is not', null)
    .where('e.period', '>=', `${year}-01`)
    .where('e.period', '<=', `${year}-12`)
    .orderBy('e.number')
    .execute()
  return rows.map(({ number, printed, tables }) => {
    const edition = number ?? 0
    return { edition, tables, withheld: withheldIn(edition, printed.tables) }
  })
}

export const defaultLicence =
  '在注明出处和统计截至时间的前提下，任何人可以免费复制、传播和使用（可商用）'

export type Setting = { automaticDay: number | null; licence: string; version: number }

export async function currentSetting(ctx: Ctx): Promise<Setting> {
  const row = await db(ctx)
    .selectFrom('openness.setting')
    .select(['automatic_day as automaticDay', 'licence', 'version'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { automaticDay: null, licence: defaultLicence, version: 0 }
}
