-- 月评议: a review a month of the common problems, with a rota of who convenes it.
create schema reviews;
grant usage on schema reviews to kentan_app;

create table reviews.review_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on reviews.review_edge to kentan_app;
create table reviews.item_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on reviews.item_edge to kentan_app;

-- 召集人轮值: the whole rota a version each, never altered.
create table reviews.rota (
  tenant_id text        not null,
  version   int         not null check (version > 0),
  conveners jsonb       not null,
  reason    text,
  set_at    timestamptz not null,
  set_by    text        not null,
  primary key (tenant_id, version)
);
alter table reviews.rota enable row level security;
alter table reviews.rota force row level security;
grant select, insert on reviews.rota to kentan_app;
create policy rota_seen on reviews.rota for select to kentan_app
  using (tenant_id = (select app.tenant())
    and (select app.role()) in ('coordinator', 'leader', 'auditor', 'clock'));
create policy rota_set on reviews.rota for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null);

create table reviews.review (
  tenant_id        text   not null,
  review_id        uuid   not null,
  version          int    not null,
  status_before    text   not null,
  status           text   not null,
  month            text   not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  number           int    not null check (number > 0),
  held_on          date   not null,
  starts_at        text   not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place            text,
  convener_name    text   not null,
  convener_account uuid,
  convener_office  uuid,
  item_ids         uuid[] not null,
  statements_on    date   not null,
  minutes_on       date   not null,
  moved_from       date,
  reason           text,
  primary key (tenant_id, review_id)
);
-- One review a month, in the order of the list; one that was called off makes room for another.
create unique index review_month on reviews.review (tenant_id, month) where status <> 'cancelled';
create unique index review_number on reviews.review (tenant_id, number) where status <> 'cancelled';
alter table reviews.review enable row level security;
alter table reviews.review force row level security;
grant select, insert, update on reviews.review to kentan_app;

create table reviews.item (
  tenant_id     text    not null,
  item_id       uuid    not null,
  version       int     not null,
  status_before text    not null,
  status        text    not null,
  review_id     uuid    not null,
  problem_id    uuid    not null,
  title         text    not null,
  origin        text    not null check (origin in ('suggested', 'by-hand', 'deferred')),
  office_ids    uuid[]  not null,
  expert_ids    uuid[]  not null,
  stated_ids    uuid[]  not null, -- the offices that have stated their case
  comments      int     not null,
  score_counts  int[],            -- how many gave 1 to 5, once the review has begun
  score_asked   int,
  decision      jsonb,
  decided_on    date,
  reason        text,
  primary key (tenant_id, item_id)
);
-- A problem is on an agenda once, unless it was taken off and put on again.
create unique index item_of_review on reviews.item (tenant_id, review_id, problem_id) where status <> 'removed';
-- What earlier reviews did with a problem.
create index item_problem on reviews.item (tenant_id, problem_id);
alter table reviews.item enable row level security;
alter table reviews.item force row level security;
grant select, insert, update on reviews.item to kentan_app;

-- Who raised a problem is asked once how it stands; offices never see a row of it.
create table reviews.ballot (
  tenant_id     text        not null,
  item_id       uuid        not null,
  enterprise_id uuid        not null,
  review_id     uuid        not null,
  score         int         check (score between 1 and 5),
  scored_at     timestamptz,
  primary key (tenant_id, item_id, enterprise_id),
  check ((score is null) = (scored_at is null))
);
create index ballot_enterprise on reviews.ballot (tenant_id, enterprise_id);
alter table reviews.ballot enable row level security;
alter table reviews.ballot force row level security;
grant select, insert, update (score, scored_at) on reviews.ballot to kentan_app;
create policy ballot_seen on reviews.ballot for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy ballot_laid on reviews.ballot for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null and score is null);

-- When a review is held is told to all who work on it, and to who is asked to score.
create policy review_seen on reviews.review for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'expert' then true
    when 'lead' then status not in ('planned', 'cancelled')
    when 'handler' then status not in ('planned', 'cancelled')
    when 'enterprise' then review_id in (select b.review_id from reviews.ballot b
      where b.tenant_id = (select app.tenant()) and b.enterprise_id = any ((select app.enterprises())::uuid[]))
    else false end);
create policy review_added on reviews.review for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    else false end);
create policy review_changed on reviews.review for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));

-- Why functions: policies that ask each other's tables are refused as going round in a circle.
create function reviews.convened(id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from reviews.review r where r.tenant_id = app.tenant() and r.review_id = id
    and r.convener_account = app.account());
end $$;
create function reviews.takes_scores(id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from reviews.review r where r.tenant_id = app.tenant() and r.review_id = id
    and r.status = 'agenda');
end $$;

create policy ballot_cast on reviews.ballot for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and enterprise_id = any ((select app.enterprises())::uuid[]) and score is null
    and reviews.takes_scores(review_id))
  with check (tenant_id = (select app.tenant()) and score is not null);

