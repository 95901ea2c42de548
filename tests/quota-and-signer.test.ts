import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, openCity, personAt } from '#tests/city.ts'
import { signerOf } from '#tests/log-signer.ts'
import { connectAsOwner } from '#tests/servers/owner.ts'
import { signPass } from '../src/signer/sign-pass.ts'

const city = await openCity()
const { security, auditor, desk } = city
const owner = await connectAsOwner(city.owner)
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const kinds = async (kind?: string) =>
  (await auditor.get(kind ? `/alerts?kind=${kind}` : '/alerts')).body.items.map(
    (one: { kind: string }) => one.kind,
  )

describe('how many appeals an account may open', () => {
  it('is set by the security administrator alone, freshly signed in, within bounds', async () => {
    const shipped = { perHour: 120, perDay: 600, changedAt: null }
    assert.deepEqual((await auditor.get('/read-quota')).body, shipped)
    const set = (who: typeof desk, perHour: number) =>
      who.post('/read-quota', { perHour, perDay: 100 })
    for (const who of [city.admin, auditor, desk, city.leader, yunfan])
      assert.equal((await set(who, 20)).status, 403)
    const low = await set(security, 9)
    assert.deepEqual([low.status, low.body.errors[0].field], [400, 'perHour'])
    const late = personAt(city.address, (await city.signIn(city.staff.security)).cookie)
    city.clock.pass(11)
    assert.equal((await set(late, 10)).body.code, 'people/confirm-again')
    assert.equal((await set(security, 10)).status, 200)
    const { perHour, perDay, changedAt } = (await auditor.get('/read-quota')).body
    assert.deepEqual([perHour, perDay, changedAt], [10, 100, city.clock.now()])
    assert.equal((await desk.get('/read-quota')).status, 403)
  })

  it('holds from then on, and the auditors are told of who asks for more', async () => {
    const statuses: number[] = []
    for (let nth = 0; nth < 11; nth += 1) {
      const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
      statuses.push((await desk.get(`/appeals/${appealId}`)).status)
    }
    assert.deepEqual(
      statuses.slice(0, 10),
      Array.from({ length: 10 }, () => 200),
    )
    assert.equal(statuses[10], 429)
    assert.deepEqual(await kinds(), ['too-many-reads'])
    assert.deepEqual(await kinds('signer-silent'), [])
  })
})

describe('the signer of the record', () => {
  it('is missed once it has been silent for two hours, once, and told when it refuses', async () => {
    assert.equal((await city.runJobs()).logAlerts, 0)
    const { signer } = await signerOf(city)
    assert.deepEqual((await signPass(signer)).did, 'published')
    city.clock.pass(119)
    assert.equal((await city.runJobs()).logAlerts, 0)
    city.clock.pass(2)
    assert.equal((await city.runJobs()).logAlerts, 1)
    assert.equal((await city.runJobs()).logAlerts, 0)
    await owner.query(`insert into log.alarm values ($1, $2, 'smaller-head', '')`, [
      city.tenantId,
      city.clock.now(),
    ])
    assert.equal((await city.runJobs()).logAlerts, 1)
    assert.equal((await city.runJobs()).logAlerts, 0)
    assert.deepEqual((await kinds()).slice(0, 2), ['signer-refused', 'signer-silent'])
  })
})
