create schema appeals;
grant usage on schema appeals to kentan_app;

-- The edges the table of steps allows; written from it at every migration, read by nobody else.
create table appeals.edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on appeals.edge to kentan_app;

-- One row an appeal: what its events add up to. `npm run kentan -- rebuild --check` proves it.
create table appeals.appeal (
  tenant_id       text    not null,
  appeal_id       uuid    not null,
  number          text    not null,
  version         int     not null,
  status_before   text    not null,
  status          text    not null,
  ended           text    check (ended in
    ('resolved', 'unconfirmed', 'unresolved', 'defaulted', 'withdrawn', 'referred')),
  title           text    not null,
  kind            text    not null,
  environment     text    not null,
  tags            text[]  not null,
  region_id       text    not null,
  enterprise_id   uuid    not null,
  channel         text    not null,
  source          text,
  source_ref      text,
  people_affected int,
  money_affected  numeric(14, 2),
  office_id       uuid,
  outcome         text,
  solved          boolean,
  rating          int     check (rating between 1 and 5),
  redo_count      int     not null,
  attempts        int     not null,
  reached         boolean,
  denied          boolean not null,
  submitted_on    date    not null,
  dispatch_due_on date    not null,
  dispatched_on   date,
  reply_due_on    date    not null,
  first_reply_on  date,
  replied_on      date,
  closed_on       date,
  next_due_on     date,
  provisional     boolean not null,
  primary key (tenant_id, appeal_id),
  unique (tenant_id, number),
  check ((status = 'closed') = (ended is not null)),
  check ((status = 'closed') = (next_due_on is null)),
  check (ended is distinct from 'resolved' or (solved is true and replied_on is not null))
);
-- A row of another channel's list is taken once, however often the list is sent.
create unique index appeal_source on appeals.appeal (tenant_id, source, source_ref) where source_ref is not null;
-- The inbox: open appeals, the most urgent first.
create index appeal_due on appeals.appeal (tenant_id, next_due_on, appeal_id) where status <> 'closed';
-- An office's own list, and an enterprise's.
create index appeal_office on appeals.appeal (tenant_id, office_id, next_due_on, appeal_id);
create index appeal_enterprise on appeals.appeal (tenant_id, enterprise_id, appeal_id);
alter table appeals.appeal enable row level security;
alter table appeals.appeal force row level security;
grant select, insert, update on appeals.appeal to kentan_app;
create policy appeal_seen on appeals.appeal for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'handler' then office_id = (select app.office())
    when 'lead' then office_id = (select app.office())
    when 'caller' then replied_on is not null
      and ((select app.region()) is null or region_id = (select app.region()))
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy appeal_added on appeals.appeal for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    else false end);
create policy appeal_changed on appeals.appeal for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'handler' then office_id = (select app.office())
    when 'lead' then office_id = (select app.office())
    when 'caller' then replied_on is not null
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));

-- An appeal's events and deadlines are seen and added by whoever may see the appeal.
create policy appeal_events_seen on record.event for select to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'appeal' and exists (
    select from appeals.appeal a where a.tenant_id = event.tenant_id and a.appeal_id = event.stream_id));
create policy appeal_events_added on record.event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and loop = 'appeal'
    and actor_id = (select app.account()) and exists (
    select from appeals.appeal a where a.tenant_id = event.tenant_id and a.appeal_id = event.stream_id));
create policy appeal_deadlines on record.deadline to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'appeal' and exists (
    select from appeals.appeal a where a.tenant_id = deadline.tenant_id and a.appeal_id = deadline.subject_id))
  with check (tenant_id = (select app.tenant()) and loop = 'appeal');
