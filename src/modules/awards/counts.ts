import type { Count } from '#platform/record/counts.ts'
import type { GoodCase } from './domain/case-types.ts'

/**
 * What a case adds to the figures: `award.nominated` on the day it was proposed, `award.awarded` and
 * `award.vacant` on the day it was decided, `award.adopted` on the day a confirmed adoption took it up, and
 * `award.effect` on the day a confirmed effect was seen.
 */
export function counts(state: GoodCase): Count[] {
  const by = {
    regionId: state.regionId,
    officeId: state.nominator.officeId,
    environment: state.environment,
    industry: state.industry,
  }
  if (state.status === 'new') return []
  const decided = state.status === 'awarded' || state.status === 'vacant'
  const adopted = (state.status === 'awarded' ? state.adoptions : []).flatMap(
    ({ on, confirmedOn, effect, place }) => {
      const there = { ...by, regionId: place.regionId, officeId: place.officeId }
      return [
        ...(confirmedOn === null ? [] : [{ measure: 'award.adopted', on, n: 1, by: there }]),
        ...(effect?.confirmedOn
          ? [{ measure: 'award.effect', on: effect.on, n: 1, by: there }]
          : []),
      ]
    },
  )
  return [
    { measure: 'award.nominated', on: state.nominatedOn, n: 1, by },
    ...(decided && state.decidedOn !== null
      ? [{ measure: `award.${state.status}`, on: state.decidedOn, n: 1, by }]
      : []),
    ...adopted,
  ]
}
