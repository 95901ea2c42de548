import type { Notice, Teller } from '#modules/notices/index.ts'
import { load } from '#platform/record/loop-store.ts'
import { storedRetrospectives } from './store.ts'

/** Coordinators are told that a review is proposed, auditors which files wait for a second look. */
export const tellRetrospectives: Teller = async (ctx, { subjectId, type }) => {
  const { state } = await load(ctx, storedRetrospectives, subjectId)
  const subject = { loop: 'retrospective', id: subjectId, number: state.period }
  const to = (role: 'coordinator' | 'auditor' | 'leader', name: string): Notice => ({
    to: { role, regionId: null },
    template: `retrospective.${name}`,
    values: { heldOn: state.meetsOn },
    ...{ urgent: false, subject },
  })
  if (type === 'planned') return [to('coordinator', 'planned.coordinator')]
  if (type === 'sampled' || (type === 'drawn' && state.sample !== null)) {
    return [to('auditor', 'sampled.auditor')]
  }
  return type === 'submitted' ? [to('leader', 'submitted.leader')] : []
}
