import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { disableAccount } from '#modules/people/accounts/commands.ts'
import { issueSignInLink } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { createApp, openCity } from '../city.ts'
import { ask, report } from '../http/ask.ts'
import { newAuthenticator } from './authenticator.ts'
import { plain, signInBy, storm } from './storm.ts'
import { enrolGenerator, enrolPasskey, type Visitor, visitorAt } from './visitor.ts'

// `npm run check:auth` tries 10,000 times from 50 addresses; `npm test` 400 times from 10.
const isFull = process.env.KENTAN_FULL === '1'
const city = await openCity({ demo: false })
const { address, staff, clock } = city

async function atTheDoor(accountId: string): Promise<Visitor> {
  const one = visitorAt(address)
  const answer = await one.post('/sessions', { token: await city.link(accountId) })
  assert.equal(answer.status, 201, answer.text)
  return one
}

describe('guesses from everywhere', async () => {
  const clerk = await atTheDoor(staff.coordinator)
  const { device } = await enrolPasskey(clerk, address)
  const others = [staff.leader, staff.auditor, ...staff.callers]
  for (const accountId of others) await enrolGenerator(await atTheDoor(accountId), clock.now)
  // Somebody has got hold of a link of each of them, and knows how a passkey names its account.
  const stolen = await Promise.all(others.map((accountId) => atTheDoor(accountId)))
  const foreign = newAuthenticator({ origin: address })
  const handles = [staff.coordinator, staff.admin, '01900000-0000-7000-8000-0000000000aa'].map(
    (accountId) => Buffer.from(`staff.${accountId}`).toString('base64url'),
  )
  const size = isFull ? { tries: 10_000, networks: 10 } : { tries: 400, networks: 2 }
  const unloaded: number[] = []
  for (let nth = 0; nth < 20; nth += 1) unloaded.push(await signInBy(clerk, device))
  const meanwhile: number[] = []
  const told = await storm({
    ...{ address, clock, ...size },
    sessions: stolen.map(({ cookies }) => cookies.get('kentan_session') ?? ''),
    sign: (options, nth) => foreign.sign(options, { handle: handles[nth % 3] ?? '' }),
    meanwhile: async () => void meanwhile.push(await signInBy(clerk, device)),
  })

  it('are judged at most 17 times an hour of each account', () => {
    // By hand: five are free, then 1, 2 … 512 seconds between two, then 900: the 18th comes after 3,723 s.
    const most = Math.max(...told.ofAccount.values())
    assert.equal(told.ofAccount.size, others.length)
    assert.ok(most >= 5 && most <= 17, `${most}`)
    report(`codes judged of one account in an hour: at most ${most} of ${told.codesOfAccount}`)
  })
  it('are judged at most 112 times an hour of each network, whatever they are at', () => {
    const most = Math.max(...told.ofNetwork.values())
    assert.ok(most >= 60 && most <= 112, `${most}`)
    assert.ok(told.slowed > size.tries / 4, `only ${told.slowed} slowed`)
    assert.deepEqual([told.letIn, told.faults], [0, []])
    const { judged, slowed } = told
    report(
      `${size.tries} tries: ${judged} judged, ${slowed} slowed down; most of a network ${most}`,
    )
  })
  it('do not keep out who is right, on a device that is known', async () => {
    assert.ok(meanwhile.length >= 20, `${meanwhile.length}`)
    const middle = (of: number[]) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0
    const [calm, loaded] = [middle(unloaded), middle(meanwhile)]
    const longest = Math.max(...meanwhile).toFixed(0)
    const ratio = (loaded / calm).toFixed(1)
    report(
      `the right user signed in ${meanwhile.length} times meanwhile: median ${loaded.toFixed(0)} ms, longest ${longest} ms; without load ${calm.toFixed(0)} ms (${ratio} times)`,
    )
    // From the very address the right user has, and with the clock standing still.
    const stranger = visitorAt(address)
    const token = `330500.staff.${'g'.repeat(43)}`
    for (let nth = 0; nth < 113; nth += 1) await stranger.post('/sessions', { token })
    const slowed = await stranger.post('/sign-in/passkey/options')
    assert.equal(slowed.body.code, 'people/slow-down')
    await signInBy(clerk, device)
  })
})

