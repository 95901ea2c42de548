import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { officesByKey, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Answer, openCity } from '../city.ts'

// Monday 21 September 2026. National Day is 1-7 October; Saturday the 10th is worked.
const city = await openCity({ start: '2026-09-21' })
const { desk } = city

const taken = async (answer: Promise<Answer>) => {
  const { status, body, text } = await answer
  assert.ok(status === 200 || status === 201, text)
  return body
}
const code = async (answer: Promise<Answer>) => {
  const { status, body } = await answer
  return `${status} ${body.code}`
}
const plan = (plannedOn: string, more = {}) =>
  taken(desk.post('/talk-periods', { plannedOn, ...more }))
const look = async (periodId: string) => (await desk.get(`/talk-periods/${periodId}`)).body
const sessionsOf = async (periodId: string) => (await look(periodId)).sessions

async function approvedTopic(title = '项目落地难点') {
  const { topicId } = await taken(desk.post('/topics', { title }))
  await taken(desk.post(`/topics/${topicId}/approval`))
  return String(topicId)
}

describe('planning', () => {
  it('proposes every Wednesday, one that is off postponed or cancelled with the notice as reason', async () => {
    const { items } = await taken(desk.get('/talk-dates?from=2026-09-24&weeks=3'))
    assert.deepEqual(
      items.map((one: Record<string, string>) => [one.plannedOn, one.advice, one.heldOn]),
      [
        ['2026-09-30', 'hold', '2026-09-30'],
        ['2026-10-07', 'postpone', '2026-10-08'],
        ['2026-10-14', 'hold', '2026-10-14'],
      ],
    )
    assert.ok(items[1].notice)
  })
  it('refuses a day off and says what is proposed; takes the other day with a reason', async () => {
    const off = await desk.post('/talk-periods', { plannedOn: '2026-10-07' })
    assert.deepEqual(
      [off.status, off.body.code, off.body.details.nextWorkingDay],
      [422, 'talks/day-off', '2026-10-08'],
    )
    const moved = { plannedOn: '2026-10-07', heldOn: '2026-10-08' }
    assert.equal(await code(desk.post('/talk-periods', moved)), '422 talks/reason-needed')
    const { periodId } = await plan('2026-10-07', { ...moved, reason: '国庆放假顺延' })
    const period = await look(periodId)
    assert.deepEqual([period.heldOn, period.reason], ['2026-10-08', '国庆放假顺延'])
  })
  it('gives one session a venue with the same dates, host by turn, under a running number', async () => {
    const first = await plan('2026-10-14')
    const second = await plan('2026-10-21')
    assert.equal(second.number, first.number + 1)
    const sessions = await sessionsOf(first.periodId)
    assert.equal(sessions.length, 8)
    assert.deepEqual(
      sessions.slice(0, 2).map((one: Record<string, string>) => one.regionName),
      ['湖州市本级', '吴兴区'],
    )
    for (const one of sessions) {
      assert.deepEqual(
        [one.heldOn, one.opensOn, one.locksOn, one.packOn, one.minutesOn, one.quota, one.status],
        ['2026-10-14', '2026-10-04', '2026-10-10', '2026-10-12', '2026-10-15', 10, 'planned'],
      )
    }
    const next = (await sessionsOf(second.periodId))[0]
    const turns = ['committee', 'congress', 'government', 'cppcc']
    const at = turns.indexOf(sessions[0].host.body)
    assert.equal(next.host.body, turns[(at + 1) % 4])
  })
  it('skips a day with a reason and without a number, and plans no day twice', async () => {
    const bare = { plannedOn: '2027-02-10', skip: true }
    assert.equal(await code(desk.post('/talk-periods', bare)), '422 talks/reason-needed')
    const skipped = await plan('2027-02-10', { skip: true, reason: '春节放假' })
    assert.deepEqual([skipped.status, skipped.number], ['cancelled', null])
    assert.deepEqual(await sessionsOf(skipped.periodId), [])
    assert.equal(await code(desk.post('/talk-periods', bare)), '409 talks/day-taken')
    const { items } = await taken(desk.get('/talk-dates?from=2027-02-10&weeks=1'))
    assert.deepEqual(items, [])
  })
  it('numbers without gaps and plans one day once when two clerks press at the same time', async () => {
    const days = ['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-18', '2026-11-18']
    const answers = await Promise.all(
      days.map((plannedOn) => desk.post('/talk-periods', { plannedOn })),
    )
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body.number)
    assert.equal(made.length, 3)
    for (const { status, body } of answers.filter((one) => one.status !== 201)) {
      assert.deepEqual([status, body.code], [409, 'talks/day-taken'])
    }
    const [low = 0] = made.toSorted((a, b) => a - b)
    assert.deepEqual(
      made.toSorted((a, b) => a - b),
      [low, low + 1, low + 2],
    )
  })
})

