create schema people;
grant usage on schema people to kentan_app;

-- A city that uses Kentan. Its profile names the regions, limits and words it was set up with.
create table people.tenant (
  tenant_id text not null primary key,
  name      text not null,
  profile   text not null
);
alter table people.tenant enable row level security;
alter table people.tenant force row level security;
grant select, insert, update on people.tenant to kentan_app;
create policy own_tenant on people.tenant for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy set_up_tenant on people.tenant for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'admin');

-- The city itself, its districts and counties, and zones without a national code; most hold talks.
create table people.region (
  tenant_id     text    not null,
  region_id     text    not null,
  name          text    not null,
  division_code text    check (division_code ~ '^[0-9]{6}$' and division_code not like '%01'),
  kind          text    not null check (kind in ('city', 'district', 'zone')),
  venue         boolean not null,
  sort          int     not null,
  primary key (tenant_id, region_id)
);
alter table people.region enable row level security;
alter table people.region force row level security;
grant select, insert, update on people.region to kentan_app;
create policy region_seen on people.region for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy region_added on people.region for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'admin');

create table people.office (
  tenant_id text not null,
  office_id uuid not null,
  key       text not null,
  name      text not null,
  kind      text not null check (kind in ('coordinating', 'department', 'street', 'institution')),
  region_id text not null,
  duties    text not null,
  handles   boolean not null, -- whether appeals may be dispatched to it
  primary key (tenant_id, office_id),
  unique (tenant_id, key)
);
alter table people.office enable row level security;
alter table people.office force row level security;
grant select, insert, update on people.office to kentan_app;
create policy office_seen on people.office for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy office_added on people.office for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'admin');

-- Enterprises; a provisional one has no credit code yet and is merged into the real one later.
create table people.enterprise (
  tenant_id     text    not null,
  enterprise_id uuid    not null,
  name          text    not null,
  credit_code   text,
  code_warning  text    check (code_warning in ('pilot-code')),
  provisional   boolean not null,
  merged_into   uuid,
  region_id     text    not null,
  industry      text    check (industry ~ '^[0-9]{2}$'),
  employees     int     check (employees >= 0),
  revenue       numeric(14, 2) check (revenue >= 0),
  assets        numeric(14, 2) check (assets >= 0),
  figures_as_of date,
  size_class    text    check (size_class in ('large', 'medium', 'small', 'micro')),
  contact_name  text,
  contact_phone text,
  created_at    timestamptz not null,
  primary key (tenant_id, enterprise_id),
  unique (tenant_id, credit_code),
  check (provisional = (credit_code is null))
);
-- The registration desk and the import look an enterprise up by its name.
create index enterprise_name on people.enterprise (tenant_id, name);
-- An account speaks for the records merged into its enterprise too.
create index enterprise_merged on people.enterprise (tenant_id, merged_into) where merged_into is not null;
alter table people.enterprise enable row level security;
alter table people.enterprise force row level security;
grant select, insert, update on people.enterprise to kentan_app;
-- Handlers and leads never see who an enterprise is.
create policy enterprise_seen on people.enterprise for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'caller' then (select app.region()) is null or region_id = (select app.region())
    when 'admin' then true
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'session' then true
    else false end);
create policy enterprise_added on people.enterprise for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'admin'));
create policy enterprise_changed on people.enterprise for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'admin'))
  with check (tenant_id = (select app.tenant()));

create table people.account (
  tenant_id     text    not null,
  account_id    uuid    not null,
  name          text    not null,
  role          text    not null check (role in
    ('enterprise', 'coordinator', 'handler', 'lead', 'caller', 'leader', 'expert', 'auditor', 'admin')),
  office_id     uuid,
  enterprise_id uuid,
  region_id     text,
  disabled      boolean not null,
  created_at    timestamptz not null,
  primary key (tenant_id, account_id),
  check ((role = 'enterprise') = (enterprise_id is not null)),
  check ((role in ('coordinator', 'handler', 'lead', 'caller')) = (office_id is not null))
);
alter table people.account enable row level security;
alter table people.account force row level security;
grant select, insert, update on people.account to kentan_app;

-- Signed-in browsers. Only the hash of the random id is stored.
create table people.session (
  tenant_id    text        not null,
  token_hash   text        not null,
  account_id   uuid        not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  primary key (tenant_id, token_hash)
);
alter table people.session enable row level security;
alter table people.session force row level security;
grant select, insert, update, delete on people.session to kentan_app;

-- Links that sign one account in once.
create table people.sign_in_link (
  tenant_id  text        not null,
  token_hash text        not null,
  account_id uuid        not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  primary key (tenant_id, token_hash)
);
alter table people.sign_in_link enable row level security;
alter table people.sign_in_link force row level security;
grant select, insert, update on people.sign_in_link to kentan_app;

-- The `session` context knows one secret's hash and sees only what that secret opens.
create policy session_by_token on people.session to kentan_app
  using (tenant_id = (select app.tenant()) and token_hash = (select app.token()))
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'session');
create policy link_by_token on people.sign_in_link to kentan_app
  using (tenant_id = (select app.tenant()) and token_hash = (select app.token()))
  with check (tenant_id = (select app.tenant()) and (select app.role()) in ('session', 'admin'));
create policy account_seen on people.account for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'admin' then true
    when 'session' then
      account_id in (select s.account_id from people.session s
        where s.tenant_id = account.tenant_id and s.token_hash = (select app.token()))
      or account_id in (select l.account_id from people.sign_in_link l
        where l.tenant_id = account.tenant_id and l.token_hash = (select app.token()))
    else account_id = (select app.account()) end);
create policy account_added on people.account for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'admin');
create policy account_changed on people.account for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'admin')
  with check (tenant_id = (select app.tenant()));
