import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#kernel/actor.ts'
import { type ChannelName, checkSaysNoIdentity, type Notice } from './notice.ts'
import { type Address, type Audience, plan } from './plan.ts'
import { quietHours } from './quiet-hours.ts'
import { nextTry } from './retries.ts'
import { isAllowedUrl } from './webhook-url.ts'

const at = (time: string) => new Date(`2026-09-22T${time}+08:00`).toISOString()
const calendar = { version: '', years: {} }
const subject = { loop: 'appeal', id: 'a', number: '2026-AAAA-AAAA' }
const about = (to: Notice['to'], urgent = false): Notice => {
  return { to, template: 't', values: {}, urgent, subject }
}
const address = (more: Partial<Address> = {}): Address => {
  return { reachable: true, language: 'zh', quiet: true, digest: false, ...more }
}
const one = (role: Role, kept: Address | null): Audience => {
  return { people: [{ accountId: 'p', role, address: kept }], enterprise: null }
}

function planned(
  notice: Notice,
  audience: Audience,
  { time = '10:00:00', offers = ['email', 'sms', 'dingtalk', 'wecom'] as ChannelName[] } = {},
) {
  const given = { now: at(time), calendar, quietHours, offers: new Set(offers) }
  return plan(notice, audience, given).map(({ channel, dueAt, digest }) =>
    [channel, dueAt, ...(digest ? ['digest'] : [])].join(' '),
  )
}

const office = { officeId: 'o', roles: ['handler', 'lead'] as const }
const desk = { role: 'coordinator' as const, regionId: 'wuxing' }

describe('a notice to staff', () => {
  it('is in the pages at once and in the mail when there is an address', () => {
    assert.deepEqual(planned(about(desk), one('coordinator', null)), [`inapp ${at('10:00:00')}`])
    assert.deepEqual(planned(about(desk), one('coordinator', address())), [
      `inapp ${at('10:00:00')}`,
      `email ${at('10:00:00')}`,
    ])
    assert.deepEqual(planned(about(desk), one('coordinator', address({ reachable: false }))), [
      `inapp ${at('10:00:00')}`,
    ])
  })
  it('waits for the end of the night in the mail, never in the pages, unless quiet is off', () => {
    const night = { time: '22:00:00' }
    const morning = '2026-09-23T00:00:00.000Z'
    assert.deepEqual(planned(about(desk, true), one('coordinator', address()), night).slice(0, 2), [
      `inapp ${at('22:00:00')}`,
      `email ${morning}`,
    ])
    const awake = one('coordinator', address({ quiet: false }))
    assert.equal(planned(about(desk), awake, night)[1], `email ${at('22:00:00')}`)
  })
  it('goes into the digest of a handling unit whatever it wishes, unless it is urgent', () => {
    const digest = `email ${new Date('2026-09-23T08:30:00+08:00').toISOString()} digest`
    for (const role of ['handler', 'lead'] as const) {
      assert.equal(planned(about(office), one(role, address()))[1], digest)
      assert.equal(planned(about(office, true), one(role, address()))[1], `email ${at('10:00:00')}`)
    }
    assert.equal(planned(about(desk), one('coordinator', address({ digest: true })))[1], digest)
  })
  it('reaches the robots only when it is urgent and for the coordinators', () => {
    const robots = (notice: Notice, role: Role, time?: string) =>
      planned(notice, one(role, null), time ? { time } : {}).slice(1)
    assert.deepEqual(robots(about(desk), 'coordinator'), [])
    assert.deepEqual(robots(about(office, true), 'handler'), [])
    assert.deepEqual(robots(about(desk, true), 'coordinator'), [
      `dingtalk ${at('10:00:00')}`,
      `wecom ${at('10:00:00')}`,
    ])
    assert.equal(
      robots(about(desk, true), 'coordinator', '06:00:00')[0],
      `dingtalk ${at('08:00:00')}`,
    )
  })
  it('says no more than offices, days and fixed words', () => {
    const told = { ...about(office), values: { office: '交通运输局', dueOn: '2026-10-10' } }
    assert.doesNotThrow(() => checkSaysNoIdentity(told))
    for (const name of ['title', 'body', 'enterprise', 'reason', 'question', 'contact']) {
      const tattle = { ...about(office), values: { [name]: 'x' } }
      assert.throws(() => checkSaysNoIdentity(tattle), new RegExp(name))
    }
    const own = { ...about({ enterpriseId: 'e' }), values: { reason: 'x' } }
    assert.doesNotThrow(() => checkSaysNoIdentity(own))
  })
})

describe('a notice to an enterprise', () => {
  const to = about({ enterpriseId: 'e' })
  const audience = (phone: string | null, kept: Address | null | 'no account'): Audience => ({
    people: kept === 'no account' ? [] : [{ accountId: 'p', role: 'enterprise', address: kept }],
    enterprise: { enterpriseId: 'e', reachable: phone !== null },
  })
  it('goes by mail and no other way when somebody of it has an address', () => {
    assert.deepEqual(planned(to, audience('1', address())), [
      `inapp ${at('10:00:00')}`,
      `email ${at('10:00:00')}`,
    ])
  })
  it('goes to its telephone when nobody has, not at night', () => {
    assert.deepEqual(planned(to, audience('1', null)), [
      `inapp ${at('10:00:00')}`,
      `sms ${at('10:00:00')}`,
    ])
    assert.deepEqual(planned(to, audience('1', 'no account'), { time: '05:00:00' }), [
      `sms ${at('08:00:00')}`,
    ])
  })
  it('is told by hand when there is no telephone, no gateway, or no mail to send with', () => {
    const manual = `manual ${at('10:00:00')}`
    assert.deepEqual(planned(to, audience(null, 'no account')), [manual])
    assert.deepEqual(planned(to, audience('1', 'no account'), { offers: ['email'] }), [manual])
    assert.equal(planned(to, audience('1', address()), { offers: [] }).at(-1), manual)
  })
})

describe('another try', () => {
  it('comes after growing pauses, and after the eighth no more', () => {
    const tries = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => nextTry(n, '2026-09-22T00:00:00.000Z'))
    assert.deepEqual(tries, [
      '2026-09-22T00:01:00.000Z',
      '2026-09-22T00:05:00.000Z',
      '2026-09-22T00:30:00.000Z',
      '2026-09-22T02:00:00.000Z',
      '2026-09-22T05:00:00.000Z',
      '2026-09-22T10:00:00.000Z',
      '2026-09-22T14:00:00.000Z',
      null,
    ])
  })
})

describe('the address of a webhook', () => {
  for (const [url, allowed] of [
    ['https://other.example/hook', true],
    ['http://127.0.0.1:8080/hook', true],
    ['http://localhost/hook', true],
    ['http://[::1]/hook', true],
    ['http://other.example/hook', false],
    ['http://127.0.0.1.other.example/', false],
    ['https://user:password@other.example/', false],
    ['ftp://127.0.0.1/', false],
    ['other.example', false],
  ] as const) {
    it(`${allowed ? 'may' : 'may not'} be ${url}`, () => assert.equal(isAllowedUrl(url), allowed))
  }
})
