create schema talks;
grant usage on schema talks to kentan_app;

-- The edges the tables of steps allow, one table a loop; written from them at every migration.
create table talks.topic_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on talks.topic_edge to kentan_app;

-- The last number given to a city's topics, and to its periods.
create table talks.counter (
  tenant_id text not null,
  name      text not null check (name in ('topic', 'period')),
  last      int  not null check (last >= 0),
  primary key (tenant_id, name)
);
alter table talks.counter enable row level security;
alter table talks.counter force row level security;
grant select, insert, update on talks.counter to kentan_app;
create policy counted on talks.counter to kentan_app
  using (tenant_id = (select app.tenant()) and case name
    when 'topic' then (select app.role()) in ('coordinator', 'lead', 'enterprise', 'expert')
    when 'period' then (select app.role()) = 'coordinator'
    else false end)
  with check (tenant_id = (select app.tenant()) and case name
    when 'topic' then (select app.role()) in ('coordinator', 'lead', 'enterprise', 'expert')
    when 'period' then (select app.role()) = 'coordinator'
    else false end);

-- 主题库: one row a topic, what its events add up to.
create table talks.topic (
  tenant_id      text   not null,
  topic_id       uuid   not null,
  version        int    not null,
  status_before  text   not null,
  status         text   not null,
  code           text   not null,
  title          text   not null,
  environment    text,
  industries     text[] not null,
  chain          text,
  position       text   check (position in ('up', 'mid', 'down')),
  months         int[]  not null,
  lead_office_id uuid,
  source         text   not null,
  proposed_by    uuid   not null,
  proposed_on    date   not null,
  times_used     int    not null,
  last_used_on   date,
  primary key (tenant_id, topic_id),
  -- The library is listed by its codes.
  unique (tenant_id, code),
  check (position is null or chain is not null),
  check ((times_used = 0) = (last_used_on is null))
);
alter table talks.topic enable row level security;
alter table talks.topic force row level security;
grant select, insert, update on talks.topic to kentan_app;
-- A proposal is seen by whoever made it and by those who decide; what was approved, by everybody.
create policy topic_seen on talks.topic for select to kentan_app
  using (tenant_id = (select app.tenant()) and case
    when (select app.role()) in ('coordinator', 'leader', 'auditor', 'clock') then true
    when (select app.role()) in ('enterprise', 'handler', 'lead', 'caller', 'expert')
      then status in ('approved', 'scheduled') or proposed_by = (select app.account())
    else false end);
create policy topic_added on talks.topic for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and proposed_by = (select app.account())
    and (select app.role()) in ('coordinator', 'lead', 'enterprise', 'expert'));
create policy topic_changed on talks.topic for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'clock'))
  with check (tenant_id = (select app.tenant()));

create policy topic_events_seen on record.event for select to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'topic' and exists (
    select from talks.topic t where t.tenant_id = event.tenant_id and t.topic_id = event.stream_id));
create policy topic_events_added on record.event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and loop = 'topic'
    and actor_id = (select app.account()) and exists (
    select from talks.topic t where t.tenant_id = event.tenant_id and t.topic_id = event.stream_id));
