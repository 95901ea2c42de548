import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { officesByKey, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk, leader, auditor } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const other = await city.enterprise('湖州另一家有限公司')
const writer = await city.enterprise('湖州书面有限公司')
const { periodId, sessions } = await openedPeriod(city, '2026-09-30')
const [, wuxing, nanxun] = sessions
const questions = ['道路何时修复？', '增容何时批复？']
await taken(signsUp(yunfan, wuxing.sessionId, { questions }))
await taken(signsUp(writer, wuxing.sessionId, { presence: 'writing' }))
await taken(
  desk.post(`/talk-sessions/${nanxun.sessionId}/invitations`, {
    enterpriseId: other.enterpriseId,
    reason: 'project',
  }),
)
const path = `/talk-periods/${periodId}/comparison`
const of = async (person: typeof desk, sessionId: string) =>
  (await taken(person.get(path))).items.find(
    (one: { sessionId: string }) => one.sessionId === sessionId,
  )

describe('the venues of a period', () => {
  it('are told side by side, as each one is told by itself', async () => {
    const { items } = await taken(desk.get(path))
    assert.equal(items.length, 8)
    for (const one of items) {
      const at = `/talk-sessions/${one.sessionId}`
      const { quota, taken: seats, waiting } = await taken(desk.get(`${at}/roster`))
      assert.deepEqual([one.quota, one.taken, one.waiting], [quota, seats, waiting])
      assert.deepEqual(one.fairness, (await taken(desk.get(`${at}/fairness`))).targets)
    }
    assert.deepEqual(await of(leader, wuxing.sessionId), await of(desk, wuxing.sessionId))
    assert.deepEqual(await of(auditor, nanxun.sessionId), await of(desk, nanxun.sessionId))
  })

  it('tell a coordinator of one region no roster of another', async () => {
    const account = { name: '吴兴区统筹', role: 'coordinator', regionId: 'wuxing' } as const
    const accountId = await city.db.as(actorWithoutAccount(city.tenantId, 'admin'), async (ctx) => {
      const officeId = (await officesByKey(ctx)).get('coordination')?.officeId ?? ''
      return openAccount(ctx, { ...account, officeId })
    })
    const regional = await city.signIn(accountId)
    const {
      fairness,
      questions: asked,
      attended,
      taken: seats,
    } = await of(regional, nanxun.sessionId)
    assert.deepEqual([fairness, asked, attended, seats], [null, null, null, 1])
    assert.equal((await of(regional, wuxing.sessionId)).taken, 1)
    assert.ok((await of(regional, wuxing.sessionId)).fairness)
  })

  it('are not told to departments or enterprises', async () => {
    for (const person of [yunfan, await city.handlerOf('transport')]) {
      assert.equal((await person.get(path)).status, 403)
    }
  })

  it('count the questions by what became of them', async () => {
    city.clock.turnTo('2026-09-30')
    await city.runJobs()
    const at = `/talk-sessions/${wuxing.sessionId}`
    await taken(desk.post(`${at}/beginning`))
    const [first] = (await taken(desk.get(`${at}/questions`))).items
    const title = { title: '书面答复', environment: 'services' }
    await taken(desk.post(`/talk-questions/${first.questionId}/writing`, title))
    const { questions: asked } = await of(desk, wuxing.sessionId)
    const { items } = await taken(desk.get(`${at}/questions`))
    assert.deepEqual(
      [asked.asked, asked.written, asked.answered, asked.dispatched, asked.lead],
      [items.length, 1, 0, 0, 0],
    )
  })
})

describe('the lists of the talks', () => {
  it('tell what may be done with a period and a topic now, and what a period is about', async () => {
    const seen = async (person: typeof desk) => {
      const [{ open, topics }] = (await taken(person.get('/talk-periods'))).items
      return [open, topics.map((one: { title: string }) => one.title)]
    }
    const title = '2026-09-30的主题'
    const { periodId: next } = await taken(desk.post('/talk-periods', { plannedOn: '2026-10-14' }))
    assert.deepEqual(await seen(desk), [['setTopics', 'postpone', 'cancel'], []])
    assert.deepEqual(await seen(leader), [[], []])
    const period = await taken(desk.get(`/talk-periods/${periodId}`))
    assert.deepEqual(
      period.topics.map((one: { title: string }) => one.title),
      [title],
    )
    const { topicId } = await taken(desk.post('/topics', { title: '用工' }))
    assert.deepEqual((await taken(desk.get(`/topics/${topicId}`))).open, [
      'revise',
      'approve',
      'retire',
    ])
    assert.deepEqual((await taken(leader.get(`/topics/${topicId}`))).open, [])
    assert.equal((await taken(desk.get(`/talk-periods/${next}`))).status, 'planned')
  })

  it('find the draws of a session, the latest first, for anybody', async () => {
    const { sessions: later } = await openedPeriod(city, '2026-10-21')
    city.clock.turnTo('2026-10-12')
    await city.runJobs()
    const at = `/talk-sessions/${later[1].sessionId}/draws`
    const one = await taken(desk.post(at, { seats: 1 }))
    const two = await taken(desk.post(at, { seats: 2 }))
    const { items } = await taken(yunfan.get(at))
    assert.deepEqual(
      items.map((draw: { drawId: string; seats: number }) => [draw.drawId, draw.seats]),
      [
        [two.drawId, 2],
        [one.drawId, 1],
      ],
    )
    assert.deepEqual((await taken(desk.get(`/talk-sessions/${wuxing.sessionId}/draws`))).items, [])
  })
})
