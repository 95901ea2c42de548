import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { aRegistration, code, openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { sessions, topicId } = await openedPeriod(city, '2026-09-30')
const [first, second] = sessions
const next = await openedPeriod(city, '2026-10-14')
const roster = async (sessionId: string) => taken(desk.get(`/talk-sessions/${sessionId}/roster`))
const invites = (sessionId: string, enterpriseId: string, reason = 'industry') =>
  desk.post(`/talk-sessions/${sessionId}/invitations`, { enterpriseId, reason })

/** Fills a session up with enterprises of their own. */
async function fill(sessionId: string, count: number, name: string) {
  const all = []
  for (let nth = 1; nth <= count; nth += 1) {
    const person = await city.enterprise(`${name}${nth}有限公司`)
    const { seatId } = await taken(signsUp(person, sessionId))
    all.push({ person, at: `/talk-seats/${seatId}` })
  }
  return all
}

describe('registration', () => {
  it('needs a speaker and one to three questions, opens and closes by its dates', async () => {
    const four = ['一', '二', '三', '四']
    const many = signsUp(yunfan, first.sessionId, { questions: four })
    assert.equal(await code(many), '422 talks/too-many-questions')
    assert.equal((await signsUp(yunfan, first.sessionId, { questions: [] })).status, 400)
    assert.equal((await signsUp(yunfan, first.sessionId, { speaker: '' })).status, 400)
    const early = signsUp(yunfan, next.sessions[0].sessionId)
    assert.equal(await code(early), '409 talks/registration-closed')
  })
  it('sends a report about officials elsewhere, and takes a hidden identity', async () => {
    const report = await signsUp(yunfan, first.sessionId, { tier: 'report' })
    assert.deepEqual(
      [report.body.code, report.body.errors[0].field],
      ['talks/report-elsewhere', 'tier'],
    )
    const { status } = await taken(signsUp(yunfan, first.sessionId, { tier: 'hidden' }))
    assert.equal(status, 'seated')
    assert.equal(await code(signsUp(yunfan, first.sessionId)), '409 talks/there-already')
    const [mine] = (await yunfan.get('/talk-seats')).body.items
    assert.deepEqual([mine.status, mine.heldOn, mine.tier], ['seated', '2026-09-30', 'hidden'])
  })
  it('takes no seat in writing; a full session has a waiting list that moves up in order', async () => {
    const { sessionId } = second
    const writer = await city.enterprise('湖州书面有限公司')
    const written = await taken(signsUp(writer, sessionId, { presence: 'writing' }))
    assert.equal(written.status, 'writing')
    const seated = await fill(sessionId, 10, '湖州先到')
    const waiting = await fill(sessionId, 3, '湖州后到')
    const before = await roster(sessionId)
    assert.deepEqual([before.quota, before.taken, before.waiting], [10, 10, 3])
    const [leaver, quitter] = [seated[0], waiting[1]]
    assert.ok(leaver && quitter)
    await taken(quitter.person.post(`${quitter.at}/withdrawal`))
    await taken(leaver.person.post(`${leaver.at}/withdrawal`))
    // Nobody overtakes those who wait while the clock has not moved them up.
    const late = await city.enterprise('湖州更晚有限公司')
    assert.equal((await taken(signsUp(late, sessionId))).status, 'waiting')
    assert.equal((await city.runJobs()).promoted, 1)
    const after = await roster(sessionId)
    assert.deepEqual([after.taken, after.waiting], [10, 2])
    const left = after.items
      .filter(({ status }: { status: string }) => status === 'waiting')
      .map((one: { enterpriseName: string; queue: number }) => [one.enterpriseName, one.queue])
    assert.deepEqual(left, [
      ['湖州后到3有限公司', 3],
      ['湖州更晚有限公司', 4],
    ])
    const fewer = { place: null, startsAt: '09:00', quota: 8 }
    const arrangement = desk.post(`/talk-sessions/${sessionId}/arrangement`, fewer)
    assert.equal(await code(arrangement), '422 talks/seats-taken')
    // One who gave up its place may come back, at the end.
    const back = await taken(signsUp(leaver.person, sessionId))
    assert.deepEqual([back.status, back.queue], ['waiting', 5])
  })
  it('is the enterprise’s own, and no department sees who comes', async () => {
    const lead = await city.leadOf('transport')
    assert.equal((await lead.get(`/talk-sessions/${first.sessionId}/roster`)).status, 403)
    const { seatId } = (await roster(first.sessionId)).items[0]
    const other = await city.enterprise('湖州旁观有限公司')
    assert.equal((await other.post(`/talk-seats/${seatId}/withdrawal`)).status, 404)
    assert.deepEqual((await other.get('/talk-seats')).body.items, [])
  })
})

describe('an invitation', () => {
  it('keeps a seat until it is accepted, replaced, put in writing or declined', async () => {
    const { sessionId } = sessions[2]
    const answers = { acceptance: 'seated', replacement: 'seated', writing: 'writing' }
    for (const [noun, status] of Object.entries(answers)) {
      const guest = await city.enterprise(`湖州受邀${noun}有限公司`)
      const { seatId } = await taken(invites(sessionId, guest.enterpriseId))
      const { presence: _presence, ...brought } = aRegistration({ speaker: '副总' })
      const answer = await taken(guest.post(`/talk-seats/${seatId}/${noun}`, brought))
      assert.equal(answer.status, status)
    }
    const guest = await city.enterprise('湖州谢绝有限公司')
    const { seatId } = await taken(invites(sessionId, guest.enterpriseId, 'first-timer'))
    assert.equal((await roster(sessionId)).taken, 3)
    await taken(guest.post(`/talk-seats/${seatId}/decline`))
    const { taken: seats, items } = await roster(sessionId)
    assert.equal(seats, 2)
    const one = items.find((seat: { seatId: string }) => seat.seatId === seatId)
    assert.deepEqual(
      [one.status, one.inviteReason, one.neverInvited],
      ['declined', 'first-timer', true],
    )
    const leader = (await city.leader.get(`/talk-sessions/${sessionId}/roster`)).body.items
    assert.ok(!leader.some((seat: { seatId: string }) => seat.seatId === seatId))
  })
  it('is never seen by a department, declined or not, in raw SQL neither', async () => {
    const rowsAs = async (role: 'lead' | 'handler' | 'coordinator') => {
      const actor = { ...actorWithoutAccount('330500', role), officeId: city.officeId('transport') }
      const { rows } = await city.db.as(actor, (ctx) =>
        sql`select 1 from talks.seat union all select 1 from talks.guest
          union all select 1 from record.event where loop = 'talk-seat'`.execute(ctx.tx),
      )
      return rows.length
    }
    assert.deepEqual([await rowsAs('lead'), await rowsAs('handler')], [0, 0])
    assert.ok((await rowsAs('coordinator')) > 0)
  })
  it('comes at most every seven days, also when two districts invite at the same moment', async () => {
    const guest = await city.enterprise('湖州红人有限公司')
    const both = await Promise.all([
      invites(sessions[3].sessionId, guest.enterpriseId),
      invites(sessions[4].sessionId, guest.enterpriseId),
    ])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409])
    const refused = both.find(({ status }) => status === 409)
    assert.equal(refused?.body.code, 'talks/invited-lately')
    assert.equal((await invites(next.sessions[3].sessionId, guest.enterpriseId)).status, 201)
  })
  it('is refused where no seat is left or the enterprise is unknown', async () => {
    const guest = await city.enterprise('湖州无座有限公司')
    assert.equal(
      await code(invites(second.sessionId, guest.enterpriseId)),
      '409 talks/session-full',
    )
    const nobody = await invites(first.sessionId, topicId)
    assert.deepEqual([nobody.status, nobody.body.errors[0].field], [422, 'enterpriseId'])
  })
})

