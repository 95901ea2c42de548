import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Actor, Role } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { anAppeal, openCity, type Person, replied } from '#tests/city.ts'
import { listIdentityReads } from '../src/modules/appeals/identity/queries.ts'
import { revealIdentity } from '../src/modules/appeals/identity/reveal.ts'
import { storedAppeals } from '../src/modules/appeals/store.ts'
import { listErasures } from '../src/modules/rights/queries.ts'
import { listAlerts } from '../src/modules/trust/alerts/queries.ts'
import { listReads } from '../src/modules/trust/reads/queries.ts'

// Deny by default at three layers (C1): the guard of the route, the policy of the service, row security.
// The layers above are taken away in turn; what is left must still tell nothing.

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const rival = await city.enterprise('湖州对手有限公司')
const { appealId, at } = await replied(city, yunfan)
await city.desk.post(`${at}/identity`, { reason: 'contact', words: '核实位置' })
await yunfan.post(`${at}/retaliation`, { kind: 'pressure' })
const { appealId: closed } = (await yunfan.post('/appeals', anAppeal())).body
await yunfan.post(`/appeals/${closed}/withdrawal`, {})
await yunfan.post(`/appeals/${closed}/erasure`, { reason: 'other' })

const now = city.clock.now()
const actor = (role: Role, over: Partial<Actor> = {}): Actor => {
  const { accountId } = yunfan
  const session = { sessionId: accountId, accountId, restricted: false, recovers: false }
  return {
    ...actorWithoutAccount(city.tenantId, role),
    session: { ...session, confirmedAt: now, heldUntil: null },
    ...over,
  }
}
const water = { officeId: city.officeId('water') }
const transport = { officeId: city.officeId('transport') }
const firm = ({ enterpriseId, accountId }: typeof yunfan) =>
  actor('enterprise', { accountId, enterpriseId, enterpriseIds: [enterpriseId] })
const page = { limit: 50 }
const count = async (work: Promise<{ items: readonly unknown[] }>) => (await work).items.length

type Case = {
  what: string
  /** Over HTTP: all three layers. */
  asks: (person: Person) => Promise<{ status: number }>
  /** What the route calls, without its guard: how much it tells. */
  command: (ctx: Ctx) => Promise<number>
  /** The rows themselves, with neither guard nor service. */
  rows: string
  may: Actor
  mayNot: readonly [Person, Actor][]
}

const mostRows = (table: string) => `select 1 from ${table} t where tenant_id = app.tenant()`
const cases: Case[] = [
  {
    what: 'the record of an appeal',
    asks: (person) => person.get(at),
    command: async (ctx) => (await load(ctx, storedAppeals, appealId)).events.length,
    rows: `${mostRows('record.event')} and stream_id = '${appealId}'`,
    may: actor('clock'),
    mayNot: [
      [await city.leadOf('water'), actor('lead', water)],
      [rival, firm(rival)],
    ],
  },
  {
    what: 'who raised an appeal',
    asks: (person) => person.post(`${at}/identity`, { reason: 'contact', words: '好奇' }),
    command: async (ctx) => {
      const asked = { appealId, reason: 'contact' as const, words: '核实位置' }
      return Object.keys(await revealIdentity(ctx, asked)).length
    },
    rows: mostRows('people.enterprise'),
    may: actor('coordinator', { accountId: city.staff.coordinator }),
    mayNot: [
      [await city.leadOf('transport'), actor('lead', transport)],
      [await city.handlerOf('water'), actor('handler', water)],
      [city.leader, actor('leader')],
      [city.auditor, actor('auditor')],
    ],
  },
  {
    what: 'who looked at who it is',
    asks: (person) => person.get(`${at}/identity-reads`),
    command: (ctx) => count(listIdentityReads(ctx, appealId)),
    rows: mostRows('vault.opening'),
    may: firm(yunfan),
    mayNot: [
      [await city.leadOf('transport'), actor('lead', transport)],
      [city.desk, actor('coordinator')],
    ],
  },
  {
    what: 'the alerts of the city',
    asks: (person) => person.get('/alerts'),
    command: (ctx) => count(listAlerts(ctx, page)),
    rows: mostRows('trust.alert'),
    may: actor('auditor'),
    mayNot: [
      [await city.leadOf('transport'), actor('lead', transport)],
      [city.desk, actor('coordinator')],
      [city.admin, actor('admin')],
      [yunfan, firm(yunfan)],
    ],
  },
  {
    what: 'who read what',
    asks: (person) => person.get('/reads'),
    command: (ctx) => count(listReads(ctx, page)),
    rows: mostRows('trust.read'),
    may: actor('auditor'),
    mayNot: [
      [await city.handlerOf('transport'), actor('handler', transport)],
      [city.leader, actor('leader')],
    ],
  },
  {
    what: 'what enterprises want erased',
    asks: (person) => person.get('/erasures'),
    command: (ctx) => count(listErasures(ctx, page)),
    rows: mostRows('rights.erasure'),
    may: actor('auditor'),
    mayNot: [
      [await city.leadOf('transport'), actor('lead', transport)],
      [city.leader, actor('leader')],
    ],
  },
]

/** How much somebody is told; a refusal tells nothing. */
async function told(who: Actor, work: (ctx: Ctx) => Promise<number>): Promise<number> {
  try {
    return await city.db.as(who, work)
  } catch (error) {
    if (error instanceof Refusal) return 0
    throw error
  }
}

describe('what is denied', () => {
  for (const { what, asks, command, rows, may, mayNot } of cases) {
    const bare = (ctx: Ctx) =>
      sql
        .raw(rows)
        .execute(ctx.tx)
        .then((found) => found.rows.length)
    it(`${what}: at the door, behind it, and in the rows themselves`, async () => {
      assert.ok((await told(may, command)) > 0, 'it is there')
      assert.ok((await told(may, bare)) > 0, 'it is there')
      for (const [person, who] of mayNot) {
        assert.ok([403, 404].includes((await asks(person)).status), `${who.role} at the door`)
        assert.equal(await told(who, command), 0, `${who.role} without the guard`)
        assert.equal(await told(who, bare), 0, `${who.role} with neither guard nor service`)
      }
    })
  }
})
