-- Who sees and who adds to the record, decided by the loop in one place. Why functions: a policy with a
-- subquery for each loop is planned anew with every statement, for all loops at once; in a function only
-- the loop in question is, and once a connection. A migration that adds a loop replaces both.
create function record.seen(of_loop text, id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  -- Those who see the whole city are not asked record by record: they read all of it.
  if app.role() in ('clock', 'auditor') then
    return of_loop in ('appeal', 'topic', 'talk-period', 'talk-session', 'talk-seat', 'talk-question');
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
    else return false;
  end case;
end $$;

create function record.addable(of_loop text, of_type text, id uuid) returns boolean
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
      return app.role() = 'coordinator' and exists (
        select from talks.question q where q.tenant_id = app.tenant() and q.question_id = id);
    else return false;
  end case;
end $$;

drop policy appeal_events_seen on record.event;
drop policy appeal_events_added on record.event;
drop policy topic_events_seen on record.event;
drop policy topic_events_added on record.event;
drop policy period_events_seen on record.event;
drop policy period_events_added on record.event;
drop policy session_events_seen on record.event;
drop policy session_events_added on record.event;
drop policy seat_events_seen on record.event;
drop policy seat_events_added on record.event;
drop policy question_events_seen on record.event;
drop policy question_events_added on record.event;
create policy events_seen on record.event for select to kentan_app
  using (tenant_id = (select app.tenant()) and record.seen(loop, stream_id));
create policy events_added on record.event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and actor_id = (select app.account())
    and record.addable(loop, type, stream_id));

drop policy appeal_deadlines on record.deadline;
drop policy period_deadlines on record.deadline;
drop policy session_deadlines on record.deadline;
create policy deadlines on record.deadline to kentan_app
  using (tenant_id = (select app.tenant()) and record.seen(loop, subject_id))
  with check (tenant_id = (select app.tenant()) and case loop
    when 'appeal' then true
    when 'talk-period' then (select app.role()) in ('coordinator', 'clock')
    when 'talk-session' then (select app.role()) in ('coordinator', 'clock')
    else false end);
