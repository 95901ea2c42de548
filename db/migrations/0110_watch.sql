-- 防报复 (B11): who inspects or punishes an enterprise that has complained about it. Auditors of the whole
-- city and the timekeeper see it, no office does; what is found becomes an alert (trust.alert).
create schema watch;
grant usage on schema watch to kentan_app;

-- What other systems say offices did to enterprises. The credit code itself is not kept, only by what
-- it is found: a line about an enterprise that never raised anything tells nothing.
create table watch.inspection (
  tenant_id     text        not null,
  inspection_id uuid        not null,
  source        text        not null,
  source_ref    text        not null, -- its number there; the same line twice is one
  office_id     uuid        not null,
  code_index    bytea       not null,
  kind          text        not null check (kind in ('inspection', 'penalty', 'coercion', 'other')),
  done_on       date        not null,
  added_at      timestamptz not null,
  added_by      uuid        not null,
  checked_on    date,                 -- compared with the appeals that were there on this day
  primary key (tenant_id, inspection_id),
  unique (tenant_id, source, source_ref)
);
-- What is young enough to be compared once a day.
create index inspection_done on watch.inspection (tenant_id, done_on);
alter table watch.inspection enable row level security;
alter table watch.inspection force row level security;
grant select, insert, update (checked_on), delete on watch.inspection to kentan_app;
create policy inspection_added on watch.inspection for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'auditor'
    and (select app.region()) is null and added_by = (select app.account()));
create policy inspection_seen on watch.inspection for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'auditor' then (select app.region()) is null
    when 'clock' then true
    else false end);
create policy inspection_checked on watch.inspection for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()));
create policy inspection_dropped on watch.inspection for delete to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- That an enterprise reported retaliation by one tap: it and the auditors know.
create table watch.report (
  tenant_id     text        not null,
  report_id     uuid        not null,
  appeal_id     uuid        not null,
  enterprise_id uuid        not null,
  kind          text        not null check (kind in ('inspection', 'penalty', 'coercion', 'pressure', 'other')),
  made_at       timestamptz not null,
  made_by       uuid        not null,
  primary key (tenant_id, report_id)
);
create index report_of on watch.report (tenant_id, appeal_id, report_id);
alter table watch.report enable row level security;
alter table watch.report force row level security;
grant select, insert on watch.report to kentan_app;
create policy report_made on watch.report for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and made_by = (select app.account()) and enterprise_id = any ((select app.enterprises())::uuid[])
    and exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = report.appeal_id and a.enterprise_id = report.enterprise_id));
create policy report_seen on watch.report for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'auditor' then (select app.region()) is null
    else false end);

-- That an enterprise was asked, 30, 90 and 180 days after its appeal was closed.
create table watch.check_in (
  tenant_id text        not null,
  appeal_id uuid        not null,
  days      int         not null check (days in (30, 90, 180)),
  asked_at  timestamptz not null,
  primary key (tenant_id, appeal_id, days)
);
alter table watch.check_in enable row level security;
alter table watch.check_in force row level security;
grant select, insert on watch.check_in to kentan_app;
create policy check_in_kept on watch.check_in to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- Appeals closed on one day, for the questions that are asked so many days later.
create index appeal_closed on appeals.appeal (tenant_id, closed_on, appeal_id) where closed_on is not null;
