import { addDays, type Day } from '#kernel/day.ts'
import { problemFacts, type RootCause } from '#modules/problems/index.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { ItemFacts } from './facts.ts'

const causes: Record<RootCause, string> = {
  'policy-gap': '政策缺口',
  'policy-conflict': '政策冲突',
  execution: '执行偏差',
  factors: '要素短缺',
  authority: '上级权限',
  market: '市场行为',
}
/** How many texts stand for a problem, and how many months are drawn. */
const mostSamples = 3
const months = 6

type Known = Omit<ItemFacts, 'title' | 'offices' | 'statements' | 'scores' | 'comments'>

/** What papers say of problems: counts, months, and a few texts that were confirmed. */
export async function knownProblems(
  ctx: Ctx,
  problemIds: readonly string[],
): Promise<Map<string, Known>> {
  const all = await problemFacts(ctx, problemIds)
  const confirmed = await confirmedAppeals(
    ctx,
    all.flatMap(({ summaries }) => summaries.map(({ appealId }) => appealId)),
  )
  return new Map(
    all.map((one) => [
      one.problemId,
      {
        rootCause: one.rootCause && causes[one.rootCause],
        heat: one.enterprises,
        venues: one.venues,
        appeals: one.appeals,
        ageDays: one.ageDays,
        leadOffice: one.officeName,
        arrivals: monthly(one.arrivedOn, ctx.today),
        samples: one.summaries
          .filter(({ appealId }) => confirmed.has(appealId))
          .flatMap(({ body, arrivedOn }) => (body === null ? [] : [{ on: arrivedOn, text: body }]))
          .slice(0, mostSamples),
      },
    ]),
  )
}

/** Appeals a month in the last months, the earliest first. */
function monthly(days: readonly Day[], today: Day): { month: string; count: number }[] {
  let first = `${today.slice(0, 7)}-01`
  const wanted: string[] = []
  for (let left = months; left > 0; left -= 1) {
    wanted.unshift(first.slice(0, 7))
    first = `${addDays(first, -1).slice(0, 7)}-01`
  }
  return wanted.map((month) => ({
    month,
    count: days.filter((on) => on.startsWith(month)).length,
  }))
}

type AppealTables = {
  'appeals.appeal': { tenant_id: string; appeal_id: string; dispatched_on: Day | null }
}

/** The appeals a coordinator has confirmed the texts of: nothing is dispatched before. */
async function confirmedAppeals(ctx: Ctx, appealIds: readonly string[]): Promise<Set<string>> {
  if (appealIds.length === 0) return new Set()
  const rows = await tablesOf<AppealTables>(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', 'in', [...appealIds])
    .where('dispatched_on', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.appeal_id))
}
