-- Who acts, told by the application at the start of each transaction and gone at its end.
-- Outside such a transaction every function gives null, so every policy answers no.
create schema app;
create function app.tenant() returns text language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '');
create function app.account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;
create function app.role() returns text language sql stable parallel safe
  return nullif(current_setting('app.role', true), '');
create function app.office() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.office', true), '')::uuid;
create function app.region() returns text language sql stable parallel safe
  return nullif(current_setting('app.region', true), '');
create function app.enterprises() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.enterprises', true), ''), '{}')::uuid[];
create function app.token() returns text language sql stable parallel safe
  return nullif(current_setting('app.token', true), '');
grant usage on schema app to kentan_app;

create schema record;
grant usage on schema record to kentan_app;

-- The record of truth for every loop: appended, never altered (全过程留痕).
-- The primary key is also the lock: two writers cannot both add version n.
create table record.event (
  tenant_id  text        not null,
  stream_id  uuid        not null,
  version    int         not null check (version > 0),
  loop       text        not null,
  type       text        not null,
  at         timestamptz not null,
  actor_id   uuid        not null,
  actor_role text        not null,
  office_id  uuid,
  body       jsonb       not null,
  primary key (tenant_id, stream_id, version)
);
alter table record.event enable row level security;
alter table record.event force row level security;
grant select, insert on record.event to kentan_app;

-- What is due when, with the inputs the date was computed from; moved in the step's own transaction.
create table record.deadline (
  tenant_id        text    not null,
  subject_id       uuid    not null,
  kind             text    not null,
  loop             text    not null,
  start_on         date    not null,
  due_on           date    not null check (due_on >= start_on),
  rule_version     text    not null,
  calendar_version text    not null,
  provisional      boolean not null,
  ended_on         date,
  primary key (tenant_id, subject_id, kind)
);
-- Finds what is due by an index seek, however many have ended.
create index deadline_open on record.deadline (tenant_id, kind, due_on, subject_id) where ended_on is null;
alter table record.deadline enable row level security;
alter table record.deadline force row level security;
grant select, insert, update on record.deadline to kentan_app;

create schema platform;
grant usage on schema platform to kentan_app;

-- One row per accepted request; a repeat of the request gets the first answer back.
create table platform.idempotency (
  tenant_id    text        not null,
  account_id   uuid        not null,
  key          text        not null check (length(key) between 8 and 128),
  request_hash text        not null,
  answer       jsonb,
  at           timestamptz not null,
  primary key (tenant_id, account_id, key)
);
alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
grant select, insert, update on platform.idempotency to kentan_app;
create policy own_requests on platform.idempotency to kentan_app
  using (tenant_id = (select app.tenant()) and account_id = (select app.account()))
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account()));
