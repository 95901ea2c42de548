import type { Role } from '#kernel/actor.ts'
import type { OnePage } from '#modules/documents/index.ts'
import { cityName } from '#modules/people/index.ts'
import { servePapers } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { periodOf } from './domain/periods.ts'
import { refusal } from './domain/refusals.ts'
import { readAround } from './figures.ts'
import { countWeek, readLists } from './lists.ts'
import { briefingPage } from './papers/one-page.ts'
import { reportPaper } from './reports/queries.ts'
import { issuingOffice } from './store.ts'

const city: readonly Role[] = ['coordinator', 'leader', 'auditor']

/** 一页简报 of a month or a week, as things stand now. */
async function briefingOf(ctx: Ctx, name: string): Promise<OnePage> {
  const period = periodOf(name, ctx.today)
  if (period === null) throw refusal('briefings/unknown-period')
  const { from, to, month, kind } = period
  const { now, before, months } = await readAround(ctx, { from: month, to: month })
  return briefingPage({
    cityName: await cityName(ctx),
    coordinatingOffice: await issuingOffice(ctx),
    today: ctx.today,
    ...{ period, now, before, months },
    lists: await readLists(ctx, { from, to }),
    week: kind === 'week' ? await countWeek(ctx, { from, to }) : null,
  })
}

/** The papers of briefings: `GET /api/v1` and a path, ending in `.docx` or `.pdf`. */
export const briefingPapers = servePapers([
  {
    path: '/briefings/:id',
    by: city,
    named: /^\d{4}-(\d\d|W\d\d)$/,
    make: (ctx, { id }) => briefingOf(ctx, id),
  },
  {
    path: '/reports/:id/paper',
    by: city,
    make: (ctx, { id }) => reportPaper(ctx, id),
  },
])
