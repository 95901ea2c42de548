import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aReply, openCity } from '../city.ts'
import { openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const first = await openedPeriod(city, '2026-09-30')
const [{ sessionId }, elsewhere] = first.sessions
const at = `/talk-sessions/${sessionId}`
await taken(signsUp(yunfan, sessionId, { questions: ['道路', '用电', '招工'] }))
await taken(signsUp(yunfan, elsewhere.sessionId, { questions: ['外场'] }))
city.clock.turnTo('2026-09-25')
await city.runJobs()
city.clock.turnTo('2026-09-30')

const settle = async (session: string) => {
  await taken(desk.post(`/talk-sessions/${session}/beginning`))
  const { items } = await taken(desk.get(`/talk-sessions/${session}/questions`))
  return (text: string) =>
    `/talk-questions/${items.find((one: { text: string }) => one.text === text).questionId}`
}
const question = await settle(sessionId)
const appeal = { title: '一件事', environment: 'factors' }
const officeId = city.officeId('transport')
const { appealId } = await taken(desk.post(`${question('道路')}/dispatch`, { ...appeal, officeId }))
await taken(desk.post(`${question('用电')}/writing`, appeal))
await taken(desk.post(`${question('招工')}/lead`, { note: '多家反映' }))
const there = await settle(elsewhere.sessionId)
await taken(desk.post(`${there('外场')}/writing`, appeal))

/** The next period, on the same topic and on another one. */
async function nextPeriod(plannedOn: string, topicIds: string[]) {
  const { periodId } = await taken(desk.post('/talk-periods', { plannedOn }))
  await taken(desk.post(`/talk-periods/${periodId}/topics`, { topicIds }))
  return (await taken(desk.get(`/talk-periods/${periodId}`))).sessions
}
const promises = async (session: string, person = desk) =>
  (await taken(person.get(`/talk-sessions/${session}/promises`))).items

describe('what was promised last time', () => {
  it('is listed for the next session of the topic at the venue, with what became of it', async () => {
    await taken((await city.handlerOf('transport')).post(`/appeals/${appealId}/signature`))
    await taken((await city.leadOf('transport')).post(`/appeals/${appealId}/reply`, aReply()))
    city.clock.turnTo('2026-10-01')
    await city.runJobs()
    const [next, other] = await nextPeriod('2026-10-14', [first.topicId])
    const items = await promises(next.sessionId)
    assert.deepEqual(
      items.map((one: Record<string, string>) => [
        one.questionText,
        one.appealStatus,
        one.outcome,
        one.sessionId,
        one.heldOn,
        one.dueOn,
      ]),
      [
        ['道路', 'replied', 'resolved', sessionId, '2026-09-30', '2026-10-14'],
        ['用电', 'registered', null, sessionId, '2026-09-30', '2026-10-14'],
      ],
    )
    assert.equal(items[0].appealId, appealId)
    assert.match(items[0].appealNumber, /^2026-/)
    const [one, ...more] = await promises(other.sessionId, city.auditor)
    assert.deepEqual([one.questionText, more], ['外场', []])
  })
  it('is none before the first talk on a topic, and no office or enterprise is told of it', async () => {
    assert.deepEqual(await promises(sessionId), [])
    for (const person of [yunfan, await city.leadOf('transport')]) {
      assert.equal((await person.get(`${at}/promises`)).status, 403)
    }
  })
})