-- Offices see what they are heard on, experts what they are asked about, both once it is announced; who
-- raised the problem sees what was decided of it.
create policy item_seen on reviews.item for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'lead' then status not in ('listed', 'removed') and (select app.office()) = any (office_ids)
    when 'handler' then status not in ('listed', 'removed') and (select app.office()) = any (office_ids)
    when 'expert' then status not in ('listed', 'removed') and (select app.account()) = any (expert_ids)
    when 'enterprise' then item_id in (select b.item_id from reviews.ballot b
      where b.tenant_id = (select app.tenant()) and b.enterprise_id = any ((select app.enterprises())::uuid[]))
    else false end);
create policy item_added on reviews.item for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    else false end);
create policy item_changed on reviews.item for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    when 'lead' then status = 'announced'
    when 'handler' then status = 'announced'
    when 'expert' then status in ('announced', 'discussed')
    when 'leader' then status in ('announced', 'discussed') and reviews.convened(review_id)
    else false end)
  with check (tenant_id = (select app.tenant()));

-- A coordinator puts leaders on the rota and asks experts: it may know which there are.
drop policy account_seen on people.account;
create policy account_seen on people.account for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'admin' then true
    when 'security' then true
    when 'auditor' then true
    when 'clock' then true
    when 'coordinator' then account_id = (select app.account()) or role in ('leader', 'expert')
    when 'session' then
      account_id in (select s.account_id from people.session s
        where s.tenant_id = account.tenant_id and s.token_hash = (select app.token()))
      or account_id in (select l.account_id from people.sign_in_link l
        where l.tenant_id = account.tenant_id and l.token_hash = (select app.token()))
      or account_id in (select p.account_id from people.passkey p
        where p.tenant_id = account.tenant_id and p.credential_hash = (select app.token()))
      or account_id in (select i.account_id from people.provider_identity i
        where i.tenant_id = account.tenant_id and i.subject_hash = (select app.token()))
      or account_id in (select c.account_id from people.phone_code c
        where c.tenant_id = account.tenant_id and c.request_hash = (select app.token()))
      or enterprise_id in (select n.enterprise_id from people.phone n
        where n.tenant_id = account.tenant_id and n.phone_index = (select app.token()))
    when 'enterprise' then account_id = (select app.account())
      or enterprise_id = any ((select app.enterprises())::uuid[])
    else account_id = (select app.account()) end);

-- The leader who convenes a review decides the problems on its agenda.
alter policy problem_changed on problems.problem
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_ids <@ array[(select app.region())]
    when 'clock' then true
    when 'leader' then status in ('suggested', 'confirmed', 'waiting')
      or (status = 'scheduled' and reviews.convened(review_id))
    when 'lead' then measure_office_ids @> array[(select app.office())]
    else false end);
alter policy shown_added on problems.shown
  with check (tenant_id = (select app.tenant())
    and (select app.role()) in ('coordinator', 'leader', 'clock'));
alter policy shown_changed on problems.shown
  using (tenant_id = (select app.tenant())
    and (select app.role()) in ('coordinator', 'lead', 'leader', 'clock') and problems.sees(problem_id));

-- Reviews and their items join the record, beside the loops of 0150.
create or replace function record.seen(of_loop text, id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  -- Those who see the whole city are not asked record by record: they read all of it.
  if app.role() in ('clock', 'auditor') then
    return of_loop in ('appeal', 'topic', 'talk-period', 'talk-session', 'talk-seat', 'talk-question',
      'problem', 'review', 'review-item');
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
    when 'review' then
      return exists (select from reviews.review r where r.tenant_id = app.tenant() and r.review_id = id);
    -- Who raised a problem reads what was decided, not who said what.
    when 'review-item' then
      return app.role() <> 'enterprise' and exists (
        select from reviews.item i where i.tenant_id = app.tenant() and i.item_id = id);
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
            or (of_type in ('decided', 'unscheduled') and reviews.convened(p.review_id))
          when 'lead' then of_type = 'measureFulfilled'
          else false end);
    when 'review' then
      return app.role() in ('coordinator', 'clock') and exists (
        select from reviews.review r where r.tenant_id = app.tenant() and r.review_id = id);
    when 'review-item' then
      return exists (select from reviews.item i where i.tenant_id = app.tenant() and i.item_id = id
        and case (select app.role())
          when 'coordinator' then (select app.region()) is null
          when 'clock' then true
          when 'lead' then of_type = 'stated' and i.status = 'announced'
          when 'handler' then of_type = 'stated' and i.status = 'announced'
          when 'expert' then of_type = 'commented' and i.status in ('announced', 'discussed')
          when 'leader' then of_type in ('decided', 'deferred') and reviews.convened(i.review_id)
          else false end);
    else return false;
  end case;
end $$;

alter policy deadlines on record.deadline
  with check (tenant_id = (select app.tenant()) and record.seen(loop, subject_id) and case loop
    when 'appeal' then true
    when 'talk-period' then (select app.role()) in ('coordinator', 'clock')
    when 'talk-session' then (select app.role()) in ('coordinator', 'clock')
    when 'problem' then (select app.role()) in ('coordinator', 'lead', 'leader', 'clock')
    when 'review' then (select app.role()) in ('coordinator', 'clock')
    else false end);
