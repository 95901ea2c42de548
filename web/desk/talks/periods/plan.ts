import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useTake } from '#web/desk/use-take.ts'
import type { Proposal } from '../talk-types.ts'

export type Plan = {
  plannedOn: string
  heldOn: string | null
  skip: boolean
  reason: string | null
}

/** The plan that does what is proposed; its reason is the notice. */
export function asProposed({ plannedOn, advice, heldOn, notice }: Proposal): Plan {
  const reason = advice === 'hold' ? null : reasonFrom(notice)
  const moved = advice === 'postpone' ? heldOn : null
  return { plannedOn, heldOn: moved, skip: advice === 'cancel', reason }
}

/** A day off gives its notice as the reason. */
export const reasonFrom = (notice: string | null): string =>
  notice === null ? t('talks.dayOff') : t('talks.dayOffBy', { notice })

export function usePlan() {
  return useTake<Plan>({
    reloads: 'talks',
    name: 'plan-period',
    send: (plan, options) => api.talks.planPeriod(plan, options),
  })
}