describe('theme, days and hosts', () => {
  it('gives all venues the same one or two topics, which are taken from the library and come back', async () => {
    const [one, two, three] = [await approvedTopic(), await approvedTopic(), await approvedTopic()]
    const { periodId } = await plan('2026-10-28')
    const at = `/talk-periods/${periodId}/topics`
    const many = desk.post(at, { topicIds: [one, two, three] })
    assert.equal(await code(many), '422 talks/too-many-topics')
    await taken(desk.post(at, { topicIds: [one, two] }))
    for (const session of await sessionsOf(periodId)) {
      assert.deepEqual([session.status, session.topicIds], ['themed', [one, two]])
    }
    assert.equal((await desk.get(`/topics/${one}`)).body.status, 'scheduled')
    await taken(desk.post(at, { topicIds: [two, three] }))
    assert.equal((await desk.get(`/topics/${one}`)).body.status, 'approved')
    const other = await plan('2026-12-02')
    const again = desk.post(`/talk-periods/${other.periodId}/topics`, { topicIds: [two] })
    assert.equal(await code(again), '409 loop/wrong-status')
    await taken(desk.post(`/talk-periods/${periodId}/cancellation`, { reason: '防汛' }))
    assert.equal((await desk.get(`/topics/${two}`)).body.status, 'approved')
    const cancelled = await look(periodId)
    assert.deepEqual([cancelled.status, cancelled.reason], ['cancelled', '防汛'])
    for (const { status, reason } of cancelled.sessions) {
      assert.deepEqual([status, reason], ['cancelled', '防汛'])
    }
  })
  it('postpones a whole period, or one venue alone, with the reason and new dates', async () => {
    const { periodId } = await plan('2026-12-09')
    const move = { heldOn: '2026-12-10', reason: '主要领导外出' }
    await taken(desk.post(`/talk-periods/${periodId}/postponement`, move))
    const [first, second] = await sessionsOf(periodId)
    assert.deepEqual(
      [first.heldOn, first.movedFrom, first.reason, first.locksOn],
      ['2026-12-10', '2026-12-09', '主要领导外出', '2026-12-07'],
    )
    const alone = { heldOn: '2026-12-11', reason: '会场停电' }
    await taken(desk.post(`/talk-sessions/${first.sessionId}/postponement`, alone))
    const { moves } = (await desk.get(`/talk-sessions/${first.sessionId}`)).body
    assert.equal(moves.length, 2)
    assert.equal((await sessionsOf(periodId))[1].heldOn, second.heldOn)
    const sunday = { heldOn: '2026-12-13', reason: 'x' }
    const at = `/talk-sessions/${first.sessionId}/postponement`
    assert.equal(await code(desk.post(at, sunday)), '422 talks/day-off')
    assert.equal((await desk.post(at, { heldOn: '2026-12-14' })).status, 400)
  })
  it('swaps the hosts of two sessions of one venue, both told of it, and of no other', async () => {
    const [a, b] = [await plan('2026-12-16'), await plan('2026-12-23')]
    const [one, elsewhere] = await sessionsOf(a.periodId)
    const [other] = await sessionsOf(b.periodId)
    await taken(desk.post(`/talk-sessions/${one.sessionId}/host`, { name: '王主任' }))
    const swap = (withSessionId: string) =>
      desk.post(`/talk-sessions/${one.sessionId}/host-swap`, { withSessionId, reason: '出差' })
    assert.equal(await code(swap(elsewhere.sessionId)), '422 talks/swap-elsewhere')
    await taken(swap(other.sessionId))
    const after = (await desk.get(`/talk-sessions/${one.sessionId}`)).body
    const given = (await desk.get(`/talk-sessions/${other.sessionId}`)).body
    assert.equal(after.host.body, other.host.body)
    assert.deepEqual([given.host.body, given.host.name], [one.host.body, '王主任'])
    assert.deepEqual([after.swaps[0].gave, given.swaps[0].got], [one.host.body, one.host.body])
  })
  it('keeps a district coordinator to its own venue', async () => {
    const district = await city.signIn(
      await city.db.as(actorWithoutAccount('330500', 'admin'), async (ctx) => {
        const officeId = (await officesByKey(ctx)).get('coordination')?.officeId ?? ''
        return openAccount(ctx, {
          name: '吴兴区统筹',
          role: 'coordinator',
          officeId,
          regionId: 'wuxing',
        })
      }),
    )
    const { periodId } = await plan('2026-12-30')
    const [cityWide, wuxing] = await sessionsOf(periodId)
    const place = { place: '区政府二号楼', startsAt: '08:45', quota: 8 }
    const at = (one: { sessionId: string }) => `/talk-sessions/${one.sessionId}/arrangement`
    await taken(district.post(at(wuxing), place))
    assert.equal(await code(district.post(at(cityWide), place)), '403 loop/not-yours')
    assert.equal(await code(desk.post(at(cityWide), { ...place, quota: 30 })), '422 talks/quota')
    const refused = district.post(`/talk-periods/${periodId}/cancellation`, { reason: 'x' })
    assert.equal(await code(refused), '403 loop/not-yours')
  })
})

