import type { Ctx } from '#platform/database/context.ts'
import type { Figures } from './contract.ts'
import { periodOf, placesOf } from './domain/asked.ts'
import { definitions, type Sum } from './domain/definitions.ts'
import { sumsOf } from './domain/figure.ts'
import type { IndicatorCode } from './domain/indicators.ts'
import { readCounted } from './indicators/read-cells.ts'

/**
 * The figures of domain.md 2.6 for all appeals this actor may see, as they stand today. Three rates
 * are kept apart: on time, resolved as the department says, resolved as the enterprise confirms.
 */
export async function computeFigures(ctx: Ctx): Promise<Figures> {
  const period = periodOf({}, ctx.today)
  const counted = await readCounted(ctx, { filter: {}, places: placesOf({}), period })
  const sums = sumsOf(counted, ctx.today)
  const n = (...names: Sum) => sums.of(names)
  const rate = (code: IndicatorCode) => {
    const made = definitions[code]
    if (made.kind !== 'rate') throw new Error(`${code} is no rate.`)
    return { numerator: sums.of(made.n), denominator: sums.of(made.of) }
  }
  return {
    asOf: ctx.today,
    submitted: n('submitted'),
    closed: n('closed'),
    ends: {
      resolved: n('ended.resolved'),
      unconfirmed: n('ended.unconfirmed'),
      unresolved: n('ended.unresolved'),
      defaulted: n('ended.defaulted'),
      withdrawn: n('ended.withdrawn'),
      referred: n('ended.referred'),
    },
    dispatchedOnTime: rate('dispatched-on-time'),
    repliedOnTime: rate('replied-on-time'),
    repliedOnTimeAsPromised: rate('replied-on-time-as-promised'),
    resolvedByDepartment: rate('resolved-by-department'),
    resolvedByEnterprise: rate('resolved-by-enterprise'),
    denied: n('judged.denied'),
    redone: n('redone'),
    notReached: n('ended.unreached'),
    merged: n('merged'),
    rated: [1, 2, 3, 4, 5].map((level) => n(`rated.${level}`)),
  }
}
