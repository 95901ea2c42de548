// The catalogue told in lines of SQL, in an order that no run and no version of PostgreSQL changes.
const ours = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`
const notOfExtension = (catalogue: string, object: string) => `not exists (select from pg_depend d
  where d.classid = '${catalogue}'::regclass and d.objid = ${object}.oid and d.deptype = 'e')`

// Why no months: which of them there are depends on the day the database was made.
export const tables = `
  select c.oid, n.nspname || '.' || quote_ident(c.relname) as name,
    c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as kept_by,
    case when c.relispartition then (
      select i.inhparent::regclass || ' ' || lower(pg_get_expr(c.relpartbound, c.oid))
      from pg_inherits i where i.inhrelid = c.oid) end as part_of
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${ours}
    and (not c.relispartition or pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT')
  order by n.nspname collate "C", c.relname collate "C"`

export const extensions = `
  select 'create extension ' || quote_ident(extname) || ';' as line from pg_extension
  where extname <> 'plpgsql' order by extname collate "C"`

export const schemas = `
  select 'create schema ' || quote_ident(n.nspname) || ';' || coalesce(e'\\n' || g.line, '') as line
  from pg_namespace n left join lateral (
    select string_agg(format('grant %s on schema %I to %s;', lower(a.privileges), n.nspname, a.grantee),
      e'\\n' order by a.grantee) as line
    from (select x.grantee::regrole::text as grantee,
        string_agg(x.privilege_type, ', ' order by x.privilege_type) as privileges
      from aclexplode(n.nspacl) x where x.grantee <> n.nspowner group by 1) a) g on true
  where ${ours} and n.nspname <> 'public' order by n.nspname collate "C"`

export const functions = `
  select pg_get_functiondef(p.oid) || ';' || coalesce(e'\\n-- may be run by '
    || (select string_agg(case x.grantee when 0 then 'public' else x.grantee::regrole::text end, ', '
      order by x.grantee::regrole::text) from aclexplode(p.proacl) x where x.grantee <> p.proowner), '') as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${ours} and p.prokind in ('f', 'p') and ${notOfExtension('pg_proc', 'p')}
  order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`

/** Views, sequences and enumerations: whatever else holds or names data. */
export const others = `
  select line from (select case c.relkind
    when 'S' then 'create sequence ' || n.nspname || '.' || quote_ident(c.relname) || ';'
    else 'create ' || case c.relkind when 'm' then 'materialized ' else '' end || 'view '
      || n.nspname || '.' || quote_ident(c.relname)
      || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '')
      || ' as' || e'\\n' || pg_get_viewdef(c.oid) end as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('v', 'm', 'S') and ${ours} and ${notOfExtension('pg_class', 'c')}
  union all
  select 'create type ' || n.nspname || '.' || quote_ident(t.typname) || ' as enum ('
    || string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) || ');'
  from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_enum e on e.enumtypid = t.oid
  where ${ours} group by n.nspname, t.typname) other
  order by line collate "C"`

export const columns = `
  select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end
    || case when a.attidentity <> '' then ' generated as identity' else '' end
    || case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
      when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
    || case when a.attnotnull then ' not null' else '' end as line
  from pg_attribute a join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`

// Why only these kinds: PostgreSQL 18 lists every NOT NULL as a constraint too; the columns say it.
export const constraints = `
  select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) as line
  from pg_constraint where conrelid = $1 and contype in ('p', 'u', 'x', 'c', 'f')
  order by array_position(array['p', 'u', 'x', 'c', 'f'], contype::text), conname collate "C"`

export const indexes = `
  select pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid
    and k.conrelid = i.indrelid)
  order by c.relname collate "C"`

export const policies = `
  select 'create policy ' || quote_ident(p.polname) || ' on ' || p.polrelid::regclass
    || case when p.polpermissive then '' else ' as restrictive' end || ' for '
    || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
      when 'd' then 'delete' else 'all' end
    || ' to ' || (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', '
      order by r::regrole::text) from unnest(p.polroles) r)
    || coalesce(e'\\n  using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
    || coalesce(e'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';' as line
  from pg_policy p where p.polrelid = $1 order by p.polname collate "C"`

export const triggers = `
  select pg_get_triggerdef(oid) || ';' as line from pg_trigger
  where tgrelid = $1 and not tgisinternal order by tgname collate "C"`

/** What others than the owner may do, columns included. */
export const grants = `
  select format('grant %s on %s to %s;', lower(privileges), place, grantee) as line from (
    select place, grantee, string_agg(privilege_type, ', ' order by privilege_type) as privileges from (
      select c.oid::regclass::text as place, x.privilege_type,
        case x.grantee when 0 then 'public' else x.grantee::regrole::text end as grantee
      from pg_class c, aclexplode(c.relacl) x where c.oid = $1 and x.grantee <> c.relowner
      union all
      select c.oid::regclass || ' (' || quote_ident(a.attname) || ')', x.privilege_type,
        case x.grantee when 0 then 'public' else x.grantee::regrole::text end
      from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) x
      where c.oid = $1 and x.grantee <> c.relowner) each_right
    group by place, grantee) rights
  order by place collate "C", grantee collate "C"`
