import assert from 'node:assert/strict'
import { type City, type Person, personAt } from '../city.ts'
import { taken } from '../talks/stage.ts'
import { aCycle } from './stage.ts'

type Voters = {
  city: City
  firms: [yunfan: Person, hengxin: Person, chenguang: Person]
  filed: (firm: Person) => Promise<string>
  candidate: (cycleId: string, firm: Person, title: string) => Promise<string>
  sybil: (nth: number, phone: string) => Promise<Person>
}

/** Twenty enterprises of two telephones vote for one case, and one honest enterprise for another. */
export async function relatedVotes(voters: Voters): Promise<void> {
  const { city, firms, filed, candidate, sybil } = voters
  const [yunfan, hengxin, chenguang] = firms
  const nobody = personAt(city.address)
  const later = await taken(
    city.desk.post(
      '/award-cycles',
      aCycle({
        ...{ title: '2026年度第二轮', nominateUntil: '2026-11-06', publishUntil: '2026-11-13' },
        ...{ voteFrom: '2026-11-16', voteUntil: '2026-11-18', resultUntil: '2026-11-26' },
      }),
    ),
  )
  const there = `/award-cycles/${later.cycleId}`
  const favoured = await candidate(later.cycleId, hengxin, '被抬的案例')
  const honest = await candidate(later.cycleId, chenguang, '实在的案例')
  const sybils: Person[] = []
  for (let nth = 0; nth < 20; nth += 1) {
    sybils.push(await sybil(nth, `1390572${nth < 10 ? '1111' : '2222'}`))
  }
  await filed(yunfan)
  city.clock.turnTo('2026-11-16')
  await city.runJobs()
  for (const one of sybils) {
    await taken(one.post(`${there}/ballot`, { caseIds: [favoured] }))
  }
  await taken(yunfan.post(`${there}/ballot`, { caseIds: [honest] }))
  await city.runJobs()
  const { items } = await taken(city.auditor.get('/alerts?kind=ballot-burst'))
  assert.deepEqual([items.length, items[0].details.ballots], [1, 21])
  city.clock.turnTo('2026-11-19')
  await city.runJobs()
  const { tally } = await taken(nobody.get(there))
  assert.deepEqual([tally.ballots, tally.counted, tally.weight], [21, 21, 3])
  const scoreOf = (caseId: string) =>
    tally.cases.find((one: { caseId: string }) => one.caseId === caseId)
  assert.deepEqual([scoreOf(favoured).ballots, scoreOf(favoured).approvals], [20, 2])
  assert.deepEqual([scoreOf(honest).ballots, scoreOf(honest).approvals], [1, 1])
}
