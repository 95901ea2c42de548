-- The policies of all loops on a shared table are planned with every statement that touches it, whatever
-- loop it is about. As functions they are opaque to the planner, and only the one of the row's loop is run:
-- a step of an appeal cost a third more with the five loops of the talk written as subqueries.
create function talks.sees_topic(id uuid) returns boolean language plpgsql stable parallel safe as
$$begin return exists (select from talks.topic t where t.tenant_id = app.tenant() and t.topic_id = id); end$$;
create function talks.sees_period(id uuid) returns boolean language plpgsql stable parallel safe as
$$begin return exists (select from talks.period p where p.tenant_id = app.tenant() and p.period_id = id); end$$;
create function talks.sees_session(id uuid) returns boolean language plpgsql stable parallel safe as
$$begin return exists (select from talks.session s where s.tenant_id = app.tenant() and s.session_id = id); end$$;
create function talks.runs_session(id uuid) returns boolean language plpgsql stable parallel safe as
$$begin return exists (select from talks.session s where s.tenant_id = app.tenant() and s.session_id = id
  and case app.role()
    when 'coordinator' then app.region() is null or s.region_id = app.region()
    when 'clock' then true
    else false end); end$$;
create function talks.sees_seat(id uuid) returns boolean language plpgsql stable parallel safe as
$$begin return exists (select from talks.seat s where s.tenant_id = app.tenant() and s.seat_id = id); end$$;
create function talks.sees_question(id uuid) returns boolean language plpgsql stable parallel safe as
$$begin return exists (select from talks.question q where q.tenant_id = app.tenant() and q.question_id = id); end$$;

alter policy topic_events_seen on record.event
  using (tenant_id = (select app.tenant()) and loop = 'topic' and talks.sees_topic(stream_id));
alter policy topic_events_added on record.event
  with check (tenant_id = (select app.tenant()) and loop = 'topic'
    and actor_id = (select app.account()) and talks.sees_topic(stream_id));
alter policy period_events_seen on record.event
  using (tenant_id = (select app.tenant()) and loop = 'talk-period' and talks.sees_period(stream_id));
alter policy period_events_added on record.event
  with check (tenant_id = (select app.tenant()) and loop = 'talk-period'
    and actor_id = (select app.account()) and (select app.role()) in ('coordinator', 'clock')
    and talks.sees_period(stream_id));
alter policy period_deadlines on record.deadline
  using (tenant_id = (select app.tenant()) and loop = 'talk-period' and talks.sees_period(subject_id));
alter policy session_events_seen on record.event
  using (tenant_id = (select app.tenant()) and loop = 'talk-session' and talks.sees_session(stream_id));
alter policy session_events_added on record.event
  with check (tenant_id = (select app.tenant()) and loop = 'talk-session'
    and actor_id = (select app.account()) and talks.runs_session(stream_id));
alter policy session_deadlines on record.deadline
  using (tenant_id = (select app.tenant()) and loop = 'talk-session' and talks.sees_session(subject_id));
alter policy seat_events_seen on record.event
  using (tenant_id = (select app.tenant()) and loop = 'talk-seat' and talks.sees_seat(stream_id));
alter policy seat_events_added on record.event
  with check (tenant_id = (select app.tenant()) and loop = 'talk-seat'
    and actor_id = (select app.account()) and talks.sees_seat(stream_id));
alter policy question_events_seen on record.event
  using (tenant_id = (select app.tenant()) and loop = 'talk-question' and talks.sees_question(stream_id));
alter policy question_events_added on record.event
  with check (tenant_id = (select app.tenant()) and loop = 'talk-question'
    and actor_id = (select app.account()) and (select app.role()) = 'coordinator'
    and talks.sees_question(stream_id));
