import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openChannels } from '#modules/notices/index.ts'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { openReceiver } from '../notices/receiver.ts'
import { connectAsOwner } from '../servers/owner.ts'
import { faultsOf } from '../statements/rules.ts'
import { visitorAt } from './visitor.ts'

const gateway = await openReceiver()
const statements = new Set<string>()
const channels = openChannels({ sms: { url: `${gateway.url}/sms`, token: 'let-me-in' } })
const city = await openCity({ channels, told: (statement) => statements.add(statement) })
const { address, clock, desk } = city
const phone = '13805720001'
const [first, second] = [
  await firmWith('湖州云帆智能装备有限公司'),
  await firmWith('湖州云帆贸易有限公司'),
]

/** An enterprise with this telephone, and its account. */
async function firmWith(name: string, contactPhone = phone) {
  const { enterpriseId } = (
    await desk.post('/enterprises', { name, regionId: 'wuxing', contactName: '陈云', contactPhone })
  ).body
  const account = { name: '联系人', role: 'enterprise', enterpriseId } as const
  const accountId = await city.db.as(actorWithoutAccount(city.tenantId, 'admin'), (ctx) =>
    openAccount(ctx, account),
  )
  return { enterpriseId: String(enterpriseId), accountId }
}

/** Asks for a code and reads the message that the gateway was given. */
async function codeFor(given: string, from = visitorAt(address)) {
  const before = gateway.received.length
  const { requestId } = (await from.post('/sign-in/phone', { phone: given })).body
  while (gateway.received.length === before) await new Promise(setImmediate)
  const message = JSON.parse(gateway.received.at(-1)?.body ?? '')
  return { requestId, message, code: String(/\d{6}/.exec(message.text)?.[0]) }
}
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')
const byCode = (body: object) => visitorAt(address).post('/sign-in/phone/code', body)

