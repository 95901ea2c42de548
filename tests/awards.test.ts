import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { aCase, aCycle, awardStage, criteria } from './awards/stage.ts'
import { openCity, type Person, personAt } from './city.ts'
import { code, taken } from './talks/stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk, leader, auditor } = city
const { second, expert, filed, proposed, published, candidate, accountOf } = await awardStage(city)
const nobody = personAt(city.address)
const handler = await city.handlerOf('transport')
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const hengxin = await city.enterprise('德清恒信精密制造有限公司', 'deqing')
const chenguang = await city.enterprise('长兴晨光电池有限公司', 'changxing')
const idle = await city.enterprise('安吉竹语家居有限公司', 'anji')

const { cycleId } = await taken(desk.post('/award-cycles', aCycle()))
const at = `/award-cycles/${cycleId}`
const of = (caseId: string) => `/good-cases/${caseId}`
let permits = ''
let battery = ''

describe('a round and its nominations', () => {
  it('opens with days that follow each other, published for five working days', async () => {
    const short = aCycle({ publishUntil: '2026-10-09' })
    assert.equal(await code(desk.post('/award-cycles', short)), '422 awards/publication-short')
    const turned = aCycle({ voteFrom: '2026-10-16' })
    assert.equal(await code(desk.post('/award-cycles', turned)), '422 awards/days-in-order')
    const { items } = await taken(nobody.get('/award-cycles'))
    assert.deepEqual([items.length, items[0].status], [1, 'nominating'])
  })

  it('takes a nomination of an office, and asks the enterprise whose appeal it is', async () => {
    const appeals = [await filed(yunfan)]
    const none = aCase(cycleId)
    assert.equal(await code(desk.post('/good-cases', none)), '422 awards/link-needed')
    const strange = aCase(cycleId, { appeals: ['HZ-0000'] })
    assert.equal(await code(desk.post('/good-cases', strange)), '422 awards/unknown-link')
    const done = '湖州云帆智能装备有限公司负责人张伟华（13857212345）来电后，三个窗口合为一个。'
    permits = (await taken(desk.post('/good-cases', aCase(cycleId, { appeals, done })))).caseId
    assert.equal(
      await code(desk.post(`${of(permits)}/qualification`, criteria)),
      '403 awards/own-office',
    )
    assert.equal(
      await code(second.post(`${of(permits)}/qualification`, criteria)),
      '409 awards/no-consent',
    )
    await taken(desk.post(`${of(permits)}/consent-request`))
    assert.equal(
      await code(desk.post(`${of(permits)}/consent-request`)),
      '409 awards/nobody-to-ask',
    )
    assert.equal(
      await code(hengxin.post(`${of(permits)}/consent`, { agrees: true })),
      '404 record/missing',
    )
    const { items } = await taken(yunfan.get('/my-good-cases'))
    assert.deepEqual([items[0].caseId, items[0].consent], [permits, 'asked'])
    await taken(yunfan.post(`${of(permits)}/consent`, { agrees: true }))
    const shown = await taken(second.get(of(permits)))
    assert.deepEqual(shown.file.consents, ['given'])
    assert.doesNotMatch(JSON.stringify(shown), /云帆|13857212345/)
  })

  it('is qualified by four criteria, refused when one is not met', async () => {
    const unmet = { ...criteria, leading: { ...criteria.leading, met: false } }
    assert.equal(
      await code(second.post(`${of(permits)}/qualification`, unmet)),
      '409 awards/criteria-unmet',
    )
    await taken(second.post(`${of(permits)}/qualification`, criteria))
  })

  it('is published by two people, and never by one', async () => {
    assert.equal((await nobody.get(of(permits))).status, 404)
    const proposalId = await proposed(second, permits)
    assert.equal((await nobody.get(of(permits))).status, 404)
    assert.equal(
      await code(second.post(`/proposals/${proposalId}/approval`)),
      '403 people/own-proposal',
    )
    await taken(leader.post(`/proposals/${proposalId}/approval`))
    assert.equal((await taken(nobody.get(of(permits)))).status, 'candidate')
  })

  it('is not published as it was read once it was written anew', async () => {
    battery = (
      await taken(
        chenguang.post(
          '/good-cases',
          aCase(cycleId, { title: '电池运输共用仓', appeals: [await filed(chenguang)] }),
        ),
      )
    ).caseId
    await taken(desk.post(`${of(battery)}/qualification`, criteria))
    const proposalId = await proposed(desk, battery)
    const { cycleId: _cycle, ...content } = aCase(cycleId, { title: '电池运输共用周转仓' })
    await taken(second.post(`${of(battery)}/text`, { ...content, reason: '用语更准' }))
    assert.equal(
      await code(leader.post(`/proposals/${proposalId}/approval`)),
      '412 record/version-differs',
    )
    await published(battery)
  })

  it('is withdrawn where its enterprise does not agree, or an objection is upheld', async () => {
    const appeals = [await filed(hengxin)]
    const { caseId } = await taken(desk.post('/good-cases', aCase(cycleId, { appeals })))
    await taken(desk.post(`${of(caseId)}/consent-request`))
    await taken(hengxin.post(`${of(caseId)}/consent`, { agrees: false }))
    assert.equal((await taken(desk.get(of(caseId)))).status, 'withdrawn')
    const wrong = await candidate(cycleId, hengxin, '名不副实的案例')
    await taken(yunfan.post(`${of(wrong)}/objections`, { text: '所述成效与实际不符' }))
    const { file } = await taken(auditor.get(of(wrong)))
    const answer = { objectionId: file.objections[0].objectionId, answer: '核查属实', upheld: true }
    await taken(desk.post(`${of(wrong)}/objection-answers`, answer))
    assert.equal((await nobody.get(of(wrong))).status, 404)
  })
})

