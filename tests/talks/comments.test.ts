import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { code, openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const expert = await city.signIn(
  await city.db.as(actorWithoutAccount('330500', 'admin'), (ctx) =>
    openAccount(ctx, { name: '周研究员', role: 'expert' }),
  ),
)
const { sessions } = await openedPeriod(city, '2026-09-30')
const [{ sessionId }] = sessions
const at = `/talk-sessions/${sessionId}`
const aComment = (over = {}) => ({
  commentId: randomUUID(),
  expert: '周研究员',
  text: '道路问题应与园区规划一并考虑。',
  ...over,
})
const comments = async (person = desk) => (await taken(person.get(at))).comments

describe('experts', () => {
  it('are invited with the arrangement of a session, think tanks too', async () => {
    const experts = [
      { name: '周研究员', organization: '市发展研究中心' },
      { name: '吴教授', organization: null },
    ]
    const arrangement = { place: '608室', startsAt: '08:45', quota: 8 }
    await taken(desk.post(`${at}/arrangement`, { ...arrangement, experts }))
    assert.deepEqual((await taken(yunfan.get(at))).experts, experts)
    const nameless = { ...arrangement, experts: [{ name: '' }] }
    assert.equal((await desk.post(`${at}/arrangement`, nameless)).status, 400)
  })
  it('say nothing before the talk has begun', async () => {
    assert.equal(await code(desk.post(`${at}/comments`, aComment())), '409 loop/wrong-status')
    await taken(signsUp(yunfan, sessionId))
    city.clock.turnTo('2026-09-25')
    await city.runJobs()
    city.clock.turnTo('2026-09-30')
    await taken(desk.post(`${at}/beginning`))
  })
  it('are written down by many at once, each comment once however often it is sent', async () => {
    const both = [aComment({ text: '第一条' }), aComment({ text: '第二条' })]
    const sent = [...both, ...both, ...both].map((one) => desk.post(`${at}/comments`, one))
    const own = expert.post(`${at}/comments`, aComment({ text: '第三条' }))
    const answers = await Promise.all([...sent, own])
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201])
    const kept = await comments()
    assert.deepEqual(kept.map(({ text }: { text: string }) => text).toSorted(), [
      '第一条',
      '第三条',
      '第二条',
    ])
    const mine = kept.find(({ text }: { text: string }) => text === '第三条')
    assert.deepEqual([mine.by, mine.at.slice(0, 10)], ['周研究员', '2026-09-30'])
    const again = await taken(desk.post(`${at}/comments`, { ...both[0], text: '改了' }))
    assert.deepEqual(again, { sessionId, ...kept.find(byId(both[0]?.commentId)) })
  })
  it('are read by those who were there for the city, by no office and no enterprise', async () => {
    for (const person of [desk, city.leader, city.auditor, expert]) {
      assert.equal((await comments(person)).length, 3)
    }
    for (const person of [yunfan, await city.leadOf('transport'), city.caller]) {
      assert.deepEqual(await comments(person), [])
    }
    const lead = await city.leadOf('transport')
    for (const person of [yunfan, lead, city.leader]) {
      assert.equal((await person.post(`${at}/comments`, aComment())).status, 403)
    }
  })
  it('take no other step of a session, and comment until the minutes are approved', async () => {
    assert.equal((await expert.post(`${at}/end`)).status, 403)
    await taken(desk.post(`${at}/end`))
    const last = aComment({ text: '补记' })
    await taken(expert.post(`${at}/comments`, last))
    const [asked] = (await taken(desk.get(`${at}/questions`))).items
    await taken(desk.post(`/talk-questions/${asked.questionId}/lead`, { note: '多家反映' }))
    await taken(desk.post(`${at}/minutes-approval`))
    assert.equal(await code(expert.post(`${at}/comments`, aComment())), '409 loop/wrong-status')
    // What a console that was offline sends again is still answered.
    assert.equal((await taken(expert.post(`${at}/comments`, last))).text, '补记')
    assert.equal((await comments()).length, 4)
  })
})

function byId(id: string | undefined) {
  return ({ commentId }: { commentId: string }) => commentId === id
}
