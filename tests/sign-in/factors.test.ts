import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity } from '../city.ts'
import { faultsOf } from '../statements/rules.ts'
import { enrolGenerator, enrolPasskey, type Visitor, visitorAt } from './visitor.ts'

const statements = new Set<string>()
const city = await openCity({ demo: false, told: (statement) => statements.add(statement) })
const { address, staff, clock } = city
const origin = address
const visitor = () => visitorAt(address)
/** Somebody who came in by a link, and no further. */
async function atTheDoor(accountId: string): Promise<Visitor> {
  const one = visitor()
  const answer = await one.post('/sessions', { token: await city.link(accountId) })
  assert.equal(answer.status, 201, answer.text)
  return one
}
const byPasskey = async (one: Visitor, sign: (options: { challenge: string }) => unknown) => {
  const options = (await one.post('/sign-in/passkey/options')).body
  return one.post('/sign-in/passkey', { response: sign(options) })
}

describe('staff of a city that is no demo', () => {
  it('may do nothing by a link alone but enrol the second factor', async () => {
    const one = await atTheDoor(staff.coordinator)
    const session = (await one.get('/session')).body
    assert.deepEqual([session.signedIn, session.restricted, session.role], [false, true, 'public'])
    for (const path of ['/appeals', '/notices', '/session/list']) {
      assert.equal((await one.get(path)).status, 401, path)
    }
    assert.equal((await one.get('/appeals')).body.code, 'http/second-factor-first')
    assert.equal((await one.get('/city')).status, 200)
    assert.deepEqual((await one.get('/session/factors')).body, {
      restricted: true,
      mayEnrol: true,
      passkeys: [],
      generator: false,
      demo: false,
    })
    assert.equal(
      (await one.post('/session/confirmation', { demo: true })).body.code,
      'people/demo-only',
    )
  })
  it('come in fully once a passkey is enrolled, under another session id', async () => {
    const one = await atTheDoor(staff.coordinator)
    const before = one.cookies.get('kentan_session')
    const { answer } = await enrolPasskey(one, origin)
    assert.deepEqual(
      [answer.status, answer.body.signedIn, answer.body.role],
      [201, true, 'coordinator'],
    )
    assert.equal((await one.get('/appeals')).status, 200)
    const old = visitor()
    old.cookies.set('kentan_session', before ?? '')
    assert.equal((await old.get('/session/factors')).status, 401)
  })
  it('sign in by the passkey alone from then on', async () => {
    const { device } = await enrolPasskey(await atTheDoor(staff.leader), origin)
    const one = visitor()
    const answer = await byPasskey(one, (options) => device.sign(options))
    assert.deepEqual([answer.status, answer.body.role], [201, 'leader'])
    assert.equal((await one.get('/figures')).status, 200)
    assert.match(
      answer.headers.getSetCookie().join('\n'),
      /kentan_session=.*HttpOnly; SameSite=Strict/,
    )
  })
})

describe('a passkey', async () => {
  const door = await atTheDoor(staff.auditor)
  const { device } = await enrolPasskey(door, origin)
  const stranger = (await import('./authenticator.ts')).newAuthenticator({ origin })
  it('signs a challenge once', async () => {
    const one = visitor()
    const options = (await one.post('/sign-in/passkey/options')).body
    const body = { response: device.sign(options) }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => visitor().post('/sign-in/passkey', body)),
    )
    assert.equal(answers.filter(({ status }) => status === 201).length, 1)
    assert.ok(
      answers.every(
        ({ status, body: { code } }) => status === 201 || code === 'people/challenge-spent',
      ),
    )
  })
  it('is refused in the same words, whether it is unknown, tampered with or of somebody else', async () => {
    const one = visitor()
    const answers = [
      await byPasskey(one, (options) => stranger.sign(options)),
      await byPasskey(one, (options) => stranger.sign(options, { handle: 'c3RhZmYueA' })),
      await byPasskey(one, (options) => device.sign(options, { flags: 0x01 })),
      await byPasskey(one, (options) => device.sign(options, { origin: 'https://evil.example' })),
      await byPasskey(one, (options) => device.sign(options, { rpId: 'evil.example' })),
      await byPasskey(one, (options) => ({
        ...device.sign(options),
        response: { ...device.sign(options).response, signature: 'AAAA' },
      })),
      await byPasskey(one, (options) => device.sign(options, { handle: 'ZW50ZXJwcmlzZS54' })),
    ]
    assert.deepEqual([...new Set(answers.map(({ text }) => text))].slice(1), [])
    assert.ok(
      answers.every(({ status, body }) => status === 401 && body.code === 'people/passkey-refused'),
    )
  })
  it('of an account that is disabled opens nothing', async () => {
    const { signedIn } = (await byPasskey(visitor(), (options) => device.sign(options))).body
    assert.equal(signedIn, true)
    const nobody = {
      ...(await import('#platform/database/actors.ts')).actorWithoutAccount('330500', 'security'),
    }
    const { disableAccount } = await import('#modules/people/accounts/commands.ts')
    await city.db.as({ ...nobody, accountId: staff.security, name: '安全管理员' }, (ctx) =>
      disableAccount(ctx, staff.auditor, '离职'),
    )
    const answer = await byPasskey(visitor(), (options) => device.sign(options))
    assert.deepEqual([answer.status, answer.body.code], [401, 'people/passkey-refused'])
  })
})

