import { logins, memberLogins } from '#platform/database/user-classes.ts'

export type Lint = {
  says: string
  /** Gives one line (`fault`) a fault; `tenant_table` and `free_table` are at hand. */
  sql: string
  /** What is planted, in a transaction rolled back, to see the fault found. */
  breaks: readonly string[]
}

/** The group of the application's logins, and all of them; a break that spoils one spoils a role of its own. */
const appRole = 'kentan_app'
export const roles = [appRole, ...logins]
export const spoiltRole = 'kentan_spoilt'

const key = 'tenant_id text not null, id uuid not null, primary key (tenant_id, id)'
const planted = (more: string) =>
  `create schema plant; create table plant.sown (${key}); create table plant.other (${key}); ${more}`
const secured = (more: string) =>
  planted(`alter table plant.sown enable row level security;
    alter table plant.sown force row level security; ${more}`)
/** The number of the column `tenant_id` in a table. */
const tenantColumn = (table: string) =>
  `(select attnum from pg_attribute where attrelid = ${table} and attname = 'tenant_id')`

const tables: Lint[] = [
  {
    says: 'every table of tenant data has tenant_id, not null',
    sql: `select t.name as fault from tenant_table t where not exists (select from pg_attribute a
      where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull)`,
    breaks: [
      'create table record.sown (id uuid primary key)',
      'create table record.sown (tenant_id text, id uuid primary key)',
    ],
  },
  {
    says: 'every table has a primary key',
    sql: `select t.name as fault from tenant_table t where not exists (select from pg_index i
      where i.indrelid = t.oid and i.indisprimary)`,
    breaks: ['create table record.sown (tenant_id text not null, id uuid not null)'],
  },
  {
    says: 'tenant_id comes first in every primary key, unique index and exclusion',
    sql: `select i.indexrelid::regclass::text as fault
      from pg_index i join tenant_table t on t.oid = i.indrelid
      where (i.indisunique or i.indisexclusion)
        and i.indkey[0] is distinct from ${tenantColumn('t.oid')}`,
    breaks: [
      planted('create unique index sown_id on plant.sown (id, tenant_id)'),
      planted('alter table plant.sown add unique (id)'),
      planted('create unique index sown_low on plant.sown (lower(tenant_id), id)'),
      planted('alter table plant.sown add exclude using btree (id with =)'),
      'create table record.sown (tenant_id text not null, id uuid, primary key (id, tenant_id))',
    ],
  },
  {
    says: 'tenant_id comes first on both sides of every foreign key between tables of tenant data',
    sql: `select k.conname as fault from pg_constraint k
      join tenant_table t on t.oid = k.conrelid left join tenant_table o on o.oid = k.confrelid
      where k.contype = 'f' and (o.oid is not null or ${tenantColumn('k.confrelid')} is not null)
        and (k.conkey[1] is distinct from ${tenantColumn('k.conrelid')}
          or k.confkey[1] is distinct from ${tenantColumn('k.confrelid')})`,
    breaks: [
      planted(`alter table plant.other add unique (id);
        alter table plant.sown add foreign key (id) references plant.other (id)`),
      planted(`alter table plant.other add unique (id, tenant_id);
        alter table plant.sown add foreign key (id, tenant_id) references plant.other (id, tenant_id)`),
    ],
  },
  {
    says: 'no foreign key sets null or a default when its row goes',
    sql: `select conname as fault from pg_constraint
      where contype = 'f' and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd'))`,
    breaks: [
      planted(`alter table plant.sown add above uuid, add foreign key (tenant_id, above)
        references plant.other on delete set null (above)`),
      planted(`alter table plant.sown add above uuid, add foreign key (tenant_id, above)
        references plant.other on update set default`),
    ],
  },
  {
    says: 'there is no trigger and no rule',
    sql: `select tgname as fault from pg_trigger where not tgisinternal
      union all select rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class
        join pg_namespace n on n.oid = c.relnamespace
        where rulename <> '_RETURN' and n.nspname not in ('pg_catalog', 'information_schema')`,
    breaks: [
      planted(`create trigger sown_quietly before update on plant.sown
        for each row execute function suppress_redundant_updates_trigger()`),
      planted('create rule sown_rule as on delete to plant.sown do instead nothing'),
    ],
  },
  {
    says: 'no number comes from a sequence: no serial, no identity',
    sql: `select c.oid::regclass::text as fault from pg_class c where c.relkind = 'S'`,
    breaks: [
      planted('alter table plant.sown add n serial'),
      planted('alter table plant.sown add n int generated always as identity'),
      planted('create sequence plant.numbers'),
    ],
  },
]

