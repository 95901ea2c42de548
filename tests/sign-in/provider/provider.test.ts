import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import pg from 'pg'
import { issueSignInLink, openAccount, openProvider } from '#modules/people/index.ts'
import { readConfig } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity, openTenant } from '#tests/city.ts'
import { faultsOf } from '#tests/statements/rules.ts'
import { enrolGenerator, enrolPasskey, type Visitor, visitorAt } from '../visitor.ts'
import { type Back, type Forgery, openCityProvider, twoFactors } from './city-provider.ts'

const statements = new Set<string>()
const provider = await openCityProvider()
const city = await openCity({
  demo: false,
  provider: openProvider(provider.settings),
  told: (statement) => statements.add(statement),
})
const { address, staff, clock } = city
const neighbour = await openTenant({
  ...city,
  ...{ tenantId: '330400', demo: true, provider: openProvider(provider.settings) },
})
provider.serves(address, neighbour.address)

const visitor = (at = address) => visitorAt(at)
const sent = ({ code, state, iss }: Back) => ({ code, state, iss })
/** Goes to the provider and comes back, and brings what it was given. */
async function comesBack(one: Visitor): Promise<Back> {
  const begun = await one.post('/sign-in/provider/options')
  assert.equal(begun.status, 200, begun.text)
  return provider.walk(begun.body.url)
}
async function signsIn(one: Visitor) {
  return one.post('/sign-in/provider', sent(await comesBack(one)))
}
/** Somebody with a code generator, signed in fully. */
async function signedIn(accountId: string) {
  const one = visitor()
  await one.post('/sessions', { token: await city.link(accountId) })
  const { code } = await enrolGenerator(one, clock.now)
  return { one, code }
}
async function binds(one: Visitor, subject: string) {
  provider.signsIn({ subject })
  const begun = await one.post('/session/identity/options')
  assert.equal(begun.status, 200, begun.text)
  return one.post('/session/identity', sent(await provider.walk(begun.body.url)))
}

const desk = await signedIn(staff.coordinator)
const bound = await binds(desk.one, 'H-1001')

describe('an account that is bound to the provider', () => {
  it('was bound by its owner, with a fresh proof, and says so', async () => {
    assert.deepEqual([bound.status, typeof bound.body.boundAt], [201, 'string'])
    const [own, none] = [desk.one, (await signedIn(staff.leader)).one]
    assert.equal((await own.get('/session/identity')).body.boundAt, bound.body.boundAt)
    assert.equal((await none.get('/session/identity')).body.boundAt, null)
    clock.pass(11)
    for (const path of ['/session/identity/options', '/session/identity/removal']) {
      assert.equal((await own.post(path)).body.code, 'people/confirm-again', path)
    }
    const back = await comesBack(own)
    const again = await own.post('/session/identity', sent(back))
    assert.equal(again.body.code, 'people/confirm-again')
  })
  it('comes in fully when the provider says two factors were used, under a session of its own', async () => {
    for (const how of [{ acr: twoFactors }, { amr: ['pwd', 'mfa'] }]) {
      provider.signsIn({ subject: 'H-1001', ...how })
      const one = visitor()
      const before = `330500.staff.${'a'.repeat(43)}`
      one.cookies.set('kentan_session', before)
      const answer = await signsIn(one)
      assert.deepEqual([answer.status, answer.body.role], [201, 'coordinator'], answer.text)
      assert.notEqual(one.cookies.get('kentan_session'), before)
      assert.equal((await one.get('/appeals')).status, 200)
      // Why fresh: they have signed in there just now.
      assert.equal((await one.post('/session/identity/options')).status, 200)
    }
  })
  it('may only show its own factor when the provider says one', async () => {
    for (const how of [{}, { acr: 'urn:city:password' }, { amr: ['pwd'] }]) {
      provider.signsIn({ subject: 'H-1001', ...how })
      const one = visitor()
      const answer = await signsIn(one)
      assert.deepEqual([answer.status, answer.body.restricted], [201, true])
      assert.equal((await one.get('/appeals')).body.code, 'http/second-factor-first')
      const enrols = await one.post('/session/passkeys/options')
      assert.equal(enrols.body.code, 'people/show-factor-first')
      const door = one.cookies.get('kentan_session')
      clock.pass(1)
      await one.post('/session/confirmation', { code: desk.code() })
      assert.equal((await one.get('/appeals')).status, 200)
      assert.notEqual(one.cookies.get('kentan_session'), door)
    }
  })
  it('that signed in there long ago is asked again before a sensitive act', async () => {
    provider.signsIn({ subject: 'H-1001', acr: twoFactors })
    const one = visitor()
    provider.forges((claims, { rightly }) =>
      rightly({ ...claims, auth_time: Number(claims.auth_time) - 3_600 }),
    )
    assert.equal((await signsIn(one)).status, 201)
    provider.forges(undefined)
    assert.equal((await one.get('/appeals')).status, 200)
    const asked = await one.post('/session/identity/options')
    assert.equal(asked.body.code, 'people/confirm-again')
  })
  it('is told to the administrators on two devices at once, as with any sign-in', async () => {
    const { one: security } = await signedIn(staff.security)
    const path = `/account-events?accountId=${staff.coordinator}`
    const { items } = (await security.get(path)).body
    const kinds = items.map(({ kind }: { kind: string }) => kind)
    assert.ok(['identity-bound', 'signed-in', 'two-devices'].every((kind) => kinds.includes(kind)))
    const event = items.find(({ kind }: { kind: string }) => kind === 'identity-bound')
    assert.equal(event.byName, event.accountName)
  })
})

