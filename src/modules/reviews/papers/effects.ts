import { storedProblems } from '#modules/problems/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { decidedItems, effectShown } from '../follow-up/queries.ts'
import type { EffectFacts } from './facts.ts'

/** The most lines of what earlier measures brought. */
const most = 40

/** 上期措施成效: the measures earlier reviews decided, with the arrivals before and after. */
export async function effectsBefore(
  ctx: Ctx,
  month: string,
  named: (officeId: string) => string,
): Promise<EffectFacts[]> {
  const lines: EffectFacts[] = []
  for (const item of await decidedItems(ctx)) {
    if (item.month >= month || item.decision?.kind !== 'measures') continue
    const { state } = await load(ctx, storedProblems, item.problemId)
    const effect = await effectShown(ctx, item.problemId, state)
    const ordered = new Set(item.decision.measures.map(({ measureId }) => measureId))
    for (const measure of state.measures.filter((one) => ordered.has(one.measureId))) {
      lines.push({
        problem: state.title,
        measure: measure.text,
        office: named(measure.ownerOfficeId),
        dueOn: measure.dueOn,
        standing: standingOf(measure, ctx.now),
        before: effect?.before ?? null,
        after: effect?.after ?? null,
        running: effect?.provisional ?? false,
      })
    }
  }
  return lines.slice(0, most)
}

function standingOf(
  { fulfilled, passesAt }: { fulfilled: { ruleChanged: boolean } | null; passesAt: string },
  now: string,
): string {
  if (fulfilled !== null) return fulfilled.ruleChanged ? '已改规则' : '已落实'
  return now >= passesAt ? '逾期' : '办理中'
}
