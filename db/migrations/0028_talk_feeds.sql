-- Calendar feeds. Only the hash of the token in the address is stored; it can be revoked.
create table talks.feed (
  tenant_id       text        not null,
  token_hash      text        not null,
  feed_id         uuid        not null,
  account_id      uuid        not null,
  role            text        not null,
  office_id       uuid,
  actor_region_id text,
  enterprise_ids  uuid[]      not null,
  region_id       text,       -- the venue; none is what concerns the person
  created_at      timestamptz not null,
  revoked_at      timestamptz,
  primary key (tenant_id, token_hash),
  unique (tenant_id, feed_id)
);
-- A person's own feeds.
create index feed_account on talks.feed (tenant_id, account_id);
alter table talks.feed enable row level security;
alter table talks.feed force row level security;
grant select, insert on talks.feed to kentan_app;
grant update (revoked_at) on talks.feed to kentan_app;
create policy feed_seen on talks.feed for select to kentan_app
  using (tenant_id = (select app.tenant()) and case
    when (select app.role()) = 'session' then token_hash = (select app.token())
    when (select app.account()) = account_id then true
    else false end);
create policy feed_added on talks.feed for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account())
    and role = (select app.role()) and enterprise_ids <@ (select app.enterprises())::uuid[]
    and office_id is not distinct from (select app.office())
    and actor_region_id is not distinct from (select app.region()));
create policy feed_revoked on talks.feed for update to kentan_app
  using (tenant_id = (select app.tenant()) and account_id = (select app.account()))
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account()));
