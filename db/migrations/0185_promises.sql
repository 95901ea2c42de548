-- 承诺台账: what somebody promised with a date, and leaders' instructions (批示), followed until they are kept.
create schema promises;
grant usage on schema promises to kentan_app;

create table promises.promise_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on promises.promise_edge to kentan_app;

create table promises.promise (
  tenant_id     text        not null,
  promise_id    uuid        not null,
  version       int         not null,
  status_before text        not null,
  status        text        not null,
  number        text        not null,
  source        text        not null check (source in ('reply', 'talk', 'shelving', 'decision', 'instruction')),
  office_id     uuid        not null,
  region_id     text,
  appeal_id     uuid,                 -- whose enterprise may follow it; an instruction has none
  about_kind    text        not null,
  about_id      uuid,
  about_label   text        not null,
  text          text        not null,
  said_by       text,
  said_on       date,
  by_account    uuid        not null, -- who put it down
  by_name       text        not null,
  made_on       date        not null,
  first_due_on  date        not null, -- as promised at first: what counts
  due_on        date        not null, -- as agreed by now
  warn_at       timestamptz not null,
  passes_at     timestamptz not null,
  asked_due_on  date,
  moves         int         not null,
  reported_on   date,
  broken_on     date,
  kept_on       date,
  result        text        check (result in ('keptInTime', 'keptLate', 'broken', 'open')),
  ended_on      date,
  primary key (tenant_id, promise_id),
  check ((result is null) = (status = 'withdrawn'))
);
-- The ledger: what is still owed first, the earliest due first.
create index promise_owed on promises.promise (tenant_id, (ended_on is not null), due_on, promise_id);
-- An office's own, and the years.
create index promise_office on promises.promise (tenant_id, office_id, due_on);
create index promise_first_due on promises.promise (tenant_id, first_due_on);
-- What was promised about an appeal or by a review.
create index promise_about on promises.promise (tenant_id, about_id) where about_id is not null;
create index promise_appeal on promises.promise (tenant_id, appeal_id) where appeal_id is not null;
alter table promises.promise enable row level security;
alter table promises.promise force row level security;
grant select, insert, update on promises.promise to kentan_app;

create policy promise_seen on promises.promise for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'lead' then office_id = (select app.office())
    when 'handler' then office_id = (select app.office())
    when 'enterprise' then appeal_id in (select a.appeal_id from appeals.appeal a
      where a.tenant_id = (select app.tenant()) and a.enterprise_id = any ((select app.enterprises())::uuid[]))
    else false end);
create policy promise_added on promises.promise for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    when 'lead' then office_id = (select app.office()) and source in ('reply', 'talk')
    when 'leader' then source = 'instruction' and by_account = (select app.account())
    else false end);
create policy promise_changed on promises.promise for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    when 'lead' then office_id = (select app.office()) and status in ('open', 'broken')
    when 'leader' then by_account = (select app.account()) and status = 'reported'
    when 'enterprise' then status = 'reported' and appeal_id in (select a.appeal_id from appeals.appeal a
      where a.tenant_id = (select app.tenant()) and a.enterprise_id = any ((select app.enterprises())::uuid[]))
    else false end)
  with check (tenant_id = (select app.tenant()));

-- 半年专题, 年度复盘: the reviews of half a year and of a year; what they rest on stands in their events.
create table reviews.retrospective_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on reviews.retrospective_edge to kentan_app;

create table reviews.retrospective (
  tenant_id        text not null,
  retrospective_id uuid not null,
  version          int  not null,
  status_before    text not null,
  status           text not null,
  kind             text not null check (kind in ('half', 'year')),
  period           text not null check (period ~ '^[0-9]{4}(-H[12])?$'),
  from_on          date not null,
  to_on            date not null,
  meets_on         date not null,
  met_on           date,
  chair            text,
  decisions        int  not null,
  sampled          int  not null,
  rechecked        int  not null,
  reason           text,
  primary key (tenant_id, retrospective_id)
);
-- One a period; one that was called off makes room for another.
create unique index retrospective_period on reviews.retrospective (tenant_id, period)
  where status <> 'cancelled';
alter table reviews.retrospective enable row level security;
alter table reviews.retrospective force row level security;
grant select, insert, update on reviews.retrospective to kentan_app;
create policy retrospective_seen on reviews.retrospective for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy retrospective_added on reviews.retrospective for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    else false end);
create policy retrospective_changed on reviews.retrospective for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    when 'auditor' then status in ('drawn', 'submitted', 'met', 'followed')
    else false end)
  with check (tenant_id = (select app.tenant()));
