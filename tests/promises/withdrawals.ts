import assert from 'node:assert/strict'
import type { City, Person } from '../city.ts'
import { linesOfDocx } from '../talks/read-docx.ts'
import { code, taken } from '../talks/stage.ts'

/** A city whose leader instructed, and the lead of the office that was told to. */
export type Instructed = { city: City; otherLeader: Person; otherLead: Person }

const instructed = ({ city }: Instructed) => ({
  ...{ officeId: city.officeId('water'), about: { kind: 'briefing', label: '九月简报' } },
  ...{ words: '请办。', text: '公布停水计划', dueOn: '2026-12-31' },
})
const report = { text: '已经办成，现场可看。', evidence: '验收单' }
const one = async (who: Person, id: string) => taken(who.get(`/promises/${id}`))
const told = async (who: Person): Promise<string[]> =>
  (await taken(who.get('/notices'))).items.map((notice: { title: string }) => notice.title)
const totals = async ({ city }: Instructed) =>
  (await taken(city.desk.get('/promise-totals?year=2026'))).all

async function ask(
  { city }: Pick<Instructed, 'city'>,
  id: string,
  reason: string,
): Promise<string> {
  const { status, body } = await city.desk.post(`/promises/${id}/withdrawal`, { reason })
  assert.equal(status, 202)
  return body.proposalId
}
const approve = (who: Person, proposalId: string) => who.post(`/proposals/${proposalId}/approval`)

/** A coordinator asks, another person agrees, and the leader is told. */
export async function needsTwo(given: Instructed): Promise<void> {
  const { city, otherLeader } = given
  const { promiseId } = await taken(city.leader.post('/instructions', instructed(given)))
  const proposalId = await ask(given, promiseId, '与上一件重复')
  assert.equal((await one(city.desk, promiseId)).status, 'open')
  assert.equal(await code(approve(city.desk, proposalId)), '403 people/own-proposal')
  assert.equal((await one(otherLeader, promiseId)).open.length, 0)
  await taken(approve(otherLeader, proposalId))
  await city.runJobs()
  const { status, result, withdrawal } = await one(city.auditor, promiseId)
  assert.deepEqual([status, result, withdrawal.reason], ['withdrawn', null, '与上一件重复'])
  assert.ok(withdrawal.proposedBy !== withdrawal.by)
  assert.ok((await told(city.leader)).some((subject) => /您的批示.*已撤销/.test(subject)))
}

/** A leader takes back what he instructed himself. */
export async function isTheLeadersOwn(given: Instructed): Promise<void> {
  const { city, otherLeader } = given
  const { promiseId } = await taken(city.leader.post('/instructions', instructed(given)))
  const at = `/promises/${promiseId}/taking-back`
  const why = { reason: '已另行部署' }
  assert.equal(await code(city.desk.post(at, why)), '403 http/not-your-role')
  assert.equal(await code(otherLeader.post(at, why)), '403 loop/not-yours')
  assert.deepEqual((await one(city.leader, promiseId)).open, ['takeBack'])
  await taken(city.leader.post(at, why))
  assert.deepEqual([(await totals(given)).due, (await totals(given)).withdrawn], [6, 2])
  assert.match((await city.desk.get('/promises.csv')).text, /已另行部署/)
  const { values } = await taken(city.desk.get('/indicators'))
  const done = values.find((figure: { code: string }) => figure.code === 'instructions-done')
  const left = done.excluded.find(({ why: by }: { why: string }) => by === 'taken-back')
  assert.deepEqual([done.n, done.of, left.n], [1, 1, 2])
}

/** A broken promise stays broken, whatever is done to it afterwards. */
export async function mendsNothingBroken(given: Instructed): Promise<void> {
  const { city, otherLead } = given
  city.clock.turnTo('2026-11-04')
  const [spoken] = (await taken(city.desk.get('/promises?source=talk'))).items
  const waiting = await taken(
    city.leader.post('/instructions', { ...instructed(given), dueOn: '2026-11-05' }),
  )
  await taken(otherLead.post(`/promises/${waiting.promiseId}/report`, report))
  await city.runJobs()
  assert.equal((await totals(given)).broken, 1)
  const proposalId = await ask(given, spoken.promiseId, '不再需要')
  await taken(approve(city.leader, proposalId))
  const gone = await one(city.desk, spoken.promiseId)
  assert.deepEqual([gone.status, gone.result], ['withdrawn', 'broken'])
  city.clock.turnTo('2026-11-06')
  await city.runJobs()
  const [valve] = (await taken(otherLead.get('/promises?source=reply'))).items
  assert.deepEqual([valve.status, valve.result, valve.light], ['open', 'broken', 'green'])
  const late = await one(city.desk, waiting.promiseId)
  assert.deepEqual([late.status, late.result, late.judgeBy], ['reported', 'broken', '2026-11-11'])
  assert.equal((await totals(given)).broken, 3)
  city.clock.turnTo('2026-11-12')
  await city.runJobs()
  assert.ok((await told(city.leader)).some((subject) => subject.includes('待您认定')))
  await taken(city.leader.post(`/promises/${waiting.promiseId}/acceptance`))
  assert.equal((await one(city.desk, waiting.promiseId)).result, 'keptInTime')
  assert.equal((await totals(given)).broken, 2)
}

/** A review of a half-year is read although what was broken in it was withdrawn. */
export async function isReadInAReview({ city }: Pick<Instructed, 'city'>): Promise<void> {
  const { desk, leader } = city
  const promised = {
    ...{ officeId: city.officeId('transport'), about: { kind: 'other', label: '第162期恳谈会' } },
    ...{ text: '增设路口', dueOn: '2027-01-28', saidBy: '交通局长', saidOn: '2027-01-20' },
  }
  const { promiseId } = await taken(desk.post('/promises', promised))
  city.clock.turnTo('2027-01-30')
  await city.runJobs()
  assert.equal((await one(desk, promiseId)).status, 'broken')
  await taken(approve(leader, await ask({ city }, promiseId, '方案取消')))
  const [{ retrospectiveId: next }] = (await taken(desk.get('/retrospectives?kind=half'))).items
  await taken(desk.post(`/retrospectives/${next}/pack`))
  assert.equal((await desk.get(`/retrospectives/${next}`)).status, 200)
  const { bytes } = await leader.get(`/retrospectives/${next}/papers/report.docx`)
  const lines = (await linesOfDocx(bytes)).join('\n')
  assert.match(lines, /2027年1月1日至2027年1月30日（本期到2027年6月30日为止/)
}
