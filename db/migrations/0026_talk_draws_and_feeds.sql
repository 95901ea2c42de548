-- 随机抽取: the candidates are fixed and published first, the seed and the roster after.
create table talks.draw (
  tenant_id   text        not null,
  draw_id     uuid        not null,
  session_id  uuid        not null,
  rule        text        not null,
  seats       int         not null check (seats > 0),
  candidates  jsonb       not null, -- codes and strata; no enterprise is named
  list_hash   text        not null check (list_hash ~ '^[0-9a-f]{64}$'),
  fixed_at    timestamptz not null,
  fixed_by    uuid        not null,
  already     jsonb,
  seed        text,
  seed_source text,
  roster      text[],
  left_out    text[],
  drawn_at    timestamptz,
  primary key (tenant_id, draw_id),
  check ((seed is null) = (drawn_at is null)),
  check ((seed is null) = (roster is null)),
  check ((seed is null) = (seed_source is null)),
  check ((seed is null) = (already is null)),
  check (drawn_at >= fixed_at)
);
alter table talks.draw enable row level security;
alter table talks.draw force row level security;
grant select, insert on talks.draw to kentan_app;
-- What was fixed stays: only the result is added, and only once.
grant update (already, seed, seed_source, roster, left_out, drawn_at) on talks.draw to kentan_app;
create policy draw_seen on talks.draw for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy draw_added on talks.draw for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator');
create policy draw_done on talks.draw for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator' and seed is null)
  with check (tenant_id = (select app.tenant()) and seed is not null);

-- Who is behind a code: for those who invite and those who check.
create table talks.draw_candidate (
  tenant_id     text not null,
  draw_id       uuid not null,
  code          text not null,
  enterprise_id uuid not null,
  primary key (tenant_id, draw_id, code)
);
alter table talks.draw_candidate enable row level security;
alter table talks.draw_candidate force row level security;
grant select, insert on talks.draw_candidate to kentan_app;
create policy candidate_seen on talks.draw_candidate for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'auditor' then true
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    else false end);
create policy candidate_added on talks.draw_candidate for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator');
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
