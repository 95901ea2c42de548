import type { Notice, Teller } from '#modules/notices/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import { checkLoop, isFalse } from './domain/check.ts'
import type { Check } from './domain/check-types.ts'
import { drawnBeside } from './sampled/beside.ts'
import { storedChecks } from './store.ts'

/**
 * Tells who gives checks out that some were drawn, who is to check, who is to confirm, and once it is confirmed
 * false the lead of the office: before that no office hears of a check or a flag.
 */
export const tellChecks: Teller = async (ctx, { subjectId, version, type }): Promise<Notice[]> => {
  const { events } = await load(ctx, storedChecks, subjectId)
  const state = replay(checkLoop, events.slice(0, version))
  const { regionId, officeId, checkerId, appealId, number } = state
  const notice = (to: Notice['to'], template: string): Notice => ({
    ...{ to, template: `check.${template}`, values: {}, urgent: false },
    subject: { loop: 'appeal', id: appealId, number },
  })
  if (type === 'drawn') return tellDrawn(ctx, subjectId, state)
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

/**
 * Tells of what was drawn, by how many they are: the auditors of the city's, the coordinators of a region of its
 * own. A week's are drawn together and told of once, by the first of them; what a review doubts is opened one by
 * one. Which appeals these are nobody is told, and no office anything.
 */
async function tellDrawn(ctx: Ctx, checkId: string, drawn: Check): Promise<Notice[]> {
  const { regionId, period } = drawn
  const { all, own, regionName } = await drawnBeside(ctx, checkId, drawn)
  const notice = (to: Notice['to'], values: Notice['values']): Notice => ({
    ...{ to, values, template: 'check.drawn.staff', urgent: false },
    subject: { loop: 'check', id: checkId, number: period },
  })
  const auditors = { role: 'auditor' as const, regionId: null }
  const coordinators = { role: 'coordinator' as const, regionId }
  return [
    ...(all.first === checkId ? [notice(auditors, { count: String(all.count) })] : []),
    ...(own.first === checkId
      ? [notice(coordinators, { count: String(own.count), region: regionName })]
      : []),
  ]
}
