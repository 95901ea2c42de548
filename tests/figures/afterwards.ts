import { appealNow } from '#modules/appeals/index.ts'
import { storedChecks } from '#modules/checks/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { startAll } from '#platform/record/loop-store.ts'
import { aReply, type City, type Person, replied } from '../city.ts'
import { taken } from '../talks/stage.ts'

const day = 24 * 60
const verified = { finding: 'real', reasonClass: 'slow' }
const contest = { reason: '并未到场', evidence: '监控记录' }
const report = { text: '已经办成。', evidence: '验收单' }

/**
 * What comes after a reply: bad ratings in time, late and upheld, an end that is opened again, another whose matter
 * came back, promises kept, broken, moved, waiting and withdrawn, instructions, and checks that find one end false
 * and one unclear. At the end bad ratings and a check that wait.
 */
export async function playAfterwards(city: City, firm: Person): Promise<void> {
  const lead = await city.leadOf('transport')
  await rectified(city, firm, lead)
  await promised(city, firm, lead)
  await cameBack(city, firm)
  city.clock.pass(25 * day)
  await city.runJobs()
  await waiting(city, firm, lead)
}

/** An appeal whose work was rated bad. */
async function ratedBad(city: City, firm: Person) {
  const { at } = await replied(city, firm)
  const said = { reached: true, solved: 'no', accepts: true, satisfied: 2, pressured: true }
  await taken(city.caller.post(`${at}/follow-up`, said))
  await city.runJobs()
  const [item] = (await taken(firm.get(`${at}/rectifications`))).items
  return { at, here: `/rectifications/${item.rectificationId}` }
}

async function rectified(city: City, firm: Person, lead: Person): Promise<void> {
  const { desk, caller } = city
  const bad = async () => {
    const { at, here } = await ratedBad(city, firm)
    await taken(caller.post(`${here}/verification`, verified))
    return { at, here }
  }
  // Nobody verifies it, and its date passes.
  await ratedBad(city, firm)
  const [soon, upheld, waits] = [await bad(), await bad(), await bad()]
  await bad()
  await taken(desk.post(`${soon.at}/closing`))
  await taken(lead.post(`${soon.here}/measure`, { text: '已上门说明' }))
  await taken(caller.post(`${soon.here}/call-back`, { reached: true, satisfied: 4 }))
  for (const { here } of [upheld, waits]) await taken(lead.post(`${here}/rating-appeal`, contest))
  await taken(desk.post(`${upheld.here}/ruling`, { uphold: true, reason: '查无此事' }))
}

/** Bad ratings that wait, each for another step, and a check that nobody has begun. */
async function waiting(city: City, firm: Person, lead: Person): Promise<void> {
  const { caller, desk } = city
  await ratedBad(city, firm)
  const [contested, done] = [await ratedBad(city, firm), await ratedBad(city, firm)]
  for (const { here } of [contested, done]) {
    await taken(caller.post(`${here}/verification`, verified))
  }
  await taken(lead.post(`${contested.here}/rating-appeal`, contest))
  await taken(lead.post(`${done.here}/measure`, { text: '已上门说明' }))
  const { at, appealId } = await replied(city, firm)
  await taken(firm.post(`${at}/confirmation`, { solved: true }))
  await taken(desk.post(`${at}/closing`))
  await drawn(city, appealId, '2026-W01')
}

async function promised(city: City, firm: Person, lead: Person): Promise<void> {
  const { desk, leader, clock } = city
  const promising = async (remains: string) => {
    const remainsBy = new Date(Date.parse(clock.now()) + 10 * day * 60_000)
    const by = remainsBy.toISOString().slice(0, 10)
    const reply = aReply({ outcome: 'partly', remains, remainsBy: by })
    const { appealId } = await replied(city, firm, 'transport', reply)
    const [promise] = (await taken(desk.get(`/appeals/${appealId}/promises`))).items
    return { at: `/promises/${promise.promiseId}`, by }
  }
  const kept = await promising('拆除围挡')
  const { by } = await promising('补划停车线')
  await taken(lead.post(`${kept.at}/report`, report))
  await taken(desk.post(`${kept.at}/acceptance`))
  const about = { kind: 'briefing', label: '第三季度综合分析报告' }
  const words = { words: '请抓紧。', text: '年内完工', dueOn: by, about }
  const instructed = { ...words, officeId: city.officeId('transport') }
  const { promiseId } = await taken(leader.post('/instructions', instructed))
  await taken(lead.post(`/promises/${promiseId}/report`, report))
  await taken(leader.post(`/promises/${promiseId}/acceptance`))
  const moved = await promising('移栽行道树')
  await taken(lead.post(`${moved.at}/date-request`, { dueOn: '2027-12-31', reason: '备料' }))
  await taken(desk.post(`${moved.at}/date-decision`, { grant: true }))
  const waiting = await promising('清理沟渠')
  await taken(lead.post(`${waiting.at}/report`, report))
  const twice = await promising('补划停车线')
  const { body } = await desk.post(`${twice.at}/withdrawal`, { reason: '重复登记' })
  await taken(leader.post(`/proposals/${body.proposalId}/approval`))
  const own = await taken(leader.post('/instructions', instructed))
  await taken(leader.post(`/promises/${own.promiseId}/taking-back`, { reason: '另行部署' }))
}

async function cameBack(city: City, firm: Person): Promise<void> {
  const { desk } = city
  const ended = async () => {
    const { at, appealId } = await replied(city, firm)
    await taken(firm.post(`${at}/confirmation`, { solved: true }))
    await taken(desk.post(`${at}/closing`))
    await checked(city, appealId, 'true')
    return { at, appealId }
  }
  const again = await ended()
  await checked(city, again.appealId, 'false')
  const officeId = city.officeId('housing')
  const given = { officeId, requirement: '重新办理', why: 'decided' }
  await taken(desk.post(`${again.at}/reopening`, given))
  const other = await ended()
  await taken(firm.post(`${other.at}/relapse`, { reason: '又坏了' }))
  await checked(city, other.appealId, 'unclear')
}

/** A check of an ended appeal, drawn in a week. */
async function drawn({ db, tenantId }: City, appealId: string, period: string): Promise<string> {
  const [check] = await db.as(actorWithoutAccount(tenantId, 'clock'), async (ctx) => {
    const { number, officeId, content, channel } = (await appealNow(ctx, appealId)).state
    const known = { number, regionId: content.regionId, officeId, channel }
    const command = {
      ...{ type: 'draw' as const, appealId, environment: content.environment, flagged: false },
      ...{ ...known, period, reason: 'drawn' as const },
    }
    const { actor, today, now } = ctx
    const facts = { actor, today, now }
    return startAll(ctx, storedChecks, [{ id: ctx.newId(), command, facts }])
  })
  return `/checks/${check?.id}`
}

/** Draws an ended appeal and has it checked by one person, and what is false confirmed by another. */
async function checked(
  city: City,
  appealId: string,
  finding: 'true' | 'false' | 'unclear',
): Promise<void> {
  const { auditor, caller, leader, staff } = city
  const at = await drawn(city, appealId, finding === 'true' ? '2026-W01' : '2026-W02')
  await taken(auditor.post(`${at}/assignment`, { checkerId: staff.callers[0] }))
  await taken(caller.post(`${at}/finding`, { finding, how: 'call', words: '电话核实' }))
  if (finding !== 'false') return
  await taken(leader.post(`${at}/settlement`, { agree: true, words: '与现场不符' }))
}
