-- Who an enterprise is, and whatever else only few may see, is kept sealed. The application's roles add
-- to it and never read it; what is sealed leaves through vault.open alone, which writes down who, when
-- and why, and counts.
create schema vault;
grant usage on schema vault to kentan_app, kentan_vault;
grant usage on schema app to kentan_vault;

-- A city's key, wrapped under the master key that is in no database.
create table vault.tenant_key (
  tenant_id text  not null,
  version   int   not null check (version > 0),
  algorithm text  not null,
  master    text  not null, -- the fingerprint of the master key it is wrapped under
  wrapped   bytea not null,
  primary key (tenant_id, version)
);
alter table vault.tenant_key enable row level security;
alter table vault.tenant_key force row level security;
create policy own_city on vault.tenant_key
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));

-- The key of one subject, wrapped under the city's. Sealing again makes another; destroying takes them all.
create table vault.key (
  tenant_id   text  not null,
  kind        text  not null,
  subject_id  uuid  not null,
  key_id      uuid  not null,
  tenant_key  int   not null,
  algorithm   text  not null,
  wrapped     bytea not null,
  primary key (tenant_id, kind, subject_id, key_id)
);
alter table vault.key enable row level security;
alter table vault.key force row level security;
grant insert on vault.key to kentan_app;
create policy own_city on vault.key
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));

-- One field of a subject; of several under one name the youngest holds.
create table vault.sealed (
  tenant_id   text  not null,
  kind        text  not null,
  subject_id  uuid  not null,
  field       text  not null,
  key_id      uuid  not null,
  sealed      bytea not null,
  primary key (tenant_id, kind, subject_id, field, key_id)
);
alter table vault.sealed enable row level security;
alter table vault.sealed force row level security;
grant insert on vault.sealed to kentan_app;
create policy own_city on vault.sealed
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));

-- Who may open for which purpose, and how many subjects an hour; purposes not listed open nothing.
create table vault.purpose (
  purpose  text    not null,
  role     text    not null,
  per_hour int,
  recorded boolean not null, -- what one sees of oneself is not written down
  primary key (purpose, role)
);
grant select on vault.purpose to kentan_app;
insert into vault.purpose (purpose, role, per_hour, recorded) values
  ('own', 'enterprise', null, false),
  ('directory', 'coordinator', 3000, true),
  ('roster', 'coordinator', 3000, true),
  ('reveal', 'coordinator', 60, true),
  ('call', 'caller', 300, true),
  ('call', 'coordinator', 300, true),
  ('notice', 'clock', 20000, true);

-- Who looked at whom, when and why. Kept by the month.
create table vault.opening (
  tenant_id  text        not null,
  at         timestamptz not null,
  opening_id uuid        not null,
  kind       text        not null,
  subject_id uuid        not null,
  account_id uuid        not null,
  role       text        not null,
  purpose    text        not null,
  reason     text,
  words      text,
  about      uuid,       -- the appeal or talk it was opened for
  primary key (tenant_id, at, opening_id, kind, subject_id)
) partition by range (at);
create table vault.opening_default partition of vault.opening default;
-- Whose it is may see who looked.
create index opening_subject on vault.opening (tenant_id, subject_id, at);
create index opening_about on vault.opening (tenant_id, about, at) where about is not null;
alter table vault.opening enable row level security;
alter table vault.opening force row level security;
alter table vault.opening_default enable row level security;
alter table vault.opening_default force row level security;
grant select on vault.opening to kentan_app;
create policy opening_written on vault.opening for insert
  with check (tenant_id = (select app.tenant()));
create policy opening_seen on vault.opening for select
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then subject_id = any ((select app.enterprises())::uuid[])
    when 'auditor' then true
    else false end);

-- How many subjects an account opened in an hour, and how many were refused above the limit.
create table vault.quota (
  tenant_id  text        not null,
  account_id uuid        not null,
  purpose    text        not null,
  hour       timestamptz not null,
  opened     int         not null,
  refused    int         not null,
  primary key (tenant_id, account_id, purpose, hour)
);
-- Auditors are told of those who asked for too much.
create index quota_refused on vault.quota (tenant_id, hour) where refused > 0;
alter table vault.quota enable row level security;
alter table vault.quota force row level security;
create policy own_city on vault.quota
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));

create function vault.tenant_keys() returns table (version int, algorithm text, master text, wrapped bytea)
  language sql stable security definer set search_path = '' as $$
  select k.version, k.algorithm, k.master, k.wrapped from vault.tenant_key k
  where k.tenant_id = app.tenant() order by k.version
$$;

create function vault.add_tenant_key(version int, algorithm text, master text, wrapped bytea) returns void
  language sql security definer set search_path = '' as $$
  insert into vault.tenant_key (tenant_id, version, algorithm, master, wrapped)
  values (app.tenant(), version, algorithm, master, wrapped) on conflict do nothing
