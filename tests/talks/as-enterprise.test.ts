import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity, personAt } from '../city.ts'
import { openedPeriod, signsUp, taken } from './stage.ts'

// Monday 21 September 2026. Registration for Wednesday the 30th opens on the 20th, closes on the 24th.
const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const other = await city.enterprise('湖州另一家有限公司')
const { sessions, topicId } = await openedPeriod(city, '2026-09-30')
const later = await openedPeriod(city, '2026-10-14')
const wuxing = sessions.find((one: { regionId: string }) => one.regionId === 'wuxing')
const at = `/talk-sessions/${wuxing.sessionId}`

type Listed = { sessionId: string; heldOn: string; regionId: string; registers: boolean }
const list = async (query = ''): Promise<Listed[]> =>
  (await taken(yunfan.get(`/talk-sessions${query}`))).items

describe('the coming sessions', () => {
  it('are listed from a day on, the next first, of one venue when it is named', async () => {
    const all = await list('?limit=50')
    assert.equal(all.length, 16)
    assert.deepEqual(
      all.map(({ heldOn }) => heldOn),
      [...Array(8).fill('2026-09-30'), ...Array(8).fill('2026-10-14')],
    )
    assert.deepEqual(
      (await list('?from=2026-10-01&limit=3')).map(({ heldOn }) => heldOn),
      Array(3).fill('2026-10-14'),
    )
    const own = await list('?regionId=wuxing')
    assert.deepEqual(
      own.map(({ regionId, heldOn, registers }) => [regionId, heldOn, registers]),
      [
        ['wuxing', '2026-09-30', true],
        ['wuxing', '2026-10-14', false],
      ],
    )
    assert.equal((await personAt(city.address).get('/talk-sessions')).status, 401)
  })
  it('tell their topics and how many seats are left, counting those invited', async () => {
    const { enterpriseId } = other
    await taken(desk.post(`${at}/invitations`, { enterpriseId, reason: 'industry' }))
    const { topics, seatsLeft, waiting, quota } = await taken(yunfan.get(at))
    assert.deepEqual(topics, [{ topicId, title: '2026-09-30的主题' }])
    assert.deepEqual([quota - seatsLeft, waiting], [1, 0])
  })
})

describe('an enterprise’s own seat', () => {
  it('has its session, the questions handed in, and the steps open by the roster’s state', async () => {
    const { items } = await taken(other.get('/talk-seats'))
    const [{ seatId, open }] = items
    assert.deepEqual(open, ['accept', 'replace', 'answerInWriting', 'decline'])
    const seat = await taken(signsUp(yunfan, wuxing.sessionId, { questions: ['道路', '用电'] }))
    const mine = await taken(yunfan.get(`/talk-seats/${seat.seatId}`))
    assert.deepEqual([mine.session.sessionId, mine.open.length], [wuxing.sessionId, 3])
    assert.deepEqual(
      mine.questions.map(({ text, status }: { text: string; status: string }) => [text, status]),
      [
        ['道路', 'new'],
        ['用电', 'new'],
      ],
    )
    assert.equal((await yunfan.get(`/talk-seats/${seatId}`)).status, 404)
    assert.equal((await desk.get(`/talk-seats/${seatId}`)).status, 403)
    city.clock.turnTo('2026-09-25')
    await city.runJobs()
    const locked = await taken(other.get(`/talk-seats/${seatId}`))
    assert.deepEqual(locked.open, ['replace', 'decline'])
    assert.deepEqual((await taken(other.get('/talk-seats'))).items[0].open, locked.open)
  })
  it('shows what became of each of its questions, and nobody else’s', async () => {
    city.clock.turnTo('2026-09-30')
    await taken(desk.post(`${at}/beginning`))
    const asked = (await taken(desk.get(`${at}/questions`))).items
    const idOf = (text: string) =>
      asked.find((one: { text: string }) => one.text === text).questionId
    const officeId = city.officeId('transport')
    const answer = { officeId, text: '本周开工', confirmed: true }
    await taken(desk.post(`/talk-questions/${idOf('道路')}/answer`, answer))
    const promise = { officeId, title: '增容', environment: 'factors' }
    await taken(desk.post(`/talk-questions/${idOf('用电')}/dispatch`, promise))
    const [{ seatId }] = (await taken(yunfan.get('/talk-seats'))).items
    const { questions } = await taken(yunfan.get(`/talk-seats/${seatId}`))
    const [answered, dispatched] = questions
    assert.deepEqual(answered.answer, {
      officeName: '交通运输局',
      text: '本周开工',
      on: '2026-09-30',
    })
    assert.deepEqual([answered.appeal, dispatched.answer], [null, null])
    assert.equal(dispatched.appeal.status, 'dispatched')
    const own = await taken(yunfan.get(`/appeals/${dispatched.appeal.appealId}`))
    assert.equal(own.number, dispatched.appeal.number)
    assert.deepEqual((await taken(other.get(`${at}/questions`))).items, [])
  })
})

describe('what an enterprise finds', () => {
  it('are the draws of a session, also without signing in, each saying which session it is for', async () => {
    const session = later.sessions.find((one: { regionId: string }) => one.regionId === 'wuxing')
    const found = `/talk-sessions/${session.sessionId}/draws`
    const stranger = personAt(city.address)
    assert.deepEqual((await taken(stranger.get(found))).items, [])
    const { drawId } = await taken(desk.post(found, { seats: 1 }))
    const { items } = await taken(stranger.get(found))
    assert.deepEqual([items.length, items[0].drawId, items[0].drawnAt], [1, drawId, null])
    const draw = await taken(stranger.get(`/talk-draws/${drawId}`))
    assert.deepEqual(draw.session, {
      number: session.number,
      heldOn: '2026-10-14',
      regionId: 'wuxing',
      regionName: '吴兴区',
    })
  })
  it('are its own proposals, whatever became of them', async () => {
    const propose = (title: string) => yunfan.post('/topics', { title })
    const refused = await taken(propose('门前停车'))
    await taken(propose('夜间配送'))
    await taken(desk.post(`/topics/${refused.topicId}/retirement`, { reason: '已有专项' }))
    const mine = (await taken(yunfan.get('/topics?mine=true'))).items
    assert.deepEqual(
      mine.map(({ title, status }: { title: string; status: string }) => [title, status]),
      [
        ['夜间配送', 'proposed'],
        ['门前停车', 'retired'],
      ],
    )
    assert.equal((await taken(yunfan.get(`/topics/${refused.topicId}`))).retiredFor, '已有专项')
    assert.deepEqual((await taken(other.get('/topics?mine=true'))).items, [])
  })
})