describe('a year without a holiday notice', () => {
  it('gives estimates, counted again when the notice comes', async () => {
    const { periodId } = await plan('2027-01-13')
    const [before] = await sessionsOf(periodId)
    assert.deepEqual([before.locksOn, before.provisional], ['2027-01-08', true])
    const notice = {
      year: 2027,
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-08', '2027-02-06', '2027-02-07'],
      work: [],
    }
    const added = await city.admin.post('/calendar/notices', notice)
    assert.equal(added.status, 201, added.text)
    assert.equal((await city.runJobs()).talksRedated, 8)
    const [after] = await sessionsOf(periodId)
    assert.deepEqual([after.locksOn, after.provisional], ['2027-01-07', false])
  })
})

describe('the clock', () => {
  it('opens and locks rosters by their dates, and lets a period pass: held, or not', async () => {
    const topic = await approvedTopic('用工')
    const held = await plan('2026-09-30')
    await taken(desk.post(`/talk-periods/${held.periodId}/topics`, { topicIds: [topic] }))
    const [session] = await sessionsOf(held.periodId)
    const at = `/talk-sessions/${session.sessionId}`
    const status = async () => (await desk.get(at)).body.status
    await city.runJobs()
    assert.equal(await status(), 'registering') // 20 September has come
    city.clock.turnTo('2026-09-24')
    await city.runJobs()
    assert.equal(await status(), 'registering') // 24 September is its last day
    assert.equal(await code(desk.post(`${at}/beginning`)), '409 loop/wrong-status')
    city.clock.turnTo('2026-09-25')
    await city.runJobs()
    assert.equal(await status(), 'locked')
    assert.equal(await code(desk.post(`${at}/beginning`)), '409 talks/not-due')
    city.clock.turnTo('2026-09-30')
    await taken(desk.post(`${at}/beginning`))
    await taken(desk.post(`${at}/end`))
    assert.equal(await status(), 'minutes')
    city.clock.turnTo('2026-10-01')
    await city.runJobs()
    assert.equal((await look(held.periodId)).status, 'held')
    const { body } = await desk.get(`/topics/${topic}`)
    assert.deepEqual([body.status, body.timesUsed, body.lastUsedOn], ['approved', 1, '2026-09-30'])
    assert.deepEqual(body.lastUsed, [
      { regionId: 'huzhou', regionName: '湖州市本级', heldOn: '2026-09-30' },
    ])
    city.clock.turnTo('2026-10-09')
    await city.runJobs()
    const { items } = (await desk.get('/talk-periods?before=2026-10-08&limit=1')).body
    assert.deepEqual([items[0].plannedOn, items[0].status], ['2026-10-07', 'cancelled'])
    await city.runJobs()
    assert.equal((await city.runJobs()).talksWoken, 0)
  })
})
