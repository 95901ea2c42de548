-- 专报: the quarterly report with the figures as they stood, what a coordinator remarks to its parts, its number.
create schema briefings;
grant usage on schema briefings to kentan_app;

-- The last number given in a year.
create table briefings.counter (
  tenant_id text not null,
  year      int  not null,
  last      int  not null check (last > 0),
  primary key (tenant_id, year)
);
alter table briefings.counter enable row level security;
alter table briefings.counter force row level security;
grant select, insert, update on briefings.counter to kentan_app;
create policy counted on briefings.counter to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null)
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null);

-- One report a quarter. What it was made of is counted anew while it is a draft, and never after.
create table briefings.report (
  tenant_id text        not null,
  report_id uuid        not null,
  year      int         not null check (year between 2000 and 2999),
  quarter   int         not null check (quarter between 1 and 4),
  status    text        not null check (status in ('draft', 'issued')),
  number    text,
  as_of     timestamptz not null,
  content   jsonb       not null,
  drafted_by uuid       not null,
  issued_by uuid,
  issued_on date,
  primary key (tenant_id, report_id),
  unique (tenant_id, year, quarter),
  unique (tenant_id, number),
  check ((status = 'issued') = (number is not null and issued_by is not null and issued_on is not null))
);
alter table briefings.report enable row level security;
alter table briefings.report force row level security;
grant select, insert, update (status, number, as_of, content, issued_by, issued_on)
  on briefings.report to kentan_app;
create policy report_seen on briefings.report for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'leader' then status = 'issued'
    when 'auditor' then (select app.region()) is null
    else false end);
create policy report_drafted on briefings.report for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null and status = 'draft' and drafted_by = (select app.account()));
create policy report_changed on briefings.report for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null and status = 'draft')
  with check (tenant_id = (select app.tenant()));

-- What a coordinator wrote to a part, each time anew: the newest is printed, the others stay.
create table briefings.remark (
  tenant_id text        not null,
  report_id uuid        not null,
  section   text        not null check (section in ('overall', 'areas', 'problems', 'promises',
    'false-ends', 'cases', 'advice')),
  nth       int         not null check (nth > 0),
  text      text        not null, -- empty: taken back
  by_id     uuid        not null,
  at        timestamptz not null,
  primary key (tenant_id, report_id, section, nth)
);
alter table briefings.remark enable row level security;
alter table briefings.remark force row level security;
grant select, insert on briefings.remark to kentan_app;
create policy remark_seen on briefings.remark for select to kentan_app
  using (tenant_id = (select app.tenant()) and exists (select from briefings.report r
    where r.tenant_id = (select app.tenant()) and r.report_id = remark.report_id));
create policy remark_written on briefings.remark for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and by_id = (select app.account()) and exists (select from briefings.report r
      where r.tenant_id = (select app.tenant()) and r.report_id = remark.report_id and r.status = 'draft'));

-- The oldest that are open; the most often redone that are open; the newest that were refused with a reason.
create index appeal_oldest on appeals.appeal (tenant_id, submitted_on, appeal_id) where status <> 'closed';
create index appeal_redone on appeals.appeal (tenant_id, redo_count desc, submitted_on, appeal_id)
  where status <> 'closed' and redo_count > 0;
create index appeal_refused on appeals.appeal (tenant_id, replied_on desc, appeal_id)
  where outcome = 'refused' and replied_on is not null;
