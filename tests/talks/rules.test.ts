import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { TalkRules } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity, personAt } from '../city.ts'
import { code, openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk, admin } = city
const people = await Promise.all(
  ['一', '二', '三', '四'].map((name) => city.enterprise(`湖州规则${name}有限公司`)),
)
const [one, two] = people
assert.ok(one && two)

/** Changes how the city holds its talks, a part of it at a time. */
async function changes(over: { [Part in keyof TalkRules]?: Partial<TalkRules[Part]> }) {
  const { rules, preset, version } = (await admin.get('/rules')).body
  const parts = Object.entries(over).map(([name, part]) => [
    name,
    { ...rules.talks[name], ...part },
  ])
  const talks = { ...rules.talks, ...Object.fromEntries(parts) }
  const change = { rules: { ...rules, talks }, preset, reason: '试行', basedOn: version }
  return (await taken(admin.post('/rules', change))).ruleVersion
}

/** By which version each date of a record was made. */
const versionsOf = async (subjectId: string) =>
  city.db.as(actorWithoutAccount('330500', 'clock'), async (ctx) => {
    const { rows } = await sql<{ v: string }>`select distinct rule_version as v from record.deadline
      where tenant_id = '330500' and subject_id = ${subjectId}`.execute(ctx.tx)
    return rows.map(({ v }) => v)
  })

const before = await openedPeriod(city, '2026-09-30')
const [early] = before.sessions

describe('the city’s rules of talks', () => {
  it('date what is planned from then on; what is dated already keeps its dates and version', async () => {
    const version = await changes({
      day: { weekday: 4, startsAt: '14:30' },
      roster: { opensBefore: 14, locksBefore: 4 },
      quota: { least: 2, most: 3 },
    })
    assert.equal(version, 'huzhou-2')
    const later = await openedPeriod(city, '2026-10-15')
    const [session] = later.sessions
    assert.deepEqual(
      [session.startsAt, session.quota, session.opensOn, session.locksOn],
      ['14:30', 3, '2026-10-01', '2026-10-10'],
    )
    assert.deepEqual(await versionsOf(session.sessionId), ['huzhou-2'])
    assert.deepEqual(await versionsOf(later.periodId), ['huzhou-2'])
    const same = await taken(desk.get(`/talk-sessions/${early.sessionId}`))
    assert.deepEqual([same.startsAt, same.quota, same.locksOn], ['09:00', 10, '2026-09-24'])
    assert.deepEqual(await versionsOf(early.sessionId), ['huzhou-1'])
    assert.deepEqual(await versionsOf(before.periodId), ['huzhou-1'])
    const { items } = await taken(desk.get('/talk-dates?weeks=2'))
    assert.equal(items[0].plannedOn, '2026-09-24')
    const move = { heldOn: '2026-10-14', reason: '防台' }
    await taken(desk.post(`/talk-sessions/${before.sessions[1].sessionId}/postponement`, move))
    assert.deepEqual(await versionsOf(before.sessions[1].sessionId), ['huzhou-2'])
  })
  it('bound the quota, the topics and the questions, each refused at its field', async () => {
    await changes({ questions: { each: 1 }, topics: { most: 1 } })
    const at = `/talk-sessions/${early.sessionId}`
    const arrangement = { place: null, startsAt: '09:00', quota: 4 }
    const refused = await desk.post(`${at}/arrangement`, arrangement)
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.details.most],
      [422, 'talks/quota', 3],
    )
    await taken(desk.post(`${at}/arrangement`, { ...arrangement, quota: 3 }))
    const many = await signsUp(one, early.sessionId, { questions: ['道路', '用电'] })
    assert.deepEqual([many.status, many.body.errors[0].field], [422, 'questions'])
    await taken(signsUp(one, early.sessionId, { questions: ['道路'] }))
    const { periodId } = await taken(desk.post('/talk-periods', { plannedOn: '2026-10-22' }))
    const topicIds = [before.topicId]
    for (const title of ['甲', '乙']) {
      const { topicId } = await taken(desk.post('/topics', { title }))
      await taken(desk.post(`/topics/${topicId}/approval`))
      topicIds.push(topicId)
    }
    const two = desk.post(`/talk-periods/${periodId}/topics`, { topicIds: topicIds.slice(1) })
    assert.equal(await code(two), '422 talks/too-many-topics')
  })
  it('let an enterprise ask up to ten questions where they say so', async () => {
    await changes({ questions: { each: 10 } })
    const questions = Array.from({ length: 10 }, (_, at) => `问题${at}`)
    await taken(signsUp(two, early.sessionId, { questions }))
    city.clock.turnTo('2026-09-25')
    await city.runJobs()
    city.clock.turnTo('2026-09-30')
    await taken(desk.post(`/talk-sessions/${early.sessionId}/beginning`))
    const { items } = await taken(desk.get(`/talk-sessions/${early.sessionId}/questions`))
    assert.equal(items.length, 11)
  })
  it('bound invitations, draws and fairness', async () => {
    await changes({
      invitations: { aYear: 1, daysApart: 0 },
      fairness: { smallMicro: 0, neverInvited: 100, dissatisfied: 0 },
    })
    const { sessions } = await openedPeriod(city, '2026-10-29')
    const [first, second] = sessions
    const invites = (session: { sessionId: string }, { enterpriseId } = one) =>
      desk.post(`/talk-sessions/${session.sessionId}/invitations`, {
        ...{ enterpriseId, reason: 'industry' },
      })
    await taken(invites(first))
    assert.equal(await code(invites(second)), '409 talks/invited-enough')
    const draws = `/talk-sessions/${second.sessionId}/draws`
    assert.equal(await code(desk.post(draws, { seats: 4 })), '422 talks/quota')
    const { drawId } = await taken(desk.post(draws, { seats: 3 }))
    await changes({ fairness: { neverInvited: 0 } })
    await taken(desk.post(`/talk-draws/${drawId}/result`, { seed: '1', seedSource: '测试' }))
    // The draw keeps the targets it was published with; the roster is judged by those in force.
    const paper = await taken(personAt(city.address).get(`/talk-draws/${drawId}`))
    assert.deepEqual(paper.targets, { smallMicro: 0, neverInvited: 100, dissatisfied: 0 })
    assert.deepEqual([paper.fairness[1].needed, paper.fairness[1].percent], [3, 100])
    const { targets } = await taken(desk.get(`/talk-sessions/${second.sessionId}/fairness`))
    assert.deepEqual([targets[1].needed, targets[1].percent], [0, 0])
  })
})
