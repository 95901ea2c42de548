import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { anAppeal, openCity } from './city.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')

describe('two people at one appeal', () => {
  it('lets one of 40 simultaneous dispatches succeed and tells 39 the state it is in now', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}`
    await city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
    const officeId = city.officeId('transport')
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => city.desk.post(`${at}/dispatch`, { texts: [], officeId })),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    const refused = answers.filter(({ status }) => status === 409)
    assert.equal(refused.length, 39)
    for (const { body } of refused) {
      assert.match(body.code, /^(record\/changed-meanwhile|loop\/wrong-status)$/)
      assert.equal(body.details.status, 'dispatched')
      assert.equal(body.details.version, 4)
    }
    const { timeline } = (await city.desk.get(at)).body
    assert.equal(timeline.filter(({ type }: { type: string }) => type === 'dispatched').length, 1)
  })

  it('takes one submission of 20 that carry the same key, and answers all with the same appeal', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const body = anAppeal({ title: '同一份诉求' })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => yunfan.post('/appeals', body, key)),
    )
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201])
    assert.equal(new Set(answers.map((answer) => answer.body.appealId)).size, 1)
    const list = (await yunfan.get('/appeals?view=all&limit=50')).body.items
    assert.equal(list.filter(({ title }: { title: string }) => title === '同一份诉求').length, 1)
  })

  it('refuses another body under a used key, and a change without a key', async () => {
    const key = { 'idempotency-key': randomUUID() }
    assert.equal((await yunfan.post('/appeals', anAppeal(), key)).status, 201)
    const other = await yunfan.post('/appeals', anAppeal({ title: '另一份诉求' }), key)
    assert.deepEqual([other.status, other.body.code], [422, 'http/key-reused'])
    const bare = await yunfan.post('/appeals', anAppeal(), { 'idempotency-key': '' })
    assert.deepEqual([bare.status, bare.body.errors[0].field], [422, 'Idempotency-Key'])
  })

  it('refuses a step on a version that is not the newest', async () => {
    const { appealId, version } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}`
    await yunfan.post(`${at}/supplement`, { text: '补充一点' })
    const stale = { 'if-match': `"${version}"` }
    const late = await city.desk.post(
      `${at}/registration`,
      { kind: 'request', environment: 'work' },
      stale,
    )
    assert.deepEqual(
      [late.status, late.body.code, late.body.details.version],
      [412, 'record/version-differs', 2],
    )
  })
})
