import assert from 'node:assert/strict'
import { exportEvents } from '#modules/insight/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { aCase, aCycle, awardStage } from '#tests/awards/stage.ts'
import type { City, Person } from '#tests/city.ts'
import { signerOf } from '#tests/log-signer.ts'
import { taken } from '#tests/talks/stage.ts'
import type { Client } from '../src/play/caller.ts'
import { readVotes } from '../src/play/published-votes.ts'
import { recountVotes } from '../src/recount/awards/recount.ts'
import { type Signer, signPass } from '../src/signer/sign-pass.ts'

/** An appeal that is judged: words of `canary` are written wherever somebody writes of it. */
export type Judged = {
  city: City
  firm: Person
  other: Person
  appealId: string
  canary: (where: string) => string
}

const criteriaOf = ({ canary }: Judged) =>
  Object.fromEntries(
    ['pioneering', 'effective', 'leading', 'replicable'].map((name) => [
      name,
      { met: true, evidence: canary('内项证'), reasons: canary('内项由') },
    ]),
  )

/** Good cases that tell of it: one that goes to the vote, one its enterprise declines, one that is only nominated. */
export async function nominated(it: Judged) {
  const { city, firm, other, appealId, canary } = it
  const { desk, leader } = city
  const lead = await city.leadOf('transport')
  const stage = await awardStage(city)
  const { cycleId } = await taken(desk.post('/award-cycles', aCycle()))
  const { number } = await taken(firm.get(`/appeals/${appealId}`))
  const content = () => ({
    ...{
      title: canary('案题'),
      before: canary('案前'),
      done: canary('案做'),
      after: canary('案后'),
    },
    effect: { measure: canary('案量'), before: 12, after: 2, unit: canary('案') },
  })
  const told = content()
  const nominate = async (text: object) =>
    (await taken(lead.post('/good-cases', aCase(cycleId, { ...text, appeals: [number] })))).caseId
  const caseId = await nominate(told)
  const at = `/good-cases/${caseId}`
  const { cycleId: _, ...edited } = aCase(cycleId, told)
  await taken(desk.post(`${at}/text`, { ...edited, reason: canary('内改') }))
  await taken(desk.post(`${at}/consent-request`))
  await taken(firm.post(`${at}/consent`, { agrees: true }))
  await taken(desk.post(`${at}/qualification`, criteriaOf(it)))
  await stage.published(caseId)
  await taken(other.post(`${at}/objections`, { text: canary('内异') }))
  const { file } = await taken(desk.get(at))
  const { objectionId } = file.objections[0]
  const answer = { objectionId, answer: canary('内答'), upheld: false }
  await taken(desk.post(`${at}/objection-answers`, answer))
  const declined = await nominate(content())
  await taken(desk.post(`/good-cases/${declined}/consent-request`))
  const no = { agrees: false, reason: canary('不同意') }
  await taken(firm.post(`/good-cases/${declined}/consent`, no))
  const waiting = await nominate(content())
  await taken(desk.post(`/good-cases/${waiting}/consent-request`))
  const others = await stage.candidate(cycleId, other, '别家的案例')
  const words = { words: canary('内批'), text: canary('内办'), dueOn: '2026-12-30' }
  const about = { kind: 'appeal', number }
  await taken(
    leader.post('/instructions', { officeId: city.officeId('transport'), about, ...words }),
  )
  return { cycleId, caseId, declined, waiting, others }
}

/** How its bad rating was rectified, and how its promise went on. */
export async function madeGood({ city, appealId, canary }: Judged) {
  const { caller, desk } = city
  const lead = await city.leadOf('transport')
  const { items } = await taken(caller.get('/rectifications'))
  const at = `/rectifications/${items[0].rectificationId}`
  const verified = { finding: 'real', reasonClass: 'other', note: canary('核实') }
  await taken(caller.post(`${at}/verification`, verified))
  const held = { reason: canary('内诉'), evidence: canary('内诉证') }
  await taken(lead.post(`${at}/rating-appeal`, held))
  await taken(desk.post(`${at}/ruling`, { uphold: false, reason: canary('内裁') }))
  await taken(lead.post(`${at}/measure`, { text: canary('整改') }))
  const said = { reached: true, satisfied: 4, pressured: true, words: canary('再访') }
  await taken(caller.post(`${at}/call-back`, said))
  const promises = (await taken(desk.get(`/appeals/${appealId}/promises`))).items
  const promise = `/promises/${promises[0].promiseId}`
  await taken(lead.post(`${promise}/report`, { text: canary('内报'), evidence: canary('内报证') }))
  await taken(desk.post(`${promise}/return`, { reason: canary('内退') }))
  const later = { dueOn: '2026-12-20', reason: canary('内延') }
  await taken(lead.post(`${promise}/date-request`, later))
  await taken(desk.post(`${promise}/date-decision`, { grant: false, reason: canary('内不延') }))
  return { rectification: at, promise }
}