describe('a session', () => {
  before(() => clock.pass(25 * 60)) // the guesses are forgotten
  it('is never one that was there before: who planted an id gets nothing by it', async () => {
    const planted = `330500.staff.${'p'.repeat(43)}`
    const victim = visitorAt(address)
    victim.cookies.set('kentan_session', planted)
    await victim.post('/sessions', {
      token: await city.link(staff.departments.get('water')?.lead ?? ''),
    })
    const restricted = victim.cookies.get('kentan_session')
    await enrolPasskey(victim, address)
    const full = victim.cookies.get('kentan_session')
    assert.equal(new Set([planted, restricted, full]).size, 3)
    assert.equal((await victim.get('/appeals')).status, 200)
    for (const session of [planted, restricted]) {
      const thief = visitorAt(address)
      thief.cookies.set('kentan_session', session ?? '')
      assert.equal((await thief.get('/session/factors')).status, 401)
    }
  })
  it('is worth nothing after its end, and after its account is disabled', async () => {
    const accountId = staff.departments.get('transport')?.handler ?? ''
    const one = await atTheDoor(accountId)
    const { device } = await enrolPasskey(one, address)
    const kept = visitorAt(address)
    kept.cookies.set('kentan_session', one.cookies.get('kentan_session') ?? '')
    assert.equal((await kept.get('/appeals')).status, 200)
    assert.equal((await one.post('/session/end')).status, 200)
    assert.equal((await kept.get('/appeals')).status, 401)
    await signInBy(one, device)
    assert.equal((await one.get('/appeals')).status, 200)
    const security = { ...actorWithoutAccount('330500', 'security'), accountId: staff.security }
    await city.db.as(security, (ctx) => disableAccount(ctx, accountId, '离职'))
    assert.equal((await one.get('/appeals')).status, 401)
  })
})

describe('a link', () => {
  it('lets one of twenty in that open it at once', async () => {
    const token = await city.link(staff.security)
    const all = Array.from({ length: 20 }, () => visitorAt(address).post('/sessions', { token }))
    const statuses = (await Promise.all(all)).map(({ status }) => status)
    assert.equal(statuses.filter((status) => status === 201).length, 1)
    assert.ok(statuses.every((status) => status === 201 || status === 401))
  })
  it('that is unknown, spent, too old, of a disabled account or for a recovery: the same bytes', async () => {
    const admin = actorWithoutAccount('330500', 'admin')
    const gone = staff.departments.get('water')?.handler ?? ''
    const ofGone = await city.link(gone)
    const old = await city.link(staff.admin)
    clock.pass(25 * 60)
    const security = { ...actorWithoutAccount('330500', 'security'), accountId: staff.security }
    await city.db.as(security, (ctx) => disableAccount(ctx, gone, '离职'))
    const spent = await city.link(staff.admin)
    const recovery = await city.db.as(admin, (ctx) =>
      issueSignInLink(ctx, staff.admin, { recovers: true }),
    )
    for (const token of [spent, recovery]) {
      assert.equal((await visitorAt(address).post('/sessions', { token })).status, 201)
    }
    const unknown = `330500.staff.${'u'.repeat(43)}`
    const answers: string[] = []
    for (const token of [
      unknown,
      spent,
      recovery,
      old,
      ofGone,
      `330500.enterprise.${'u'.repeat(43)}`,
    ]) {
      answers.push(plain(await askToSignIn(address, token)))
    }
    assert.match(answers[0] ?? '', /^401/)
    assert.deepEqual(
      answers.slice(1).filter((answer) => answer !== answers[0]),
      [],
    )
  })
})

const askToSignIn = (at: string, token: string) =>
  ask(at, {
    ...{ method: 'POST', path: '/api/v1/sessions', body: JSON.stringify({ token }) },
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  })

describe('the cookies of a sign-in', () => {
  const attributes = (cookie = '') => cookie.split('; ').slice(1).toSorted()
  it('are read by no script and sent by no other site', async () => {
    const { headers } = await askToSignIn(address, await city.link(staff.admin))
    const [session, device] = [headers['set-cookie']].flat()
    assert.match(session ?? '', /^kentan_session=330500\.staff\.[\w-]{43};/)
    assert.deepEqual(attributes(session), ['HttpOnly', 'Path=/', 'SameSite=Strict'])
    assert.deepEqual(attributes(device?.replace(/Max-Age=\d+; /, '')), attributes(session))
  })
  it('are of this host and of https alone where the site is', async () => {
    const door = { https: true }
    const { http } = await createApp({
      ...{ db: city.db, tenantId: city.tenantId, logLevel: 'silent', door },
    })
    after(() => http.close())
    const there = await http.listen({ port: 0, host: '127.0.0.1' })
    const token = await city.link(staff.admin)
    const { headers } = await askToSignIn(there, token)
    const cookies = [headers['set-cookie']].flat().map(String)
    assert.equal(cookies.length, 2)
    for (const cookie of cookies) {
      assert.match(cookie, /^__Host-kentan_(session|device)=/)
      assert.ok(!/domain/i.test(cookie))
      const expected = ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']
      assert.deepEqual(attributes(cookie.replace(/Max-Age=\d+; /, '')), expected)
    }
    const [own = ''] = cookies[0]?.split(';') ?? []
    const status = async (cookie: string) =>
      (await ask(there, { path: '/api/v1/session/factors', headers: { cookie } })).status
    assert.equal(await status(own), 200)
    // What a neighbouring host has set has no prefix, whatever it says.
    assert.equal(await status(own.replace('__Host-', '')), 401)
    assert.equal(await status(`x=__Host-y; ${own.replace('__Host-', '')}`), 401)
  })
})
