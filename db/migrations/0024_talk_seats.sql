create table talks.seat_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on talks.seat_edge to kentan_app;

-- How full each session is. Whoever takes or gives up a seat holds this row until it is written.
create table talks.seating (
  tenant_id  text not null,
  session_id uuid not null,
  quota      int  not null check (quota > 0),
  taken      int  not null check (taken between 0 and quota),
  waiting    int  not null check (waiting >= 0),
  last_queue int  not null check (last_queue >= waiting),
  primary key (tenant_id, session_id)
);
alter table talks.seating enable row level security;
alter table talks.seating force row level security;
grant select, insert, update on talks.seating to kentan_app;
create policy seating_seen on talks.seating for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy seating_added on talks.seating for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator');
create policy seating_changed on talks.seating for update to kentan_app
  using (tenant_id = (select app.tenant())
    and (select app.role()) in ('coordinator', 'enterprise', 'clock'))
  with check (tenant_id = (select app.tenant()));

-- One enterprise and one session: registered or invited.
create table talks.seat (
  tenant_id      text    not null,
  seat_id        uuid    not null,
  version        int     not null,
  status_before  text    not null,
  status         text    not null,
  session_id     uuid    not null,
  region_id      text    not null,
  enterprise_id  uuid    not null,
  origin         text    not null check (origin in ('registered', 'invited')),
  invite_reason  text,
  answer         text    check (answer in ('accepted', 'replaced')),
  speaker        text,
  tier           text    check (tier in ('public', 'departments', 'hidden')),
  question_count int     not null check (question_count between 0 and 3),
  small_micro    boolean not null,
  never_invited  boolean not null,
  dissatisfied   boolean not null,
  queue          int,
  asked_on       date    not null,
  primary key (tenant_id, seat_id),
  check ((status = 'waiting') = (queue is not null)),
  check ((origin = 'invited') = (invite_reason is not null))
);
-- An enterprise has one place in a session, whatever it gave up before; the roster is read by it.
create unique index seat_once on talks.seat (tenant_id, session_id, enterprise_id)
  where status not in ('declined', 'withdrawn');
-- The waiting list in its order; no two have one place in it.
create unique index seat_queue on talks.seat (tenant_id, session_id, queue) where queue is not null;
-- An enterprise's own.
create index seat_enterprise on talks.seat (tenant_id, enterprise_id);
alter table talks.seat enable row level security;
alter table talks.seat force row level security;
grant select, insert, update on talks.seat to kentan_app;
-- Departments see none of it, so that no invitation that was declined can come back to anybody.
create policy seat_seen on talks.seat for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'leader' then status <> 'declined'
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy seat_added on talks.seat for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    else false end);
create policy seat_changed on talks.seat for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));

-- 受邀上限: the days of the talks an enterprise was invited to. Every coordinator of the city counts
-- in the same row, whatever region it is bound to.
create table talks.guest (
  tenant_id     text   not null,
  enterprise_id uuid   not null,
  invited_to    date[] not null,
  primary key (tenant_id, enterprise_id)
);
alter table talks.guest enable row level security;
alter table talks.guest force row level security;
grant select, insert, update on talks.guest to kentan_app;
create policy guest_seen on talks.guest for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then true
    when 'auditor' then true
    else false end);
create policy guest_added on talks.guest for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator');
create policy guest_changed on talks.guest for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator')
  with check (tenant_id = (select app.tenant()));

create policy seat_events_seen on record.event for select to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'talk-seat' and exists (
    select from talks.seat s where s.tenant_id = event.tenant_id and s.seat_id = event.stream_id));
create policy seat_events_added on record.event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and loop = 'talk-seat'
    and actor_id = (select app.account()) and exists (
    select from talks.seat s where s.tenant_id = event.tenant_id and s.seat_id = event.stream_id));
