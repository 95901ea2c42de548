-- How a city times, lights and lifts its appeals. A change is a further version, with who made it and
-- why; the dates that were computed by an earlier one keep it by name.
create table people.rules (
  tenant_id    text        not null,
  version      int         not null check (version > 0),
  preset       text        not null check (preset ~ '^[a-z0-9-]{1,40}$'), -- what it was made from
  rules        jsonb       not null,
  reason       text        not null,
  made_at      timestamptz not null,
  made_by      uuid        not null,
  made_by_name text        not null, -- as the account was called then: others may not look into accounts
  primary key (tenant_id, version)
);
alter table people.rules enable row level security;
alter table people.rules force row level security;
grant select, insert on people.rules to kentan_app; -- a correction is a new version
create policy rules_seen on people.rules for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy rules_added on people.rules for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'admin');

-- 兜底办: the office that lifted appeals are dispatched to; at most one a city.
alter table people.office add column takes_lifted boolean not null default false;
-- Why: the owner is bound by forced row security too, and would change nothing.
alter table people.office no force row level security;
update people.office set takes_lifted = true where key = 'bottom-line';
alter table people.office force row level security;
create unique index office_takes_lifted on people.office (tenant_id) where takes_lifted;