describe('who is bound to no account', () => {
  it('is refused in the same words as one whose account is disabled; no account is made', async () => {
    provider.signsIn({ subject: 'stranger', acr: twoFactors })
    const unknown = await signsIn(visitor())
    assert.deepEqual([unknown.status, unknown.body.code], [401, 'people/identity-unknown'])
    const accountId = staff.callers[0] ?? ''
    const caller = await signedIn(accountId)
    await binds(caller.one, 'H-2002')
    provider.signsIn({ subject: 'H-2002', acr: twoFactors })
    const there = visitor()
    assert.equal((await signsIn(there)).status, 201)
    const { one: admin } = await signedIn(staff.admin)
    const reason = { reason: '离职' }
    assert.equal((await admin.post(`/accounts/${accountId}/disabling`, reason)).status, 200)
    assert.equal((await there.get('/notices')).status, 401)
    const disabled = await signsIn(visitor())
    assert.equal(disabled.text, unknown.text)
    const { items } = (await admin.get('/accounts?q=stranger')).body
    assert.deepEqual(items, [])
  })
  it('may not take an identity that another account has; one account has one', async () => {
    const { one } = await signedIn(staff.callers[1] ?? '')
    assert.equal((await binds(one, 'H-1001')).body.code, 'people/identity-taken')
    assert.equal((await binds(one, 'H-3003')).status, 201)
    assert.equal((await binds(one, 'H-3004')).status, 201)
    provider.signsIn({ subject: 'H-3003', acr: twoFactors })
    assert.equal((await signsIn(visitor())).body.code, 'people/identity-unknown')
    provider.signsIn({ subject: 'H-3004', acr: twoFactors })
    assert.equal((await signsIn(visitor())).body.role, 'caller')
    assert.deepEqual((await one.post('/session/identity/removal')).body, { boundAt: null })
    assert.equal((await signsIn(visitor())).body.code, 'people/identity-unknown')
  })
  it('is forgotten with all other ways when a factor is enrolled by a recovery link', async () => {
    const { one } = await signedIn(staff.auditor)
    await binds(one, 'H-4004')
    const token = await city.db.as(actorWithoutAccount('330500', 'admin'), (ctx) =>
      issueSignInLink(ctx, staff.auditor, { recovers: true }),
    )
    const back = visitor()
    await back.post('/sessions', { token })
    assert.equal((await enrolPasskey(back, address)).answer.status, 201)
    provider.signsIn({ subject: 'H-4004', acr: twoFactors })
    assert.equal((await signsIn(visitor())).body.code, 'people/identity-unknown')
  })
  it('is no enterprise: they have no such way', async () => {
    provider.signsIn({ subject: 'H-1001', acr: twoFactors })
    const clerk = visitor()
    await signsIn(clerk)
    const firm = { name: '湖州云帆智能装备有限公司', regionId: 'wuxing' }
    const { enterpriseId } = (await clerk.post('/enterprises', firm)).body
    const accountId = await city.db.as(actorWithoutAccount('330500', 'admin'), (ctx) =>
      openAccount(ctx, { name: '联系人', role: 'enterprise', enterpriseId }),
    )
    const one = visitor()
    await one.post('/sessions', { token: await city.link(accountId) })
    for (const path of ['', '/options', '/removal']) {
      const body = path === '' ? { code: 'x', state: 'x' } : {}
      const { status } = await one.post(`/session/identity${path}`, body)
      assert.deepEqual([path, status], [path, 403])
    }
    // Nor when a row says so that no way of ours has made.
    const subject = `provider ${provider.issuer} firm`
    const hash = createHash('sha256').update(subject).digest('hex')
    const owner = new pg.Client(city.owner)
    await owner.connect()
    await owner.query('insert into people.provider_identity values ($1, $2, $3, now())', [
      ...['330500', hash, accountId],
    ])
    await owner.end()
    provider.signsIn({ subject: 'firm', acr: twoFactors })
    assert.equal((await signsIn(visitor())).body.code, 'people/identity-unknown')
  })
})

