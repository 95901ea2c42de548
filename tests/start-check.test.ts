import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { ConfigFault } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { logins } from '#platform/database/user-classes.ts'
import { refuseWeakDatabase, weaknessesOf } from '#platform/database/weaknesses.ts'
import { openMigrated } from '#tests/servers/owner.ts'
import { reference } from '../src/loops.ts'

const contextKey = randomBytes(32)
const { owner, client } = await openMigrated({ contextKey, reference })

const spoilt = 'kentan_spoilt'
const table = `create table record.sown (tenant_id text not null, id uuid, primary key (tenant_id, id))`
const secured = `${table}; alter table record.sown enable row level security;
  alter table record.sown force row level security`

/** What a start says of the database once this was done to it; it is taken back again. */
async function saidAfter(plant: string): Promise<string[]> {
  await client.query('begin')
  try {
    await client.query(plant)
    return await weaknessesOf(client, { roles: [...logins, spoilt] })
  } finally {
    await client.query('rollback')
  }
}

describe('a start', () => {
  it('finds nothing to say against the database its migrations make', async () => {
    assert.deepEqual(await weaknessesOf(client), [])
    await refuseWeakDatabase(owner)
  })
  for (const [says, ...plants] of [
    [
      /^row security is not enabled and forced on appeals.appeal$/,
      'alter table appeals.appeal disable row level security',
      'alter table appeals.appeal no force row level security',
    ],
    [
      /^row security is not enabled and forced on record.sown$/,
      table,
      `${table}; alter table record.sown enable row level security`,
    ],
    [
      /^a policy lets every row through: open on /,
      'create policy open on appeals.appeal for select using (true)',
      `create policy open on appeals.appeal for insert with check (true)`,
      `${secured}; create policy open on record.sown using (tenant_id = 'x') with check (true)`,
      `${secured}; create policy open on record.sown for select`,
    ],
    [
      /^a login of the application may pass row security by: kentan_spoilt$/,
      ...['superuser', 'bypassrls', 'createrole', 'replication'].map(
        (right) => `create role ${spoilt} ${right}`,
      ),
    ],
    [
      /^a login of the application is in another group than kentan_app: kentan_spoilt in pg_read_all_data$/,
      `create role ${spoilt} in role kentan_app, pg_read_all_data`,
    ],
    [
      /^a login of the application owns (record.sown|appeals.appeal|app.tenant\(\))$/,
      `create role ${spoilt}; ${secured}; alter table record.sown owner to ${spoilt}`,
      `create role ${spoilt}; alter table appeals.appeal owner to ${spoilt}`,
      `create role ${spoilt}; alter function app.tenant() owner to ${spoilt}`,
    ],
    [
      /^a view answers with its owner's rights, set security_invoker: record.sown$/,
      'create view record.sown as select * from record.event',
      'create view record.sown with (security_invoker = false) as select * from record.event',
    ],
    [
      /^a function works with its owner's rights on a search_path of others: (record.sown|app.told)\(/,
      `create function record.sown() returns int language sql security definer return 1`,
      `alter function app.told(int) reset search_path`,
    ],
    [
      /^the key of the signed context can be read or written by /,
      'grant select on app.context_key to public',
      'grant update on app.context_key to kentan_app',
      'grant select (outer_pad) on app.context_key to kentan_staff',
    ],
  ] as const) {
    it(`refuses: ${says.source.replaceAll(/[\\^$]/g, '')}`, async () => {
      for (const plant of plants) {
        const said = await saidAfter(plant)
        assert.ok(
          said.some((one) => says.test(one)),
          `${plant}\n${said.join('\n')}`,
        )
      }
    })
  }
  it('refuses a server that is too old', async () => {
    assert.deepEqual(await weaknessesOf(client, { oldest: 990_000 }), [
      'the server is older than PostgreSQL 15.3; bring it up to date',
    ])
  })
  it('refuses in one sentence, as a fault of the set-up', async () => {
    await client.query('alter table talks.seat no force row level security')
    await assert.rejects(refuseWeakDatabase(owner), (error) => {
      assert.ok(error instanceof ConfigFault)
      assert.equal(
        error.message,
        'The database is not safe to start on: row security is not enabled and forced on talks.seat.',
      )
      return true
    })
    await client.query('alter table talks.seat force row level security')
  })
  it('refuses key files that are not those of the database, and leaves its key alone', async () => {
    await assert.rejects(
      migrate(owner, { contextKey: randomBytes(32), reference }),
      (error) => error instanceof ConfigFault && /context.key does not verify/.test(error.message),
    )
    await migrate(owner, { contextKey, reference })
  })
})
