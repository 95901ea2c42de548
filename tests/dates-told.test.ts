import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answer, anAppeal, openCity, type Person } from './city.ts'

// Monday 21 September 2026. The Mid-Autumn holiday is 25-27, National Day 1-7 October.
const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { desk } = city
const [handler, lead] = [await city.handlerOf('transport'), await city.leadOf('transport')]

const look = async (person: Person, at: string) => (await person.get(at)).body
const taken = async (answer: Promise<Answer>) => {
  const { status, text } = await answer
  assert.equal(status, 200, text)
}

async function submitted() {
  const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
  return `/appeals/${appealId}`
}

async function signed() {
  const at = await submitted()
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') }))
  await taken(handler.post(`${at}/signature`))
  return at
}

/** What a person is told to wait for, by the appeal's own page and by the list. */
async function waitsFor(person: Person, at: string) {
  const told = (found: Record<string, unknown>) =>
    ['nextDueKind', 'nextDueOn', 'overdue'].map((name) => found[name])
  const { items } = await look(person, '/appeals?limit=50')
  const listed = items.find(({ appealId }: { appealId: string }) => at.endsWith(appealId))
  const own = told(await look(person, at))
  assert.deepEqual(told(listed), own)
  return own
}

describe('the date an enterprise waits for', () => {
  it('is never one that offices owe each other', async () => {
    const at = await signed()
    await taken(
      handler.post(`${at}/objection`, { ownerOfficeId: city.officeId('housing'), clause: '第3条' }),
    )
    assert.deepEqual(await waitsFor(desk, at), ['rule', '2026-09-21', false])
    assert.deepEqual(await waitsFor(yunfan, at), ['reply', '2026-10-08', false])
    city.clock.turnTo('2026-09-23')
    // The ruling is late, which is the coordinator's matter; the reply is not.
    assert.deepEqual(await waitsFor(desk, at), ['rule', '2026-09-21', true])
    assert.deepEqual(await waitsFor(yunfan, at), ['reply', '2026-10-08', false])
    city.clock.turnTo('2026-10-09')
    assert.deepEqual(await waitsFor(yunfan, at), ['reply', '2026-10-08', true])
    await taken(yunfan.post(`${at}/withdrawal`))
    const ended = await look(yunfan, at)
    assert.deepEqual([ended.nextDueKind, ended.nextDueOn], [null, null])
  })
  it('is its own while its supplement is waited for, though others come before', async () => {
    city.clock.turnTo('2026-10-12')
    const at = await submitted()
    assert.deepEqual(await waitsFor(yunfan, at), ['dispatch', '2026-10-14', false])
    await taken(desk.post(`${at}/supplement-request`, { question: '哪个门？' }))
    assert.deepEqual(await waitsFor(yunfan, at), ['supplement', '2026-10-19', false])
  })
})

describe('a date in the timeline', () => {
  it('is told with where it was, and the words come without the offices’ shorthand', async () => {
    city.clock.turnTo('2026-10-12')
    const at = await signed()
    await taken(lead.post(`${at}/extension-request`, { workingDays: 5, reason: '需现场检测' }))
    await taken(desk.post(`${at}/extension`, { grant: true, reason: '同意' }))
    const shelving = { basis: '省级权限', plan: '报请省厅', signedBy: '王局长' }
    await taken(desk.post(`${at}/shelving`, { ...shelving, reviewOn: '2026-12-01' }))
    await taken(desk.post(`${at}/shelving-review`, { reviewOn: '2026-12-08', reason: '仍在批' }))
    city.clock.turnTo('2026-11-09')
    await taken(desk.post(`${at}/resumption`, { reason: '省厅已批' }))
    await taken(desk.post(`${at}/supervision-order`, {}))
    const told = async (person: Person) =>
      (await look(person, at)).timeline
        .filter(({ type }: { type: string }) => type !== 'textConfirmed')
        .slice(4)
        .map(({ type, text, dates }: Record<string, unknown>) => [type, text, dates])
    assert.deepEqual(await told(yunfan), [
      ['extensionAsked', '需现场检测', [{ kind: 'extension', from: null, to: '2026-10-13' }]],
      ['extensionDecided', '同意', [{ kind: 'reply', from: '2026-10-26', to: '2026-11-02' }]],
      ['shelved', '省级权限\n报请省厅', [{ kind: 'review', from: null, to: '2026-12-01' }]],
      ['shelvingKept', '仍在批', [{ kind: 'review', from: '2026-12-01', to: '2026-12-08' }]],
      ['resumed', '省厅已批', []],
      ['ordered', '主要负责人', []],
    ])
    const toDesk = await told(desk)
    assert.equal(toDesk[0][1], '5：需现场检测')
    assert.match(toDesk[2][1], /2026-12-01，王局长/)
    assert.match(toDesk[5][1], /^湖恳督〔2026〕\d+号（/)
  })
  it('says from where it rolled over days off, and only then', async () => {
    city.clock.turnTo('2026-12-14')
    const at = await signed()
    await taken(lead.post(`${at}/extension-request`, { workingDays: 2, reason: '需现场检测' }))
    await taken(desk.post(`${at}/extension`, { grant: true, reason: '同意' }))
    const rolled = async () =>
      (await look(yunfan, at)).deadlines.map(
        ({ kind, rolledFrom, dueOn }: Record<string, string>) => [...[kind, rolledFrom, dueOn]],
      )
    const [dispatch, reply] = await rolled()
    assert.deepEqual(dispatch, ['dispatch', null, '2026-12-16'])
    // Monday 28 December is worked: the two days more are the extension, not rolled.
    assert.deepEqual(reply, ['reply', null, '2026-12-30'])
  })
})