/** The check of it in the week it ended: found false, not agreed to, found again. */
export async function checked({ city, appealId, canary }: Judged) {
  const { auditor, leader } = city
  const { signer } = await signerOf(city)
  city.clock.turnTo('2026-10-12')
  await signPass(signer)
  await city.runJobs()
  const { items } = await taken(auditor.get('/checks?view=all'))
  const { checkId } = items.find((one: { appealId: string }) => one.appealId === appealId)
  const at = `/checks/${checkId}`
  await taken(auditor.post(`${at}/assignment`, { checkerId: city.staff.auditor }))
  const find = () =>
    auditor.post(`${at}/finding`, { finding: 'false', how: 'call', words: canary('内查') })
  const settle = (agree: boolean) =>
    leader.post(`${at}/settlement`, { agree, words: canary('内复') })
  await taken(find())
  await taken(settle(false))
  await taken(find())
  await taken(settle(true))
  return { check: at, signer }
}

type Voted = Awaited<ReturnType<typeof nominated>>

/** The vote on its case, its award, and where it was taken up. */
export async function awarded({ city, firm, other, canary }: Judged, voted: Voted) {
  const { desk } = city
  const { cycleId, caseId, others } = voted
  const lead = await city.leadOf('transport')
  const ballot = (who: Person, caseIds: string[]) =>
    taken(who.post(`/award-cycles/${cycleId}/ballot`, { caseIds }))
  city.clock.turnTo('2026-10-19')
  await city.runJobs()
  await ballot(other, [caseId])
  await ballot(firm, [others])
  city.clock.turnTo('2026-10-24')
  assert.equal((await city.runJobs()).votesCounted, 1)
  city.clock.turnTo('2026-11-02')
  await city.runJobs()
  const at = `/good-cases/${caseId}`
  await taken(desk.post(`${at}/award`))
  await taken(desk.post(`/good-cases/${others}/award`))
  await taken(desk.post(`/award-cycles/${cycleId}/finish`))
  const adopted = { regionId: 'deqing', how: canary('内推'), on: '2026-11-01' }
  await taken(lead.post(`${at}/adoptions`, adopted))
  const { adoptionId } = (await taken(desk.get(at))).spread[0]
  await taken(desk.post(`${at}/adoption-confirmations`, { adoptionId }))
  const effect = { measure: canary('内效'), before: 9, after: 3, unit: canary('内') }
  await taken(lead.post(`${at}/effects`, { adoptionId, effect, on: '2026-11-02' }))
  await taken(desk.post(`${at}/effect-confirmations`, { adoptionId }))
}

/** The yearly review that copied its promise and looked at its file again, and the quarter's report. */
export async function reviewed(
  { city, appealId, canary }: Judged,
  { promise, signer }: { promise: string; signer: Signer },
) {
  const { desk, auditor } = city
  const lead = await city.leadOf('transport')
  await taken(lead.post(`${promise}/report`, { text: canary('兑现'), evidence: null }))
  await taken(desk.post(`${promise}/acceptance`))
  // Files are drawn by the first head after the year.
  city.clock.turnTo('2027-01-02')
  await signPass(signer)
  const { retrospectiveId } = await taken(desk.post('/retrospectives', { period: '2026' }))
  const at = `/retrospectives/${retrospectiveId}`
  await taken(desk.post(`${at}/pack`))
  const recheck = { appealId, result: 'partly', words: canary('内看') }
  await taken(auditor.post(`${at}/rechecks`, recheck))
  const { pack } = await taken(desk.get(at))
  assert.equal(pack.missed.length, 1)
  city.clock.turnTo('2027-01-04')
  const report = await taken(desk.post('/reports', { year: 2026, quarter: 4 }))
  return { retrospective: at, report: `/reports/${report.reportId}` }
}

/** The votes as they are published, and as they are counted again from the record and the opened ballots. */
export async function votesCounted({ auditor, clock, db, tenantId }: City) {
  const client: Client = {
    get: (path) => taken(auditor.get(path)),
    post: (path, body) => taken(auditor.post(path, body)),
    download: () => Promise.reject(new Error('nothing is downloaded')),
  }
  const { published, boxes } = await readVotes(client)
  const lines = await exportEvents(db, actorWithoutAccount(tenantId, 'auditor'))
  const { votes, faults } = await recountVotes(lines, { asOf: clock.now(), boxes })
  assert.deepEqual(votes, published)
  return { votes, faults }
}