describe('what comes back from the provider', () => {
  const refusedAs = async (one: Visitor, body: object) =>
    (await one.post('/sign-in/provider', body)).body.code
  it('is good in the browser that began, once, with the state and code that belong to it', async () => {
    provider.signsIn({ subject: 'H-1001', acr: twoFactors })
    const one = visitor()
    const back = await comesBack(one)
    assert.equal(back.at, `${address}/desk/provider`)
    // Somebody else's browser, without what was begun or with something of its own.
    assert.equal(await refusedAs(visitor(), sent(back)), 'people/challenge-spent')
    const other = visitor()
    await comesBack(other)
    assert.equal(await refusedAs(other, sent(back)), 'people/provider-refused')
    assert.equal((await one.post('/sign-in/provider', sent(back))).status, 201)
    assert.equal(await refusedAs(one, sent(back)), 'people/challenge-spent')
    // A code is good once at the provider, too.
    const { state } = await comesBack(one)
    assert.equal(await refusedAs(one, { ...sent(back), state }), 'people/provider-refused')
  })
  it('is refused without its state, with another one, and from another issuer', async () => {
    const one = visitor()
    for (const [over, expected] of [
      [{ state: undefined }, 'input/invalid'],
      [{ state: 'sign-in.guess' }, 'people/provider-refused'],
      [{ iss: 'https://evil.example' }, 'people/provider-refused'],
      [{ iss: undefined }, 'people/provider-refused'],
      [{ code: 'guess' }, 'people/provider-refused'],
    ] as const) {
      const back = await comesBack(one)
      const code = await refusedAs(one, { ...sent(back), ...over })
      assert.equal(code, expected, JSON.stringify(over))
    }
  })
  it('lets one of twenty in that bring it at once', async () => {
    clock.pass(1)
    provider.signsIn({ subject: 'H-1001', acr: twoFactors })
    const one = visitor()
    const back = sent(await comesBack(one))
    const all = Array.from({ length: 20 }, () => one.post('/sign-in/provider', back))
    const statuses = (await Promise.all(all)).map(({ status }) => status)
    assert.equal(statuses.filter((status) => status === 201).length, 1)
  })
  it('is spent after five minutes', async () => {
    const one = visitor()
    const back = await comesBack(one)
    clock.pass(6)
    assert.equal(await refusedAs(one, sent(back)), 'people/challenge-spent')
  })
  it('does not bind what was begun to sign in, nor for another account', async () => {
    const { one } = await signedIn(city.staff.departments.get('water')?.lead ?? '')
    provider.signsIn({ subject: 'H-5005' })
    const back = await comesBack(one)
    assert.equal(
      (await one.post('/session/identity', sent(back))).body.code,
      'people/challenge-spent',
    )
    const begun = await one.post('/session/identity/options')
    const bindable = await provider.walk(begun.body.url)
    assert.equal(await refusedAs(one, sent(bindable)), 'people/challenge-spent')
    desk.one.cookies.set('kentan_begun', one.cookies.get('kentan_begun') ?? '')
    clock.pass(1)
    await desk.one.post('/session/confirmation', { code: desk.code() })
    const stolen = await desk.one.post('/session/identity', sent(bindable))
    assert.equal(stolen.body.code, 'people/challenge-spent')
  })
  const forgeries: Record<string, Forgery> = {
    'with another nonce': (claims, { rightly }) => rightly({ ...claims, nonce: 'another' }),
    'without a nonce': ({ nonce: _, ...claims }, { rightly }) => rightly(claims),
    'of another issuer': (claims, { rightly }) =>
      rightly({ ...claims, iss: 'https://evil.example' }),
    'for another client': (claims, { rightly }) => rightly({ ...claims, aud: 'another' }),
    'that has expired': (claims, { rightly }) => rightly({ ...claims, exp: 1_000_000_000 }),
    'of a sign-in of yesterday': (claims, { rightly }) =>
      rightly({ ...claims, auth_time: Number(claims.auth_time) - 86_400 }),
    'that says no subject': (claims, { rightly }) => rightly({ ...claims, sub: '' }),
    'signed by another key': (claims, { byAnotherKey }) => byAnotherKey(claims),
    'signed by nobody (alg none)': (claims, { byNothing }) => byNothing(claims),
  }
  it('is believed when it is the token that was asked for, and no other', async () => {
    provider.signsIn({ subject: 'H-1001', acr: twoFactors })
    provider.forges((claims, { rightly }) => rightly(claims))
    assert.equal((await signsIn(visitor())).status, 201)
    for (const [how, forgery] of Object.entries(forgeries)) {
      provider.forges(forgery)
      const { status, body } = await signsIn(visitor())
      assert.deepEqual([how, status, body.code], [how, 401, 'people/provider-refused'])
    }
    provider.forges(undefined)
  })
})

