import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { calendarFrom } from './domain/notice.ts'

type CalendarTables = {
  'calendar.year': {
    tenant_id: string
    year: number
    version: number
    title: string
    off: Day[]
    work: Day[]
    added_at: Instant
    added_by: string
  }
}

const db = tablesOf<CalendarTables>

/** The city's working calendar: the newest version of every year that has a notice. */
export async function loadCalendar(ctx: Ctx): Promise<WorkingCalendar> {
  const rows = await db(ctx)
    .selectFrom('calendar.year')
    .select(['year', 'version', 'title', 'off', 'work'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('year')
    .orderBy('version')
    .execute()
  return calendarFrom(rows)
}

/** Adds notices as new versions of their years. */
export async function addYears(
  ctx: Ctx,
  years: readonly { year: number; title: string; off: readonly Day[]; work: readonly Day[] }[],
): Promise<void> {
  const known = await loadCalendar(ctx)
  const rows = years.map(({ year, title, off, work }) => ({
    tenant_id: ctx.actor.tenantId,
    year,
    version: (known.years[year]?.version ?? 0) + 1,
    title,
    off: [...off],
    work: [...work],
    added_at: ctx.now,
    added_by: ctx.actor.accountId,
  }))
  await db(ctx).insertInto('calendar.year').values(rows).execute()
}