describe('signing in by a code sent to the telephone', () => {
  it('lets the first account of the telephone in, however the number is written', async () => {
    const { requestId, message, code } = await codeFor('+86 138-0572-0001')
    assert.match(message.text, /^【湖州市政企恳谈】登录验证码 \d{6}，5 分钟内有效/)
    const one = visitorAt(address)
    const answer = await one.post('/sign-in/phone/code', { requestId, code })
    assert.deepEqual([answer.status, answer.body.role], [201, 'enterprise'], answer.text)
    assert.deepEqual(
      [answer.body.accountId, answer.body.enterpriseId],
      [first.accountId, first.enterpriseId],
    )
    assert.notEqual(answer.body.accountId, second.accountId)
    assert.equal((await one.get('/appeals')).status, 200)
    assert.equal((await byCode({ requestId, code })).body.code, 'people/phone-code-wrong')
  })

  it('answers the same whether anybody has the telephone, and sends nothing to who has not', async () => {
    clock.pass(60 * 25)
    const before = gateway.received.length
    const ask = (given: string) => visitorAt(address).post('/sign-in/phone', { phone: given })
    const unknown = await ask('13900000000')
    const known = await ask(phone)
    const bare = ({ bytes, body }: typeof known) =>
      bytes.toString().replace(body.requestId, '0'.repeat(43))
    const headers = ({ headers: all }: typeof known) =>
      [...all].filter(([name]) => !['date', 'x-request-id'].includes(name))
    assert.deepEqual([unknown.status, known.status], [202, 202])
    assert.equal(bare(unknown), bare(known))
    assert.equal(unknown.bytes.length, known.bytes.length)
    assert.deepEqual(headers(unknown), headers(known))
    while (gateway.received.length === before) await new Promise(setImmediate)
    const { phone: told } = JSON.parse(gateway.received.at(-1)?.body ?? '')
    assert.deepEqual([gateway.received.length, told], [before + 1, phone])
    const guess = { requestId: unknown.body.requestId, code: '123456' }
    assert.equal((await byCode(guess)).body.code, 'people/phone-code-wrong')
  })

  it('is bound to its request, and ends after five tries and after five minutes', async () => {
    clock.pass(60 * 25)
    const one = await codeFor(phone)
    const other = await codeFor(phone)
    if (one.code !== other.code) {
      const crossed = await byCode({ requestId: one.requestId, code: other.code })
      assert.equal(crossed.status, 401)
    }
    for (const _ of [1, 2, 3, 4, 5])
      await byCode({ requestId: other.requestId, code: wrongFor(other.code) })
    assert.equal((await byCode(other)).status, 400)
    const late = { requestId: other.requestId, code: other.code }
    assert.equal((await byCode(late)).body.code, 'people/phone-code-wrong')
    clock.pass(4)
    const still = await codeFor(phone)
    clock.pass(5.1)
    const { requestId, code } = still
    assert.equal((await byCode({ requestId, code })).body.code, 'people/phone-code-wrong')
  })

  it('lets one of twenty in who bring the same code at once', async () => {
    clock.pass(60 * 25)
    const { requestId, code } = await codeFor(phone)
    const answers = await Promise.all(Array.from({ length: 20 }, () => byCode({ requestId, code })))
    assert.equal(answers.filter(({ status }) => status === 201).length, 1)
  })

  it('is one factor of two for an account that has another', async () => {
    clock.pass(60 * 25)
    const { contactPhone, accountId } = {
      ...(await firmWith('湖州望湖纺织有限公司', '13805720002')),
      contactPhone: '13805720002',
    }
    const { enrolGenerator } = await import('./visitor.ts')
    const own = visitorAt(address)
    await own.post('/sessions', { token: await city.link(accountId) })
    await enrolGenerator(own, clock.now)
    const { requestId, code } = await codeFor(contactPhone)
    const answer = await byCode({ requestId, code })
    assert.deepEqual([answer.body.restricted, answer.body.role], [true, 'public'])
  })

  it('is slowed down by the telephone, whoever asks', async () => {
    clock.pass(60 * 25)
    const ask = (from: string) =>
      visitorAt(address, { from }).post('/sign-in/phone', { phone: '13700000000' })
    for (const at of [1, 2, 3, 4, 5]) assert.equal((await ask(`10.0.${at}.1`)).status, 202)
    assert.equal((await ask('10.0.6.1')).body.code, 'people/slow-down')
  })

  it('names the field when the number is none', async () => {
    const answer = await visitorAt(address).post('/sign-in/phone', { phone: '云帆' })
    assert.deepEqual([answer.status, answer.body.errors[0].field], [400, 'phone'])
  })

  it('keeps neither number nor code in plain', async () => {
    const owner = await connectAsOwner(city.owner)
    const { rows } = await owner.query(
      'select p::text as text from people.phone p union all select c::text from people.phone_code c',
    )
    assert.ok(rows.length > 5)
    const sent = gateway.received.map(({ body }) =>
      String(/\d{6}/.exec(JSON.parse(body).text)?.[0]),
    )
    for (const { text } of rows) {
      assert.ok(!text.includes(phone))
      for (const code of sent) assert.ok(!text.split(/[(),]/).includes(code))
    }
  })
})

describe('a city without text messages', async () => {
  const plain = await openCity()
  it('has no such way in', async () => {
    const one = visitorAt(plain.address)
    assert.deepEqual((await one.get('/sign-in/ways')).body, { phone: false })
    assert.deepEqual((await visitorAt(address).get('/sign-in/ways')).body, { phone: true })
    const answer = await one.post('/sign-in/phone', { phone })
    assert.deepEqual([answer.status, answer.body.code], [409, 'people/no-text-messages'])
  })
})

it('every statement names its city', () => {
  assert.ok([...statements].some((one) => one.includes('people"."phone_code')))
  assert.deepEqual([...statements].flatMap(faultsOf), [])
})
