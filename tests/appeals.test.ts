import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, aReply, openCity, type Person, replied } from './city.ts'

// Monday 21 September 2026. The Mid-Autumn holiday is 25-27, National Day 1-7 October.
const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { desk, caller } = city

const look = async (person: Person, at: string) => (await person.get(at)).body
const stepsOpen = async (person: Person, at: string) =>
  (await look(person, at)).open.map(({ step }: { step: string }) => step)

describe('an appeal, from its submission to its end', () => {
  it('is dispatched, signed, drafted, replied, confirmed, rated and closed as resolved', async () => {
    const submitted = await yunfan.post('/appeals', anAppeal())
    assert.equal(submitted.status, 201)
    // 2 calendar days; 2 weeks is 5 October, a holiday, so the first working day after it: the 8th.
    assert.deepEqual(
      [submitted.body.dispatchDueOn, submitted.body.replyDueOn, submitted.body.provisional],
      ['2026-09-23', '2026-10-08', false],
    )
    const at = `/appeals/${submitted.body.appealId}`
    assert.deepEqual(await stepsOpen(yunfan, at), ['supplement', 'withdraw'])
    await desk.post(`${at}/registration`, {
      kind: 'request',
      environment: 'factors',
      tags: ['道路'],
    })
    await desk.post(`${at}/dispatch`, {
      texts: [],
      officeId: city.officeId('transport'),
      requirement: '三日内到现场',
    })
    const handler = await city.handlerOf('transport')
    await handler.post(`${at}/signature`)
    await handler.post(`${at}/draft`, aReply())
    assert.equal((await handler.post(`${at}/reply`, aReply())).status, 403) // the lead signs
    const lead = await city.leadOf('transport')
    assert.equal((await look(lead, at)).draft.text, aReply().text)
    assert.equal((await look(yunfan, at)).draft, null)
    await lead.post(`${at}/reply`, aReply())
    assert.deepEqual(await stepsOpen(yunfan, at), [
      'confirm',
      'deny',
      'rate',
      'disclose',
      'withdraw',
    ])
    await yunfan.post(`${at}/confirmation`, { solved: true })
    assert.equal((await yunfan.post(`${at}/rating`, { level: 5 })).status, 200)
    assert.equal(
      (await yunfan.post(`${at}/rating`, { level: 1 })).body.code,
      'appeals/already-rated',
    )
    assert.equal((await desk.post(`${at}/closing`)).body.status, 'closed')
    const ended = await look(yunfan, at)
    assert.deepEqual([ended.end, ended.rating, ended.nextDueOn], ['resolved', 5, null])
    assert.deepEqual(
      ended.timeline.map(({ type }: { type: string }) => type),
      [
        'submitted',
        'registered',
        'dispatched',
        'signed',
        'replied',
        'confirmed',
        'rated',
        'closed',
      ],
    )
  })

  it('keeps who the enterprise is from the unit that handles it, and the moment too', async () => {
    const { at } = await replied(city, yunfan)
    await caller.post(`${at}/follow-up`, { reached: false, words: '无人接听' })
    const seen = await (await city.handlerOf('transport')).get(at)
    assert.equal(seen.body.enterpriseName, null)
    assert.ok(!seen.text.includes('云帆') && !seen.text.includes(yunfan.enterpriseId))
    assert.ok(seen.body.timeline.every(({ at }: { at: unknown }) => at === null))
    assert.deepEqual(seen.body.attempts, [])
    const atDesk = await desk.get(at)
    assert.match(atDesk.body.enterpriseCode, /^[2-9A-HJ-NP-Z]{6}$/)
    assert.ok(!atDesk.text.includes('云帆') && !atDesk.text.includes(yunfan.enterpriseId))
    assert.equal((await yunfan.get(at)).body.enterpriseName, '湖州云帆智能装备有限公司')
    assert.equal((await (await city.handlerOf('water')).get(at)).status, 404)
  })

  it('is neither followed up, judged nor closed by the unit that handles it', async () => {
    const { at } = await replied(city, yunfan)
    for (const person of [await city.handlerOf('transport'), await city.leadOf('transport')]) {
      assert.deepEqual(await stepsOpen(person, at), [])
      for (const [step, body] of [
        ['follow-up', { reached: true, solved: 'yes' }],
        ['confirmation', { solved: true }],
        ['rating', { level: 5 }],
        ['closing', {}],
        ['withdrawal', {}],
      ] as const) {
        const answer = await person.post(`${at}/${step}`, body)
        assert.deepEqual([answer.status, answer.body.code], [403, 'http/not-your-role'], step)
      }
    }
  })

  it('keeps its clock through a supplement, a denial and a redo, with the inputs of every date', async () => {
    const { appealId, replyDueOn } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}`
    await desk.post(`${at}/supplement-request`, { question: '哪个门？' })
    assert.deepEqual(await stepsOpen(yunfan, at), ['supplement', 'withdraw'])
    city.clock.turnTo('2026-09-22')
    await yunfan.post(`${at}/supplement`, { text: '北门' })
    await desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
    await desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') })
    await yunfan.post(`${at}/detail`, { text: '雨天尤其严重' })
    await (await city.handlerOf('transport')).post(`${at}/signature`)
    await (await city.leadOf('transport')).post(`${at}/reply`, aReply())
    await yunfan.post(`${at}/denial`, { reason: '只修了一半' })
    assert.deepEqual((await look(desk, at)).open, [
      { step: 'confirmText', blockedBy: null },
      { step: 'lift', blockedBy: null },
      { step: 'redo', blockedBy: null },
      { step: 'close', blockedBy: 'appeals/redo-first' },
    ])
    await desk.post(`${at}/redo`, { officeId: city.officeId('housing'), requirement: '换人重办' })
    assert.equal((await (await city.handlerOf('transport')).get(at)).status, 404)
    const { deadlines, supplements } = await look(desk, at)
    const reply = deadlines.find(({ kind }: { kind: string }) => kind === 'reply')
    // The enterprise was waited for one day, the 21st to the 22nd: 14 and 1 days, rolled to the 8th.
    assert.deepEqual(reply, {
      kind: 'reply',
      officeName: null,
      startOn: '2026-09-21',
      limit: { count: 2, unit: 'weeks', rollForward: true },
      source: '湖州恳谈会：2周内答复',
      paused: 1,
      extended: 0,
      rolledFrom: '2026-10-06',
      dueOn: replyDueOn,
      dueAt: null,
      warnOn: '2026-10-04',
      ruleVersion: 'huzhou-1',
      calendarVersion: '2023.1,2024.1,2025.1,2026.1',
      provisional: false,
      standsStill: false,
      endedOn: '2026-09-22',
    })
    const redo = deadlines.find(({ kind }: { kind: string }) => kind === 'redo')
    // Five working days from the 22nd: 23, 24, 28, 29, 30; the 25th to the 27th are Mid-Autumn.
    assert.deepEqual([redo.startOn, redo.dueOn, redo.endedOn], ['2026-09-22', '2026-09-30', null])
    assert.equal(supplements.length, 2)
  })
})

describe('each end is told apart', () => {
  it('unresolved, when the enterprise accepts the reasons of a lawful refusal', async () => {
    const refused = aReply({
      outcome: 'refused',
      evidence: null,
      legalBasis: '《公路法》第四十七条',
    })
    const { at } = await replied(city, yunfan, 'transport', refused)
    await yunfan.post(`${at}/confirmation`, { solved: false })
    await desk.post(`${at}/closing`)
    assert.equal((await look(desk, at)).end, 'unresolved')
  })
  it('unconfirmed, only after three calls in vain on two days', async () => {
    const { at } = await replied(city, yunfan)
    await caller.post(`${at}/follow-up`, { reached: false })
    const soon = await caller.post(`${at}/follow-up`, { reached: false })
    assert.deepEqual([soon.status, soon.body.code], [409, 'appeals/tried-just-now'])
    for (const _ of [2, 3]) {
      city.clock.pass(3 * 60)
      await caller.post(`${at}/follow-up`, { reached: false })
    }
    const early = await desk.post(`${at}/closing`)
    assert.deepEqual([early.status, early.body.code], [409, 'appeals/not-followed-up'])
    city.clock.turnTo('2026-09-23')
    await caller.post(`${at}/follow-up`, { reached: false })
    await desk.post(`${at}/closing`)
    assert.equal((await look(desk, at)).end, 'unconfirmed')
  })
  it('defaulted, by the clock alone and only when the enterprise had been reached', async () => {
    const reached = await replied(city, yunfan)
    const silent = await replied(city, yunfan)
    await caller.post(`${reached.at}/follow-up`, { reached: true, solved: 'later' })
    const { nextDueOn } = await look(desk, reached.at)
    assert.equal(nextDueOn, '2026-10-08') // 24, 28, 29, 30 September, then 8 October
    city.clock.turnTo('2026-10-08')
    await city.runJobs()
    assert.equal((await look(desk, reached.at)).status, 'replied')
    city.clock.turnTo('2026-10-09')
    await city.runJobs()
    assert.equal((await look(desk, reached.at)).end, 'defaulted')
    assert.equal((await look(desk, silent.at)).status, 'replied')
    assert.equal((await city.runJobs()).woken, 0)
  })
  it('withdrawn, only by whoever submitted it', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}`
    assert.equal((await desk.post(`${at}/withdrawal`)).status, 403)
    assert.equal((await yunfan.post(`${at}/withdrawal`, { reason: '已解决' })).status, 200)
    assert.equal((await look(desk, at)).end, 'withdrawn')
  })
  it('referred, with the destination named', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}`
    const bare = await desk.post(`${at}/referral`, { reason: '诉讼中' })
    assert.equal(bare.body.errors[0].field, 'destination')
    await desk.post(`${at}/referral`, { destination: '市中级人民法院', reason: '诉讼中' })
    const { end, timeline } = await look(yunfan, at)
    assert.equal(end, 'referred')
    assert.equal(timeline.at(-1).text, '市中级人民法院：诉讼中')
  })
  it('unresolved, with a reason, when two redos and the bottom-line office were denied', async () => {
    const { at } = await replied(city, yunfan)
    for (const office of ['housing', 'enforcement', 'bottom-line']) {
      await yunfan.post(`${at}/denial`, { reason: '没有解决' })
      await desk.post(`${at}/redo`, { officeId: city.officeId(office), requirement: '重办' })
      await (await city.handlerOf(office)).post(`${at}/signature`)
      await (await city.leadOf(office)).post(`${at}/reply`, aReply())
    }
    await yunfan.post(`${at}/denial`, { reason: '还是没有' })
    const again = { officeId: city.officeId('housing'), requirement: '重办' }
    assert.equal((await desk.post(`${at}/redo`, again)).body.code, 'appeals/no-more-redos')
    assert.equal((await desk.post(`${at}/closing`)).body.errors[0].field, 'reason')
    await desk.post(`${at}/closing`, { reason: '已当面说明' })
    assert.deepEqual([(await look(desk, at)).end, (await look(desk, at)).level], ['unresolved', 1])
  })
})

describe('the inbox', () => {
  it('lists what is due first, page by page, and tells the days left', async () => {
    const first = (await desk.get('/appeals?limit=2')).body
    assert.equal(first.items.length, 2)
    const second = (await desk.get(`/appeals?limit=50&cursor=${first.next}`)).body
    const dues = [...first.items, ...second.items].map(({ nextDueOn }) => nextDueOn)
    assert.ok(dues.length > 2)
    assert.deepEqual(dues, dues.toSorted())
    const ids = [...first.items, ...second.items].map(({ appealId }) => appealId)
    assert.equal(new Set(ids).size, ids.length)
    const overdue = (await desk.get('/appeals?overdue=true&limit=50')).body.items
    assert.ok(overdue.length > 0)
    for (const { overdue: over, daysLeft } of overdue) assert.ok(over && daysLeft <= 0)
  })
  it('counts what it lists', async () => {
    const { byStatus, overdue } = (await desk.get('/appeals/counts')).body
    const open = (await desk.get('/appeals?limit=50')).body.items
    const sum = Object.values<number>(byStatus).reduce((a, b) => a + b, 0)
    assert.equal(sum, open.length)
    assert.equal(overdue, open.filter((item: { overdue: boolean }) => item.overdue).length)
    const officeId = city.officeId('transport')
    const ofOffice = (await desk.get(`/appeals/counts?regionId=wuxing&officeId=${officeId}`)).body
    const listed = (await desk.get(`/appeals?limit=50&regionId=wuxing&officeId=${officeId}`)).body
      .items
    const counted = Object.values<number>(ofOffice.byStatus).reduce((a, b) => a + b, 0)
    assert.deepEqual(
      [counted, listed.length > 0 && listed.length < open.length],
      [listed.length, true],
    )
    const elsewhere = (await desk.get('/appeals/counts?regionId=deqing')).body
    assert.deepEqual([elsewhere.byStatus, elsewhere.closed], [{}, 0])
  })
})