const security: Lint[] = [
  {
    says: 'row security is enabled and forced on every table of tenant data',
    sql: `select t.name as fault from tenant_table t join pg_class c on c.oid = t.oid
      where not (c.relrowsecurity and c.relforcerowsecurity)`,
    breaks: [planted(''), planted('alter table plant.sown enable row level security')],
  },
  {
    says: 'every expression of every policy asks for the tenant; the signer, which reads hashes, by its own word',
    sql: `select p.polname || ' on ' || t.name as fault
      from pg_policy p join tenant_table t on t.oid = p.polrelid,
        lateral (select case when p.polroles = array['kentan_signer'::regrole::oid]
          then '%log.city()%' else '%app.tenant()%' end as asked) a
      where pg_get_expr(p.polqual, p.polrelid) not like a.asked
        or pg_get_expr(p.polwithcheck, p.polrelid) not like a.asked
        or coalesce(p.polqual, p.polwithcheck) is null`,
    breaks: [
      secured(`create policy open on plant.sown using (true)`),
      secured(
        `create policy half on plant.sown using (tenant_id = app.tenant()) with check (true)`,
      ),
      secured(`create policy added on plant.sown for insert with check (tenant_id <> '')`),
      secured(`create policy bare on plant.sown for select`),
      secured(`create policy signed on plant.sown using (tenant_id = log.city())`),
      secured(`create policy signed on plant.sown to kentan_signer using (true)`),
    ],
  },
  {
    says: 'a view answers with the rights of who asks',
    sql: `select c.oid::regclass::text as fault from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and n.nspname !~ '^(pg_|information_schema)'
        and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
    breaks: [
      'create view record.sown as select * from record.event',
      'create materialized view record.sown as select * from record.event',
    ],
  },
  {
    says: 'the application has no right to a partition, where the policies of its table do not hold',
    sql: `select c.oid::regclass || ': ' || right_name as fault from pg_class c,
        unnest(array['select', 'insert', 'update', 'delete', 'truncate']) right_name
      where c.relispartition and c.relkind = 'r' and has_table_privilege('${appRole}', c.oid, right_name)`,
    breaks: [
      `grant select on record.outbox_default to ${appRole}`,
      `grant insert on notices.delivery_default to public`,
    ],
  },
  {
    says: 'the application only reads what has no tenant',
    sql: `select t.name || ': ' || right_name as fault from free_table t,
        unnest(array['insert', 'update', 'delete', 'truncate']) right_name
      where has_table_privilege('${appRole}', t.oid, right_name)`,
    breaks: [
      `grant insert on appeals.edge to ${appRole}`,
      `grant all on migrations.applied to public`,
    ],
  },
  {
    says: 'a function with the rights of its owner looks names up in no schema of others',
    sql: `select p.oid::regprocedure::text as fault from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
        and not exists (select from unnest(p.proconfig) one where one in
          ('search_path=""', 'search_path=pg_catalog', 'search_path=pg_catalog, pg_temp'))`,
    breaks: [
      'create function record.sown() returns int language sql security definer return 1',
      `create function record.sown() returns int language sql security definer
        set search_path = record, public return 1`,
      'alter function app.told(int) reset search_path',
    ],
  },
  {
    says: 'no login reads or writes the key of the signed context',
    sql: `select r.rolname as fault from pg_roles r where r.rolname = any ($1)
      and has_table_privilege(r.oid, 'app.context_key', 'select, insert, update, delete, truncate')`,
    breaks: [
      'grant select on app.context_key to kentan_vault',
      'grant update on app.context_key to public',
    ],
  },
  {
    says: 'the application cannot alter the record or the log, but for the salt of an erasure',
    sql: `select kept || ': ' || right_name as fault
      from unnest(array['record.event', 'log.leaf', 'log.tile', 'log.opening', 'log.checkpoint']) kept,
        unnest(array['update', 'delete', 'truncate']) right_name
      where has_table_privilege('${appRole}', kept, right_name)
      union all select 'update of ' || attname from pg_attribute
      where attrelid in ('record.event'::regclass, 'log.leaf'::regclass, 'log.tile'::regclass,
          'log.opening'::regclass, 'log.checkpoint'::regclass) and attnum > 0
        and (attrelid, attname) <> ('log.opening'::regclass, 'salt')
        and has_column_privilege('${appRole}', attrelid, attnum, 'update')
      union all select kept || ': insert' from unnest(array['log.checkpoint', 'log.policy']) kept
      where has_table_privilege('${appRole}', kept, 'insert')`,
    breaks: [
      `grant update on log.leaf to ${appRole}`,
      `grant delete on log.opening to ${appRole}`,
      `grant update (leaf_index) on log.opening to ${appRole}`,
      `grant insert on log.checkpoint to ${appRole}`,
      `grant update on record.event to ${appRole}`,
      `grant delete on record.event to public`,
      `grant truncate on record.event to ${appRole}`,
      `grant update (body) on record.event to ${appRole}`,
    ],
  },
]

/** Asked of the group and all logins; the spoilt one is checked beside them when a break is planted. */
const role: Lint[] = [
  {
    says: 'the role of the application can do nothing on the server as a whole',
    sql: `select rolname as fault from pg_roles where rolname = any ($1)
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    breaks: ['superuser', 'bypassrls', 'createrole', 'createdb', 'replication'].map(
      (right) => `create role ${spoiltRole} ${right}`,
    ),
  },
  {
    says: "a login is in no group but the application's, and only those of users are in that",
    sql: `select r.rolname || ' in ' || g.rolname as fault
      from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
      where r.rolname = any ($1) and not (g.rolname = '${appRole}'
        and r.rolname in (${memberLogins.map((name) => `'${name}'`).join(', ')}))`,
    breaks: [
      `create role ${spoiltRole} in role pg_read_all_data`,
      `create role ${spoiltRole} in role ${appRole}`,
    ],
  },
  {
    says: 'nobody logs in as the group of the application',
    sql: `select rolname as fault from pg_roles where rolname in ('${appRole}', '${spoiltRole}')
      and rolcanlogin`,
    breaks: [`create role ${spoiltRole} login`],
  },
  {
    says: 'the role of the application owns nothing',
    sql: `select d.classid::regclass || ' ' || d.objid as fault from pg_shdepend d
      join pg_roles r on r.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
      where d.deptype = 'o' and r.rolname = any ($1)
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))`,
    breaks: [
      `create role ${spoiltRole}; create schema plant authorization ${spoiltRole}`,
      `create role ${spoiltRole}; alter table record.event owner to ${spoiltRole}`,
      `create role ${spoiltRole}; alter function app.tenant() owner to ${spoiltRole}`,
    ],
  },
  {
    says: 'the application can make nothing in any schema',
    sql: `select nspname as fault from pg_namespace n join pg_roles r on r.rolname = any ($1)
      where nspname not like 'pg\\_%' and has_schema_privilege(r.oid, n.oid, 'create')`,
    breaks: [`create role ${spoiltRole}; grant create on schema record to ${spoiltRole}`],
  },
]

export const lints = [...tables, ...security, ...role]