$$;

-- Counts before anything is read. The hour is the database's own: no caller turns that clock.
create function vault.admit(of_purpose text, wanted int) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  allowed vault.purpose%rowtype;
  this_hour timestamptz := date_trunc('hour', clock_timestamp());
  before int;
begin
  select * into allowed from vault.purpose p where p.purpose = of_purpose and p.role = app.role();
  if not found then
    raise exception 'the vault does not open for %: %', app.role(), of_purpose using errcode = '42501';
  end if;
  if allowed.per_hour is null then return true; end if;
  insert into vault.quota (tenant_id, account_id, purpose, hour, opened, refused)
    values (app.tenant(), app.account(), of_purpose, this_hour, 0, 0) on conflict do nothing;
  select q.opened into before from vault.quota q where q.tenant_id = app.tenant()
    and q.account_id = app.account() and q.purpose = of_purpose and q.hour = this_hour for update;
  update vault.quota q set
    opened = case when before + wanted <= allowed.per_hour then before + wanted else before end,
    refused = case when before + wanted <= allowed.per_hour then q.refused else q.refused + 1 end
    where q.tenant_id = app.tenant() and q.account_id = app.account() and q.purpose = of_purpose
      and q.hour = this_hour;
  return before + wanted <= allowed.per_hour;
end $$;

-- The one way out. No row at all but `refused` when the account has opened too much in this hour.
create function vault.open(at timestamptz, opening uuid, of_purpose text, why text, in_words text,
    about uuid, kinds text[], ids uuid[])
  returns table (refused boolean, kind text, subject_id uuid, field text, key_id uuid, tenant_key int,
    algorithm text, wrapped bytea, sealed bytea)
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if of_purpose = 'own' and exists (select from unnest(kinds, ids) s (kind, id)
    where not coalesce(case s.kind when 'enterprise' then s.id = any (app.enterprises())
      when 'account' then s.id = app.account() else false end, false)) then
    raise exception 'the vault opens to an enterprise what is its own' using errcode = '42501';
  end if;
  if not vault.admit(of_purpose, cardinality(ids)) then
    return query select true, null::text, null::uuid, null::text, null::uuid, null::int, null::text,
      null::bytea, null::bytea;
    return;
  end if;
  insert into vault.opening (tenant_id, at, opening_id, kind, subject_id, account_id, role, purpose,
      reason, words, about)
    select app.tenant(), open.at, open.opening, s.kind, s.id, app.account(), app.role(), of_purpose,
      why, in_words, open.about
    from unnest(kinds, ids) s (kind, id)
    where exists (select from vault.purpose p
      where p.purpose = of_purpose and p.role = app.role() and p.recorded);
  return query select distinct on (v.kind, v.subject_id, v.field)
      false, v.kind, v.subject_id, v.field, v.key_id, k.tenant_key, k.algorithm, k.wrapped, v.sealed
    from unnest(kinds, ids) s (kind, id)
      join vault.sealed v on v.tenant_id = app.tenant() and v.kind = s.kind and v.subject_id = s.id
      join vault.key k on k.tenant_id = v.tenant_id and k.kind = v.kind and k.subject_id = v.subject_id
        and k.key_id = v.key_id
    order by v.kind, v.subject_id, v.field, v.key_id desc;
end $$;

-- Who asked for more than an hour allows; auditors alone are told.
create function vault.refusals(since timestamptz)
  returns table (account_id uuid, purpose text, hour timestamptz, opened int, refused int)
  language sql stable security definer set search_path = '' as $$
  select q.account_id, q.purpose, q.hour, q.opened, q.refused from vault.quota q
  where q.tenant_id = app.tenant() and app.role() = 'auditor' and q.refused > 0 and q.hour >= since
  order by q.hour desc, q.account_id
$$;

-- Takes a subject's keys, in the transaction of whoever decided so: what was sealed opens never more.
create function vault.destroy(of_kind text, id uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not coalesce(app.role() in ('admin', 'clock'), false) then
    raise exception 'only an admin or the timekeeper destroys keys' using errcode = '42501';
  end if;
  delete from vault.sealed s where s.tenant_id = app.tenant() and s.kind = of_kind and s.subject_id = id;
  delete from vault.key k where k.tenant_id = app.tenant() and k.kind = of_kind and k.subject_id = id;
end $$;

revoke all on function vault.tenant_keys, vault.add_tenant_key, vault.admit, vault.open, vault.refusals,
  vault.destroy from public;
grant execute on function vault.tenant_keys, vault.add_tenant_key, vault.open to kentan_vault;
grant execute on function vault.refusals, vault.destroy to kentan_app;
