-- Leaders judge cases and take promises back, offices take adoptions back, the clock erases cases: who adds to the record, in one place.
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
    when 'rectification' then
      return exists (select from evaluation.rectification c where c.tenant_id = app.tenant()
        and c.rectification_id = id and case (select app.role())
          when 'clock' then true
          when 'caller' then of_type in ('verified', 'calledBack', 'closed')
          when 'coordinator' then of_type in ('verified', 'appealRuled', 'closed')
          when 'lead' then of_type in ('rectified', 'ratingAppealed')
          else false end);
    when 'check' then
      return exists (select from checks.task c where c.tenant_id = app.tenant() and c.check_id = id
        and case (select app.role())
          when 'auditor' then true
          when 'coordinator' then true
          when 'clock' then true
          when 'leader' then of_type = 'settled'
          when 'caller' then of_type = 'found'
          else false end);
    when 'promise' then
      return exists (select from promises.promise p where p.tenant_id = app.tenant() and p.promise_id = id
        and case (select app.role())
          when 'coordinator' then true
          when 'clock' then true
          when 'lead' then of_type in ('made', 'reported', 'dateAsked')
          when 'leader' then of_type = 'withdrawn' or (of_type in ('instructed', 'kept', 'returned')
            and p.by_account = (select app.account()))
          when 'enterprise' then of_type in ('kept', 'returned')
          else false end);
    when 'retrospective' then
      return exists (select from reviews.retrospective r
        where r.tenant_id = app.tenant() and r.retrospective_id = id
        and case (select app.role())
          when 'coordinator' then (select app.region()) is null
          when 'clock' then true
          when 'auditor' then of_type in ('sampled', 'rechecked')
          else false end);
    when 'award-cycle' then
      return exists (select from awards.cycle c where c.tenant_id = app.tenant() and c.cycle_id = id
        and case (select app.role())
          when 'coordinator' then (select app.region()) is null
            and of_type in ('opened', 'moved', 'finished', 'cancelled')
          when 'clock' then of_type in ('votingBegun', 'ballotsCommitted', 'counted', 'finished')
          else false end);
    when 'good-case' then
      return exists (select from awards.good_case g where g.tenant_id = app.tenant() and g.case_id = id
        and case (select app.role())
          when 'coordinator' then (select app.region()) is null
            or of_type in ('nominated', 'objected', 'adopted', 'effectReported')
          when 'clock' then of_type in ('balloted', 'tallied', 'withdrawn', 'erased')
          when 'leader' then of_type in ('nominated', 'qualified', 'published', 'objected', 'objectionAnswered',
            'vacated', 'revoked', 'adoptionConfirmed', 'effectConfirmed')
          when 'expert' then of_type in ('nominated', 'objected')
          when 'lead' then of_type in ('nominated', 'objected', 'adopted', 'adoptionWithdrawn',
            'effectReported')
          when 'handler' then of_type in ('nominated', 'objected', 'adopted', 'adoptionWithdrawn',
            'effectReported')
          when 'enterprise' then of_type in ('nominated', 'consented', 'declined', 'objected')
          else false end);
    else return false;
  end case;
end $$;
