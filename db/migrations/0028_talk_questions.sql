create table talks.question_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on talks.question_edge to kentan_app;

-- What is asked at a session, and what became of it there. An appeal it led to names it as its source.
create table talks.question (
  tenant_id     text not null,
  question_id   uuid not null,
  version       int  not null,
  status_before text not null,
  status        text not null,
  session_id    uuid not null,
  seat_id       uuid not null,
  region_id     text not null,
  enterprise_id uuid not null,
  nth           int  not null check (nth between 1 and 3),
  text          text not null,
  appeal_id     uuid,
  primary key (tenant_id, question_id),
  -- One record a question, however often the session is begun.
  unique (tenant_id, seat_id, nth),
  check ((status in ('dispatched', 'written')) = (appeal_id is not null))
);
-- The console of a session.
create index question_session on talks.question (tenant_id, session_id, question_id);
alter table talks.question enable row level security;
alter table talks.question force row level security;
grant select, insert, update on talks.question to kentan_app;
create policy question_seen on talks.question for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy question_added on talks.question for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and ((select app.region()) is null or region_id = (select app.region())));
create policy question_changed on talks.question for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and ((select app.region()) is null or region_id = (select app.region())))
  with check (tenant_id = (select app.tenant()));

create policy question_events_seen on record.event for select to kentan_app
  using (tenant_id = (select app.tenant()) and loop = 'talk-question' and exists (
    select from talks.question q where q.tenant_id = event.tenant_id and q.question_id = event.stream_id));
create policy question_events_added on record.event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and loop = 'talk-question'
    and actor_id = (select app.account()) and (select app.role()) = 'coordinator' and exists (
    select from talks.question q where q.tenant_id = event.tenant_id and q.question_id = event.stream_id));
