import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aReply, openCity } from '../city.ts'
import { code, openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const writer = await city.enterprise('湖州书面有限公司')
const { sessions, topicId } = await openedPeriod(city, '2026-09-30')
const [{ sessionId }] = sessions
const at = `/talk-sessions/${sessionId}`
await taken(signsUp(yunfan, sessionId, { questions: ['道路', '用电', '招工'] }))
await taken(signsUp(writer, sessionId, { questions: ['环评'], presence: 'writing' }))
city.clock.turnTo('2026-09-25')
await city.runJobs()
city.clock.turnTo('2026-09-30')
await taken(desk.post(`${at}/beginning`))

type Item = { questionId: string; text: string; status: string; appealId: string | null }
const items = async (): Promise<Item[]> => (await taken(desk.get(`${at}/questions`))).items
const question = async (text: string) => {
  const found = (await items()).find((one) => one.text === text)
  assert.ok(found, text)
  return `/talk-questions/${found.questionId}`
}
const dispatch = () => ({
  title: '厂区北门外道路破损',
  environment: 'factors',
  officeId: city.officeId('transport'),
  requirement: '两周内修复',
})
const appealsOf = async () => (await yunfan.get('/appeals?view=all&limit=50')).body.items

describe('at the talk', () => {
  it('lays the questions of those who come and of those who write before the session', async () => {
    assert.deepEqual(
      (await items()).map(({ text, status }) => [text, status]),
      [
        ['道路', 'asked'],
        ['用电', 'asked'],
        ['招工', 'asked'],
        ['环评', 'asked'],
      ],
    )
    assert.equal((await yunfan.get(`${at}/questions`)).body.items.length, 3)
    assert.equal((await (await city.leadOf('transport')).get(`${at}/questions`)).status, 403)
  })
  it('makes one dispatched appeal of a commitment, however many clerks press at once', async () => {
    const road = await question('道路')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => desk.post(`${road}/dispatch`, dispatch())),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    for (const { status, body } of answers.filter((one) => one.status !== 200)) {
      assert.equal(status, 409)
      assert.match(
        body.code,
        /^(talks\/question-settled|record\/changed-meanwhile|loop\/wrong-status)$/,
      )
    }
    const [appeal, ...others] = await appealsOf()
    assert.deepEqual([appeal.status, appeal.channel, others.length], ['dispatched', 'talk', 0])
    const told = (await items()).find(({ text }) => text === '道路')
    assert.deepEqual([told?.status, told?.appealId], ['dispatched', appeal.appealId])
  })
  it('says before what the limit of a promise made now would be, as the appeal then has it', async () => {
    const { replyDueOn, workingDays } = await taken(desk.get('/dispatch-preview'))
    const [{ appealId }] = await appealsOf()
    const { deadlines } = await taken(desk.get(`/appeals/${appealId}`))
    const reply = deadlines.find(({ kind }: { kind: string }) => kind === 'reply')
    assert.equal(replyDueOn, reply.dueOn)
    assert.ok(workingDays > 0)
    assert.equal((await yunfan.get('/dispatch-preview')).status, 403)
  })
  it('refuses whatever comes second as settled', async () => {
    const road = await question('道路')
    const late = { officeId: city.officeId('transport'), text: '已修', confirmed: true }
    for (const answer of [
      desk.post(`${road}/answer`, late),
      desk.post(`${road}/dispatch`, dispatch()),
      desk.post(`${road}/lead`, { note: '同类' }),
    ]) {
      assert.equal(await code(answer), '409 talks/question-settled')
    }
  })
  it('answers a repeated sync with the first answer', async () => {
    const power = await question('用电')
    const key = { 'idempotency-key': 'sync-of-the-console-1' }
    const body = { title: '用电报装', environment: 'factors' }
    const first = await taken(desk.post(`${power}/writing`, body, key))
    assert.deepEqual(await taken(desk.post(`${power}/writing`, body, key)), first)
    assert.equal(first.status, 'written')
    const appeal = (await appealsOf()).find(({ title }: { title: string }) => title === '用电报装')
    assert.equal(appeal.status, 'registered')
    assert.equal((await appealsOf()).length, 2)
  })
  it('takes an answer on the spot only when the enterprise confirms it, and a lead with a note', async () => {
    const hiring = await question('招工')
    const answer = { officeId: city.officeId('human-res'), text: '专场招聘会下周三' }
    const refused = await desk.post(`${hiring}/answer`, { ...answer, confirmed: false })
    assert.equal(refused.body.code, 'talks/answer-unconfirmed')
    await taken(desk.post(`${hiring}/answer`, { ...answer, confirmed: true }))
    const { answer: said, note } = await taken(desk.get(hiring))
    assert.deepEqual([said.officeId, said.text, note], [answer.officeId, answer.text, null])
    await taken(desk.post(`${at}/end`))
    assert.equal(await code(desk.post(`${at}/minutes-approval`)), '409 talks/questions-open')
    await taken(desk.post(`${await question('环评')}/lead`, { note: '多家企业反映' }))
    await taken(desk.post(`${at}/minutes-approval`))
    assert.equal((await appealsOf()).length, 2)
  })
  it('is settled by the clock when all its appeals were replied to, then when all have ended', async () => {
    const status = async () => (await taken(desk.get(at))).status
    await city.runJobs()
    assert.equal(await status(), 'dispatched')
    const [written, road] = (await appealsOf()).toSorted(
      (a: { title: string }, b: { title: string }) =>
        a.title === '用电报装' ? -1 : b.title === '用电报装' ? 1 : 0,
    )
    await taken(yunfan.post(`/appeals/${written.appealId}/withdrawal`, {}))
    await taken((await city.handlerOf('transport')).post(`/appeals/${road.appealId}/signature`))
    await taken((await city.leadOf('transport')).post(`/appeals/${road.appealId}/reply`, aReply()))
    await city.runJobs()
    assert.equal(await status(), 'replied')
    await taken(yunfan.post(`/appeals/${road.appealId}/confirmation`, { solved: true }))
    await taken(desk.post(`/appeals/${road.appealId}/closing`, {}))
    await city.runJobs()
    assert.equal(await status(), 'rated')
    await taken(desk.post(`${at}/archiving`))
    assert.equal(await status(), 'archived')
  })
  it('starts the next talk on the topic from what was asked and what became of it', async () => {
    const { questions } = await taken(desk.get(`/topics/${topicId}`))
    assert.deepEqual(
      questions.map((one: Record<string, string>) => [one.text, one.status, one.outcome]),
      [
        ['道路', 'dispatched', 'resolved'],
        ['用电', 'written', null],
        ['招工', 'answered', null],
        ['环评', 'lead', null],
      ],
    )
  })
  it('lists the appeals that came of the questions a figure counts, and how many have none', async () => {
    const figures = (await taken(city.leader.get('/indicators?from=2026-09&to=2026-09'))).values
    const { n, of } = figures.find((one: { code: string }) => one.code === 'answered-on-the-spot')
    assert.deepEqual([n, of], [1, 4])
    const behind = async (part: string, months = 'from=2026-09&to=2026-09') => {
      const path = `/indicators/answered-on-the-spot/appeals?part=${part}&${months}`
      return taken(city.leader.get(path))
    }
    const { items: listed, withoutAppeal } = await behind('denominator')
    const own = (await appealsOf()).map((one: { appealId: string }) => one.appealId)
    assert.deepEqual(listed.map((one: { appealId: string }) => one.appealId).sort(), own.sort())
    assert.equal(listed.length + withoutAppeal, of)
    const onTheSpot = await behind('numerator')
    assert.deepEqual([onTheSpot.items, onTheSpot.withoutAppeal], [[], 1])
    const later = await behind('denominator', 'from=2026-10')
    assert.deepEqual([later.items, later.withoutAppeal], [[], 0])
    const refused = await city.leader.get('/indicators/sessions-held/appeals')
    assert.deepEqual([refused.status, refused.body.code], [404, 'insight/no-appeals-behind'])
  })
})
