import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { importFile } from '#modules/appeals/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { code, openedPeriod, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const folder = mkdtempSync(join(tmpdir(), 'kentan-chain-'))
after(() => rmSync(folder, { recursive: true }))

const registers = async (name: string, over: Record<string, unknown> = {}) =>
  taken(desk.post('/enterprises', { name, regionId: 'wuxing', ...over }))
const chain = '绿色家居'
const up = await registers('湖州上游木业有限公司', { chain, chainPosition: 'up' })
const down = await registers('湖州下游家具有限公司', { chain, chainPosition: 'down' })
const other = await registers('湖州旁业有限公司', { chain: '物流装备' })
const listed = async (q: string) => {
  const { items } = await taken(desk.get(`/enterprises?q=${encodeURIComponent(q)}`))
  return items.map((one: Record<string, string>) => [one.chain, one.chainPosition])
}

describe('the industry chain of an enterprise', () => {
  it('is told at registration, corrected later, and shown in the list', async () => {
    assert.deepEqual([up.chain, up.chainPosition], [chain, 'up'])
    const at = `/enterprises/${other.enterpriseId}/chain`
    const changed = await taken(desk.post(at, { chain, chainPosition: 'mid' }))
    assert.deepEqual([changed.chain, changed.chainPosition], [chain, 'mid'])
    assert.deepEqual(await listed('旁业'), [[chain, 'mid']])
    const gone = await taken(desk.post(at, { chain: null, chainPosition: null }))
    assert.deepEqual([gone.chain, gone.chainPosition], [null, null])
  })
  it('goes before the position in it', async () => {
    const at = `/enterprises/${other.enterpriseId}/chain`
    const refused = await desk.post(at, { chain: null, chainPosition: 'up' })
    assert.deepEqual([refused.status, refused.body.errors[0].field], [422, 'chain'])
    const body = { name: '无链有限公司', regionId: 'wuxing', chainPosition: 'up' }
    assert.equal(await code(desk.post('/enterprises', body)), '422 people/position-without-chain')
    const nobody = '/enterprises/00000000-0000-7000-8000-000000000000/chain'
    assert.equal((await desk.post(nobody, { chain, chainPosition: null })).status, 404)
    const firm = await city.enterprise('湖州云帆智能装备有限公司')
    assert.equal((await firm.post(at, { chain, chainPosition: null })).status, 403)
  })
  it('comes with an imported list', async () => {
    const file = join(folder, 'list.csv')
    const heads = '标题,内容,企业名称,区县,产业链,产业链位置'
    writeFileSync(file, `${heads}\n订单,外流,湖州导入家居有限公司,吴兴区,${chain},下游\n`)
    const clerk = actorWithoutAccount(city.tenantId, 'coordinator')
    const actor = { ...clerk, accountId: city.staff.coordinator }
    const order = { path: file, name: 'list.csv', source: '清单' }
    await importFile(city.db, actor, order, () => {})
    assert.deepEqual(await listed('导入家居'), [[chain, 'down']])
  })
})

describe('a draw along a chain', () => {
  it('is proposed by the session of the chain’s topic', async () => {
    const { sessions, periodId } = await openedPeriod(city, '2026-10-14')
    const [, { sessionId }] = sessions
    const at = `/talk-sessions/${sessionId}`
    assert.deepEqual((await taken(desk.get(at))).chains, [])
    const title = { title: '家居订单', chain, position: 'down' }
    const { topicId } = await taken(desk.post('/topics', title))
    await taken(desk.post(`/topics/${topicId}/approval`))
    await taken(desk.post(`/talk-periods/${periodId}/topics`, { topicIds: [topicId] }))
    assert.deepEqual((await taken(desk.get(at))).chains, [{ chain, position: 'down' }])
  })
  it('has those of the chain as its candidates, or those of one position in it', async () => {
    const { sessions } = await openedPeriod(city, '2026-10-21')
    const at = `/talk-sessions/${sessions[1].sessionId}/draws`
    const fix = (over: Record<string, unknown>) => desk.post(at, { seats: 1, ...over })
    assert.equal((await taken(fix({ chain }))).candidates, 3)
    assert.equal((await taken(fix({ chain, position: 'down' }))).candidates, 2)
    assert.equal((await taken(fix({ chain, position: 'up' }))).candidates, 1)
    assert.equal(await code(fix({ chain: '新能源' })), '409 talks/nobody-to-draw')
    assert.equal(await code(fix({ position: 'up' })), '422 talks/position-without-chain')
    const { drawId } = await taken(fix({ chain, position: 'up' }))
    await taken(desk.post(`/talk-draws/${drawId}/result`, { seed: '1', seedSource: '测试' }))
    const { items } = await taken(desk.get(`/talk-sessions/${sessions[1].sessionId}/roster`))
    assert.deepEqual(
      items.map((one: { enterpriseId: string }) => one.enterpriseId),
      [up.enterpriseId],
    )
    assert.notEqual(down.enterpriseId, up.enterpriseId)
  })
})
