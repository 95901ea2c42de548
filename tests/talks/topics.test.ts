import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity, openTenant, type Person } from '../city.ts'

const city = await openCity()
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const expert = await city.signIn(
  await city.db.as(actorWithoutAccount('330500', 'admin'), (ctx) =>
    openAccount(ctx, { name: '产业专家', role: 'expert' }),
  ),
)
const lead = await city.leadOf('industry-it')

const aTopic = (over: Record<string, unknown> = {}) => ({ title: '项目落地难点', ...over })

async function proposed(person: Person, over: Record<string, unknown> = {}) {
  const { status, body, text } = await person.post('/topics', aTopic(over))
  assert.equal(status, 201, text)
  return { ...body, at: `/topics/${body.topicId}` }
}

describe('the topic library', () => {
  it('takes proposals of coordinators, leads, enterprises and experts, each with its source', async () => {
    for (const [person, source] of [
      [desk, 'coordinator'],
      [lead, 'department'],
      [yunfan, 'enterprise'],
      [expert, 'expert'],
    ] as const) {
      const { at } = await proposed(person)
      const { body } = await desk.get(at)
      assert.deepEqual([body.status, body.source, body.timesUsed], ['proposed', source, 0])
    }
    const handler = await city.handlerOf('industry-it')
    assert.equal((await handler.post('/topics', aTopic())).status, 403)
  })
  it('lets a coordinator say where a topic comes from, and nobody else', async () => {
    const own = await proposed(desk, { source: 'common-problem' })
    assert.equal((await desk.get(own.at)).body.source, 'common-problem')
    const theirs = await proposed(yunfan, { source: 'leader' })
    assert.equal((await desk.get(theirs.at)).body.source, 'enterprise')
  })
  it('numbers topics one after the other, also when many are proposed at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => proposed(desk)))
    const codes = all.map(({ code }) => Number(code.slice(2))).toSorted((a, b) => a - b)
    assert.deepEqual(
      codes,
      codes.map((_, at) => (codes[0] ?? 0) + at),
    )
  })
  it('shows a proposal to who made it and to who decides; an approved topic to all', async () => {
    const { at } = await proposed(yunfan)
    assert.equal((await yunfan.get(at)).status, 200)
    assert.equal((await expert.get(at)).status, 404)
    assert.equal((await lead.get(at)).status, 404)
    assert.equal((await lead.post(`${at}/approval`)).status, 403)
    assert.equal((await desk.post(`${at}/approval`)).status, 200)
    assert.equal((await expert.get(at)).body.status, 'approved')
    assert.equal((await city.leader.get(at)).body.status, 'approved')
  })
  it('keeps chain, position, season, industries and the office that leads', async () => {
    const leadOfficeId = city.officeId('industry-it')
    const content = {
      ...aTopic({ summary: '订单外流', environment: 'factors', industries: ['21', '35'] }),
      chain: '绿色家居',
      position: 'mid',
      months: [3, 4],
      leadOfficeId,
    }
    const { at } = await proposed(desk)
    assert.equal((await desk.post(`${at}/content`, content)).status, 200)
    const { body } = await desk.get(at)
    for (const [key, value] of Object.entries(content)) assert.deepEqual(body[key], value, key)
    assert.equal(body.leadOfficeName, '经济和信息化局')
    const found = (await desk.get('/topics?chain=%E7%BB%BF%E8%89%B2%E5%AE%B6%E5%B1%85')).body.items
    assert.deepEqual(
      found.map(({ code }: { code: string }) => code),
      [body.code],
    )
  })
  it('refuses an office or industry there is not, and a position without a chain, by its field', async () => {
    for (const [over, field] of [
      [{ leadOfficeId: '00000000-0000-7000-8000-000000000000' }, 'leadOfficeId'],
      [{ industries: ['99'] }, 'industries'],
      [{ position: 'up' }, 'chain'],
    ] as const) {
      const { status, body } = await desk.post('/topics', aTopic(over))
      assert.deepEqual([status, body.errors[0].field], [422, field])
    }
  })
  it('retires a topic with a reason; it comes back no more', async () => {
    const { at } = await proposed(desk)
    assert.equal((await desk.post(`${at}/retirement`, {})).status, 400)
    await desk.post(`${at}/retirement`, { reason: '与去年重复' })
    const { body } = await desk.get(at)
    assert.deepEqual([body.status, body.retiredFor], ['retired', '与去年重复'])
    const again = await desk.post(`${at}/approval`)
    assert.deepEqual([again.status, again.body.code], [409, 'loop/wrong-status'])
  })
  it('is listed a page at a time, and is no other city’s', async () => {
    const first = (await desk.get('/topics?limit=5')).body
    const second = (await desk.get(`/topics?limit=5&cursor=${first.next}`)).body
    assert.equal(first.items.length, 5)
    assert.ok(second.items[0].code < first.items[4].code)
    const neighbour = await openTenant({ ...city, tenantId: '330400' })
    assert.deepEqual((await neighbour.desk.get('/topics')).body.items, [])
  })
})