describe('a code generator', async () => {
  const door = await atTheDoor(staff.callers[0] ?? '')
  const { code, answer: enrolled } = await enrolGenerator(door, clock.now)
  const back = () => atTheDoor(staff.callers[0] ?? '')
  it('is the second factor beside a link, each code good once', async () => {
    assert.deepEqual([enrolled.status, enrolled.body.role], [200, 'caller'])
    const one = await back()
    const options = await one.post('/session/passkeys/options')
    assert.deepEqual([options.status, options.body.code], [403, 'people/show-factor-first'])
    assert.equal(
      (await one.post('/session/confirmation', { code: code() })).body.code,
      'people/code-wrong',
    )
    clock.pass(1)
    const answer = await one.post('/session/confirmation', { code: code() })
    assert.deepEqual([answer.status, answer.body.role], [200, 'caller'])
  })
  it('lets one of twenty in who bring the same code at once', async () => {
    clock.pass(20)
    const visitors = await Promise.all(Array.from({ length: 20 }, () => back()))
    const now = code()
    const answers = await Promise.all(
      visitors.map((one) => one.post('/session/confirmation', { code: now })),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  })
  it('is guessed at five times, then ever more slowly, and not by somebody else’s account', async () => {
    const caller = staff.callers[1] ?? ''
    const { code } = await enrolGenerator(await atTheDoor(caller), clock.now)
    clock.pass(1)
    const one = await atTheDoor(caller)
    const guess = async () => (await one.post('/session/confirmation', { code: '000000' })).body
    for (const _ of [1, 2, 3, 4, 5]) assert.equal((await guess()).code, 'people/code-wrong')
    const slowed = await guess()
    assert.deepEqual([slowed.code, slowed.details.seconds], ['people/slow-down', 1])
    assert.equal((await one.post('/session/confirmation', { code: code() })).status, 429)
    const other = await atTheDoor(staff.admin)
    assert.equal((await enrolGenerator(other, clock.now)).answer.status, 200)
    clock.pass(1)
    assert.equal((await one.post('/session/confirmation', { code: code() })).status, 200)
  })
})

describe('a link for those who have lost their factor', () => {
  it('enrols another in place of all before, and ends what was open', async () => {
    const door = await atTheDoor(staff.security)
    const { device } = await enrolPasskey(door, origin)
    const { issueSignInLink } = await import('#modules/people/index.ts')
    const { actorWithoutAccount } = await import('#platform/database/actors.ts')
    const token = await city.db.as(actorWithoutAccount('330500', 'admin'), (ctx) =>
      issueSignInLink(ctx, staff.security, { recovers: true }),
    )
    const one = visitor()
    await one.post('/sessions', { token })
    assert.equal((await one.get('/accounts')).body.code, 'http/second-factor-first')
    const { device: fresh, answer } = await enrolPasskey(one, origin)
    assert.equal(answer.body.role, 'security')
    assert.equal((await door.get('/accounts')).status, 401)
    assert.equal(
      (await byPasskey(visitor(), (o) => device.sign(o))).body.code,
      'people/passkey-refused',
    )
    assert.equal((await byPasskey(visitor(), (o) => fresh.sign(o))).status, 201)
    const { items } = (await one.get(`/account-events?accountId=${staff.security}`)).body
    const kinds = items.map(({ kind }: { kind: string }) => kind)
    assert.ok(kinds.includes('recovered') && kinds.includes('two-devices'), kinds.join())
  })
})

it('every statement names its city', () => {
  assert.ok([...statements].some((one) => one.includes('people"."totp')))
  assert.deepEqual([...statements].flatMap(faultsOf), [])
})
