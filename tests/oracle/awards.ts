import pg from 'pg'
import { aCase, criteria } from '../awards/stage.ts'
import type { City, Person } from '../city.ts'
import { taken } from '../talks/stage.ts'

/** A round with ballots, and cases in several states. */
export async function leaveAwards(city: City, firms: readonly Person[]): Promise<void> {
  const { desk, leader } = city
  const [one, two, three] = firms
  if (one === undefined || two === undefined || three === undefined) throw new Error('firms')
  const { today } = await taken(desk.get('/session'))
  const day = (ahead: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10)
  const { cycleId } = await taken(
    desk.post('/award-cycles', {
      ...{ title: '好案例', nominateUntil: day(0), publishUntil: day(20), voteFrom: day(21) },
      ...{ voteUntil: day(30), resultUntil: day(50) },
    }),
  )
  const own = async (firm: Person) => {
    const { items } = await taken(firm.get('/appeals?view=all'))
    return [items.at(-1).number]
  }
  const nominated = async (by: Person, firm: Person) =>
    String(
      (await taken(by.post('/good-cases', aCase(cycleId, { appeals: await own(firm) })))).caseId,
    )
  for (const firm of [one, two]) {
    const caseId = await nominated(firm, firm)
    await taken(desk.post(`/good-cases/${caseId}/qualification`, criteria))
    const { body } = await desk.post(`/good-cases/${caseId}/publication`)
    await taken(leader.post(`/proposals/${body.proposalId}/approval`))
    const handler = await city.handlerOf('transport')
    for (const by of [three, handler, leader, desk]) {
      await taken(by.post(`/good-cases/${caseId}/objections`, { text: '成效请说明' }))
    }
  }
  await taken(desk.post(`/good-cases/${await nominated(desk, three)}/consent-request`))
  await nominated(three, three)
  await leaveBallots(city, cycleId)
}

/** Puts the round to the vote, with a ballot of each enterprise, committed to and opened. */
async function leaveBallots(city: City, cycleId: string): Promise<void> {
  const owner = new pg.Client(city.owner)
  await owner.connect()
  const given = [city.tenantId, cycleId]
  await owner.query(
    `update awards.cycle set status_before = 'nominating', status = 'voting'
    where tenant_id = $1 and cycle_id = $2`,
    given,
  )
  await owner.query(
    `insert into awards.ballot select tenant_id, $2, encode(code_index, 'hex'), enterprise_id,
      (select vote_from + time '09:00' from awards.cycle where tenant_id = $1 and cycle_id = $2)
        at time zone 'Asia/Shanghai', encode(sha256(enterprise_id::text::bytea), 'hex'), '\\x00', '{}', '', false, null
    from people.enterprise where tenant_id = $1 and code_index is not null`,
    given,
  )
  await owner.query(
    `insert into awards.commitment select tenant_id, cycle_id, commitment from awards.ballot
    where tenant_id = $1 and cycle_id = $2`,
    given,
  )
  await owner.query(
    `insert into awards.opened_ballot select tenant_id, cycle_id, commitment, '', '{}', 0, true
    from awards.ballot where tenant_id = $1 and cycle_id = $2`,
    given,
  )
  await owner.end()
}
