import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import { openCity, openTenant } from '#tests/city.ts'
import { connectAsOwner } from '#tests/servers/owner.ts'

const city = await openCity()
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')

const actor = (role: 'coordinator' | 'handler' | 'enterprise', accountId: string, over = {}) => ({
  ...actorWithoutAccount(city.tenantId, role),
  accountId,
  ...over,
})
const desk = actor('coordinator', city.staff.coordinator)
const own = actor('enterprise', yunfan.accountId, { enterpriseIds: [yunfan.enterpriseId] })
const firm = (id: string) => ({ kind: 'enterprise', id })
const asDesk = <T>(work: (ctx: Ctx) => Promise<T>) => city.db.as(desk, work)
const sealed = async (fields: Record<string, string>) => {
  const id = await asDesk(async (ctx) => {
    const subject = firm(ctx.newId())
    await ctx.vault.seal(ctx, subject, fields)
    return subject.id
  })
  return firm(id)
}

const owner = await connectAsOwner(city.owner)
const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows

describe('the vault', () => {
  it('gives back what was sealed, the youngest of several, and writes down who looked and why', async () => {
    const one = await sealed({ name: '赵云帆', phone: '13800000001' })
    const two = await sealed({ name: '𠮷田䶮' })
    await asDesk((ctx) => ctx.vault.seal(ctx, one, { phone: '13900000002' }))
    const why = { purpose: 'reveal', reason: 'contact', words: '核实地点', about: one.id }
    const opened = await asDesk((ctx) => ctx.vault.open(ctx, [one, two, one], why))
    assert.deepEqual(Object.fromEntries(opened), {
      [one.id]: { name: '赵云帆', phone: '13900000002' },
      [two.id]: { name: '𠮷田䶮' },
    })
    const written = await rows(
      'select kind, account_id, role, purpose, reason, words, about from vault.opening where subject_id = any ($1)',
      [[one.id, two.id]],
    )
    assert.deepEqual(
      written,
      [1, 2].map(() => ({
        ...{ kind: 'enterprise', account_id: desk.accountId, role: 'coordinator' },
        ...why,
      })),
    )
  })

  it('seals nothing of a transaction that came to nothing', async () => {
    const subject = firm('01900000-0000-7000-8000-000000000001')
    const failing = asDesk(async (ctx) => {
      await ctx.vault.seal(ctx, subject, { name: '无' })
      throw new Error('came to nothing')
    })
    await assert.rejects(failing, /came to nothing/)
    assert.equal(
      (await rows('select from vault.sealed where subject_id = $1', [subject.id])).length,
      0,
    )
  })

  it('opens for nobody whose role the database does not list for the purpose', async () => {
    const one = await sealed({ name: '甲' })
    const handler = actor('handler', city.staff.coordinator)
    const openBy = (who: typeof desk, purpose: string) =>
      city.db.as(who, (ctx) => ctx.vault.open(ctx, [one], { purpose }))
    await assert.rejects(openBy(handler, 'reveal'), { code: '42501' })
    await assert.rejects(openBy(desk, 'curiosity'), { code: '42501' })
    await assert.rejects(openBy(own, 'own'), { code: '42501' })
  })

  it('shows an enterprise what is its own without a record of it', async () => {
    const mine = firm(yunfan.enterpriseId)
    await asDesk((ctx) => ctx.vault.seal(ctx, mine, { motto: '云帆' }))
    const opened = await city.db.as(own, (ctx) => ctx.vault.open(ctx, [mine], { purpose: 'own' }))
    assert.equal(opened.get(mine.id)?.motto, '云帆')
    assert.equal((await rows(`select from vault.opening where purpose = 'own'`)).length, 0)
  })

  it('opens nothing of another city, not even with the same id', async () => {
    const one = await sealed({ name: '甲' })
    const there = { ...desk, tenantId: neighbour.tenantId, accountId: neighbour.staff.coordinator }
    const opened = await city.db.as(there, (ctx) =>
      ctx.vault.open(ctx, [one], { purpose: 'directory' }),
    )
    assert.equal(opened.size, 0)
  })

  it('refuses a row that was put in another place, and a byte that was turned', async () => {
    const one = await sealed({ name: '甲' })
    const two = await sealed({ name: '乙' })
    const look = (subject: typeof one) =>
      asDesk((ctx) => ctx.vault.open(ctx, [subject], { purpose: 'directory' }))
    await owner.query(
      `update vault.sealed set sealed = (select sealed from vault.sealed where subject_id = $1)
      where subject_id = $2`,
      [one.id, two.id],
    )
    await assert.rejects(look(two), /altered/)
    await owner.query(
      'update vault.sealed set sealed = set_byte(sealed, 13, get_byte(sealed, 13) # 1) where subject_id = $1',
      [one.id],
    )
    await assert.rejects(look(one), /altered/)
  })

  it('destroys a key for good, in the transaction of whoever decides it', async () => {
    const one = await sealed({ name: '甲' })
    const admin = { ...actorWithoutAccount(city.tenantId, 'admin'), accountId: city.staff.admin }
    await assert.rejects(
      asDesk((ctx) => ctx.vault.destroy(ctx, one)),
      { code: '42501' },
    )
    await city.db.as(admin, (ctx) => ctx.vault.destroy(ctx, one))
    const opened = await asDesk((ctx) => ctx.vault.open(ctx, [one], { purpose: 'directory' }))
    assert.equal(opened.size, 0)
    assert.equal((await rows('select from vault.key where subject_id = $1', [one.id])).length, 0)
  })
})

