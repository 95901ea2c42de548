import type { CaseRules } from './case-rules.ts'
import type { Adoption, GoodCase } from './case-types.ts'
import { refusal } from './refusals.ts'

type Adopting = 'adopt' | 'confirmAdoption' | 'withdrawAdoption' | 'reportEffect' | 'confirmEffect'

/** 推广: an office reports that it took a case up, and what came of it; somebody else confirms both. */
export const adoptionRules: Pick<CaseRules, Adopting> = {
  adopt: (_, { type: _type, on: adoptedOn, place, ...given }, { today, actor }) => {
    const here = place.regionId !== null || place.officeId !== null
    if (here === (place.city !== null)) throw refusal('awards/place-needed', { field: 'place' })
    if (adoptedOn > today) throw refusal('awards/day-past', { field: 'on' })
    // Why: an office reports of itself; of other places a coordinator does.
    if (actor.role !== 'coordinator' && place.officeId !== actor.officeId) {
      throw refusal('awards/not-your-adoption')
    }
    const by = { byOfficeId: actor.officeId, byAccount: actor.accountId }
    return [{ type: 'adopted', ...given, place, adoptedOn, ...by, on: today }]
  },
  confirmAdoption: (state, { adoptionId }, { today, actor }) => {
    const { confirmedOn, byAccount } = standing(state, adoptionId)
    if (confirmedOn !== null) throw refusal('awards/confirmed-already')
    if (byAccount === actor.accountId) throw refusal('awards/own-report')
    return [{ type: 'adoptionConfirmed', adoptionId, on: today }]
  },
  withdrawAdoption: (state, { adoptionId, reason }, { today, actor }) => {
    const { byOfficeId } = standing(state, adoptionId)
    if (actor.role !== 'coordinator' && byOfficeId !== actor.officeId) {
      throw refusal('awards/not-your-adoption')
    }
    return [{ type: 'adoptionWithdrawn', adoptionId, reason, on: today }]
  },
  reportEffect: (state, { adoptionId, effect, on: seenOn }, { today, actor }) => {
    const adoption = standing(state, adoptionId)
    if (actor.role !== 'coordinator' && adoption.byOfficeId !== actor.officeId) {
      throw refusal('awards/not-your-adoption')
    }
    if (adoption.effect && adoption.effect.confirmedOn !== null) {
      throw refusal('awards/confirmed-already')
    }
    if (seenOn < adoption.on || seenOn > today) throw refusal('awards/day-past', { field: 'on' })
    return [
      { type: 'effectReported', adoptionId, effect, seenOn, byAccount: actor.accountId, on: today },
    ]
  },
  confirmEffect: (state, { adoptionId }, { today, actor }) => {
    const { effect, confirmedOn } = standing(state, adoptionId)
    if (effect === null || confirmedOn === null) throw refusal('awards/effect-missing')
    if (effect.confirmedOn !== null) throw refusal('awards/confirmed-already')
    if (effect.byAccount === actor.accountId) throw refusal('awards/own-report')
    return [{ type: 'effectConfirmed', adoptionId, on: today }]
  },
}

/** An adoption that is there and was not withdrawn. */
function standing({ adoptions }: GoodCase, adoptionId: string): Adoption {
  const found = adoptions.find((one) => one.adoptionId === adoptionId)
  if (found === undefined) throw refusal('awards/unknown-adoption')
  if (found.withdrawn !== null) throw refusal('awards/adoption-withdrawn')
  return found
}
