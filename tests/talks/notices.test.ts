import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity, type Person } from '../city.ts'
import { aRegistration, openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const canary = '金丝雀'
const yunfan = await city.enterprise(`湖州${canary}智能装备有限公司`)
const { sessions } = await openedPeriod(city, '2026-09-30')
const [{ sessionId, number }, other, third] = sessions
const at = `/talk-sessions/${sessionId}`
const lead = await city.leadOf('transport')

// biome-ignore lint/suspicious/noExplicitAny: a notice as it was answered
type Told = any
/** What a person was told since it was last asked, the oldest first. */
const heard = new Map<Person, number>()
async function toldTo(person: Person): Promise<Told[]> {
  await city.runJobs()
  const { items } = await taken(person.get('/notices?limit=50'))
  const before = heard.get(person) ?? 0
  heard.set(person, items.length)
  return items.slice(0, items.length - before).toReversed()
}
const templatesOf = async (person: Person) => (await toldTo(person)).map(({ template }) => template)
const arranges = (over = {}) =>
  taken(desk.post(`${at}/arrangement`, { place: '608室', startsAt: '08:45', quota: 8, ...over }))

describe('a seat', () => {
  it('is told to its enterprise: which talk, when, and where it reads of it', async () => {
    await taken(signsUp(yunfan, sessionId))
    const [told, ...more] = await toldTo(yunfan)
    assert.deepEqual([told.template, more], ['talk-seat.seated.enterprise', []])
    assert.equal(told.title, `您已报名湖州市本级第 ${number} 期恳谈会`)
    assert.match(told.text, /时间：2026年9月30日 09:00，主题：2026-09-30的主题。/)
    assert.deepEqual(told.subject, { loop: 'talk-session', id: sessionId, number: `${number}` })
    assert.equal(told.path, `/talks/${sessionId}`)
  })
  it('in the waiting list has its number, and moving up is told', async () => {
    const all = []
    for (let nth = 1; nth <= 10; nth += 1) {
      const person = await city.enterprise(`湖州先到${nth}有限公司`)
      all.push({ person, ...(await taken(signsUp(person, other.sessionId))) })
    }
    const late = await city.enterprise('湖州后到有限公司')
    await taken(signsUp(late, other.sessionId))
    const [waiting] = await toldTo(late)
    assert.equal(waiting.template, 'talk-seat.waiting.enterprise')
    assert.match(waiting.text, /您的候补号为 1。/)
    const [first] = all
    assert.ok(first)
    await taken(first.person.post(`/talk-seats/${first.seatId}/withdrawal`))
    assert.deepEqual(await templatesOf(late), ['talk-seat.promoted.enterprise'])
    assert.deepEqual(await templatesOf(first.person), ['talk-seat.seated.enterprise'])
    const writer = await city.enterprise('湖州书面有限公司')
    await taken(signsUp(writer, other.sessionId, { presence: 'writing' }))
    assert.deepEqual(await templatesOf(writer), ['talk-seat.writing.enterprise'])
  })
  it('that is offered is told with the day to answer by; what becomes of it, to nobody', async () => {
    const guest = await city.enterprise('湖州受邀有限公司')
    const invitation = { enterpriseId: guest.enterpriseId, reason: 'first-timer' }
    const { seatId } = await taken(
      desk.post(`/talk-sessions/${third.sessionId}/invitations`, invitation),
    )
    const [invited] = await toldTo(guest)
    assert.equal(invited.template, 'talk-seat.invited.enterprise')
    assert.match(invited.text, /请于 2026年9月24日 前答复/)
    await arrangesThird()
    assert.deepEqual(await templatesOf(lead), ['talk-session.arranged.office'])
    await taken(guest.post(`/talk-seats/${seatId}/decline`, { reason: `${canary}不便` }))
    for (const person of [lead, desk, city.leader, guest]) {
      const templates = await templatesOf(person)
      assert.ok(!templates.some((one) => one.startsWith('talk-seat.')), templates.join())
    }
  })
  it('is told by hand where no channel reaches the enterprise', async () => {
    const body = { name: '湖州无账号有限公司', regionId: 'wuxing' }
    const { enterpriseId } = await taken(desk.post('/enterprises', body))
    const registration = { ...aRegistration(), enterpriseId }
    await taken(desk.post(`/talk-sessions/${third.sessionId}/registrations`, registration))
    await city.runJobs()
    const { items } = await taken(desk.get('/notices/manual?limit=50'))
    const told = items.find((one: Told) => one.enterpriseName === body.name)
    assert.match(told.title, /您已报名/)
  })
})

const arrangesThird = () =>
  taken(
    desk.post(`/talk-sessions/${third.sessionId}/arrangement`, {
      ...{ place: null, startsAt: '09:00', quota: 8 },
      officeIds: [city.officeId('transport')],
    }),
  )

describe('a session', () => {
  it('is told to the offices on it with place, time and topic, once; and to those taken off it', async () => {
    const transport = city.officeId('transport')
    await arranges({ officeIds: [transport] })
    const [told, ...more] = await toldTo(lead)
    assert.deepEqual([told.template, more], ['talk-session.arranged.office', []])
    assert.match(told.text, /2026年9月30日 08:45，地点：608室，主题：2026-09-30的主题。/)
    assert.deepEqual([told.at, told.path], [null, `/desk/talks/${sessionId}`])
    const water = await city.leadOf('water')
    await arranges({ officeIds: [transport, city.officeId('water')] })
    assert.deepEqual(
      [await templatesOf(lead), await templatesOf(water)],
      [[], ['talk-session.arranged.office']],
    )
    await arranges({ officeIds: [transport] })
    assert.deepEqual(await templatesOf(water), ['talk-session.released.office'])
    // Those who come are told of the new place and time, and of nothing else.
    assert.deepEqual(await templatesOf(yunfan), ['talk-session.arranged.enterprise'])
  })
  it('reminds who comes two working days ahead, once', async () => {
    city.clock.turnTo('2026-09-25')
    await city.runJobs()
    assert.deepEqual(await templatesOf(yunfan), [])
    // 25 September is a holiday, and so is the Saturday after it.
    city.clock.turnTo('2026-09-28')
    const [told] = await toldTo(yunfan)
    assert.equal(told.template, 'talk-session.reminded.enterprise')
    assert.deepEqual(await templatesOf(lead), [
      'talk-session.reminded.office',
      'talk-session.reminded.office',
    ])
    city.clock.turnTo('2026-09-29')
    assert.deepEqual([await templatesOf(yunfan), await templatesOf(lead)], [[], []])
  })
  it('that is put off or cancelled is told at once to all who have to do with it, the reason to enterprises', async () => {
    const move = { heldOn: '2026-10-14', reason: '防御台风' }
    await taken(desk.post(`${at}/postponement`, move))
    const [off] = await toldTo(yunfan)
    assert.deepEqual([off.template, off.urgent], ['talk-session.postponed.enterprise', true])
    assert.match(off.text, /由 2026年9月30日 延至 2026年10月14日 08:45。原因：防御台风。/)
    const [office] = await toldTo(lead)
    assert.equal(office.template, 'talk-session.postponed.office')
    assert.doesNotMatch(office.text, /台风/)
    await taken(desk.post(`${at}/cancellation`, { reason: '并入下一期' }))
    const [cancelled] = await toldTo(yunfan)
    assert.match(cancelled.text, /原因：并入下一期。/)
    assert.deepEqual(await templatesOf(lead), ['talk-session.cancelled.office'])
  })
  it('tells no office who comes', async () => {
    for (const person of [lead, await city.handlerOf('transport'), await city.leadOf('water')]) {
      const { text, body } = await person.get('/notices?limit=50')
      assert.ok(body.items.length > 0)
      assert.doesNotMatch(text, /金丝雀|湖州受邀|不便/)
    }
  })
})