describe('the hourly limit', () => {
  it('is counted by the database, refuses what is above it and tells the auditor', async () => {
    const one = await sealed({ name: '甲' })
    const look = () => asDesk((ctx) => ctx.vault.open(ctx, [one], { purpose: 'reveal' }))
    await owner.query(`update vault.purpose set per_hour = 3 where purpose = 'reveal'`)
    const [{ opened }] = await rows(
      `select coalesce(sum(opened), 0)::int as opened from vault.quota where purpose = 'reveal'`,
    )
    for (let left = 3 - opened; left > 0; left -= 1) await look()
    const before = (await rows('select from vault.opening')).length
    await assert.rejects(look(), { code: 'vault/quota', kind: 'limited' })
    assert.equal((await rows('select from vault.opening')).length, before)
    const auditor = {
      ...actorWithoutAccount(city.tenantId, 'auditor'),
      accountId: city.staff.auditor,
    }
    const told = (who: typeof auditor) =>
      city.db.as(who, (ctx) => ctx.vault.refusals(ctx, '2020-01-01T00:00:00Z'))
    assert.deepEqual(
      (await told(auditor)).map((row) => [row.accountId, row.purpose, row.refused]),
      [[desk.accountId, 'reveal', 1]],
    )
    assert.deepEqual(await told(desk), [])
  })
})

describe('the database roles', () => {
  const denied = (user: string, statement: string) => async () => {
    const client = new pg.Client({ ...city.owner, user })
    await client.connect()
    try {
      await assert.rejects(client.query(statement), { code: '42501' }, `${user}: ${statement}`)
    } finally {
      await client.end()
    }
  }
  it('read no table of the vault, the one that opens included', async () => {
    const tables = ['vault.tenant_key', 'vault.key', 'vault.sealed', 'vault.quota']
    for (const table of tables) {
      for (const user of ['kentan_staff', 'kentan_public', 'kentan_enterprise', 'kentan_vault']) {
        await denied(user, `select 1 from ${table}`)()
        await denied(user, `delete from ${table}`)()
      }
    }
    await denied(
      'kentan_staff',
      `select vault.open(now(), null, null, 'reveal', null, null, null, '{}', '{}')`,
    )()
    await denied('kentan_staff', 'select vault.tenant_keys()')()
    await denied('kentan_vault', 'select 1 from people.enterprise')()
    await denied('kentan_vault', `update vault.purpose set per_hour = 1000000`)()
  })
})
