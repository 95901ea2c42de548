import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Answer, anAppeal, openCity, personAt, replied } from '#tests/city.ts'

const city = await openCity()
const { desk, caller, auditor } = city
const name = '湖州云帆智能装备有限公司'
const yunfan = await city.enterprise(name)
const other = await city.enterprise('湖州另一家有限公司')
const why = { reason: 'contact', words: '核实厂区北门的位置' }

const owner = new pg.Client(city.owner)
// Why: the city takes its database away before anything else ends.
owner.on('error', () => {})
await owner.connect()
const recorded = async (appealId: string) =>
  (await owner.query(`select purpose from vault.opening where about = $1`, [appealId])).rows

describe('a reveal', () => {
  it('is told to the enterprise each time: as many as answers said who it is, and as many as are recorded', async () => {
    const { appealId, at } = await replied(city, yunfan)
    const answers: Answer[] = [
      await desk.get(at),
      await desk.get('/appeals?view=all'),
      await (await city.handlerOf('transport')).get(at),
      await city.leader.get(at),
      await auditor.get(at),
      await desk.get('/ledger.csv'),
      await desk.post(`${at}/identity`, why),
    ]
    // The same key again: what is not kept is opened and written down again.
    const key = { 'idempotency-key': 'reveal-once-more-1' }
    answers.push(await desk.post(`${at}/identity`, why, key))
    answers.push(await desk.post(`${at}/identity`, why, key))
    for (const refused of [
      caller,
      city.leader,
      city.admin,
      auditor,
      await city.leadOf('transport'),
    ]) {
      const answer = await refused.post(`${at}/identity`, why)
      assert.equal(answer.status, 403)
      answers.push(answer)
    }
    const saidWho = answers.filter(({ text }) => text.includes(name))
    assert.equal(saidWho.length, 3)
    const { items } = (await yunfan.get(`${at}/identity-reads`)).body
    assert.equal(items.length, saidWho.length)
    assert.equal((await recorded(appealId)).length, saidWho.length)
    const [{ byName, officeName, role, purpose, ...told }] = items
    assert.deepEqual({ reason: told.reason, words: told.words }, why)
    assert.deepEqual([role, purpose], ['coordinator', 'reveal'])
    assert.ok(byName.length > 0 && officeName.length > 0)
  })

  it('is open to an office that the enterprise has agreed to tell, and to no other, whatever the tier', async () => {
    const { appealId, at } = await replied(city, yunfan)
    const lead = await city.leadOf('transport')
    const handler = await city.handlerOf('transport')
    const stranger = await city.leadOf('water')
    const ask = (person: typeof desk) => person.post(`${at}/identity`, why)
    const codes = async (...people: (typeof desk)[]) =>
      (await Promise.all(people.map(ask))).map(({ status, body }) => `${status} ${body.code ?? ''}`)
    await yunfan.post(`${at}/confidentiality`, { tier: 'hidden' })
    assert.deepEqual(await codes(lead, handler, stranger), [
      ...['403 appeals/not-disclosed', '403 appeals/not-disclosed', '404 record/missing'],
    ])
    const water = await yunfan.post(`${at}/disclosure`, { officeId: city.officeId('water') })
    assert.deepEqual([water.status, water.body.code], [422, 'appeals/office-not-handling'])
    const agreed = await yunfan.post(`${at}/disclosure`, { officeId: city.officeId('transport') })
    assert.equal(agreed.status, 200, agreed.text)
    assert.equal((await ask(lead)).body.name, name)
    assert.equal((await ask(handler)).body.name, name)
    assert.deepEqual(await codes(stranger), ['404 record/missing'])
    assert.equal((await lead.post(`${at}/identity`, { reason: 'contact' })).status, 400)
    const { items } = (await yunfan.get(`${at}/identity-reads`)).body
    const told = items.map((one: { role: string; words: string }) => [one.role, one.words])
    assert.deepEqual(told.toSorted(), [
      ['handler', why.words],
      ['lead', why.words],
    ])
    assert.equal((await recorded(appealId)).length, 2)
    const again = await yunfan.post(`${at}/disclosure`, { officeId: city.officeId('transport') })
    assert.equal(again.body.code, 'appeals/already-disclosed')
    const lower = await yunfan.post(`${at}/confidentiality`, { tier: 'departments' })
    assert.equal(lower.body.code, 'appeals/confidentiality-highest')
    // The vault itself asks for the consent, whatever the application says.
    const elsewhere = await replied(city, other)
    const actor = {
      ...actorWithoutAccount(city.tenantId, 'lead'),
      accountId: city.staff.departments.get('transport')?.lead ?? '',
      officeId: city.officeId('transport'),
    }
    const opened = (about: string, enterpriseId: string) =>
      city.db.as(actor, (ctx) =>
        ctx.vault.open(ctx, [{ kind: 'enterprise', id: enterpriseId }], {
          ...{ purpose: 'reveal', about },
        }),
      )
    assert.equal((await opened(appealId, yunfan.enterpriseId)).size, 1)
    await assert.rejects(opened(elsewhere.appealId, other.enterpriseId), { code: '42501' })
    await assert.rejects(opened(appealId, other.enterpriseId), { code: '42501' })
  })

  it('is told too when a caller was given the telephone number', async () => {
    const { at } = await replied(city, yunfan)
    await caller.get(at)
    const { items } = (await yunfan.get(`${at}/identity-reads`)).body
    assert.deepEqual(
      items.map((one: { purpose: string; role: string }) => [one.purpose, one.role]),
      [['call', 'caller']],
    )
  })

  it('is shown to whose it is and to auditors, to nobody else', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}`
    await desk.post(`${at}/identity`, why)
    const count = async (person: typeof desk) =>
      (await person.get(`${at}/identity-reads`)).body.items?.length ?? null
    assert.deepEqual(await Promise.all([yunfan, auditor, other, desk].map(count)), [
      1,
      1,
      null,
      null,
    ])
  })

  it('needs a purpose in words, an appeal that is there, and a fresh sign-in', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}/identity`
    assert.equal((await desk.post(at, { reason: 'contact' })).status, 400)
    assert.equal((await desk.post(at, { ...why, reason: 'curiosity' })).status, 400)
    const nowhere = '/appeals/00000000-0000-7000-8000-000000000000/identity'
    assert.equal((await desk.post(nowhere, why)).status, 404)
    // Why not the desk: it signs in again by itself.
    const { cookie } = await city.signIn(city.staff.coordinator)
    const late = personAt(city.address, cookie)
    assert.equal((await late.post(at, why)).status, 200)
    await owner.query(
      `update people.session set confirmed_at = confirmed_at - interval '11 minutes' where account_id = $1`,
      [city.staff.coordinator],
    )
    const stale = await late.post(at, why)
    assert.deepEqual([stale.status, stale.body.code], [401, 'people/confirm-again'])
  })

  it('above what an hour allows is refused, and the auditors hear of it once', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}/identity`
    await owner.query(`update vault.purpose set per_hour = 0 where purpose = 'reveal'`)
    for (const _ of [1, 2]) {
      const refused = await desk.post(at, why)
      assert.deepEqual([refused.status, refused.body.code], [429, 'vault/quota'])
    }
    const { items } = (await auditor.get('/alerts?open=true')).body
    assert.deepEqual(
      items.map((one: { kind: string; role: string; details: object }) => [
        one.kind,
        one.role,
        one.details,
      ]),
      [['too-many-identities', 'coordinator', { purpose: 'reveal' }]],
    )
  })
})
