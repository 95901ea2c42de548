-- Deadlines know the moment they pass, and when the clock has to act about them.
alter table record.deadline add column due_at timestamptz; -- for a limit in hours
alter table record.deadline add column warn_at timestamptz not null;
alter table record.deadline add column passes_at timestamptz not null;
alter table record.deadline add column wake_at timestamptz;
drop index record.deadline_open;
-- The worker finds what it is woken for by an index seek, however many others are open.
create index deadline_wake on record.deadline (tenant_id, loop, wake_at, subject_id, kind) where wake_at is not null;
-- Estimates are found when a holiday notice arrives.
create index deadline_provisional on record.deadline (tenant_id, loop, subject_id) where provisional and ended_on is null;

alter table appeals.appeal add column grade text;
alter table appeals.appeal add column level int not null check (level >= 0);
alter table appeals.appeal add column transfers int not null;
alter table appeals.appeal add column co_office_ids uuid[] not null;
alter table appeals.appeal add column reply_promised_on date not null; -- without an extension
alter table appeals.appeal add column warn_at timestamptz;
alter table appeals.appeal add column passes_at timestamptz;
alter table appeals.appeal add column black_at timestamptz;
alter table appeals.appeal add column paused boolean not null;
alter table appeals.appeal add column letters int not null;
alter table appeals.appeal add column review_on date;
-- The supervision list: what has passed, the longest first.
create index appeal_passed on appeals.appeal (tenant_id, passes_at, appeal_id) where status <> 'closed';
-- Lifted and shelved appeals are on it whatever their dates.
create index appeal_lifted on appeals.appeal (tenant_id, appeal_id) where status <> 'closed' and (level > 0 or review_on is not null);
-- An office finds what it helps with.
create index appeal_co_office on appeals.appeal using gin (co_office_ids) where status <> 'closed';

-- An office sees what it answers for, and what it owes a part of.
drop policy appeal_seen on appeals.appeal;
create policy appeal_seen on appeals.appeal for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'handler' then office_id = (select app.office()) or co_office_ids @> array[(select app.office())]
    when 'lead' then office_id = (select app.office()) or co_office_ids @> array[(select app.office())]
    when 'caller' then replied_on is not null
      and ((select app.region()) is null or region_id = (select app.region()))
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);
drop policy appeal_changed on appeals.appeal;
create policy appeal_changed on appeals.appeal for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'handler' then office_id = (select app.office()) or co_office_ids @> array[(select app.office())]
    when 'lead' then office_id = (select app.office()) or co_office_ids @> array[(select app.office())]
    when 'caller' then replied_on is not null
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));

-- The last number given to a kind of letter in a year.
create table appeals.letter_count (
  tenant_id text not null,
  year      int  not null,
  document  text not null check (document in ('reminder', 'order')),
  last      int  not null check (last > 0),
  primary key (tenant_id, year, document)
);
alter table appeals.letter_count enable row level security;
alter table appeals.letter_count force row level security;
grant select, insert, update on appeals.letter_count to kentan_app;
create policy letters_counted on appeals.letter_count to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'clock'))
  with check (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'clock'));
