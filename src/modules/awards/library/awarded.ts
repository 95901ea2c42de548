import type { Day } from '#kernel/day.ts'
import { officeNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type CaseRow, selectCases } from '../cases/rows.ts'

/** A case as a report tells it: what came of it, and where else it was taken up. */
export type AwardedCase = { title: string; office: string; effect: string }

const most = 30

/** The cases awarded between two days, the latest first, with where they were taken up since. */
export async function casesAwarded(
  ctx: Ctx,
  { from, to }: { from: Day; to: Day },
): Promise<AwardedCase[]> {
  const rows = await selectCases(ctx)
    .where('status', '=', 'awarded')
    .where('decided_on', '>=', from)
    .where('decided_on', '<=', to)
    .orderBy('decided_on', 'desc')
    .orderBy('case_id', 'desc')
    .limit(most)
    .execute()
  const names = await officeNames(ctx)
  return rows.map(({ title, content, spread, nominatorOffice }) => ({
    ...{ title, office: names.get(nominatorOffice ?? '') ?? '' },
    effect: `${effectWords(content.effect)}${spreadWords(spread)}`,
  }))
}

const effectWords = ({ measure, before, after, unit }: CaseRow['content']['effect']) =>
  `${measure}由${before}${unit}变为${after}${unit}`

function spreadWords({ adoptions }: CaseRow['spread']): string {
  const adopted = adoptions.filter(({ confirmedOn }) => confirmedOn !== null)
  if (adopted.length === 0) return ''
  const seen = adopted.filter(({ effect }) => (effect?.confirmedOn ?? null) !== null).length
  return `；经核实已推广${adopted.length}处${seen === 0 ? '' : `，其中${seen}处成效已核实`}`
}
