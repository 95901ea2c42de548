import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { sql } from 'kysely'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Tx } from '#platform/database/context.ts'
import { contextFor, openDatabase } from '#platform/database/database.ts'
import { connectionsOf, logins } from '#platform/database/user-classes.ts'
import { startPgbouncer } from '#tests/servers/pgbouncer.ts'
import { anAppeal, aReply, openCity, openTenant, passwordOf, replied } from './city.ts'

let stop = async () => {}
after(() => stop())
/** Where the city's logins connect: not to the server, but to what stands before it. */
let pooled = { host: '', port: 0 }
const city = await openCity({
  through: async (owner) => {
    const passwords = Object.fromEntries(logins.map((login) => [login, passwordOf(login)]))
    const bouncer = await startPgbouncer(owner, passwords)
    stop = bouncer.stop
    pooled = { host: '127.0.0.1', port: bouncer.port }
    return pooled
  },
})
const neighbour = await openTenant({ ...city, tenantId: '330400' })

const clients = 40
const each = Number(process.env.KENTAN_POOLED_TRANSACTIONS ?? 10)

const appealsBy = async (tx: Tx) => {
  const { rows } = await sql<{
    tenant: string
    n: number
  }>`select tenant_id as tenant, count(*) as n
    from appeals.appeal group by 1`.execute(tx)
  return Object.fromEntries(rows.map(({ tenant, n }) => [tenant, n]))
}

describe('through PgBouncer in transaction mode', () => {
  it('a city does all it does: submits, dispatches, replies, confirms, lets others see nothing', async () => {
    const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
    const { at } = await replied(city, yunfan, 'transport', aReply())
    for (const view of ['open', 'all']) {
      assert.equal((await yunfan.get(`/appeals?view=${view}`)).body.items.length, 1)
      assert.equal((await neighbour.desk.get(`/appeals?view=${view}`)).body.items.length, 0)
    }
    assert.equal((await (await city.handlerOf('transport')).get(at)).status, 200)
    assert.equal((await (await city.handlerOf('housing')).get(at)).status, 404)
    assert.equal((await neighbour.desk.get(at)).status, 404)
    assert.ok(Object.keys(await city.runJobs()).length > 0)
    const firm = await neighbour.enterprise('嘉兴海盐轴承有限公司')
    for (const _ of [1, 2, 3]) await firm.post('/appeals', anAppeal())
  })
  it(`${clients} clients with ${each} transactions each, of cities by turns, never see another's row`, async () => {
    const connections = connectionsOf((user) => ({
      ...{ ...city.owner, ...pooled, user, password: passwordOf(user) },
    }))
    // Why so many: of 128 connections the staff has 40.
    const db = openDatabase(connections, { keys: city.keys }, city.clock, 128)
    const expected: Record<string, object> = {
      '330500': { '330500': 1 },
      '330400': { '330400': 3 },
      '330300': {},
    }
    const tenants = Object.keys(expected)
    let leaks = 0
    let seen = 0
    const one = async (client: number) => {
      for (let nth = 0; nth < each; nth += 1) {
        const tenantId = tenants[(client + nth * 7) % tenants.length] ?? ''
        await db.transact(async (tx, now) => {
          const before = await appealsBy(tx)
          await contextFor(tx, actorWithoutAccount(tenantId, 'auditor'), now)
          const own = await appealsBy(tx)
          const right = JSON.stringify(own) === JSON.stringify(expected[tenantId])
          if (Object.keys(before).length > 0 || !right) leaks += 1
          seen += 1
        }, 'staff')
      }
    }
    await Promise.all(Array.from({ length: clients }, (_, client) => one(client)))
    await db.close()
    assert.deepEqual({ leaks, seen }, { leaks: 0, seen: clients * each })
  })
})
