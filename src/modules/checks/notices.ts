import type { Notice, Teller } from '#modules/notices/index.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import { checkLoop, isFalse } from './domain/check.ts'
import { storedChecks } from './store.ts'

/**
 * Tells who is to check, who is to confirm, and once it is confirmed false the lead of the office: before that
 * no office hears of a check or a flag.
 */
export const tellChecks: Teller = async (ctx, { subjectId, version, type }): Promise<Notice[]> => {
  const { events } = await load(ctx, storedChecks, subjectId)
  const state = replay(checkLoop, events.slice(0, version))
  const { regionId, officeId, checkerId, appealId, number } = state
  const notice = (to: Notice['to'], template: string): Notice => ({
    ...{ to, template: `check.${template}`, values: {}, urgent: false },
    subject: { loop: 'appeal', id: appealId, number },
  })
  const coordinators = { role: 'coordinator' as const, regionId }
  if (type === 'assigned' && checkerId !== null) {
    return [notice({ accountId: checkerId }, 'assigned.checker')]
  }
  if (type === 'found' && state.status === 'checked') {
    return [notice(coordinators, 'falseFound.coordinator')]
  }
  if (type !== 'settled' || !isFalse(state)) return []
  return [
    notice(coordinators, 'confirmed.coordinator'),
    ...(officeId === null ? [] : [notice({ officeId, roles: ['lead'] }, 'confirmed.lead')]),
  ]
}
