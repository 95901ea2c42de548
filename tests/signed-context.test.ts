import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Actor, Role } from '#kernel/actor.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Tx } from '#platform/database/context.ts'
import { signContext } from '#platform/database/signed-context.ts'
import { classOf, type UserClass, userClasses } from '#platform/database/user-classes.ts'
import { anAppeal, openCity, openTenant, personAt } from './city.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
await yunfan.post('/appeals', anAppeal())
const neighbour = await openTenant({ ...city, tenantId: '330400' })

const as = (role: Role): Actor => ({
  ...actorWithoutAccount('330500', role),
  ...(role === 'enterprise' && { enterpriseIds: [yunfan.enterpriseId] }),
})
/** The signed context of an actor, as whoever listens to its transaction would get it. */
const contextOf = (actor: Actor) =>
  city.db.as(actor, async ({ tx }) => {
    const { rows } = await sql<{ ctx: string }>`select current_setting('app.ctx') as ctx`.execute(
      tx,
    )
    return rows[0]?.ctx ?? ''
  })
/** How many appeals there are to see on a login once these settings are made. */
const seenWith = (userClass: UserClass, settings: Record<string, string>) =>
  city.db.transact(async (tx) => {
    for (const [name, value] of Object.entries(settings)) await set(tx, name, value)
    const { rows } = await sql<{ n: number }>`select count(*) as n from appeals.appeal`.execute(tx)
    return rows[0]?.n
  }, userClass)
const set = (tx: Tx, name: string, value: string) =>
  sql`select set_config(${name}, ${value}, true)`.execute(tx)

describe('the context of a transaction', () => {
  it('is believed as the application has signed it, on the login of its class alone', async () => {
    for (const role of ['auditor', 'coordinator', 'clock', 'enterprise', 'public'] as const) {
      const ctx = await contextOf(as(role))
      for (const userClass of userClasses) {
        const expected = userClass === classOf(role) && role !== 'public' ? 1 : 0
        const seen = await seenWith(userClass, { 'app.ctx': ctx })
        assert.equal(seen, expected, `${role} through ${userClass}`)
      }
    }
  })
  it('says nothing when a statement that was smuggled in has set it', async () => {
    const told = (await contextOf(as('auditor'))).slice(65)
    const mac = (key: Buffer) => createHmac('sha256', key).update(told).digest('hex')
    const plain = { 'app.tenant': '330500', 'app.role': 'auditor' }
    for (const settings of [
      plain,
      { ...plain, 'app.ctx': told },
      { 'app.ctx': `|${told}` },
      { 'app.ctx': `${'0'.repeat(64)}|${told}` },
      { 'app.ctx': `${mac(Buffer.alloc(32))}|${told}` },
      { 'app.ctx': `${mac(Buffer.alloc(0))}|${told}` },
      { 'app.ctx': signContext(randomBytes(32), as('auditor'), '') },
    ]) {
      assert.equal(await seenWith('staff', settings), 0, JSON.stringify(settings))
    }
  })
  it('says nothing when one character of it was turned', async () => {
    const ctx = await contextOf(as('auditor'))
    const seen = await city.db.transact(async (tx) => {
      const counts: number[] = []
      for (let at = 0; at < ctx.length; at += 1) {
        await set(
          tx,
          'app.ctx',
          ctx.slice(0, at) + (ctx[at] === '1' ? '2' : '1') + ctx.slice(at + 1),
        )
        const { rows } = await sql`select 1 from appeals.appeal`.execute(tx)
        counts.push(rows.length)
      }
      await set(tx, 'app.ctx', ctx)
      return { counts, whole: (await sql`select 1 from appeals.appeal`.execute(tx)).rows.length }
    }, 'staff')
    assert.deepEqual([Math.max(...seen.counts), seen.counts.length, seen.whole], [0, ctx.length, 1])
  })
  it('opens its own city alone, and is gone with its transaction', async () => {
    const theirs = await contextOf({ ...as('auditor'), tenantId: '330400' })
    assert.equal(await seenWith('staff', { 'app.ctx': theirs }), 0)
    assert.equal((await neighbour.desk.get('/appeals?view=all')).body.items.length, 0)
    // More transactions than the pool has connections: each of them has been bound before.
    for (let n = 0; n < 20; n += 1) await contextOf(as('auditor'))
    for (let n = 0; n < 20; n += 1) assert.equal(await seenWith('staff', {}), 0)
  })
  it('has a key that no login can read, alter or have printed', async () => {
    for (const userClass of userClasses) {
      for (const statement of [
        'select * from app.context_key',
        `copy app.context_key to stdout`,
        'update app.context_key set one = true',
        'delete from app.context_key',
        `insert into app.context_key values (true, '', '')`,
        'drop function app.told(int) cascade',
        `create function app.tenant(int) returns text language sql return ''`,
      ]) {
        await assert.rejects(
          city.db.transact((tx) => sql.raw(statement).execute(tx), userClass),
          /permission denied|must be owner/,
          `${userClass}: ${statement}`,
        )
      }
    }
  })
  it('is not signed when a field would push the others aside', async () => {
    const sly = { ...as('public'), tenantId: `330500|auditor` }
    assert.throws(() => signContext(randomBytes(32), sly, ''), /separator/)
    const anybody = personAt(city.address)
    for (const tenant of ['330500|auditor', '330500', '|', '']) {
      const token = `${tenant}.staff.${'x'.repeat(43)}`
      const answer = await anybody.post('/sessions', { token })
      assert.deepEqual([answer.status, answer.body.code], [401, 'people/link-spent'], token)
      const feed = await anybody.get(`/calendar-feeds/${encodeURIComponent(token)}.ics`)
      assert.equal(feed.status, 404, token)
    }
  })
})

describe('a session', () => {
  it('is of the class its token says, and opens no other door', async () => {
    const staff = city.desk.cookie
    assert.match(staff, /=330500\.staff\./)
    assert.match(yunfan.cookie, /=330500\.enterprise\./)
    for (const [cookie, from, to] of [
      [staff, 'staff', 'enterprise'],
      [yunfan.cookie, 'enterprise', 'staff'],
    ] as const) {
      assert.equal((await personAt(city.address, cookie).get('/appeals')).status, 200)
      const turned = personAt(city.address, cookie.replace(`.${from}.`, `.${to}.`))
      assert.equal((await turned.get('/appeals')).status, 401)
    }
    const link = await city.link(city.staff.leader)
    const turned = link.replace('.staff.', '.enterprise.')
    assert.equal((await personAt(city.address).post('/sessions', { token: turned })).status, 401)
    // Whoever is signed in as an enterprise may still open a link of the staff.
    const answer = await personAt(city.address, yunfan.cookie).post('/sessions', { token: link })
    assert.deepEqual([answer.status, answer.body.role], [201, 'leader'])
  })
})
