import type { OfficialPaper } from '#modules/documents/index.ts'
import { cityName, officeNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { describePack } from '../packs/queries.ts'
import { storedRetrospectives } from '../packs/store.ts'
import { coordinatingOffice } from '../papers/issuer.ts'
import { report } from './report.ts'
import { promiseStandings } from './wording.ts'

/** The paper of a review from its frozen pack; there is none before that was drawn. */
export async function reportOf(ctx: Ctx, id: string): Promise<OfficialPaper> {
  const { state } = await load(ctx, storedRetrospectives, id)
  const { pack, sample, rechecks, topics, meeting, note, kind, period, from, to, meetsOn } = state
  if (pack === null) throw recordRefusal('record/missing')
  const { decided } = await describePack(ctx, id)
  const names = await officeNames(ctx)
  return report({
    ...{ kind, period, from, to, meetsOn, pack, sample, rechecks, topics, meeting, note },
    cityName: await cityName(ctx),
    coordinatingOffice: await coordinatingOffice(ctx),
    decisions: decided.map(({ status, ...one }) => ({
      ...one,
      standing: status === null ? null : (promiseStandings[status] ?? status),
    })),
    today: ctx.today,
    officeName: (officeId) => names.get(officeId) ?? '',
  })
}
