import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { exportEvents } from '#modules/insight/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Client } from '../src/play/caller.ts'
import { readVotes } from '../src/play/published-votes.ts'
import { recountVotes } from '../src/recount/awards/recount.ts'
import { largeRounds } from './awards/large.ts'
import { castAt, waitersAtBallots } from './awards/late.ts'
import { showLeftOut } from './awards/left-out.ts'
import { relatedVotes } from './awards/related.ts'
import { reportsAdoptions, revokes, withdrawsAdoptions } from './awards/spread.ts'
import { aCase, aCycle, awardStage, criteria, judgingStage } from './awards/stage.ts'
import { openCity, type Person, personAt } from './city.ts'
import { linesOfDocx } from './talks/read-docx.ts'
import { code, taken } from './talks/stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk, leader, auditor } = city
const { led, problem } = judgingStage(city)
const { second, expert, filed, proposed, published, candidate, accountOf, sybil } =
  await awardStage(city)
const nobody = personAt(city.address)
const handler = await city.handlerOf('transport')
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const hengxin = await city.enterprise('德清恒信精密制造有限公司', 'deqing')
const chenguang = await city.enterprise('长兴晨光电池有限公司', 'changxing')
const idle = await city.enterprise('安吉竹语家居有限公司', 'anji')

const { cycleId } = await taken(desk.post('/award-cycles', aCycle()))
const at = `/award-cycles/${cycleId}`
const clientOf = (who: Person): Client => ({
  get: (path) => taken(who.get(path)),
  post: (path, body) => taken(who.post(path, body)),
  download: () => Promise.reject(new Error('nothing is downloaded')),
})
const exportedLines = () => exportEvents(city.db, actorWithoutAccount(city.tenantId, 'auditor'))
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
      await code(desk.post(`${of(permits)}/qualification-proposal`, criteria)),
      '409 awards/no-consent',
    )
    const { file } = await taken(second.get(of(permits)))
    assert.deepEqual([file.unasked, file.ownOffice], [1, true])
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
    assert.deepEqual([shown.file.consents, shown.file.unasked], [['given'], 0])
    assert.doesNotMatch(JSON.stringify(shown), /云帆|13857212345/)
  })

  it('is qualified by four criteria, refused when one is not met', async () => {
    const unmet = { ...criteria, leading: { ...criteria.leading, met: false } }
    assert.equal(
      await code(desk.post(`${of(permits)}/qualification-proposal`, unmet)),
      '409 awards/criteria-unmet',
    )
    // The coordinating office itself nominated it: a leader qualifies it, nobody of the office does.
    assert.equal(
      await code(second.post(`${of(permits)}/qualification`, criteria)),
      '403 awards/own-office',
    )
    await led(permits)
    assert.equal((await taken(desk.get(of(permits)))).status, 'qualified')
  })

  it('asks the enterprises of a common problem as it does those of an appeal', async () => {
    const number = await problem('通行证办理慢', [await filed(yunfan), await filed(chenguang)])
    const ofProblem = aCase(cycleId, { title: '共性问题的案例', problems: [number] })
    const { caseId } = await taken(desk.post('/good-cases', ofProblem))
    assert.equal(
      await code(desk.post(`${of(caseId)}/qualification-proposal`, criteria)),
      '409 awards/no-consent',
    )
    assert.equal((await taken(desk.get(of(caseId)))).file.unasked, 2)
    await taken(desk.post(`${of(caseId)}/consent-request`))
    for (const firm of [yunfan, chenguang]) {
      await taken(firm.post(`${of(caseId)}/consent`, { agrees: true }))
    }
    const { file } = await taken(desk.get(of(caseId)))
    assert.deepEqual([file.consents, file.unasked], [['given', 'given'], 0])
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
    const { status, file } = await taken(desk.get(of(battery)))
    assert.deepEqual([status, file.consents, file.criteria], ['nominated', ['asked'], null])
    assert.equal(
      await code(leader.post(`/proposals/${proposalId}/approval`)),
      '412 record/version-differs',
    )
    const { items } = await taken(chenguang.get('/my-good-cases'))
    assert.deepEqual([items[0].consent, items[0].title], ['asked', '电池运输共用周转仓'])
    await city.runJobs()
    const told = await taken(chenguang.get('/notices'))
    assert.match(JSON.stringify(told), /原来的同意不再算数/)
    await taken(chenguang.post(`${of(battery)}/consent`, { agrees: true }))
    await taken(desk.post(`${of(battery)}/qualification`, criteria))
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
    await city.runJobs()
    assert.match(JSON.stringify(await taken(yunfan.get('/notices'))), /异议已经核查并答复/)
    const { items } = await taken(yunfan.get('/my-good-cases'))
    const own = items.find((one: { caseId: string }) => one.caseId === wrong)
    assert.deepEqual(
      [own.status, own.objections.length, own.objections[0].answer, own.objections[0].upheld],
      ['withdrawn', 1, '核查属实', true],
    )
    assert.equal((await chenguang.get(of(wrong))).status, 404)
  })
})

