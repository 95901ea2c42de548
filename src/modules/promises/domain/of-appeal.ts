import type { AppealCommand } from '#modules/appeals/domain/events.ts'
import type { Appeal } from '#modules/appeals/domain/types.ts'
import type { Content, Said } from './types.ts'

type Made = { content: Omit<Content, 'number'>; said: Said | null }

/**
 * What an office has promised by a step of an appeal: what a reply leaves to be done by a day, and the plan
 * of one that is shelved with the day it is looked at again. What is answered along with another appeal is
 * promised there.
 */
export function promisedBy(
  appealId: string,
  state: Appeal,
  type: AppealCommand['type'],
): Made | null {
  const { officeId, channel, number, reply, shelving, content, along } = state
  if (officeId === null || along !== null) return null
  const about = { kind: 'appeal', id: appealId, label: number } as const
  const place = { officeId, regionId: content.regionId, appealId, about }
  if (type === 'reply' && reply?.remains && reply.remainsBy) {
    const source = channel === 'talk' ? 'talk' : 'reply'
    return {
      content: { ...place, source, text: reply.remains, dueOn: reply.remainsBy },
      said: null,
    }
  }
  if (type === 'shelve' && shelving !== null) {
    const said = { by: shelving.signedBy, on: shelving.on, words: null }
    const { plan: text, reviewOn: dueOn } = shelving
    return { content: { ...place, source: 'shelving', text, dueOn }, said }
  }
  return null
}
