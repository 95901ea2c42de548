-- Checks join the record, beside the loops of 0155.
create or replace function record.seen(of_loop text, id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  -- Those who see the whole city are not asked record by record: they read all of it.
  if app.role() in ('clock', 'auditor') then
    return of_loop in ('appeal', 'topic', 'talk-period', 'talk-session', 'talk-seat', 'talk-question',
      'problem', 'review', 'review-item', 'check');
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
    when 'check' then
      return exists (select from checks.check c where c.tenant_id = app.tenant() and c.check_id = id);
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
    when 'check' then
      return exists (select from checks.check c where c.tenant_id = app.tenant() and c.check_id = id
        and case (select app.role())
          when 'auditor' then true
          when 'coordinator' then true
          when 'clock' then true
          when 'leader' then of_type = 'settled'
          when 'caller' then of_type = 'found'
          else false end);
    else return false;
  end case;
end $$;
