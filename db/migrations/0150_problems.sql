-- 共性问题: what many enterprises say of one matter, found in their texts and confirmed by people.
create schema problems;
grant usage on schema problems to kentan_app;

create table problems.problem_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on problems.problem_edge to kentan_app;

-- The last number given in a year.
create table problems.counter (
  tenant_id text not null,
  year      int  not null,
  last      int  not null check (last > 0),
  primary key (tenant_id, year)
);
alter table problems.counter enable row level security;
alter table problems.counter force row level security;
grant select, insert, update on problems.counter to kentan_app;
create policy counted on problems.counter to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'clock'))
  with check (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'clock'));

-- One row a problem, what its events add up to.
create table problems.problem (
  tenant_id          text   not null,
  problem_id         uuid   not null,
  version            int    not null,
  status_before      text   not null,
  status             text   not null,
  ended              text   check (ended in ('dismissed', 'merged', 'undone', 'not-adopted', 'done')),
  number             text   not null,
  title              text   not null, -- empty until a person has named it
  named              boolean not null,
  title_of           uuid,             -- the appeal whose title stands for it until then
  found              text   not null check (found in ('arrival', 'night', 'hand')),
  found_on           date   not null,
  root_cause         text,
  office_id          uuid,
  enterprises        int    not null,
  venues             int    not null,
  appeals            int    not null,
  proposed           int    not null,
  region_ids         text[] not null,
  first_on           date,
  last_on            date,
  trigger_reason     text   check (trigger_reason in ('enterprises', 'venues', 'leader')),
  trigger_on         date,
  confirmed_on       date,
  review_id          uuid,
  from_id            uuid,
  into_id            uuid,
  decision           text   check (decision in ('measures', 'higher', 'not-yet', 'not-adopted')),
  decided_on         date,
  look_again_on      date,
  measure_office_ids uuid[] not null,
  measures           int    not null,
  measures_open      int    not null,
  next_due_on        date,
  warn_at            timestamptz,
  passes_at          timestamptz,
  rule_changed_on    date,
  closed_on          date,
  primary key (tenant_id, problem_id),
  unique (tenant_id, number),
  check ((status = 'closed') = (ended is not null)),
  check ((trigger_reason is null) = (trigger_on is null))
);
-- The list: by status, the hottest first, and then the oldest.
create index problem_hot on problems.problem (tenant_id, status, enterprises desc, problem_id);
-- An office's own measures.
create index problem_office on problems.problem using gin (measure_office_ids) where status = 'carrying';
alter table problems.problem enable row level security;
alter table problems.problem force row level security;
grant select, insert, update on problems.problem to kentan_app;
-- A coordinator of one region sees what concerns it; a suggestion only where it concerns no other, for
-- the title that stands for it is one of an appeal. An office sees what it owes a measure of. Enterprises see `shown`.
create policy problem_seen on problems.problem for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
      or region_ids <@ array[(select app.region())]
      or (named and region_ids @> array[(select app.region())])
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'handler' then measure_office_ids @> array[(select app.office())]
    when 'lead' then measure_office_ids @> array[(select app.office())]
    else false end);
create policy problem_added on problems.problem for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_ids <@ array[(select app.region())]
    when 'clock' then true
    else false end);
create policy problem_changed on problems.problem for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_ids <@ array[(select app.region())]
    when 'clock' then true
    when 'leader' then status in ('suggested', 'confirmed', 'waiting')
    when 'lead' then measure_office_ids @> array[(select app.office())]
    else false end)
  with check (tenant_id = (select app.tenant()));

-- Which appeals are in which problem: proposed by the comparison, accepted, or taken out by a person.
create table problems.member (
  tenant_id     text    not null,
  problem_id    uuid    not null,
  appeal_id     uuid    not null,
  standing      text    not null check (standing in ('proposed', 'accepted', 'apart')),
  enterprise_id uuid    not null,
  counted_as    uuid    not null, -- the enterprise it is counted as: its own record, were one merged into it
  region_id     text    not null,
  venue         boolean not null,
  arrived_on    date    not null,
  primary key (tenant_id, problem_id, appeal_id)
);
-- An appeal is in one problem at most.
create unique index member_once on problems.member (tenant_id, appeal_id) where standing <> 'apart';
create index member_appeal on problems.member (tenant_id, appeal_id, problem_id);
create index member_enterprise on problems.member (tenant_id, enterprise_id, problem_id);
alter table problems.member enable row level security;
alter table problems.member force row level security;
grant select, insert, update (standing), delete on problems.member to kentan_app;
create policy member_seen on problems.member for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then standing = 'accepted' and enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy member_added on problems.member for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    else false end);
create policy member_changed on problems.member for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));
create policy member_gone on problems.member for delete to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    else false end);

-- What an enterprise of the problem may read of it: neither who else said it nor what.
create table problems.shown (
  tenant_id       text  not null,
  problem_id      uuid  not null,
  open            boolean not null, -- confirmed, and neither dismissed nor merged
  number          text  not null,
  title           text  not null,
  status          text  not null,
  decision        text,
  decision_reason text,
  decided_on      date,
  look_again_on   date,
  measures        jsonb not null,
  rule_changed_on date,
  finding         text,
  closed_on       date,
  primary key (tenant_id, problem_id)
);
alter table problems.shown enable row level security;
alter table problems.shown force row level security;
grant select, insert, update on problems.shown to kentan_app;
-- Why a function: a subquery in the policy would be planned with every statement of anybody.
create function problems.concerns(id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from problems.member m where m.tenant_id = app.tenant() and m.problem_id = id);
end $$;
create function problems.sees(id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from problems.problem p where p.tenant_id = app.tenant() and p.problem_id = id);
end $$;
create policy shown_seen on problems.shown for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then open and problems.concerns(problem_id)
    when 'coordinator' then problems.sees(problem_id)
    when 'handler' then problems.sees(problem_id)
    when 'lead' then problems.sees(problem_id)
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy shown_added on problems.shown for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'clock'));
create policy shown_changed on problems.shown for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'lead', 'clock')
    and problems.sees(problem_id))
  with check (tenant_id = (select app.tenant()));