const vote = (who: Person, ...caseIds: string[]) => who.post(`${at}/ballot`, { caseIds })

describe('the vote', () => {
  it('begins on its day, of those who attended or filed within twelve months', async () => {
    assert.equal(await code(vote(yunfan, battery)), '409 awards/voting-closed')
    city.clock.turnTo('2026-10-19')
    assert.equal((await city.runJobs()).votesBegun, 1)
    const { status, eligible } = await taken(nobody.get(at))
    assert.deepEqual([status, eligible], ['voting', 3])
    assert.equal(await code(vote(idle, battery)), '403 awards/not-eligible')
    assert.equal((await taken(idle.get(`${at}/ballot`))).barred, 'not-active')
  })

  it('is refused to staff, and told to the auditors', async () => {
    for (const who of [handler, desk, leader, expert, auditor]) {
      assert.equal(await code(who.get(`${at}/ballot`)), '403 http/not-your-role')
    }
    assert.equal(await code(vote(handler, battery)), '403 http/not-your-role')
    const { items } = await taken(auditor.get('/alerts?kind=staff-at-ballot'))
    assert.equal(items.length, 5)
    for (const who of [desk, leader, handler]) {
      assert.equal(await code(who.get(`${at}/opened-ballots`)), '403 http/not-your-role')
    }
  })

  it('counts one of 200 simultaneous ballots of one enterprise, whatever its account', async () => {
    assert.equal(await code(vote(yunfan, permits)), '422 awards/own-case')
    assert.equal(await code(vote(yunfan, battery, permits, battery)), '422 awards/own-case')
    const others = await Promise.all(
      ['一', '二', '三'].map(async (name) =>
        city.signIn(await accountOf(yunfan.enterpriseId, `云帆${name}`)),
      ),
    )
    const voters = [yunfan, ...others]
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, nth) => vote(voters[nth % 4] ?? yunfan, battery)),
    )
    const cast = answers.filter(({ status }) => status === 200)
    assert.equal(cast.length, 1)
    const refused = answers.filter(({ status }) => status !== 200)
    assert.deepEqual([...new Set(refused.map(({ body }) => body.code))], ['awards/voted-already'])
    const { commitment, salt, caseIds } = cast[0]?.body ?? {}
    const text = ['kentan ballot v1', cycleId, salt, caseIds.join(',')].join('\n')
    assert.equal(createHash('sha256').update(text).digest('hex'), commitment)
    const paper = await taken(yunfan.get(`${at}/ballot`))
    assert.deepEqual(paper.cast, { commitment, inLog: false })
  })

  it('is counted by the clock after its last day, and recounted from what was opened', async () => {
    await taken(vote(hengxin, permits, battery))
    await taken(vote(chenguang, permits))
    city.clock.turnTo('2026-10-24')
    const done = await city.runJobs()
    assert.deepEqual([done.ballotsCommitted, done.votesCounted], [3, 1])
    const { tally, status } = await taken(nobody.get(at))
    assert.equal(status, 'counted')
    assert.deepEqual(
      [tally.eligible, tally.ballots, tally.counted, tally.weight, tally.turnoutReached],
      [3, 3, 3, 3, true],
    )
    assert.deepEqual(
      tally.cases
        .map((one: { caseId: string; approvals: number; weight: number; own: number }) => [
          one.caseId,
          one.approvals,
          one.weight,
          one.own,
        ])
        .sort(),
      [
        [battery, 2, 2, 1],
        [permits, 2, 2, 1],
      ].sort(),
    )
  })
})
