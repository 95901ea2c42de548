import type { Notice, Teller } from '#modules/notices/index.ts'
import { load } from '#platform/record/loop-store.ts'
import { storedSessions, venueName } from '../sessions/store.ts'

/** Tells the offices that questions for them were sent; of who asks, nothing. */
export const tellPacks: Teller = async (ctx, { subjectId, loop, version, type }) => {
  if (type !== 'packsSent') return []
  const { state, events } = await load(ctx, storedSessions, subjectId)
  const toldIds = events[version - 1]?.body.toldIds
  if (!Array.isArray(toldIds)) throw new Error(`${subjectId} has no packs in version ${version}.`)
  const number = `第${state.number}期（${await venueName(ctx, state.regionId)}）`
  return toldIds.map(
    (officeId): Notice => ({
      to: { officeId, roles: ['handler', 'lead'] },
      template: 'talk.packsSent.office',
      values: { dueOn: state.heldOn },
      urgent: false,
      subject: { loop, id: subjectId, number },
    }),
  )
}
