-- 差评整改: each bad rating is verified, rectified by the office whose work it was, and the enterprise called
-- back. 回访名单: who is being called now. 自助评价: links that are good for one answer.
create schema evaluation;
grant usage on schema evaluation to kentan_app;

create table evaluation.rectification_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on evaluation.rectification_edge to kentan_app;

create table evaluation.rectification (
  tenant_id        text    not null,
  rectification_id uuid    not null,
  version          int     not null,
  status_before    text    not null,
  status           text    not null,
  appeal_id        uuid    not null,
  nth              int     not null check (nth > 0), -- which of the appeal's bad ratings
  number           text    not null,
  enterprise_id    uuid    not null,
  region_id        text    not null,
  office_id        uuid,
  office_ids       uuid[]  not null, -- all that had a part in the appeal
  level            int     not null check (level between 1 and 2),
  rated_by         text    not null check (rated_by in ('enterprise', 'caller')),
  rated_on         date    not null,
  opened_on        date    not null,
  finding          text,
  reason_class     text,
  rectify_due_on   date,
  rectified_on     date,
  contested_on     date,
  upheld           boolean,
  attempts         int     not null,
  attempted_at     timestamptz,
  satisfied        int     check (satisfied between 1 and 5),
  ended            text    check (ended in ('satisfied', 'still-bad', 'unreached', 'upheld')),
  closed_on        date,
  next_due_on      date,
  warn_at          timestamptz,
  passes_at        timestamptz,
  primary key (tenant_id, rectification_id),
  check ((status = 'closed') = (ended is not null)),
  check ((ended is not distinct from 'upheld') = (upheld is true)),
  check (ended is distinct from 'unreached' or satisfied is null)
);
-- A bad rating is rectified once.
create unique index rectification_of on evaluation.rectification (tenant_id, appeal_id, nth);
-- What is due first; an office's own.
create index rectification_due on evaluation.rectification (tenant_id, next_due_on, rectification_id)
  where status <> 'closed';
create index rectification_office on evaluation.rectification (tenant_id, office_id, rectification_id);
create index rectification_enterprise on evaluation.rectification (tenant_id, enterprise_id, rectification_id);
alter table evaluation.rectification enable row level security;
alter table evaluation.rectification force row level security;
grant select, insert on evaluation.rectification to kentan_app;
-- Whose it is never changes.
grant update (version, status_before, status, appeal_id, nth, number, region_id, office_id, office_ids, level,
  rated_by, rated_on, opened_on, finding, reason_class, rectify_due_on, rectified_on, contested_on, upheld,
  attempts, attempted_at, satisfied, ended, closed_on, next_due_on, warn_at, passes_at)
  on evaluation.rectification to kentan_app;
create policy rectification_seen on evaluation.rectification for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'caller' then (select app.region()) is null or region_id = (select app.region())
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    -- The office is given it once it is verified.
    when 'lead' then office_id = (select app.office()) and status not in ('new', 'verifying')
    when 'handler' then office_id = (select app.office()) and status not in ('new', 'verifying')
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    else false end);
create policy rectification_added on evaluation.rectification for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy rectification_changed on evaluation.rectification for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'caller' then (select app.region()) is null or region_id = (select app.region())
    when 'lead' then office_id = (select app.office())
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));

-- One caller at a time calls an enterprise; a claim that is over may be taken by another.
create table evaluation.call (
  tenant_id     text        not null,
  enterprise_id uuid        not null,
  account_id    uuid        not null,
  claimed_at    timestamptz not null,
  until         timestamptz not null,
  primary key (tenant_id, enterprise_id)
);
alter table evaluation.call enable row level security;
alter table evaluation.call force row level security;
grant select, insert, update, delete on evaluation.call to kentan_app;
create policy call_seen on evaluation.call for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'caller' then true
    when 'auditor' then true
    else false end);
create policy call_claimed on evaluation.call for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'caller'
    and account_id = (select app.account()));
create policy call_taken_over on evaluation.call for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'caller')
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account()));
create policy call_let_go on evaluation.call for delete to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'caller'
    and account_id = (select app.account()));

-- A link that an enterprise answers by itself, once. Its secret is worked out by the city's key whenever it is
-- sent; kept are its hash, and of a code that was sent for it a keyed mark.
create table evaluation.link (
  tenant_id     text        not null,
  link_id       uuid        not null,
  appeal_id     uuid        not null,
  enterprise_id uuid        not null,
  round         int         not null check (round >= 0), -- of which reply: after how many redos
  token_hash    text        not null check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at       timestamptz not null,
  made_by       uuid        not null,
  expires_at    timestamptz not null,
  tries         int         not null default 0 check (tries between 0 and 5),
  codes         int         not null default 0 check (codes between 0 and 3),
  code_mark     text        check (code_mark ~ '^[0-9a-f]{64}$'),
  code_until    timestamptz,
  used_at       timestamptz,
  primary key (tenant_id, link_id),
  check ((code_mark is null) = (code_until is null))
);
create unique index link_opened_by on evaluation.link (tenant_id, token_hash);
create index link_of on evaluation.link (tenant_id, appeal_id);
alter table evaluation.link enable row level security;
alter table evaluation.link force row level security;
grant select, insert on evaluation.link to kentan_app;
grant update (tries, codes, code_mark, code_until, used_at) on evaluation.link to kentan_app;
create policy link_seen on evaluation.link for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'session' then token_hash = (select app.token())
    when 'clock' then true
    when 'caller' then true
    when 'auditor' then true
    else false end);
create policy link_made on evaluation.link for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and used_at is null and made_by = (select app.account())
    and (select app.role()) in ('clock', 'caller'));
create policy link_answered on evaluation.link for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and token_hash = (select app.token()) and used_at is null)
  with check (tenant_id = (select app.tenant()) and token_hash = (select app.token()));
