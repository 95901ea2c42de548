import assert from 'node:assert/strict'
import { it } from 'node:test'
import { exportEvents } from '#modules/insight/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type City, type Person, personAt } from '../city.ts'
import { taken } from '../talks/stage.ts'
import { leaveNominations, leaveWaiting } from './late.ts'
import { aCycle } from './stage.ts'

type Known = {
  cycleId: string
  firm: Person
  candidate: (cycleId: string, firm: Person, title: string) => Promise<string>
}

/** Tests with more ballots and nominations than a page or a statement takes; `cycleId` has been counted. */
export function largeRounds(city: City, { cycleId, firm, candidate }: Known): void {
  const { desk, auditor } = city
  const nobody = personAt(city.address)
  const at = `/award-cycles/${cycleId}`
  it('commits to any number of ballots at once, by the thousand', async () => {
    const { cycleId: large } = await taken(
      desk.post(
        '/award-cycles',
        aCycle({
          ...{ title: '2026年度第三轮', nominateUntil: '2026-11-20', publishUntil: '2026-11-27' },
          ...{ voteFrom: '2026-11-30', voteUntil: '2026-12-02', resultUntil: '2026-12-10' },
        }),
      ),
    )
    await candidate(large, firm, '多票的案例')
    city.clock.turnTo('2026-11-30')
    await city.runJobs()
    await leaveWaiting(city, large, 2_001)
    city.clock.turnTo('2026-12-01')
    assert.equal((await city.runJobs()).ballotsCommitted, 2_001)
    const sizes: number[] = []
    for await (const one of await exportEvents(
      city.db,
      actorWithoutAccount(city.tenantId, 'auditor'),
    )) {
      const { stream, type, body } = JSON.parse(one)
      if (stream === large && type === 'ballotsCommitted') sizes.push(body.commitments.length)
    }
    assert.deepEqual(sizes, [1_000, 1_000, 1])
    const { items } = await taken(nobody.get(`/award-cycles/${large}/commitments`))
    assert.equal(items.length, 2_001)
  })

  it('has the title of every case that was counted, however many were nominated', async () => {
    await leaveNominations(city, cycleId, 1_001)
    // Why first: a session that has ended with a turned clock is the public's, until it is asked for.
    await taken(auditor.get(`${at}/opened-ballots`))
    const { cases, tally } = await taken(auditor.get(at))
    const published = cases.filter((one: { publishedOn: string | null }) => one.publishedOn)
    assert.deepEqual([cases.length, published.length], [1_000, 3])
    assert.deepEqual(
      tally.cases.map((one: { title: string }) => one.title).sort(),
      ['货车通行证一次办好', '电池运输共用周转仓'].sort(),
    )
  })
}
