-- 抽查核实: what may be false is flagged, what is drawn is checked, what was false is opened again.
create schema checks;
grant usage on schema checks to kentan_app;

-- An appeal opened again after its end (重开), and one whose problem came back (复发).
alter table appeals.appeal add column reopened int not null default 0;
alter table appeals.appeal add column reopened_on date;
alter table appeals.appeal add column relapsed_on date;
grant update (reopened, reopened_on, relapsed_on) on appeals.appeal to kentan_app;
-- What came back and waits to be opened again, the newest first.
create index appeal_relapsed on appeals.appeal (tenant_id, relapsed_on desc) where relapsed_on is not null;
-- What an enterprise had solved lately, when it submits the same again.
create index appeal_resolved_of on appeals.appeal (tenant_id, enterprise_id, closed_on) where ended = 'resolved';

create table checks.task_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on checks.task_edge to kentan_app;

-- How far the timekeeper has looked through what happened.
create table checks.cursor (
  tenant_id  text   not null,
  leaf_index bigint not null,
  primary key (tenant_id)
);
alter table checks.cursor enable row level security;
alter table checks.cursor force row level security;
grant select, insert, update (leaf_index) on checks.cursor to kentan_app;
create policy cursor_clock on checks.cursor to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- Each reply that was looked at: what speaks against it, with no word of its text.
create table checks.reply (
  tenant_id  text         not null,
  appeal_id  uuid         not null,
  version    int          not null,
  office_id  uuid         not null,
  replied_at timestamptz  not null,
  hashes     bigint[]     not null,
  signals    jsonb        not null,
  score      float8       not null,
  flagged_on date,
  drawn_in   text,
  primary key (tenant_id, appeal_id, version)
);
-- What an office replied within an hour, a month, and last.
create index reply_of_office on checks.reply (tenant_id, office_id, replied_at);
-- Flags, the newest first, and those not yet given to a checker.
create index reply_flagged on checks.reply (tenant_id, flagged_on desc, appeal_id) where flagged_on is not null;
create index reply_undrawn on checks.reply (tenant_id, appeal_id) where flagged_on is not null and drawn_in is null;
alter table checks.reply enable row level security;
alter table checks.reply force row level security;
grant select, insert, update (hashes, signals, score, flagged_on, drawn_in) on checks.reply to kentan_app;
create policy reply_seen on checks.reply for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'auditor' then true
    when 'clock' then true
    when 'coordinator' then (select app.region()) is null or exists (select from appeals.appeal a
      where a.tenant_id = (select app.tenant()) and a.appeal_id = reply.appeal_id)
    else false end);
create policy reply_added on checks.reply for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy reply_changed on checks.reply for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- By what a reply is found when its office gives another like it: hashes, from which no text can be had back.
create table checks.reply_band (
  tenant_id  text        not null,
  office_id  uuid        not null,
  hash       bigint      not null,
  replied_at timestamptz not null,
  appeal_id  uuid        not null,
  version    int         not null,
  primary key (tenant_id, office_id, hash, replied_at, appeal_id, version)
);
alter table checks.reply_band enable row level security;
alter table checks.reply_band force row level security;
grant select, insert, delete on checks.reply_band to kentan_app;
create policy reply_band_clock on checks.reply_band to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- The weeks whose sample was drawn, each with the head that gave the seed.
create table checks.week (
  tenant_id text        not null,
  period    text        not null check (period ~ '^[0-9]{4}-W[0-9]{2}$'),
  drawn_at  timestamptz not null,
  head_size bigint      not null,
  ended     int         not null,
  sampled   int         not null,
  flagged   int         not null,
  primary key (tenant_id, period)
);
alter table checks.week enable row level security;
alter table checks.week force row level security;
grant select, insert on checks.week to kentan_app;
create policy week_seen on checks.week for select to kentan_app
  using (tenant_id = (select app.tenant())
    and (select app.role()) in ('auditor', 'coordinator', 'leader', 'clock'));
create policy week_drawn on checks.week for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- 抽查件: one appeal that somebody outside its handling looks at again.
create table checks.task (
  tenant_id     text    not null,
  check_id      uuid    not null,
  version       int     not null,
  status_before text    not null,
  status        text    not null,
  period        text    not null,
  appeal_id     uuid    not null,
  number        text    not null,
  region_id     text    not null,
  office_id     uuid,
  reason        text    not null check (reason in ('rated-bad', 'denied', 'defaulted', 'drawn', 'flagged')),
  flagged       boolean not null,
  checker_id    uuid,
  checker_name  text,
  finding       text    check (finding in ('true', 'false', 'partly', 'unclear')),
  drawn_on      date    not null,
  found_on      date,
  closed_on     date,
  confirmed     boolean,
  reopened_on   date,
  primary key (tenant_id, check_id)
);
-- An appeal is checked once of a week's sample.
create unique index task_of_week on checks.task (tenant_id, period, appeal_id);
-- The checks of an appeal, and those that wait, by whose they are.
create index task_of_appeal on checks.task (tenant_id, appeal_id);
create index task_by_status on checks.task (tenant_id, status, check_id);
create index task_of_checker on checks.task (tenant_id, checker_id) where status = 'assigned';
alter table checks.task enable row level security;
alter table checks.task force row level security;
grant select, insert, update on checks.task to kentan_app;
create policy task_seen on checks.task for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'auditor' then true
    when 'leader' then true
    when 'clock' then true
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'caller' then checker_id = (select app.account())
    else false end);
create policy task_drawn on checks.task for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy task_changed on checks.task for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'auditor' then true
    when 'leader' then status = 'checked'
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'caller' then status = 'assigned' and checker_id = (select app.account())
    else false end)
  with check (tenant_id = (select app.tenant()));
