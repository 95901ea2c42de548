import { openCheck } from '#modules/checks/index.ts'
import type { Notice, Teller } from '#modules/notices/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { Recheck, Retrospective } from '../domain/packs/types.ts'
import { storedRetrospectives } from './store.ts'

/**
 * Coordinators are told that a review is proposed, auditors which files wait for a second look. What that look
 * does not confirm is opened for a check.
 */
export const tellRetrospectives: Teller = async (ctx, { subjectId, version, type }) => {
  const { state, events } = await load(ctx, storedRetrospectives, subjectId)
  const subject = { loop: 'retrospective', id: subjectId, number: state.period }
  const to = (role: 'coordinator' | 'auditor' | 'leader', name: string): Notice => ({
    to: { role, regionId: null },
    template: `retrospective.${name}`,
    values: { heldOn: state.meetsOn },
    ...{ urgent: false, subject },
  })
  if (type === 'rechecked') {
    // Why `as`: the events of a stream were written by its loop's own rules.
    const event = events[version - 1]?.body as unknown as Recheck
    await checkAgain(ctx, state, event)
    return []
  }
  if (type === 'planned') return [to('coordinator', 'planned.coordinator')]
  if (type === 'sampled' || (type === 'drawn' && state.sample !== null)) {
    return [to('auditor', 'sampled.auditor')]
  }
  return type === 'submitted' ? [to('leader', 'submitted.leader')] : []
}

async function checkAgain(ctx: Ctx, { period, sample }: Retrospective, found: Recheck) {
  const item = sample?.items.find(({ appealId }) => appealId === found.appealId)
  if (item === undefined || found.result === 'true') return
  await openCheck(ctx, { period, appealId: item.appealId, reason: item.reason })
}
