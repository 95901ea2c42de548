import { sql } from 'kysely'
import pg from 'pg'
import { ConfigFault } from '../config.ts'
import { actorWithoutAccount } from './actors.ts'
import type { Connection } from './connect.ts'
import type { Database } from './database.ts'
import { classOf, loginOf, logins } from './user-classes.ts'

/** The oldest server whose plans take row security into account after a change of role (CVE-2023-2455). */
const oldestServer = 150_003

type Asked = { roles?: readonly string[]; oldest?: number }

/** One way in which a set-up would let rows through; `sql` names what does, a row (`fault`) each. */
type Weakness = { says: (faults: string) => string; sql: string }

const ours = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'`
const ofExtension = (catalog: string, oid: string) =>
  `exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`

const weaknesses: readonly Weakness[] = [
  {
    says: () => 'the server is older than PostgreSQL 15.3; bring it up to date',
    sql: `select version() as fault where current_setting('server_version_num')::int < $2`,
  },
  {
    says: (faults) => `row security is not enabled and forced on ${faults}`,
    sql: `select c.oid::regclass::text as fault
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      where c.relkind in ('r', 'p') and ${ours} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    says: (faults) => `a policy lets every row through: ${faults}`,
    sql: `select p.polname || ' on ' || p.polrelid::regclass as fault from pg_policy p
      where 'true' in (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
        or coalesce(p.polqual, p.polwithcheck) is null`,
  },
  {
    says: (faults) => `a login of the application may pass row security by: ${faults}`,
    sql: `select rolname as fault from pg_roles
      where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolreplication)`,
  },
  {
    says: (faults) => `a login of the application is in another group than kentan_app: ${faults}`,
    sql: `select m.rolname || ' in ' || g.rolname as fault from pg_auth_members am
        join pg_roles m on m.oid = am.member join pg_roles g on g.oid = am.roleid
      where m.rolname = any ($1) and g.rolname <> 'kentan_app'`,
  },
  {
    says: (faults) => `a login of the application owns ${faults}`,
    sql: `select c.oid::regclass::text as fault from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname = any ($1) and c.relkind in ('r', 'p', 'v', 'm', 'S')
      union all select p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner
      where r.rolname = any ($1)`,
  },
  {
    says: (faults) => `a view answers with its owner's rights, set security_invoker: ${faults}`,
    sql: `select c.oid::regclass::text as fault
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and ${ours} and not ${ofExtension('pg_class', 'c.oid')}
        and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
  },
  {
    says: (faults) =>
      `a function works with its owner's rights on a search_path of others: ${faults}`,
    sql: `select p.oid::regprocedure::text as fault
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and ${ours} and not ${ofExtension('pg_proc', 'p.oid')}
        and not exists (select from unnest(p.proconfig) one where one like 'search_path=%')`,
  },
  {
    says: (faults) => `the key of the signed context can be read or written by ${faults}`,
    sql: `select r.rolname as fault from pg_roles r
      where (r.rolname = any ($1) or r.rolname = 'kentan_app') and not r.rolsuper
        and (has_table_privilege(r.oid, 'app.context_key', 'select, insert, update, delete, truncate')
          or has_any_column_privilege(r.oid, 'app.context_key', 'select, insert, update'))`,
  },
]

/** What is weak in a database, a sentence each. */
export async function weaknessesOf(
  client: pg.Client,
  { roles = logins, oldest = oldestServer }: Asked = {},
): Promise<string[]> {
  const found: string[] = []
  // Why two that are always given: PostgreSQL refuses values that a statement does not use.
  const given = (text: string) => `with given as (select $1::text[], $2::int) ${text}`
  for (const { says, sql: text } of weaknesses) {
    const { rows } = await client.query<{ fault: string }>(given(text), [roles, oldest])
    if (rows.length > 0) found.push(says(rows.map(({ fault }) => fault).join(', ')))
  }
  return found
}

/** Refuses a database that would not keep its cities and classes of users apart. */
export async function refuseWeakDatabase(owner: Connection): Promise<void> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    const [first] = await weaknessesOf(client)
    if (first !== undefined) {
      throw new ConfigFault(`The database is not safe to start on: ${first}.`)
    }
  } finally {
    await client.end()
  }
}

/** A role of each class, by which its login is tried. */
const tried = ['public', 'enterprise', 'coordinator', 'clock'] as const

/** Refuses a database that does not hear who acts: by another key, or on logins that a pooler mixes up. */
export async function refuseUnbelieved(db: Database, tenantId: string): Promise<void> {
  for (const role of tried) {
    const heard = await db.as(actorWithoutAccount(tenantId, role), async ({ tx }) => {
      const { rows } = await sql<{ role: string | null }>`select app.role() as role`.execute(tx)
      return rows[0]?.role
    })
    if (heard !== role) {
      throw new ConfigFault(
        `The database does not believe what ${loginOf(classOf(role))} is told: context.key does not verify, or a pooler logs in as somebody else.`,
      )
    }
  }
}