-- The rarest words and names of recent appeals, by which one that arrives finds those like it; only the
-- timekeeper compares. A row of `read` says that an appeal was compared.
create table problems.trait (
  tenant_id text not null,
  trait     text not null,
  appeal_id uuid not null,
  primary key (tenant_id, trait, appeal_id)
);
create index trait_appeal on problems.trait (tenant_id, appeal_id);
alter table problems.trait enable row level security;
alter table problems.trait force row level security;
grant select, insert, delete on problems.trait to kentan_app;
create policy trait_kept on problems.trait to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create table problems.compared (
  tenant_id  text not null,
  appeal_id  uuid not null,
  arrived_on date not null,
  primary key (tenant_id, appeal_id)
);
create index compared_old on problems.compared (tenant_id, arrived_on, appeal_id);
alter table problems.compared enable row level security;
alter table problems.compared force row level security;
grant select, insert, delete on problems.compared to kentan_app;
create policy compared_kept on problems.compared to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
-- On which day the whole was last compared.
create table problems.night (
  tenant_id text not null,
  run_on    date not null,
  looked_at int  not null,
  found     int  not null,
  primary key (tenant_id, run_on)
);
alter table problems.night enable row level security;
alter table problems.night force row level security;
grant select, insert on problems.night to kentan_app;
create policy night_seen on problems.night for select to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('coordinator', 'leader', 'auditor', 'clock'));
create policy night_added on problems.night for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- What has arrived lately.
create index appeal_arrived on appeals.appeal (tenant_id, submitted_on, appeal_id);

create or replace function record.seen(of_loop text, id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  -- Those who see the whole city are not asked record by record: they read all of it.
  if app.role() in ('clock', 'auditor') then
    return of_loop in ('appeal', 'topic', 'talk-period', 'talk-session', 'talk-seat', 'talk-question',
      'problem');
  end if;
  case of_loop
    when 'appeal' then
      return exists (select from appeals.appeal a where a.tenant_id = app.tenant() and a.appeal_id = id);
    when 'topic' then
      return exists (select from talks.topic t where t.tenant_id = app.tenant() and t.topic_id = id);
    when 'talk-period' then
      return exists (select from talks.period p where p.tenant_id = app.tenant() and p.period_id = id);
    when 'talk-session' then
      return exists (select from talks.session s where s.tenant_id = app.tenant() and s.session_id = id);
    when 'talk-seat' then
      return exists (select from talks.seat s where s.tenant_id = app.tenant() and s.seat_id = id);
    when 'talk-question' then
      return exists (select from talks.question q where q.tenant_id = app.tenant() and q.question_id = id);
    when 'problem' then
      return exists (select from problems.problem p where p.tenant_id = app.tenant() and p.problem_id = id);
    else return false;
  end case;
end $$;

create or replace function record.addable(of_loop text, of_type text, id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  case of_loop
    when 'appeal' then
      return exists (select from appeals.appeal a where a.tenant_id = app.tenant() and a.appeal_id = id);
    when 'topic' then
      return exists (select from talks.topic t where t.tenant_id = app.tenant() and t.topic_id = id);
    when 'talk-period' then
      return app.role() in ('coordinator', 'clock') and exists (
        select from talks.period p where p.tenant_id = app.tenant() and p.period_id = id);
    when 'talk-session' then
      return exists (select from talks.session s where s.tenant_id = app.tenant() and s.session_id = id
        and case (select app.role())
          when 'coordinator' then (select app.region()) is null or s.region_id = (select app.region())
          when 'clock' then true
          when 'expert' then of_type = 'commented' and s.status in ('underway', 'minutes')
          else false end);
    when 'talk-seat' then
      return exists (select from talks.seat s where s.tenant_id = app.tenant() and s.seat_id = id);
    when 'talk-question' then
      return (app.role() = 'coordinator' or (app.role() = 'clock' and of_type = 'erased')) and exists (
        select from talks.question q where q.tenant_id = app.tenant() and q.question_id = id);
    when 'problem' then
      return exists (select from problems.problem p where p.tenant_id = app.tenant() and p.problem_id = id
        and case (select app.role())
          when 'coordinator' then (select app.region()) is null
            or p.region_ids <@ array[(select app.region())]
          when 'clock' then true
          when 'leader' then of_type = 'marked'
          when 'lead' then of_type = 'measureFulfilled'
          else false end);
    else return false;
  end case;
end $$;

alter policy deadlines on record.deadline
  with check (tenant_id = (select app.tenant()) and record.seen(loop, subject_id) and case loop
    when 'appeal' then true
    when 'talk-period' then (select app.role()) in ('coordinator', 'clock')
    when 'talk-session' then (select app.role()) in ('coordinator', 'clock')
    when 'problem' then (select app.role()) in ('coordinator', 'lead', 'clock')
    else false end);
