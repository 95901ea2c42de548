import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkSaysNoIdentity } from '#modules/notices/domain/notice.ts'
import { render } from '#modules/notices/render.ts'
import { sessionLoop } from '../session.ts'
import type { Session, SessionEvent } from '../session-types.ts'
import type { SeatStatus } from '../words.ts'
import { tellOfSession } from './session.ts'

const statuses: SeatStatus[] = ['invited', 'seated', 'waiting', 'writing', 'declined', 'withdrawn']
const guests = statuses.map((status) => ({ enterpriseId: status, status }))
const session = (over: Partial<Session> = {}): Session => ({
  ...sessionLoop.initial,
  ...{ status: 'locked', number: 12, heldOn: '2026-09-30', startsAt: '09:00', place: '608室' },
  ...{ officeIds: ['water'], topicIds: ['t'], ...over },
})

const tell = (event: SessionEvent, before = session(), after = session()) =>
  tellOfSession({
    ...{ sessionId: 's', event, before, after, guests },
    ...{ venue: '吴兴区', topic: '项目落地' },
  })
/** Whom, and by which template without its beginning. */
const whom = (notices: ReturnType<typeof tell>) =>
  notices.map(({ to, template }) => [
    'enterpriseId' in to ? to.enterpriseId : 'officeId' in to ? to.officeId : '',
    template.replace('talk-session.', ''),
  ])
const on = '2026-09-28'

describe('an event of a session', () => {
  it('is told to the seats it concerns: never to those who declined or withdrew', () => {
    const cancelled = tell({ type: 'cancelled', reason: '防台', on })
    assert.deepEqual(whom(cancelled), [
      ...['invited', 'seated', 'waiting', 'writing'].map((one) => [one, 'cancelled.enterprise']),
      ['water', 'cancelled.office'],
    ])
    assert.ok(cancelled.every(({ urgent }) => urgent))
    assert.deepEqual(whom(tell({ type: 'reminded', on })), [
      ['seated', 'reminded.enterprise'],
      ['water', 'reminded.office'],
    ])
  })
  it('that arranges nothing anew is told to nobody', () => {
    const { place, startsAt, quota, officeIds, experts, contact } = session()
    const arranged = { place, startsAt, quota, officeIds, experts, contact }
    const event = { type: 'arranged' as const, ...arranged }
    assert.deepEqual(tell(event), [])
    const moved = session({ place: '701室' })
    assert.deepEqual(whom(tell({ ...event, place: '701室' }, session(), moved)), [
      ['water', 'arranged.office'],
      ['invited', 'arranged.enterprise'],
      ['seated', 'arranged.enterprise'],
    ])
  })
  it('has words in both languages, and says nothing to staff that it may not', () => {
    for (const type of ['postponed', 'cancelled', 'reminded', 'topicsSet'] as const) {
      const facts = { reason: '防台', on, heldOn: '2026-10-14', topicIds: ['t'] }
      // Why `as`: each takes what it needs of these facts.
      const told = tell({ type, ...facts } as unknown as SessionEvent)
      assert.ok(told.length > 0, type)
      for (const notice of told) {
        checkSaysNoIdentity(notice)
        for (const language of ['zh', 'en'] as const) {
          const { subject, text } = render(language, {
            ...{ template: notice.template, values: { ...notice.values, number: '12' } },
          })
          assert.doesNotMatch(subject + text, /[{}[\]]|undefined/, notice.template)
        }
      }
    }
  })
})
