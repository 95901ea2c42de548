create table talks.period_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on talks.period_edge to kentan_app;
create table talks.session_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on talks.session_edge to kentan_app;

-- 期: one day of talks. A day that was skipped from the outset has a row and no number.
create table talks.period (
  tenant_id     text   not null,
  period_id     uuid   not null,
  version       int    not null,
  status_before text   not null,
  status        text   not null,
  number        int    check (number > 0),
  planned_on    date   not null,
  held_on       date   not null,
  topic_ids     uuid[] not null,
  reason        text,
  primary key (tenant_id, period_id),
  -- One plan a day on which talks fall due; the list is in this order.
  unique (tenant_id, planned_on),
  unique (tenant_id, number),
  check (number is not null or status = 'cancelled')
);
alter table talks.period enable row level security;
alter table talks.period force row level security;
grant select, insert, update on talks.period to kentan_app;
create policy period_seen on talks.period for select to kentan_app
  using (tenant_id = (select app.tenant()));
-- A period is the whole city's: those bound to one region do not plan it.
create policy period_added on talks.period for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null);
create policy period_changed on talks.period for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));

-- 场: one talk at one venue.
create table talks.session (
  tenant_id     text    not null,
  session_id    uuid    not null,
  version       int     not null,
  status_before text    not null,
  status        text    not null,
  period_id     uuid    not null,
  number        int     not null,
  region_id     text    not null,
  held_on       date    not null,
  starts_at     text    not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place         text,
  host_body     text    not null check (host_body in ('committee', 'congress', 'government', 'cppcc')),
  host_name     text,
  deputy_name   text,
  quota         int     not null check (quota > 0),
  topic_ids     uuid[]  not null,
  office_ids    uuid[]  not null,
  opens_on      date    not null,
  locks_on      date    not null,
  pack_on       date    not null,
  minutes_on    date    not null,
  provisional   boolean not null,
  moved_from    date,
  reason        text,
  primary key (tenant_id, session_id),
  unique (tenant_id, period_id, region_id)
);
-- The calendar feed of a venue, and when a topic was last spoken of there.
create index session_venue on talks.session (tenant_id, region_id, held_on);
alter table talks.session enable row level security;
alter table talks.session force row level security;
grant select, insert, update on talks.session to kentan_app;
-- When and where talks are is no secret.
create policy session_seen on talks.session for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy session_added on talks.session for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null);
create policy session_changed on talks.session for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));

create policy period_events_seen on record.event for select to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'talk-period' and exists (
    select from talks.period p where p.tenant_id = event.tenant_id and p.period_id = event.stream_id));
create policy period_events_added on record.event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and loop = 'talk-period'
    and actor_id = (select app.account()) and (select app.role()) in ('coordinator', 'clock') and exists (
    select from talks.period p where p.tenant_id = event.tenant_id and p.period_id = event.stream_id));
create policy period_deadlines on record.deadline to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'talk-period' and exists (
    select from talks.period p where p.tenant_id = deadline.tenant_id and p.period_id = deadline.subject_id))
  with check (tenant_id = (select app.tenant()) and loop = 'talk-period'
    and (select app.role()) in ('coordinator', 'clock'));
create policy session_events_seen on record.event for select to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'talk-session' and exists (
    select from talks.session s where s.tenant_id = event.tenant_id and s.session_id = event.stream_id));
create policy session_events_added on record.event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and loop = 'talk-session'
    and actor_id = (select app.account()) and exists (
    select from talks.session s where s.tenant_id = event.tenant_id and s.session_id = event.stream_id
      and case (select app.role())
        when 'coordinator' then (select app.region()) is null or s.region_id = (select app.region())
        when 'clock' then true
        else false end));
create policy session_deadlines on record.deadline to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'talk-session' and exists (
    select from talks.session s where s.tenant_id = deadline.tenant_id and s.session_id = deadline.subject_id))
  with check (tenant_id = (select app.tenant()) and loop = 'talk-session'
    and (select app.role()) in ('coordinator', 'clock'));