describe('the day of the talk', () => {
  it('notes who came, reports fairness with numbers, and takes no more answers', async () => {
    const { sessionId } = sessions[2]
    const fairness = async () =>
      (await city.auditor.get(`/talk-sessions/${sessionId}/fairness`)).body
    const never = (await fairness()).targets[1]
    assert.deepEqual(never, {
      ...{ target: 'never-invited', count: 2, of: 2, needed: 1, percent: 30, met: true },
    })
    city.clock.turnTo('2026-09-26')
    await city.runJobs()
    const late = await city.enterprise('湖州迟来有限公司')
    assert.equal(await code(signsUp(late, sessionId)), '409 talks/registration-closed')
    city.clock.turnTo('2026-09-30')
    const [one, two] = (await roster(sessionId)).items.filter(
      ({ status }: { status: string }) => status === 'seated',
    )
    assert.equal(
      await code(desk.post(`/talk-seats/${one.seatId}/attendance`)),
      '409 talks/session-closed-for-this',
    )
    await taken(desk.post(`/talk-sessions/${sessionId}/beginning`))
    await taken(desk.post(`/talk-seats/${one.seatId}/attendance`))
    await taken(desk.post(`/talk-seats/${two.seatId}/absence`))
    assert.equal((await fairness()).targets[0].of, 1)
  })
})
