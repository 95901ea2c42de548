import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { openAid } from '#modules/aid/index.ts'
import { readConfig } from '#platform/config.ts'
import { anAppeal, aReply, openCity, openTenant, replied } from '#tests/city.ts'
import { openAidServer } from '#tests/servers/aid-server.ts'

// The writing aid: a server of the city's own drafts, people decide. Here it is a real server on this machine.

const server = await openAidServer()
after(server.close)
const settings = { url: server.url, key: 'secret-of-the-aid', model: 'qwen-test' }
const city = await openCity({ aid: openAid(settings) })
const without = await openTenant({ ...city, tenantId: '330400' })

const name = '湖州云帆智能装备有限公司'
const yunfan = await city.enterprise(name)
const earlier = await city.enterprise('湖州恒泰纺织有限公司')
const precedent = await replied(
  city,
  earlier,
  'transport',
  aReply({ text: '已于九月修复路面。联系电话0572-2021234。' }),
)
const body = `${name}门口道路破损，货车进不来，请联系沈望舟13857212345。`
const { appealId } = (await yunfan.post('/appeals', anAppeal({ body }))).body
const at = `/appeals/${appealId}`
await city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
const early = await city.desk.post(`${at}/aid-drafts`, { kind: 'summary' })
await city.desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') })
const handler = await city.handlerOf('transport')
await handler.post(`${at}/signature`)

const draft = (kind = 'reply', by = handler) => by.post(`${at}/aid-drafts`, { kind })
const uses = async () => (await city.auditor.get(`${at}/aid-drafts`)).body.items

describe('the writing aid', () => {
  it('is off unless a city has one', async () => {
    const water = await without.handlerOf('water')
    assert.deepEqual((await water.get('/aid')).body, { on: false, model: null })
    const own = await (await without.enterprise('湖州恒泰纺织有限公司')).post(
      '/appeals',
      anAppeal(),
    )
    const ask = (id: string) => without.desk.post(`/appeals/${id}/aid-drafts`, { kind: 'summary' })
    const refused = await ask(own.body.appealId)
    assert.deepEqual([refused.status, refused.body.code], [503, 'aid/off'])
    assert.equal((await ask(appealId)).status, 404)
    assert.deepEqual((await handler.get('/aid')).body, { on: true, model: 'qwen-test' })
  })
  it('drafts from the most similar answered appeal, with citations that are checked', async () => {
    server.drafts('<think>想一想</think>路面拟于十月修复[1]，费用由财政承担[4]。')
    const { status, body: said } = await draft()
    assert.equal(status, 201)
    assert.equal(said.text, '路面拟于十月修复[1]，费用由财政承担。')
    assert.deepEqual(said.removed, [4])
    assert.deepEqual(
      said.citations.map(({ n, appealId: id }: { n: number; appealId: string }) => [n, id]),
      [[1, precedent.appealId]],
    )
  })
  it('asks as such servers are asked, and tells nobody’s name, number or address', () => {
    const [{ url, headers, body: sent } = { url: '', headers: {}, body: '' }] = server.heard
    assert.equal(url, '/v1/chat/completions')
    assert.equal(headers.authorization, 'Bearer secret-of-the-aid')
    const { model, messages, stream } = JSON.parse(sent)
    assert.deepEqual([model, stream], ['qwen-test', false])
    assert.deepEqual(
      messages.map(({ role }: { role: string }) => role),
      ['system', 'user'],
    )
    assert.match(sent, /货车进不来/)
    assert.match(sent, /已于九月修复路面/)
    for (const secret of ['云帆', '恒泰', '沈望舟', '1385721', '2021234', appealId]) {
      assert.ok(!sent.includes(secret), secret)
    }
    assert.equal(server.heard.length, 1)
  })
  it('makes no reply of a draft: the appeal stays as it was', async () => {
    const { body: appeal } = await handler.get(at)
    assert.deepEqual([appeal.status, appeal.draft, appeal.reply], ['signed', null, null])
  })
  it('records each use for the auditors, without a word of what was sent', async () => {
    const before = await uses()
    await draft()
    const after = await uses()
    assert.equal(after.length, before.length + 1)
    assert.match(after[0].sentHash, /^[0-9a-f]{64}$/)
    assert.deepEqual([after[0].kind, after[0].model], ['reply', 'qwen-test'])
    assert.equal((await handler.get(`${at}/aid-drafts`)).status, 403)
    const owner = new pg.Client(city.owner)
    await owner.connect()
    const { rows } = await owner.query('select u::text as row from aid.use u')
    await owner.end()
    assert.equal(rows.length, after.length)
    assert.ok(rows.every(({ row }) => !/道路|路面|云帆/.test(row)))
  })
  it('summarises for a coordinator, who replies for no office', async () => {
    server.drafts('企业反映门口道路破损。')
    const { status, body: said } = await draft('summary', city.desk)
    assert.deepEqual([status, said.text, said.citations], [201, '企业反映门口道路破损。', []])
    assert.doesNotMatch(server.heard.at(-1)?.body ?? '', /先例\[1\]|云帆|沈望舟/)
    const refused = await draft('reply', city.desk)
    assert.deepEqual([refused.status, refused.body.code], [403, 'aid/reply-by-office'])
  })
  it('is told nothing of a text that no coordinator has confirmed', () => {
    assert.deepEqual([early.status, early.body.code], [409, 'aid/text-unconfirmed'])
  })
  it('is not there for other offices, other roles or the public', async () => {
    const heard = server.heard.length
    assert.equal((await draft('reply', await city.handlerOf('water'))).status, 404)
    for (const one of [city.leader, city.auditor, city.admin, yunfan]) {
      assert.equal((await draft('summary', one)).status, 403)
    }
    assert.equal(server.heard.length, heard)
  })
  it('says when the server fails, sends elsewhere, answers too much or nothing of use', async () => {
    const refused = async (code: string) => {
      const { status, body: problem } = await draft()
      assert.deepEqual([status, problem.code], [503, code])
    }
    server.says({ status: 500, body: '{}' })
    await refused('aid/unreachable')
    server.says({ status: 307, headers: { location: `${server.url}/elsewhere` }, body: '' })
    const heard = server.heard.length
    await refused('aid/unreachable')
    assert.equal(server.heard.length, heard + 1)
    server.drafts('长'.repeat(200_000))
    await refused('aid/unreachable')
    for (const body of ['not JSON', '{}', '{"choices":[]}']) {
      server.says({ body })
      await refused('aid/unusable')
    }
    server.drafts(' <think>只想不说</think> ')
    await refused('aid/unusable')
  })
})

describe('its settings', () => {
  it('are an https address, or one of this machine, and a model', () => {
    const read = (env: Record<string, string>) => readConfig(env).aid
    assert.equal(read({}), undefined)
    const own = { AID_URL: 'http://127.0.0.1:8000/v1', AID_MODEL: 'qwen' }
    assert.deepEqual(read(own), { url: own.AID_URL, key: undefined, model: 'qwen' })
    assert.throws(() => read({ ...own, AID_URL: 'http://aid.example/v1' }), /AID_URL/)
    assert.throws(() => read({ AID_URL: 'https://aid.example/v1' }), /AID_MODEL/)
    assert.throws(() => read({ AID_MODEL: 'qwen' }), /AID_URL/)
  })
})
