import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity, personAt } from './city.ts'
import { connectAsOwner } from './servers/owner.ts'

const city = await openCity()
const { desk, auditor } = city
const yunfan = await city.enterprise('湖州云凡智能装备有限公司')
const other = await city.enterprise('湖州望湖纺织有限公司')
const right = '湖州云帆智能装备有限公司'
const why = '营业执照上是“帆”字'
const ask = (field: string, value: string, person = yunfan) =>
  person.post('/my-data/corrections', { field, value, why })
const nameNow = async () =>
  (await desk.get(`/enterprises?q=${encodeURIComponent(right)}`)).body.items[0]?.enterpriseId

describe('an enterprise’s wish to have something put right', () => {
  it('is put right once a coordinator agrees, by a promised day, and told', async () => {
    const asked = await ask('name', right)
    assert.equal(asked.status, 201, asked.text)
    assert.equal((await ask('name', right)).body.code, 'rights/correction-asked-already')
    const [item] = (await desk.get('/corrections')).body.items
    assert.deepEqual(
      [item.value, item.why, item.askedOn, item.dueOn, item.state],
      [right, why, '2026-09-21', '2026-10-06', 'asked'],
    )
    assert.equal((await other.get('/corrections')).body.items.length, 0)
    assert.equal((await auditor.get('/corrections')).body.items.length, 1)
    const at = `/corrections/${item.correctionId}`
    assert.equal((await auditor.post(`${at}/acceptance`)).status, 403)
    assert.equal(await nameNow(), undefined)
    assert.equal((await desk.post(`${at}/acceptance`)).status, 200)
    assert.equal(await nameNow(), yunfan.enterpriseId)
    assert.equal((await desk.post(`${at}/acceptance`)).body.code, 'rights/decided')
    await city.runJobs()
    const { items } = (await yunfan.get('/notices')).body
    assert.ok(items.some(({ title }: { title: string }) => title === '您申请的更正已办妥'))
    assert.equal((await yunfan.get('/session')).body.enterpriseName, right)
  })

  it('is refused with a reason that the enterprise reads, and may be asked again', async () => {
    await ask('regionId', '德清县')
    const [item] = (await desk.get('/corrections')).body.items
    const refused = { reason: '登记机关仍是吴兴区' }
    await desk.post(`/corrections/${item.correctionId}/refusal`, refused)
    const [own] = (await yunfan.get('/corrections')).body.items
    assert.deepEqual(
      [own.state, own.refusal, own.decidedOn],
      ['refused', refused.reason, '2026-09-21'],
    )
    const { sections } = (await yunfan.get('/my-data')).body
    const kept = sections.find(({ name }: { name: string }) => name === 'corrections').rows
    assert.deepEqual(
      kept.map(({ value }: { value: string }) => value),
      ['德清县', right],
    )
    assert.equal((await ask('regionId', '德清县')).status, 201)
    const [again] = (await desk.get('/corrections')).body.items
    assert.equal((await desk.post(`/corrections/${again.correctionId}/acceptance`)).status, 200)
    const [row] = (await desk.get(`/enterprises?q=${encodeURIComponent(right)}`)).body.items
    assert.equal(row.regionId, 'deqing')
  })

  it('does not put in what the field does not take, and keeps nothing in plain', async () => {
    await ask('creditCode', '不是代码')
    const [item] = (await desk.get('/corrections')).body.items
    const answer = await desk.post(`/corrections/${item.correctionId}/acceptance`)
    assert.deepEqual([answer.status, answer.body.errors[0].field], [422, 'value'], answer.text)
    assert.equal((await desk.get('/corrections')).body.items[0].state, 'asked')
    const owner = await connectAsOwner(city.owner)
    const { rows } = await owner.query('select c::text as text from rights.correction c')
    assert.equal(rows.length, 4)
    for (const { text } of rows) assert.doesNotMatch(text, /云帆|营业执照/)
  })

  it('is nobody else’s to make or to see', async () => {
    assert.equal((await personAt(city.address).get('/corrections')).status, 401)
    assert.equal((await ask('name', '望湖', desk as never)).status, 403)
  })
})
