import type { CaseRules } from './case-rules.ts'
import type { Adoption, GoodCase } from './case-types.ts'
import { refusal } from './refusals.ts'

type Adopting = 'adopt' | 'confirmAdoption' | 'reportEffect' | 'confirmEffect'

/** 推广: an office reports that it took a case up, and what came of it; a coordinator confirms both. */
export const adoptionRules: Pick<CaseRules, Adopting> = {
  adopt: (_, { type: _type, on: adoptedOn, place, ...given }, { today, actor }) => {
    const here = place.regionId !== null || place.officeId !== null
    if (here === (place.city !== null)) throw refusal('awards/place-needed', { field: 'place' })
    if (adoptedOn > today) throw refusal('awards/day-past', { field: 'on' })
    // Why: an office reports of itself; of other places a coordinator does.
    if (actor.role !== 'coordinator' && place.officeId !== actor.officeId) {
      throw refusal('awards/not-your-adoption')
    }
    const byOfficeId = actor.officeId
    return [{ type: 'adopted', ...given, place, adoptedOn, byOfficeId, on: today }]
  },
  confirmAdoption: (state, { adoptionId }, { today }) => {
    const { confirmedOn } = adoptionOf(state, adoptionId)
    if (confirmedOn !== null) throw refusal('awards/confirmed-already')
    return [{ type: 'adoptionConfirmed', adoptionId, on: today }]
  },
  reportEffect: (state, { adoptionId, effect, on: seenOn }, { today, actor }) => {
    const adoption = adoptionOf(state, adoptionId)
    if (actor.role !== 'coordinator' && adoption.byOfficeId !== actor.officeId) {
      throw refusal('awards/not-your-adoption')
    }
    if (adoption.effect && adoption.effect.confirmedOn !== null) {
      throw refusal('awards/confirmed-already')
    }
    if (seenOn < adoption.on || seenOn > today) throw refusal('awards/day-past', { field: 'on' })
    return [{ type: 'effectReported', adoptionId, effect, seenOn, on: today }]
  },
  confirmEffect: (state, { adoptionId }, { today }) => {
    const { effect, confirmedOn } = adoptionOf(state, adoptionId)
    if (effect === null || confirmedOn === null) throw refusal('awards/effect-missing')
    if (effect.confirmedOn !== null) throw refusal('awards/confirmed-already')
    return [{ type: 'effectConfirmed', adoptionId, on: today }]
  },
}

function adoptionOf({ adoptions }: GoodCase, adoptionId: string): Adoption {
  const found = adoptions.find((one) => one.adoptionId === adoptionId)
  if (found === undefined) throw refusal('awards/unknown-adoption')
  return found
}