describe('a demo city', () => {
  const at = neighbour.address
  it('has identities of its own, and takes one factor as it takes a link', async () => {
    provider.signsIn({ subject: 'H-1001' })
    assert.equal((await signsIn(visitor(at))).body.code, 'people/identity-unknown')
    const one = visitor(at)
    await one.post('/sessions', { token: await neighbour.link(neighbour.staff.leader) })
    assert.equal((await binds(one, 'H-1001')).status, 201)
    const { body } = await signsIn(visitor(at))
    assert.deepEqual([body.signedIn, body.restricted, body.role], [true, false, 'leader'])
    const { answer } = await enrolPasskey(one, at)
    assert.equal(answer.status, 201)
    assert.equal((await signsIn(visitor(at))).body.restricted, true)
  })
})

describe('a city without a provider', () => {
  it('offers none', async () => {
    const plain = await openTenant({ ...city, tenantId: '330600' })
    const one = visitor(plain.address)
    assert.deepEqual((await one.get('/sign-in/provider')).body, { name: null })
    const none = await one.post('/sign-in/provider/options')
    assert.deepEqual([none.status, none.body.code], [404, 'people/no-provider'])
    assert.deepEqual((await visitor().get('/sign-in/provider')).body, { name: '湖州统一认证' })
  })
})

describe('a provider that does not answer', () => {
  it('is told in plain words, and the other ways still work', async () => {
    const { one } = await signedIn(city.staff.departments.get('water')?.handler ?? '')
    const { device } = await enrolPasskey(one, address)
    const back = await comesBack(one)
    provider.breaks(true)
    const answer = await one.post('/sign-in/provider', sent(back))
    assert.deepEqual([answer.status, answer.body.code], [503, 'people/provider-down'])
    assert.match(answer.body.title, /统一身份认证暂时无法访问/)
    const other = visitor()
    const options = (await other.post('/sign-in/passkey/options')).body
    const entered = await other.post('/sign-in/passkey', { response: device.sign(options) })
    assert.equal(entered.status, 201)
    provider.breaks(false)
    provider.signsIn({ subject: 'H-1001', acr: twoFactors })
    assert.equal((await signsIn(visitor())).status, 201)
  })
})

it('every statement names its city', () => {
  assert.ok([...statements].some((one) => one.includes('people"."provider_identity')))
  assert.deepEqual([...statements].flatMap(faultsOf), [])
})

describe('the settings of a provider', () => {
  const OIDC_CLIENT_ID = 'kentan'
  const read = (OIDC_ISSUER: string) => readConfig({ OIDC_ISSUER, OIDC_CLIENT_ID }).provider
  it('name one that is reached by https, but on this machine', () => {
    assert.equal(readConfig({}).provider, undefined)
    assert.equal(read('https://id.example')?.claim, 'sub')
    assert.equal(read('http://127.0.0.1:8080')?.name, '统一身份认证')
    for (const plain of ['http://id.example', 'http://127.0.0.1.id.example', 'ftp://id.example']) {
      assert.throws(() => read(plain), /OIDC_ISSUER=.*https/, plain)
    }
    assert.throws(() => readConfig({ OIDC_CLIENT_ID }), /OIDC needs OIDC_ISSUER too/)
    const OIDC_ACR = 'urn:a, urn:b'
    const { provider: both } = readConfig({
      ...{ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID, OIDC_ACR },
    })
    assert.deepEqual([both?.acr, both?.amr], [['urn:a', 'urn:b'], []])
  })
})