const vote = (who: Person, ...caseIds: string[]) => who.post(`${at}/ballot`, { caseIds })
/** Asks again while the server is too busy to look, as a page does. */
async function voteUntilHeard(who: Person, caseId: string) {
  let answer = await vote(who, caseId)
  while (answer.status === 503) answer = await vote(who, caseId)
  return answer
}

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
      Array.from({ length: 200 }, (_, nth) => voteUntilHeard(voters[nth % 4] ?? yunfan, battery)),
    )
    const cast = answers.filter(({ status }) => status === 200)
    assert.equal(cast.length, 1)
    const refused = answers.filter(({ status }) => status !== 200)
    assert.deepEqual([...new Set(refused.map(({ body }) => body.code))], ['awards/voted-already'])
    const { commitment, salt, caseIds } = cast[0]?.body ?? {}
    const text = ['kentan ballot v1', cycleId, salt, caseIds.join(',')].join('\n')
    assert.equal(createHash('sha256').update(text).digest('hex'), commitment)
    const paper = await taken(yunfan.get(`${at}/ballot`))
    assert.deepEqual(paper.cast, { commitment, inLog: false, leftOut: [] })
  })

  it('takes what is cast at the last moment, and nothing once it is counted or its day is over', async () => {
    await taken(vote(hengxin, permits, battery))
    const lastMoment = '2026-10-23T15:59:59.000Z'
    const held = Promise.withResolvers<void>()
    const late = { firm: chenguang, cycleId, caseIds: [permits] }
    const intime = castAt(city, lastMoment, late, held.promise)
    await intime.cast
    city.clock.turnTo('2026-10-24')
    assert.equal(await code(vote(idle, battery)), '409 awards/voting-closed')
    const counting = city.runJobs()
    await waitersAtBallots(city, 1, counting)
    // Why who may not vote: that is said only while the vote is on, so nobody's ballot is needed to ask.
    const tooLate = castAt(city, lastMoment, { ...late, firm: idle })
    tooLate.cast.catch(() => {})
    await waitersAtBallots(city, 2, counting)
    held.resolve()
    const { commitment } = await intime.done
    await assert.rejects(tooLate.done, { code: 'awards/voting-closed' })
    assert.equal((await counting).votesCounted, 1)
    const { items } = await taken(nobody.get(`${at}/commitments`))
    assert.deepEqual([items.length, items.includes(commitment)], [3, true])
  })

  it('is counted by the clock after its last day, and recounted from what was opened', async () => {
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

/** Proposed by one coordinator, and done by a leader: not by the one alone. */
async function seconded(caseId: string, act: string, body: Record<string, unknown>) {
  const { status, body: awaits, text } = await desk.post(`${of(caseId)}/${act}`, body)
  assert.equal(status, 202, text)
  const approval = `/proposals/${awaits.proposalId}/approval`
  assert.equal(await code(desk.post(approval)), '403 people/own-proposal')
  await taken(leader.post(approval))
}

describe('the result', () => {
  it('is recounted by separate code from what was opened, and a changed ballot is found', async () => {
    const { published: told, boxes } = await readVotes(clientOf(auditor))
    const asOf = city.clock.now()
    const counted = await recountVotes(await exportedLines(), { asOf, boxes })
    assert.deepEqual(counted, { votes: told, faults: [] })
    assert.doesNotMatch(JSON.stringify(boxes), new RegExp(yunfan.enterpriseId))
    const [box] = boxes
    for (const one of box?.items ?? []) {
      assert.deepEqual(Object.keys(one).sort(), [
        ...['caseIds', 'cluster', 'commitment', 'eligible', 'salt'],
      ])
    }
    // Why: a choice of the other case alone, whichever ballot comes first, is not what was cast.
    const other = (ids: string[]) => (ids.join() === permits ? [battery] : [permits])
    const changed = box?.items.map((one, nth) =>
      nth > 0 ? one : { ...one, caseIds: other(one.caseIds) },
    )
    const swapped = [{ cycleId, items: changed ?? [] }]
    const forged = await recountVotes(await exportedLines(), { asOf, boxes: swapped })
    assert.ok(forged.faults.some((fault) => fault.includes('opens to another')))
    const dropped = [{ cycleId, items: box?.items.slice(1) ?? [] }]
    const missing = await recountVotes(await exportedLines(), { asOf, boxes: dropped })
    assert.ok(missing.faults.some((fault) => fault.includes('never opened')))
  })

  it('lets an enterprise show that its ballot is left out of its own case, and nobody else find out', async () => {
    const { cast } = await taken(yunfan.get(`${at}/ballot`))
    const { boxes } = await readVotes(clientOf(auditor))
    const lines = await exportedLines()
    const recount = (record: string[]) => recountVotes(record, { asOf: city.clock.now(), boxes })
    await showLeftOut({ lines, recount, cast, cycleId, caseId: permits })
  })

  it('lets each enterprise see that its ballot is in the log, and nobody what it chose', async () => {
    const { cast } = await taken(yunfan.get(`${at}/ballot`))
    assert.equal(cast.inLog, true)
    const { items } = await taken(nobody.get(`${at}/commitments`))
    assert.equal(items.length, 3)
    assert.ok(items.includes(cast.commitment))
  })

  it('is decided after its publication, by the rule; what is below it may only be vacant', async () => {
    assert.equal(await code(desk.post(`${of(battery)}/award`)), '409 awards/not-due')
    await taken(handler.post(`${of(battery)}/objections`, { text: '成效口径请说明' }))
    city.clock.turnTo('2026-11-02')
    assert.equal(await code(desk.post(`${of(battery)}/award`)), '409 awards/objections-open')
    const { file } = await taken(desk.get(of(battery)))
    await taken(
      desk.post(`${of(battery)}/objection-answers`, {
        ...{ objectionId: file.objections[0].objectionId, answer: '口径见附卷', upheld: false },
      }),
    )
    // Signed in again: the session of October has ended.
    const office = await city.handlerOf('transport')
    const { ownObjections, file: hidden } = await taken(office.get(of(battery)))
    assert.deepEqual([hidden, ownObjections[0].answer], [null, '口径见附卷'])
    assert.equal(await code(desk.post(`${at}/finish`)), '409 awards/cases-undecided')
    await taken(desk.post(`${of(battery)}/award`))
    const reason = '推广性不足'
    assert.equal(await code(desk.post(`${of(permits)}/vacancy`, { reason })), '409 awards/won')
    await seconded(permits, 'setting-aside', { reason })
    assert.equal((await taken(nobody.get(of(permits)))).status, 'vacant')
    const finished = await taken(desk.post(`${at}/finish`))
    assert.equal(finished.status, 'finished')
    const { items } = await taken(nobody.get('/case-library?environment=services'))
    assert.deepEqual(
      items.map((one: { caseId: string }) => one.caseId),
      [battery],
    )
    assert.equal((await taken(nobody.get('/case-library?q=%25'))).items.length, 0)
  })

  it('stands in two papers', async () => {
    const linesOf = async (who: Person, paper: string) =>
      (await linesOfDocx((await who.get(`${at}/papers/${paper}.docx`)).bytes)).join('\n')
    const notice = await linesOf(desk, 'notice')
    assert.match(notice, /投票结果公示[\s\S]*有资格投票的企业3家[\s\S]*电池运输共用周转仓/)
    const all = await linesOf(leader, 'collection')
    assert.match(all, /好案例集[\s\S]*电池运输共用周转仓[\s\S]*平均办理天数由12天变为2天/)
    assert.doesNotMatch(all, /货车通行证/)
    assert.equal((await handler.get(`${at}/papers/notice.docx`)).status, 403)
  })
})

describe('a case that is taken up elsewhere', () => {
  const awarded = () => ({ city, handler, path: of(battery) })
  it('is reported by the office that did, with its effect, and confirmed by another person', () =>
    reportsAdoptions(awarded()))
  it('is withdrawn with a reason where it proves wrong, and read by the public no more', () =>
    withdrawsAdoptions(awarded()))
  it('is revoked by two persons, with a reason that everybody reads', () =>
    revokes(awarded(), (act, body) => seconded(battery, act, body)))
})

describe('related enterprises', () => {
  it('are one vote together however many they are, and a burst from one network is told', async () => {
    await relatedVotes({ city, firms: [yunfan, hengxin, chenguang], filed, candidate, sybil })
    const { published: told, boxes } = await readVotes(clientOf(auditor))
    const counted = await recountVotes(await exportedLines(), { asOf: city.clock.now(), boxes })
    assert.deepEqual(counted, { votes: told, faults: [] })
  })
})

describe('a round of a large city', () => largeRounds(city, { cycleId, firm: hengxin, candidate }))
