-- What the migrations add up to: made by `npm run make`, do not edit, do not run.

create schema aid;
grant usage on schema aid to kentan_app;

create schema app;
grant usage on schema app to kentan_app;
grant usage on schema app to kentan_vault;

create schema appeals;
grant usage on schema appeals to kentan_app;

create schema attachments;
grant usage on schema attachments to kentan_app;

create schema awards;
grant usage on schema awards to kentan_app;

create schema briefings;
grant usage on schema briefings to kentan_app;

create schema calendar;
grant usage on schema calendar to kentan_app;

create schema checks;
grant usage on schema checks to kentan_app;

create schema evaluation;
grant usage on schema evaluation to kentan_app;

create schema insight;
grant usage on schema insight to kentan_app;

create schema log;
grant usage on schema log to kentan_app;
grant usage on schema log to kentan_signer;

create schema migrations;

create schema notices;
grant usage on schema notices to kentan_app;

create schema openness;
grant usage on schema openness to kentan_app;

create schema people;
grant usage on schema people to kentan_app;

create schema platform;
grant usage on schema platform to kentan_app;

create schema problems;
grant usage on schema problems to kentan_app;

create schema promises;
grant usage on schema promises to kentan_app;

create schema record;
grant usage on schema record to kentan_app;

create schema reviews;
grant usage on schema reviews to kentan_app;

create schema rights;
grant usage on schema rights to kentan_app;

create schema routing;
grant usage on schema routing to kentan_app;

create schema search;
grant usage on schema search to kentan_app;

create schema talks;
grant usage on schema talks to kentan_app;

create schema trust;
grant usage on schema trust to kentan_app;

create schema vault;
grant usage on schema vault to kentan_app;
grant usage on schema vault to kentan_vault;

create schema watch;
grant usage on schema watch to kentan_app;

CREATE OR REPLACE FUNCTION app.account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app.told(4))::uuid
;

CREATE OR REPLACE FUNCTION app.enterprises()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(app.told(7), '{}'::text))::uuid[]
;

CREATE OR REPLACE FUNCTION app.office()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app.told(5))::uuid
;

CREATE OR REPLACE FUNCTION app.region()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app.told(6)
;

CREATE OR REPLACE FUNCTION app.role()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app.told(3)
;

CREATE OR REPLACE FUNCTION app.tenant()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app.told(2)
;

CREATE OR REPLACE FUNCTION app.token()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app.told(8)
;

CREATE OR REPLACE FUNCTION app.told(field integer)
 RETURNS text
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  ctx  text := current_setting('app.ctx', true);
  key  app.context_key;
  acts text;
begin
  if coalesce(ctx, '') = '' then return null; end if;
  select * into key from app.context_key;
  if not found or left(ctx, 64) <> encode(sha256(key.outer_pad || sha256(key.inner_pad
      || convert_to(substr(ctx, 66), 'UTF8'))), 'hex') then
    return null;
  end if;
  -- What each login may carry. Whoever is nobody yet, or no more, may come through every door but the worker's.
  acts := split_part(ctx, '|', 3);
  if not (case session_user
      when 'kentan_public' then acts in ('public', 'session')
      when 'kentan_enterprise' then acts in ('public', 'session', 'enterprise')
      when 'kentan_staff' then acts not in ('enterprise', 'clock')
      when 'kentan_worker' then acts = 'clock'
      -- The vault is asked for all of them; these logins are in no group and have no table of the others'.
      when 'kentan_vault' then true
      else false end) then
    return null;
  end if;
  return nullif(split_part(ctx, '|', field), '');
end $function$
;

CREATE OR REPLACE FUNCTION appeals.with_it(id uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*)::int from appeals.appeal a
    where a.tenant_id = app.tenant() and a.leading_id = id
$function$
;
-- may be run by kentan_app

CREATE OR REPLACE FUNCTION awards.published(id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from awards.good_case g where g.tenant_id = app.tenant() and g.case_id = id
    and g.published_on is not null and g.status <> 'withdrawn');
end $function$
;

CREATE OR REPLACE FUNCTION awards.takes_votes(id uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from awards.cycle c where c.tenant_id = app.tenant() and c.cycle_id = id
    and c.status = 'voting' and (at at time zone 'Asia/Shanghai')::date between c.vote_from and c.vote_until);
end $function$
;

CREATE OR REPLACE FUNCTION awards.votes_as(id uuid, code text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from people.enterprise e where e.tenant_id = app.tenant() and e.enterprise_id = id
    and not e.provisional and e.merged_into is null and encode(e.code_index, 'hex') = code);
end $function$
;

CREATE OR REPLACE FUNCTION log.append(commitments bytea[], streams uuid[], versions integer[], loops text[], salts bytea[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  city  text := app.tenant();
  begun bigint;
  count bigint;
  roots bytea;
  node  bytea;
  rest  bigint;
  depth int;
begin
  perform log.hold();
  select h.size, h.frontier into begun, roots from log.head h where h.tenant_id = city;
  count := begun;
  for nth in 1 .. cardinality(commitments) loop
    node := sha256('\x00'::bytea || convert_to(
      'complaint-event/v1 ' || encode(commitments[nth], 'base64') || E'\n', 'UTF8'));
    depth := 0;
    rest := count;
    while rest % 2 = 1 loop
      node := sha256('\x01'::bytea || substr(roots, length(roots) - 31) || node);
      roots := substr(roots, 1, length(roots) - 32);
      depth := depth + 1;
      rest := rest / 2;
      if depth % 8 = 0 then
        insert into log.tile (tenant_id, level, tile_index, hash)
          values (city, depth / 8, ((count + 1) >> depth) - 1, node);
      end if;
    end loop;
    roots := roots || node;
    count := count + 1;
  end loop;
  insert into log.leaf (tenant_id, leaf_index, commitment)
    select city, begun + l.nth - 1, l.commitment
    from unnest(commitments) with ordinality l (commitment, nth);
  insert into log.opening (tenant_id, leaf_index, stream_id, version, loop, salt)
    select city, begun + o.nth - 1, o.stream, o.version, o.loop, o.salt
    from unnest(streams, versions, loops, salts) with ordinality o (stream, version, loop, salt, nth);
  update log.head h set size = count, frontier = roots where h.tenant_id = city;
end $function$
;
-- may be run by kentan_app

CREATE OR REPLACE FUNCTION log.city()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('log.city'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION log.hold()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  is_whole boolean;
begin
  insert into log.head (tenant_id, size, frontier, whole) values (app.tenant(), 0, '', false)
    on conflict do nothing;
  select h.whole into is_whole from log.head h where h.tenant_id = app.tenant() for update;
  return is_whole;
end $function$
;
-- may be run by kentan_app

CREATE OR REPLACE FUNCTION log.note_whole()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.role() is distinct from 'clock' then
    raise exception 'only the timekeeper says that the record is whole' using errcode = '42501';
  end if;
  update log.head h set whole = true where h.tenant_id = app.tenant();
end $function$
;
-- may be run by kentan_app

CREATE OR REPLACE FUNCTION people.opened(id uuid, merged uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from people.account a
    where a.tenant_id = app.tenant() and a.enterprise_id in (id, merged));
end $function$
;

CREATE OR REPLACE FUNCTION problems.concerns(id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from problems.member m where m.tenant_id = app.tenant() and m.problem_id = id);
end $function$
;

CREATE OR REPLACE FUNCTION problems.sees(id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from problems.problem p where p.tenant_id = app.tenant() and p.problem_id = id);
end $function$
;

CREATE OR REPLACE FUNCTION promises.along(id uuid)
 RETURNS TABLE(promise_id uuid, version integer, status text, number text, source text, office_id uuid, made_on date, first_due_on date, due_on date, warn_at timestamp with time zone, passes_at timestamp with time zone, reported_on date, broken_on date, kept_on date, ended_on date, result text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select p.promise_id, p.version, p.status, p.number, p.source, p.office_id, p.made_on, p.first_due_on, p.due_on,
      p.warn_at, p.passes_at, p.reported_on, p.broken_on, p.kept_on, p.ended_on, p.result
    from appeals.appeal a
    join promises.promise p on p.tenant_id = app.tenant() and p.appeal_id = a.leading_id
    where a.tenant_id = app.tenant() and a.appeal_id = id and a.answered_along
      and app.role() = 'enterprise' and a.enterprise_id = any (app.enterprises()::uuid[])
      -- What a reply promised; what was put down by hand is not in a reply.
      and p.source in ('reply', 'talk') and p.said_by is null
$function$
;
-- may be run by kentan_app

CREATE OR REPLACE FUNCTION record.addable(of_loop text, of_type text, id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION record.seen(of_loop text, id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  -- Those who see the whole city are not asked record by record: they read all of it.
  if app.role() in ('clock', 'auditor') then
    return of_loop in ('appeal', 'topic', 'talk-period', 'talk-session', 'talk-seat', 'talk-question',
      'problem', 'review', 'review-item', 'rectification', 'check', 'promise', 'retrospective', 'award-cycle',
      'good-case');
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
    when 'rectification' then
      return exists (select from evaluation.rectification c where c.tenant_id = app.tenant()
        and c.rectification_id = id);
    when 'check' then
      return exists (select from checks.task c where c.tenant_id = app.tenant() and c.check_id = id);
    when 'promise' then
      return exists (select from promises.promise p where p.tenant_id = app.tenant() and p.promise_id = id);
    when 'retrospective' then
      return exists (select from reviews.retrospective r
        where r.tenant_id = app.tenant() and r.retrospective_id = id);
    -- Enterprises and the public read what is published of a round, not its record.
    when 'award-cycle' then
      return app.role() not in ('enterprise', 'public') and exists (
        select from awards.cycle c where c.tenant_id = app.tenant() and c.cycle_id = id);
    when 'good-case' then
      return app.role() <> 'public' and exists (
        select from awards.good_case g where g.tenant_id = app.tenant() and g.case_id = id);
    else return false;
  end case;
end $function$
;

CREATE OR REPLACE FUNCTION reviews.convened(id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from reviews.review r where r.tenant_id = app.tenant() and r.review_id = id
    and r.convener_account = app.account());
end $function$
;

CREATE OR REPLACE FUNCTION reviews.takes_scores(id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return exists (select from reviews.review r where r.tenant_id = app.tenant() and r.review_id = id
    and r.status = 'agenda');
end $function$
;

CREATE OR REPLACE FUNCTION rights.case_tells(id uuid, appeals uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
begin
  if not exists (select from awards.good_case g where g.tenant_id = app.tenant() and g.case_id = id) then
    return false;
  end if;
  return exists (select from record.event v where v.tenant_id = app.tenant() and v.stream_id = id
    and v.version = 1 and v.body -> 'appealIds' ?| appeals::text[]);
end $function$
;

CREATE OR REPLACE FUNCTION rights.erase_cited(id uuid)
 RETURNS TABLE(stream_id uuid, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
begin
  if not rights.may_erase(id) then
    raise exception 'nobody has approved that % be erased', id using errcode = '42501';
  end if;
  return query update record.event v
    set body = jsonb_set(v.body, '{similar}', (select jsonb_agg(
        case one.value ->> 'appealId' when id::text then rights.without_texts(one.value)
          else one.value end order by one.ordinality)
      from jsonb_array_elements(v.body -> 'similar') with ordinality one))
    where v.tenant_id = app.tenant() and v.body -> 'similar' @> jsonb_build_array(
        jsonb_build_object('appealId', id::text))
      and v.stream_id in (select q.question_id from talks.question q where q.tenant_id = app.tenant())
    returning v.stream_id, v.version;
end $function$
;
-- may be run by kentan_worker

CREATE OR REPLACE FUNCTION rights.erase_enterprise(erasure uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  city    text := app.tenant();
  firm    uuid;
  records uuid[];
  people  uuid[];
begin
  select e.enterprise_id into firm from rights.erasure e
    join people.proposal p on p.tenant_id = city and p.proposal_id = e.proposal_id
    where e.tenant_id = city and e.erasure_id = erasure and e.appeal_id is null and e.state = 'approved'
      and p.kind = 'enterprise-erasure' and p.subject_id = erasure::text
      and p.status in ('approved', 'used') and p.decided_by <> p.proposed_by;
  if firm is null then
    raise exception 'nobody has approved %', erasure using errcode = '42501';
  end if;
  records := rights.records_of(firm);
  people := array(select a.account_id from people.account a
    where a.tenant_id = city and a.enterprise_id = any (records));
  -- Why by chance and not empty: each column must be there, and nothing may be found by it again.
  update people.enterprise e set reachable = false, name_pairs = '{}',
      name_index = sha256(convert_to(gen_random_uuid()::text, 'UTF8')),
      code_index = case when e.provisional then null
        else sha256(convert_to(gen_random_uuid()::text, 'UTF8')) end
    where e.tenant_id = city and e.enterprise_id = any (records);
  update people.account a set disabled = true where a.tenant_id = city and a.account_id = any (people);
  delete from people.session s where s.tenant_id = city and s.account_id = any (people);
  delete from people.sign_in_link l where l.tenant_id = city and l.account_id = any (people);
  delete from people.passkey k where k.tenant_id = city and k.account_id = any (people);
  delete from people.totp o where o.tenant_id = city and o.account_id = any (people);
  delete from people.device d where d.tenant_id = city and d.account_id = any (people);
  delete from people.phone_code c where c.tenant_id = city and c.account_id = any (people);
  delete from people.phone n where n.tenant_id = city and n.enterprise_id = any (records);
  delete from people.contact_change c where c.tenant_id = city and c.enterprise_id = any (records);
  delete from rights.correction c where c.tenant_id = city and c.enterprise_id = any (records);
  delete from notices.address n where n.tenant_id = city and n.account_id = any (people);
  delete from platform.idempotency i where i.tenant_id = city and i.account_id = any (people);
  update talks.feed f set revoked_at = coalesce(f.revoked_at, clock_timestamp())
    where f.tenant_id = city and f.account_id = any (people);
  update notices.delivery d set details = rights.without_texts(d.details), last_error = null,
      state = case d.state when 'waiting' then 'failed' else d.state end,
      done_words = case when d.done_words is null then null else '（已依申请删除）' end
    where d.tenant_id = city
      and (d.account_id = any (people) or d.enterprise_id = any (records));
end $function$
;
-- may be run by kentan_worker

CREATE OR REPLACE FUNCTION rights.erase_objections(erasure uuid)
 RETURNS TABLE(stream_id uuid, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
declare
  city text := app.tenant();
  firm uuid;
begin
  select e.enterprise_id into firm from rights.erasure e
    join people.proposal p on p.tenant_id = city and p.proposal_id = e.proposal_id
    where e.tenant_id = city and e.erasure_id = erasure and e.appeal_id is null and e.state = 'approved'
      and p.kind = 'enterprise-erasure' and p.subject_id = erasure::text
      and p.status in ('approved', 'used') and p.decided_by <> p.proposed_by;
  if firm is null then
    raise exception 'nobody has approved %', erasure using errcode = '42501';
  end if;
  return query update record.event v set body = rights.without_case(v.body)
    where v.tenant_id = city and v.loop = 'good-case' and v.type = 'objected'
      and v.stream_id = any (array(select g.case_id from awards.good_case g where g.tenant_id = city))
      and v.actor_id = any (array(select a.account_id from people.account a
        where a.tenant_id = city and a.enterprise_id = any (rights.records_of(firm))))
    returning v.stream_id, v.version;
end $function$
;
-- may be run by kentan_worker

CREATE OR REPLACE FUNCTION rights.erase_reviewed(id uuid)
 RETURNS TABLE(stream_id uuid, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
declare
  city    text := app.tenant();
  packs   uuid[] := array(select r.retrospective_id from reviews.retrospective r where r.tenant_id = city);
  missed  text; -- the number of a promise
begin
  if not rights.may_erase(id) then
    raise exception 'nobody has approved that % be erased', id using errcode = '42501';
  end if;
  return query update record.event v set body = rights.without_texts(v.body)
    where v.tenant_id = city and v.stream_id = any (packs) and v.loop = 'retrospective'
      and v.type = 'rechecked' and v.body ->> 'appealId' = id::text
    returning v.stream_id, v.version;
  for missed in select p.number from promises.promise p where p.tenant_id = city and p.about_id = id loop
    return query update record.event v set body = jsonb_set(v.body, '{pack,missed}',
        rights.without_lines(v.body -> 'pack' -> 'missed', 'number', missed, array['text']))
      where v.tenant_id = city and v.stream_id = any (packs) and v.loop = 'retrospective' and v.type = 'drawn'
        and v.body -> 'pack' -> 'missed' @> jsonb_build_array(jsonb_build_object('number', missed))
      returning v.stream_id, v.version;
  end loop;
end $function$
;
-- may be run by kentan_worker

CREATE OR REPLACE FUNCTION rights.erase_texts(id uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  changed int;
  city    text := app.tenant();
  told    text; -- the title of a good case
  list    text;
begin
  if not rights.may_erase(id) then
    raise exception 'nobody has approved that % be erased', id using errcode = '42501';
  end if;
  select g.title into told from awards.good_case g where g.tenant_id = city and g.case_id = id;
  -- An invitation and the drawing of a check say nothing that anybody wrote: their reason is one of a list.
  update record.event v set body = case v.loop when 'good-case' then rights.without_case(v.body)
      else rights.without_texts(v.body) end
    where v.tenant_id = city and v.stream_id = id
      and not (v.loop = 'talk-seat' and v.type = 'invited') and not (v.loop = 'check' and v.type = 'drawn');
  get diagnostics changed = row_count;
  update notices.delivery d set details = rights.without_texts(d.details), last_error = null,
      done_words = case when d.done_words is null then null else '（已依申请删除）' end
    where d.tenant_id = city and d.subject_id = id;
  foreach list in array array['oldest', 'redone', 'refused'] loop
    update briefings.report r set content = jsonb_set(r.content, array['lists', list],
        rights.without_lines(r.content -> 'lists' -> list, 'appealId', id::text, array['title', 'reason']))
      where r.tenant_id = city and r.content -> 'lists' -> list @> jsonb_build_array(
        jsonb_build_object('appealId', id::text));
  end loop;
  if told is not null then
    update people.proposal p set payload = rights.without_case(p.payload), facts = rights.without_case(p.facts),
        reason = case when p.reason is null then null else '（已依申请删除）' end
      where p.tenant_id = city and p.kind = 'case-publication' and p.subject_id = id::text;
    update briefings.report r set content = jsonb_set(r.content, '{cases}',
        rights.without_lines(r.content -> 'cases', 'title', told, array['title', 'effect']))
      where r.tenant_id = city and r.content -> 'cases' @> jsonb_build_array(jsonb_build_object('title', told));
  end if;
  return changed;
end $function$
;
-- may be run by kentan_worker

CREATE OR REPLACE FUNCTION rights.is_of(id uuid, firm uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
declare
  records uuid[] := rights.records_of(firm);
begin
  return exists (select from appeals.appeal a where a.tenant_id = app.tenant()
      and a.appeal_id = id and a.enterprise_id = any (records))
    or exists (select from talks.seat s where s.tenant_id = app.tenant()
      and s.seat_id = id and s.enterprise_id = any (records))
    or exists (select from talks.question q where q.tenant_id = app.tenant()
      and q.question_id = id and q.enterprise_id = any (records))
    or exists (select from evaluation.rectification c where c.tenant_id = app.tenant()
      and c.rectification_id = id and c.enterprise_id = any (records))
    or exists (select from promises.promise p
      join appeals.appeal a on a.tenant_id = app.tenant() and a.appeal_id = p.about_id
      where p.tenant_id = app.tenant() and p.promise_id = id and a.enterprise_id = any (records))
    or exists (select from checks.task c
      join appeals.appeal a on a.tenant_id = app.tenant() and a.appeal_id = c.appeal_id
      where c.tenant_id = app.tenant() and c.check_id = id and a.enterprise_id = any (records))
    -- What it nominated itself is its own, whatever it is about.
    or exists (select from awards.party p where p.tenant_id = app.tenant() and p.case_id = id
      and p.part = 'nominator' and p.enterprise_id = any (records))
    or rights.case_tells(id, array(select a.appeal_id from appeals.appeal a
      where a.tenant_id = app.tenant() and a.enterprise_id = any (records)));
end $function$
;

CREATE OR REPLACE FUNCTION rights.may_erase(id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
begin
  return exists (select from rights.erasure e
    join people.proposal p on p.tenant_id = app.tenant() and p.proposal_id = e.proposal_id
    where e.tenant_id = app.tenant() and e.state = 'approved' and p.subject_id = e.erasure_id::text
      and p.kind = case when e.appeal_id is null then 'enterprise-erasure' else 'erasure' end
      and p.status in ('approved', 'used') and p.decided_by <> p.proposed_by
      and case when e.appeal_id is null then rights.is_of(id, e.enterprise_id)
        else rights.tells(id, e.appeal_id) end);
end $function$
;

CREATE OR REPLACE FUNCTION rights.records_of(firm uuid)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
begin
  return array(select e.enterprise_id from people.enterprise e
    where e.tenant_id = app.tenant() and (e.enterprise_id = firm or e.merged_into = firm));
end $function$
;

CREATE OR REPLACE FUNCTION rights.tells(id uuid, appeal uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
begin
  return id = appeal or exists (select from talks.question q where q.tenant_id = app.tenant()
      and q.appeal_id = appeal and id in (q.question_id, q.seat_id))
    or exists (select from evaluation.rectification c where c.tenant_id = app.tenant()
      and c.appeal_id = appeal and c.rectification_id = id)
    or exists (select from promises.promise p where p.tenant_id = app.tenant()
      and p.promise_id = id and p.about_id = appeal)
    or exists (select from checks.task c where c.tenant_id = app.tenant()
      and c.check_id = id and c.appeal_id = appeal)
    or rights.case_tells(id, array[appeal]);
end $function$
;

CREATE OR REPLACE FUNCTION rights.text_keys()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select array['title', 'body', 'place', 'project', 'text', 'evidence', 'legalBasis', 'remains', 'words', 'reason',
    'contest', 'question', 'requirement', 'destination', 'basis', 'plan', 'signedBy', 'subject', 'original',
    'redacted', 'questions', 'speaker', 'raisedBy', 'about', 'answer', 'note', 'measure', 'matter']
$function$
;

CREATE OR REPLACE FUNCTION rights.without(given jsonb, keys text[])
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
declare
  gone constant jsonb := to_jsonb('（已依申请删除）'::text);
begin
  case jsonb_typeof(given)
    when 'object' then
      return coalesce((select jsonb_object_agg(one.key,
          case when one.key <> all (keys) then rights.without(one.value, keys)
          when jsonb_typeof(one.value) = 'string' then gone
          when jsonb_typeof(one.value) = 'array' then (select coalesce(jsonb_agg(
              case jsonb_typeof(part.value) when 'string' then gone
                else rights.without(part.value, keys) end order by part.ordinality), '[]'::jsonb)
            from jsonb_array_elements(one.value) with ordinality part)
          else rights.without(one.value, keys) end)
        from jsonb_each(given) one), '{}'::jsonb);
    when 'array' then
      return coalesce((select jsonb_agg(rights.without(one.value, keys) order by one.ordinality)
        from jsonb_array_elements(given) with ordinality one), '[]'::jsonb);
    else return given;
  end case;
end $function$
;

CREATE OR REPLACE FUNCTION rights.without_case(given jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select rights.without(given, rights.text_keys() || array['before', 'done', 'after', 'effect', 'unit',
    'reasons', 'how'])
$function$
;

CREATE OR REPLACE FUNCTION rights.without_lines(lines jsonb, key text, named text, keys text[])
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select coalesce(jsonb_agg(case one.value ->> key when named then rights.without(one.value, keys)
      else one.value end order by one.ordinality), '[]'::jsonb)
    from jsonb_array_elements(lines) with ordinality one
$function$
;

CREATE OR REPLACE FUNCTION rights.without_texts(given jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select rights.without(given, rights.text_keys())
$function$
;

CREATE OR REPLACE FUNCTION search.asked()
 RETURNS integer[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('search.asked'::text, true), ''::text))::integer[], '{}'::integer[])
;

CREATE OR REPLACE FUNCTION search.mine()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (((CASE WHEN (app.role() = ANY (ARRAY['enterprise'::text, 'coordinator'::text, 'handler'::text, 'lead'::text, 'caller'::text, 'leader'::text, 'expert'::text, 'auditor'::text])) THEN ARRAY[app.role(), ((app.role() || '@'::text) || COALESCE(app.region(), ''::text))] ELSE '{}'::text[] END || CASE WHEN (app.role() = ANY (ARRAY['enterprise'::text, 'handler'::text, 'lead'::text, 'caller'::text, 'expert'::text])) THEN ARRAY[('account:'::text || app.account())] ELSE '{}'::text[] END) || CASE WHEN ((app.role() = ANY (ARRAY['handler'::text, 'lead'::text])) AND (app.office() IS NOT NULL)) THEN ARRAY[('office:'::text || app.office())] ELSE '{}'::text[] END) || CASE WHEN (app.role() = 'enterprise'::text) THEN ARRAY(SELECT ('enterprise:'::text || one.one) FROM unnest(app.enterprises()) one(one)) ELSE '{}'::text[] END)
;

CREATE OR REPLACE FUNCTION vault.add_tenant_key(version integer, algorithm text, master text, wrapped bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into vault.tenant_key (tenant_id, version, algorithm, master, wrapped)
  values (app.tenant(), version, algorithm, master, wrapped) on conflict do nothing
$function$
;
-- may be run by kentan_vault

CREATE OR REPLACE FUNCTION vault.admit(of_purpose text, wanted integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  allowed vault.purpose%rowtype;
  this_hour timestamptz := date_trunc('hour', clock_timestamp());
  before int;
begin
  select * into allowed from vault.purpose p where p.purpose = of_purpose and p.role = app.role();
  if not found then
    raise exception 'the vault does not open for %: %', app.role(), of_purpose using errcode = '42501';
  end if;
  if allowed.per_hour is null then return true; end if;
  insert into vault.quota (tenant_id, account_id, purpose, hour, opened, refused)
    values (app.tenant(), app.account(), of_purpose, this_hour, 0, 0) on conflict do nothing;
  select q.opened into before from vault.quota q where q.tenant_id = app.tenant()
    and q.account_id = app.account() and q.purpose = of_purpose and q.hour = this_hour for update;
  update vault.quota q set
    opened = case when before + wanted <= allowed.per_hour then before + wanted else before end,
    refused = case when before + wanted <= allowed.per_hour then q.refused else q.refused + 1 end
    where q.tenant_id = app.tenant() and q.account_id = app.account() and q.purpose = of_purpose
      and q.hour = this_hour;
  return before + wanted <= allowed.per_hour;
end $function$
;

CREATE OR REPLACE FUNCTION vault.destroy(of_kind text, id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not coalesce(app.role() in ('admin', 'clock'), false) then
    raise exception 'only an admin or the timekeeper destroys keys' using errcode = '42501';
  end if;
  delete from vault.sealed s where s.tenant_id = app.tenant() and s.kind = of_kind and s.subject_id = id;
  delete from vault.key k where k.tenant_id = app.tenant() and k.kind = of_kind and k.subject_id = id;
end $function$
;
-- may be run by kentan_app

CREATE OR REPLACE FUNCTION vault.is_consented(of_kind text, id uuid, appeal uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select of_kind = 'enterprise' and exists (select from appeals.appeal a
    where a.tenant_id = app.tenant() and a.appeal_id = appeal and a.enterprise_id = id
      and a.disclosed_to @> array[app.office()]
      and (a.office_id = app.office() or a.co_office_ids @> array[app.office()]))
$function$
;

CREATE OR REPLACE FUNCTION vault.is_own(of_kind text, id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(case of_kind
    when 'enterprise' then id = any (app.enterprises())
    when 'account' then id = app.account()
    when 'appeal' then exists (select from appeals.appeal a
      where a.tenant_id = app.tenant() and a.appeal_id = id and a.enterprise_id = any (app.enterprises()))
    when 'seat' then exists (select from talks.seat s
      where s.tenant_id = app.tenant() and s.seat_id = id and s.enterprise_id = any (app.enterprises()))
    else false end, false)
$function$
;

CREATE OR REPLACE FUNCTION vault.open(at timestamp with time zone, opening uuid, by_name text, of_purpose text, why text, in_words text, about uuid, kinds text[], ids uuid[])
 RETURNS TABLE(refused boolean, kind text, subject_id uuid, field text, key_id uuid, tenant_key integer, algorithm text, wrapped bytea, sealed bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
begin
  if of_purpose = 'own' and exists (select from unnest(kinds, ids) s (kind, id)
    where not vault.is_own(s.kind, s.id)) then
    raise exception 'the vault opens to an enterprise what is its own' using errcode = '42501';
  end if;
  if app.role() in ('handler', 'lead') and of_purpose <> 'own' and exists (
    select from unnest(kinds, ids) s (kind, id) where not vault.is_consented(s.kind, s.id, about)) then
    raise exception 'the enterprise has not agreed to tell this office' using errcode = '42501';
  end if;
  if not vault.admit(of_purpose, cardinality(ids)) then
    return query select true, null::text, null::uuid, null::text, null::uuid, null::int, null::text,
      null::bytea, null::bytea;
    return;
  end if;
  insert into vault.opening (tenant_id, at, opening_id, kind, subject_id, account_id, role, purpose,
      reason, words, about, by_name, office_id)
    select app.tenant(), open.at, open.opening, s.kind, s.id, app.account(), app.role(), of_purpose,
      why, in_words, open.about, open.by_name, app.office()
    from unnest(kinds, ids) s (kind, id)
    where exists (select from vault.purpose p
      where p.purpose = of_purpose and p.role = app.role() and p.recorded);
  return query select distinct on (v.kind, v.subject_id, v.field)
      false, v.kind, v.subject_id, v.field, v.key_id, k.tenant_key, k.algorithm, k.wrapped, v.sealed
    from unnest(kinds, ids) s (kind, id)
      join vault.sealed v on v.tenant_id = app.tenant() and v.kind = s.kind and v.subject_id = s.id
      join vault.key k on k.tenant_id = v.tenant_id and k.kind = v.kind and k.subject_id = v.subject_id
        and k.key_id = v.key_id
    order by v.kind, v.subject_id, v.field, v.key_id desc;
end $function$
;
-- may be run by kentan_vault

CREATE OR REPLACE FUNCTION vault.refusals(since timestamp with time zone)
 RETURNS TABLE(account_id uuid, purpose text, hour timestamp with time zone, opened integer, refused integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select q.account_id, q.purpose, q.hour, q.opened, q.refused from vault.quota q
  where q.tenant_id = app.tenant() and app.role() = 'auditor' and q.refused > 0 and q.hour >= since
  order by q.hour desc, q.account_id
$function$
;
-- may be run by kentan_app

CREATE OR REPLACE FUNCTION vault.tenant_keys()
 RETURNS TABLE(version integer, algorithm text, master text, wrapped bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select k.version, k.algorithm, k.master, k.wrapped from vault.tenant_key k
  where k.tenant_id = app.tenant() order by k.version
$function$
;
-- may be run by kentan_vault

create table aid.use (
  tenant_id text not null,
  use_id uuid not null,
  appeal_id uuid not null,
  kind text not null,
  model text not null,
  sent_hash text not null,
  used_at timestamp with time zone not null,
  used_by uuid not null,
  constraint use_pkey PRIMARY KEY (tenant_id, use_id),
  constraint use_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'summary'::text]))),
  constraint use_sent_hash_check CHECK ((sent_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint use_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
CREATE INDEX use_of ON aid.use USING btree (tenant_id, appeal_id, used_at);
alter table aid.use enable row level security;
alter table aid.use force row level security;
create policy use_made on aid.use for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'handler'::text THEN true
    WHEN 'lead'::text THEN true
    WHEN 'coordinator'::text THEN (kind = 'summary'::text)
    ELSE false
END AND (used_by = ( SELECT app.account() AS account)) AND (EXISTS ( SELECT
   FROM appeals.appeal a
  WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = use.appeal_id))))));
create policy use_seen on aid.use for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'auditor'::text THEN (( SELECT app.region() AS region) IS NULL)
    ELSE false
END));
grant insert, select on aid.use to kentan_app;

create table app.context_key (
  one boolean not null,
  inner_pad bytea not null,
  outer_pad bytea not null,
  constraint context_key_pkey PRIMARY KEY (one),
  constraint context_key_inner_pad_check CHECK ((length(inner_pad) = 64)),
  constraint context_key_one_check CHECK (one),
  constraint context_key_outer_pad_check CHECK ((length(outer_pad) = 64))
);

create table appeals.appeal (
  tenant_id text not null,
  appeal_id uuid not null,
  number text not null,
  version integer not null,
  status_before text not null,
  status text not null,
  ended text,
  title text not null,
  kind text not null,
  environment text not null,
  tags text[] not null,
  region_id text not null,
  enterprise_id uuid not null,
  channel text not null,
  source text,
  source_ref text,
  people_affected integer,
  money_affected numeric(14,2),
  office_id uuid,
  outcome text,
  solved boolean,
  rating integer,
  redo_count integer not null,
  attempts integer not null,
  reached boolean,
  denied boolean not null,
  submitted_on date not null,
  dispatch_due_on date not null,
  dispatched_on date,
  reply_due_on date not null,
  first_reply_on date,
  replied_on date,
  closed_on date,
  next_due_on date,
  provisional boolean not null,
  grade text,
  level integer not null,
  transfers integer not null,
  co_office_ids uuid[] not null,
  reply_promised_on date not null,
  warn_at timestamp with time zone,
  passes_at timestamp with time zone,
  black_at timestamp with time zone,
  paused boolean not null,
  letters integer not null,
  review_on date,
  confidentiality text default 'hidden'::text not null,
  disclosed_to uuid[] default '{}'::uuid[] not null,
  texts_open integer default 0 not null,
  title_open boolean default false not null,
  advised integer default 0 not null,
  leading_id uuid,
  leading_status text,
  leading_office_id uuid,
  leading_due_on date,
  answered_along boolean default false not null,
  call_rating integer,
  attempted_at timestamp with time zone,
  bad_count integer default 0 not null,
  industry text,
  size_class text,
  sign_due_on date,
  taken_on date,
  heard_on date,
  registered_on date,
  working_days integer,
  pressured boolean,
  reopened integer default 0 not null,
  reopened_on date,
  relapsed_on date,
  tried_days integer default 0 not null,
  constraint appeal_pkey PRIMARY KEY (tenant_id, appeal_id),
  constraint appeal_tenant_id_number_key UNIQUE (tenant_id, number),
  constraint appeal_bad_count_check CHECK ((bad_count >= 0)),
  constraint appeal_call_rating_check CHECK (((call_rating >= 1) AND (call_rating <= 5))),
  constraint appeal_check CHECK (((status = 'closed'::text) = (ended IS NOT NULL))),
  constraint appeal_check1 CHECK (((status = 'closed'::text) = (next_due_on IS NULL))),
  constraint appeal_check2 CHECK (((ended IS DISTINCT FROM 'resolved'::text) OR ((solved IS TRUE) AND (replied_on IS NOT NULL)))),
  constraint appeal_confidentiality_check CHECK ((confidentiality = ANY (ARRAY['public'::text, 'departments'::text, 'hidden'::text]))),
  constraint appeal_ended_check CHECK ((ended = ANY (ARRAY['resolved'::text, 'unconfirmed'::text, 'unresolved'::text, 'defaulted'::text, 'withdrawn'::text, 'referred'::text]))),
  constraint appeal_level_check CHECK ((level >= 0)),
  constraint appeal_merged CHECK ((((status <> 'merged'::text) OR (leading_id IS NOT NULL)) AND (leading_id <> appeal_id))),
  constraint appeal_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint appeal_texts_open_check CHECK ((texts_open >= 0)),
  constraint appeal_tried_days_check CHECK ((tried_days >= 0)),
  constraint appeal_edge FOREIGN KEY (status_before, status) REFERENCES appeals.edge(status_before, status),
  constraint appeal_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint appeal_leading FOREIGN KEY (tenant_id, leading_id) REFERENCES appeals.appeal(tenant_id, appeal_id),
  constraint appeal_leading_office FOREIGN KEY (tenant_id, leading_office_id) REFERENCES people.office(tenant_id, office_id),
  constraint appeal_office FOREIGN KEY (tenant_id, office_id) REFERENCES people.office(tenant_id, office_id),
  constraint appeal_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id)
);
CREATE INDEX appeal_answered ON appeals.appeal USING btree (tenant_id, office_id, replied_on DESC, appeal_id) WHERE (replied_on IS NOT NULL);
CREATE INDEX appeal_arrived ON appeals.appeal USING btree (tenant_id, submitted_on, appeal_id);
CREATE INDEX appeal_closed ON appeals.appeal USING btree (tenant_id, closed_on, appeal_id) WHERE (closed_on IS NOT NULL);
CREATE INDEX appeal_co_office ON appeals.appeal USING gin (co_office_ids) WHERE (status <> 'closed'::text);
CREATE INDEX appeal_dispatched ON appeals.appeal USING btree (tenant_id, dispatched_on DESC, appeal_id) WHERE (dispatched_on IS NOT NULL);
CREATE INDEX appeal_due ON appeals.appeal USING btree (tenant_id, next_due_on, appeal_id) WHERE (status <> 'closed'::text);
CREATE INDEX appeal_enterprise ON appeals.appeal USING btree (tenant_id, enterprise_id, appeal_id);
CREATE INDEX appeal_lifted ON appeals.appeal USING btree (tenant_id, appeal_id) WHERE ((status <> 'closed'::text) AND ((level > 0) OR (review_on IS NOT NULL)));
CREATE INDEX appeal_merged_into ON appeals.appeal USING btree (tenant_id, leading_id) WHERE (leading_id IS NOT NULL);
CREATE INDEX appeal_office ON appeals.appeal USING btree (tenant_id, office_id, next_due_on, appeal_id);
CREATE INDEX appeal_oldest ON appeals.appeal USING btree (tenant_id, submitted_on, appeal_id) WHERE (status <> 'closed'::text);
CREATE INDEX appeal_passed ON appeals.appeal USING btree (tenant_id, passes_at, appeal_id) WHERE (status <> 'closed'::text);
CREATE INDEX appeal_redone ON appeals.appeal USING btree (tenant_id, redo_count DESC, submitted_on, appeal_id) WHERE ((status <> 'closed'::text) AND (redo_count > 0));
CREATE INDEX appeal_refused ON appeals.appeal USING btree (tenant_id, replied_on DESC, appeal_id) WHERE ((outcome = 'refused'::text) AND (replied_on IS NOT NULL));
CREATE INDEX appeal_relapsed ON appeals.appeal USING btree (tenant_id, relapsed_on DESC) WHERE (relapsed_on IS NOT NULL);
CREATE INDEX appeal_replied ON appeals.appeal USING btree (tenant_id, replied_on, appeal_id) WHERE (replied_on IS NOT NULL);
CREATE INDEX appeal_resolved_of ON appeals.appeal USING btree (tenant_id, enterprise_id, closed_on) WHERE (ended = 'resolved'::text);
CREATE UNIQUE INDEX appeal_source ON appeals.appeal USING btree (tenant_id, source, source_ref) WHERE (source_ref IS NOT NULL);
CREATE INDEX appeal_texts_open ON appeals.appeal USING btree (tenant_id, next_due_on, appeal_id) WHERE (texts_open > 0);
CREATE INDEX appeal_to_call ON appeals.appeal USING btree (tenant_id, next_due_on, appeal_id) WHERE (status = 'replied'::text);
alter table appeals.appeal enable row level security;
alter table appeals.appeal force row level security;
create policy appeal_added on appeals.appeal for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    ELSE false
END));
create policy appeal_changed on appeals.appeal for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'handler'::text THEN ((office_id = ( SELECT app.office() AS office)) OR (co_office_ids @> ARRAY[( SELECT app.office() AS office)]))
    WHEN 'lead'::text THEN ((office_id = ( SELECT app.office() AS office)) OR (co_office_ids @> ARRAY[( SELECT app.office() AS office)]))
    WHEN 'caller'::text THEN (replied_on IS NOT NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy appeal_consented on appeals.appeal for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['handler'::text, 'lead'::text])) AND (disclosed_to @> ARRAY[( SELECT app.office() AS office)])));
create policy appeal_counted_along on appeals.appeal for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['handler'::text, 'lead'::text])) AND (leading_office_id = ( SELECT app.office() AS office))));
create policy appeal_own on appeals.appeal for select to public
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))));
create policy appeal_seen on appeals.appeal for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'handler'::text THEN ((office_id = ( SELECT app.office() AS office)) OR (co_office_ids @> ARRAY[( SELECT app.office() AS office)]))
    WHEN 'lead'::text THEN ((office_id = ( SELECT app.office() AS office)) OR (co_office_ids @> ARRAY[( SELECT app.office() AS office)]))
    WHEN 'caller'::text THEN ((replied_on IS NOT NULL) AND ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region))))
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy appeal_told_along on appeals.appeal for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))));
create policy erasing_sees on appeals.appeal for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select on appeals.appeal to kentan_app;
grant update on appeals.appeal (advised) to kentan_app;
grant update on appeals.appeal (answered_along) to kentan_app;
grant update on appeals.appeal (attempted_at) to kentan_app;
grant update on appeals.appeal (attempts) to kentan_app;
grant update on appeals.appeal (bad_count) to kentan_app;
grant update on appeals.appeal (black_at) to kentan_app;
grant update on appeals.appeal (call_rating) to kentan_app;
grant update on appeals.appeal (channel) to kentan_app;
grant update on appeals.appeal (closed_on) to kentan_app;
grant update on appeals.appeal (co_office_ids) to kentan_app;
grant update on appeals.appeal (confidentiality) to kentan_app;
grant update on appeals.appeal (denied) to kentan_app;
grant update on appeals.appeal (disclosed_to) to kentan_app;
grant update on appeals.appeal (dispatch_due_on) to kentan_app;
grant update on appeals.appeal (dispatched_on) to kentan_app;
grant update on appeals.appeal (ended) to kentan_app;
grant update on appeals.appeal (environment) to kentan_app;
grant update on appeals.appeal (first_reply_on) to kentan_app;
grant update on appeals.appeal (grade) to kentan_app;
grant update on appeals.appeal (heard_on) to kentan_app;
grant update on appeals.appeal (industry) to kentan_app;
grant update on appeals.appeal (kind) to kentan_app;
grant update on appeals.appeal (leading_due_on) to kentan_app;
grant update on appeals.appeal (leading_id) to kentan_app;
grant update on appeals.appeal (leading_office_id) to kentan_app;
grant update on appeals.appeal (leading_status) to kentan_app;
grant update on appeals.appeal (letters) to kentan_app;
grant update on appeals.appeal (level) to kentan_app;
grant update on appeals.appeal (money_affected) to kentan_app;
grant update on appeals.appeal (next_due_on) to kentan_app;
grant update on appeals.appeal (number) to kentan_app;
grant update on appeals.appeal (office_id) to kentan_app;
grant update on appeals.appeal (outcome) to kentan_app;
grant update on appeals.appeal (passes_at) to kentan_app;
grant update on appeals.appeal (paused) to kentan_app;
grant update on appeals.appeal (people_affected) to kentan_app;
grant update on appeals.appeal (pressured) to kentan_app;
grant update on appeals.appeal (provisional) to kentan_app;
grant update on appeals.appeal (rating) to kentan_app;
grant update on appeals.appeal (reached) to kentan_app;
grant update on appeals.appeal (redo_count) to kentan_app;
grant update on appeals.appeal (region_id) to kentan_app;
grant update on appeals.appeal (registered_on) to kentan_app;
grant update on appeals.appeal (relapsed_on) to kentan_app;
grant update on appeals.appeal (reopened) to kentan_app;
grant update on appeals.appeal (reopened_on) to kentan_app;
grant update on appeals.appeal (replied_on) to kentan_app;
grant update on appeals.appeal (reply_due_on) to kentan_app;
grant update on appeals.appeal (reply_promised_on) to kentan_app;
grant update on appeals.appeal (review_on) to kentan_app;
grant update on appeals.appeal (sign_due_on) to kentan_app;
grant update on appeals.appeal (size_class) to kentan_app;
grant update on appeals.appeal (solved) to kentan_app;
grant update on appeals.appeal (source) to kentan_app;
grant update on appeals.appeal (source_ref) to kentan_app;
grant update on appeals.appeal (status) to kentan_app;
grant update on appeals.appeal (status_before) to kentan_app;
grant update on appeals.appeal (submitted_on) to kentan_app;
grant update on appeals.appeal (tags) to kentan_app;
grant update on appeals.appeal (taken_on) to kentan_app;
grant update on appeals.appeal (texts_open) to kentan_app;
grant update on appeals.appeal (title) to kentan_app;
grant update on appeals.appeal (title_open) to kentan_app;
grant update on appeals.appeal (transfers) to kentan_app;
grant update on appeals.appeal (tried_days) to kentan_app;
grant update on appeals.appeal (version) to kentan_app;
grant update on appeals.appeal (warn_at) to kentan_app;
grant update on appeals.appeal (working_days) to kentan_app;

create table appeals.edge (
  status_before text not null,
  status text not null,
  constraint edge_pkey PRIMARY KEY (status_before, status)
);
grant select on appeals.edge to kentan_app;

create table appeals.import_batch (
  tenant_id text not null,
  import_id uuid not null,
  name text not null,
  source text not null,
  state text not null,
  mapping jsonb not null,
  rows integer,
  checked integer not null,
  written integer not null,
  skipped integer not null,
  refused_count integer not null,
  failure text,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  touched_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint import_batch_pkey PRIMARY KEY (tenant_id, import_id),
  constraint import_batch_check CHECK (((finished_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])))),
  constraint import_batch_check1 CHECK ((((written + skipped) = 0) OR (state = ANY (ARRAY['writing'::text, 'done'::text])))),
  constraint import_batch_check2 CHECK (((failure IS NOT NULL) = (state = 'failed'::text))),
  constraint import_batch_state_check CHECK ((state = ANY (ARRAY['checking'::text, 'writing'::text, 'done'::text, 'refused'::text, 'failed'::text])))
);
alter table appeals.import_batch enable row level security;
alter table appeals.import_batch force row level security;
create policy import_added on appeals.import_batch for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (created_by = ( SELECT app.account() AS account))));
create policy import_changed on appeals.import_batch for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy import_seen on appeals.import_batch for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (created_by = ( SELECT app.account() AS account)))
    WHEN 'auditor'::text THEN true
    ELSE false
END));
grant insert, select, update on appeals.import_batch to kentan_app;

create table appeals.import_refusal (
  tenant_id text not null,
  import_id uuid not null,
  line integer not null,
  field text not null,
  reason text not null,
  constraint import_refusal_pkey PRIMARY KEY (tenant_id, import_id, line, field),
  constraint refusal_import FOREIGN KEY (tenant_id, import_id) REFERENCES appeals.import_batch(tenant_id, import_id)
);
alter table appeals.import_refusal enable row level security;
alter table appeals.import_refusal force row level security;
create policy refusal_added on appeals.import_refusal for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (EXISTS ( SELECT
   FROM appeals.import_batch b
  WHERE ((b.tenant_id = import_refusal.tenant_id) AND (b.import_id = import_refusal.import_id))))));
create policy with_its_import on appeals.import_refusal for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (EXISTS ( SELECT
   FROM appeals.import_batch b
  WHERE ((b.tenant_id = import_refusal.tenant_id) AND (b.import_id = import_refusal.import_id))))));
grant insert, select on appeals.import_refusal to kentan_app;

create table appeals.letter_count (
  tenant_id text not null,
  year integer not null,
  document text not null,
  last integer not null,
  constraint letter_count_pkey PRIMARY KEY (tenant_id, year, document),
  constraint letter_count_document_check CHECK ((document = ANY (ARRAY['reminder'::text, 'order'::text, 'dispatch'::text, 'notice'::text]))),
  constraint letter_count_last_check CHECK ((last > 0))
);
alter table appeals.letter_count enable row level security;
alter table appeals.letter_count force row level security;
create policy letters_counted on appeals.letter_count for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))));
grant insert, select, update on appeals.letter_count to kentan_app;

create table appeals.likeness (
  tenant_id text not null,
  appeal_id uuid not null,
  hashes bigint[] not null,
  constraint likeness_pkey PRIMARY KEY (tenant_id, appeal_id),
  constraint likeness_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
alter table appeals.likeness enable row level security;
alter table appeals.likeness force row level security;
create policy likeness_added on appeals.likeness for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = likeness.appeal_id))))
    WHEN 'coordinator'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy likeness_changed on appeals.likeness for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = likeness.appeal_id))))
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy likeness_seen on appeals.likeness for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = likeness.appeal_id)))))
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on appeals.likeness to kentan_app;
grant update on appeals.likeness (hashes) to kentan_app;

create table appeals.likeness_band (
  tenant_id text not null,
  hash bigint not null,
  appeal_id uuid not null,
  constraint likeness_band_pkey PRIMARY KEY (tenant_id, hash, appeal_id)
);
alter table appeals.likeness_band enable row level security;
alter table appeals.likeness_band force row level security;
create policy band_added on appeals.likeness_band for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = likeness_band.appeal_id))))
    WHEN 'coordinator'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy band_removed on appeals.likeness_band for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = likeness_band.appeal_id))))
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy band_seen on appeals.likeness_band for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = likeness_band.appeal_id)))))
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant delete, insert, select on appeals.likeness_band to kentan_app;

create table attachments.attachment (
  tenant_id text not null,
  attachment_id uuid not null,
  side text not null,
  enterprise_id uuid,
  office_id uuid,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  state text not null,
  fault text,
  kind text,
  size integer not null,
  pages integer not null,
  has_thumb boolean not null,
  sha256 text,
  algorithm text not null,
  copy_key bytea,
  held_key bytea,
  appeal_id uuid,
  part text,
  "position" integer,
  attached_on date,
  released boolean not null,
  released_by uuid,
  constraint attachment_pkey PRIMARY KEY (tenant_id, attachment_id),
  constraint attachment_check CHECK ((((appeal_id IS NULL) = (part IS NULL)) AND ((appeal_id IS NULL) = ("position" IS NULL)))),
  constraint attachment_check1 CHECK (((appeal_id IS NULL) OR (state <> 'arriving'::text))),
  constraint attachment_check2 CHECK (((state = 'held'::text) = (held_key IS NOT NULL))),
  constraint attachment_check3 CHECK (((state = 'refused'::text) = (fault IS NOT NULL))),
  constraint attachment_kind_check CHECK ((kind = ANY (ARRAY['jpg'::text, 'png'::text, 'webp'::text, 'pdf'::text, 'docx'::text, 'xlsx'::text]))),
  constraint attachment_part_check CHECK ((part = ANY (ARRAY['submission'::text, 'supplement'::text, 'draft'::text, 'reply'::text]))),
  constraint attachment_side_check CHECK ((side = ANY (ARRAY['enterprise'::text, 'office'::text]))),
  constraint attachment_state_check CHECK ((state = ANY (ARRAY['arriving'::text, 'held'::text, 'ready'::text, 'refused'::text]))),
  constraint attachment_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
CREATE INDEX attachment_appeal ON attachments.attachment USING btree (tenant_id, appeal_id, "position") WHERE (appeal_id IS NOT NULL);
CREATE INDEX attachment_loose ON attachments.attachment USING btree (tenant_id, uploaded_at) WHERE ((appeal_id IS NULL) OR (state = 'held'::text));
alter table attachments.attachment enable row level security;
alter table attachments.attachment force row level security;
create policy attachment_added on attachments.attachment for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (uploaded_by = ( SELECT app.account() AS account)) AND (appeal_id IS NULL) AND (NOT released) AND (( SELECT app.role() AS role) = ANY (ARRAY['enterprise'::text, 'coordinator'::text, 'handler'::text, 'lead'::text]))));
create policy attachment_changed on attachments.attachment for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE
    WHEN (( SELECT app.role() AS role) = 'clock'::text) THEN true
    WHEN (appeal_id IS NULL) THEN (uploaded_by = ( SELECT app.account() AS account))
    ELSE
    CASE ( SELECT app.role() AS role)
        WHEN 'coordinator'::text THEN (side = 'enterprise'::text)
        WHEN 'handler'::text THEN ((side = 'office'::text) AND (office_id = ( SELECT app.office() AS office)))
        WHEN 'lead'::text THEN ((side = 'office'::text) AND (office_id = ( SELECT app.office() AS office)))
        ELSE false
    END
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy attachment_removed on attachments.attachment for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND ((( SELECT app.role() AS role) = 'clock'::text) OR ((appeal_id IS NULL) AND (uploaded_by = ( SELECT app.account() AS account))))));
create policy attachment_seen on attachments.attachment for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE
    WHEN (( SELECT app.role() AS role) = 'clock'::text) THEN true
    WHEN (appeal_id IS NULL) THEN (uploaded_by = ( SELECT app.account() AS account))
    WHEN (NOT (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = attachment.tenant_id) AND (a.appeal_id = attachment.appeal_id))))) THEN false
    ELSE
    CASE ( SELECT app.role() AS role)
        WHEN 'enterprise'::text THEN ((side = 'enterprise'::text) OR (part = 'reply'::text))
        WHEN 'handler'::text THEN (released OR ((side = 'office'::text) AND ((part = 'reply'::text) OR (office_id = ( SELECT app.office() AS office)))))
        WHEN 'lead'::text THEN (released OR ((side = 'office'::text) AND ((part = 'reply'::text) OR (office_id = ( SELECT app.office() AS office)))))
        WHEN 'coordinator'::text THEN true
        WHEN 'auditor'::text THEN true
        WHEN 'caller'::text THEN (part <> 'draft'::text)
        WHEN 'leader'::text THEN (part <> 'draft'::text)
        ELSE false
    END
END));
grant delete, insert, select, update on attachments.attachment to kentan_app;

create table attachments.day_use (
  tenant_id text not null,
  day date not null,
  scope text not null,
  files integer not null,
  bytes bigint not null,
  constraint day_use_pkey PRIMARY KEY (tenant_id, day, scope)
);
alter table attachments.day_use enable row level security;
alter table attachments.day_use force row level security;
create policy day_use_own on attachments.day_use for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND ((scope = ANY (ARRAY['city'::text, ( SELECT (app.account())::text AS account)])) OR (( SELECT app.role() AS role) = 'clock'::text))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (scope = ANY (ARRAY['city'::text, ( SELECT (app.account())::text AS account)]))));
grant delete, insert, select, update on attachments.day_use to kentan_app;

create table awards.ballot (
  tenant_id text not null,
  cycle_id uuid not null,
  voter text not null,
  enterprise_id uuid not null,
  cast_at timestamp with time zone not null,
  commitment text not null,
  sealed bytea not null,
  signs text[] not null,
  network text not null,
  committed boolean not null,
  left_out jsonb,
  constraint ballot_pkey PRIMARY KEY (tenant_id, cycle_id, voter),
  constraint ballot_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text)),
  constraint ballot_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES awards.cycle(tenant_id, cycle_id),
  constraint ballot_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
CREATE INDEX ballot_enterprise ON awards.ballot USING btree (tenant_id, enterprise_id);
CREATE INDEX ballot_network ON awards.ballot USING btree (tenant_id, cycle_id, network, cast_at);
CREATE INDEX ballot_waiting ON awards.ballot USING btree (tenant_id, cycle_id) WHERE (NOT committed);
alter table awards.ballot enable row level security;
alter table awards.ballot force row level security;
create policy ballot_cast on awards.ballot for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) AND (NOT committed) AND awards.takes_votes(cycle_id, cast_at) AND awards.votes_as(enterprise_id, voter)));
create policy ballot_committed on awards.ballot for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy ballot_seen on awards.ballot for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on awards.ballot to kentan_app;
grant update on awards.ballot (committed) to kentan_app;
grant update on awards.ballot (left_out) to kentan_app;
grant update on awards.ballot (network) to kentan_app;
grant update on awards.ballot (signs) to kentan_app;

create table awards.case_edge (
  status_before text not null,
  status text not null,
  constraint case_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on awards.case_edge to kentan_app;

create table awards.commitment (
  tenant_id text not null,
  cycle_id uuid not null,
  commitment text not null,
  constraint commitment_pkey PRIMARY KEY (tenant_id, cycle_id, commitment),
  constraint commitment_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES awards.cycle(tenant_id, cycle_id)
);
alter table awards.commitment enable row level security;
alter table awards.commitment force row level security;
create policy commitment_added on awards.commitment for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy commitment_seen on awards.commitment for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on awards.commitment to kentan_app;

create table awards.cycle (
  tenant_id text not null,
  cycle_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  title text not null,
  opened_on date not null,
  nominate_until date not null,
  publish_until date not null,
  vote_from date not null,
  vote_until date not null,
  result_until date not null,
  max_choices integer not null,
  min_turnout integer not null,
  share integer not null,
  network_joins boolean not null,
  eligible integer,
  tally jsonb,
  awarded integer,
  reason text,
  constraint cycle_pkey PRIMARY KEY (tenant_id, cycle_id),
  constraint cycle_max_choices_check CHECK (((max_choices >= 1) AND (max_choices <= 20))),
  constraint cycle_min_turnout_check CHECK (((min_turnout >= 0) AND (min_turnout <= 100))),
  constraint cycle_share_check CHECK (((share >= 1) AND (share <= 100))),
  constraint cycle_edge FOREIGN KEY (status_before, status) REFERENCES awards.cycle_edge(status_before, status)
);
alter table awards.cycle enable row level security;
alter table awards.cycle force row level security;
create policy cycle_added on awards.cycle for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL)));
create policy cycle_changed on awards.cycle for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy cycle_seen on awards.cycle for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select, update on awards.cycle to kentan_app;

create table awards.cycle_edge (
  status_before text not null,
  status text not null,
  constraint cycle_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on awards.cycle_edge to kentan_app;

create table awards.good_case (
  tenant_id text not null,
  case_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  cycle_id uuid not null,
  title text not null,
  environment text not null,
  industry text,
  region_id text,
  content jsonb not null,
  nominator_role text not null,
  nominator_office uuid,
  nominated_on date not null,
  published_on date,
  decided_on date,
  reason text,
  approvals integer,
  spread jsonb not null,
  constraint good_case_pkey PRIMARY KEY (tenant_id, case_id),
  constraint good_case_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES awards.cycle(tenant_id, cycle_id),
  constraint good_case_edge FOREIGN KEY (status_before, status) REFERENCES awards.case_edge(status_before, status),
  constraint good_case_office FOREIGN KEY (tenant_id, nominator_office) REFERENCES people.office(tenant_id, office_id),
  constraint good_case_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id)
);
CREATE INDEX good_case_cycle ON awards.good_case USING btree (tenant_id, cycle_id);
CREATE INDEX good_case_library ON awards.good_case USING btree (tenant_id, decided_on, case_id) WHERE (status = ANY (ARRAY['awarded'::text, 'revoked'::text]));
alter table awards.good_case enable row level security;
alter table awards.good_case force row level security;
create policy erasing_sees on awards.good_case for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy good_case_added on awards.good_case for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (status = 'nominated'::text) AND (published_on IS NULL) AND (nominator_role = ( SELECT app.role() AS role)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (nominator_office = ( SELECT app.office() AS office))
    WHEN 'lead'::text THEN (nominator_office = ( SELECT app.office() AS office))
    WHEN 'handler'::text THEN (nominator_office = ( SELECT app.office() AS office))
    WHEN 'leader'::text THEN (nominator_office IS NULL)
    WHEN 'expert'::text THEN (nominator_office IS NULL)
    WHEN 'enterprise'::text THEN (nominator_office IS NULL)
    ELSE false
END));
create policy good_case_changed on awards.good_case for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'leader'::text THEN (status = ANY (ARRAY['nominated'::text, 'qualified'::text, 'candidate'::text, 'tallied'::text, 'awarded'::text]))
    WHEN 'expert'::text THEN (status = ANY (ARRAY['candidate'::text, 'tallied'::text]))
    WHEN 'lead'::text THEN (status = ANY (ARRAY['candidate'::text, 'tallied'::text, 'awarded'::text]))
    WHEN 'handler'::text THEN (status = ANY (ARRAY['candidate'::text, 'tallied'::text, 'awarded'::text]))
    WHEN 'enterprise'::text THEN (status = ANY (ARRAY['nominated'::text, 'candidate'::text, 'tallied'::text]))
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy good_case_seen on awards.good_case for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN true
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'expert'::text THEN (((published_on IS NOT NULL) AND (status <> 'withdrawn'::text)) OR (nominator_role = 'expert'::text) OR (case_id IN ( SELECT o.case_id
       FROM awards.objector o
      WHERE ((o.tenant_id = ( SELECT app.tenant() AS tenant)) AND (o.account_id = ( SELECT app.account() AS account))))))
    WHEN 'lead'::text THEN (((published_on IS NOT NULL) AND (status <> 'withdrawn'::text)) OR (nominator_office = ( SELECT app.office() AS office)) OR (case_id IN ( SELECT o.case_id
       FROM awards.objector o
      WHERE ((o.tenant_id = ( SELECT app.tenant() AS tenant)) AND (o.office_id = ( SELECT app.office() AS office))))))
    WHEN 'handler'::text THEN (((published_on IS NOT NULL) AND (status <> 'withdrawn'::text)) OR (nominator_office = ( SELECT app.office() AS office)) OR (case_id IN ( SELECT o.case_id
       FROM awards.objector o
      WHERE ((o.tenant_id = ( SELECT app.tenant() AS tenant)) AND (o.office_id = ( SELECT app.office() AS office))))))
    WHEN 'enterprise'::text THEN (((published_on IS NOT NULL) AND (status <> 'withdrawn'::text)) OR (case_id IN ( SELECT p.case_id
       FROM awards.party p
      WHERE ((p.tenant_id = ( SELECT app.tenant() AS tenant)) AND (p.enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))))) OR (case_id IN ( SELECT o.case_id
       FROM awards.objector o
      WHERE ((o.tenant_id = ( SELECT app.tenant() AS tenant)) AND (o.enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))))))
    WHEN 'public'::text THEN ((published_on IS NOT NULL) AND (status <> 'withdrawn'::text))
    ELSE false
END));
grant insert, select, update on awards.good_case to kentan_app;

create table awards.objector (
  tenant_id text not null,
  objection_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  office_id uuid,
  enterprise_id uuid,
  constraint objector_pkey PRIMARY KEY (tenant_id, objection_id),
  constraint objector_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id),
  constraint objector_case FOREIGN KEY (tenant_id, case_id) REFERENCES awards.good_case(tenant_id, case_id),
  constraint objector_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint objector_office FOREIGN KEY (tenant_id, office_id) REFERENCES people.office(tenant_id, office_id)
);
CREATE INDEX objector_case ON awards.objector USING btree (tenant_id, case_id);
CREATE INDEX objector_enterprise ON awards.objector USING btree (tenant_id, enterprise_id, case_id);
CREATE INDEX objector_office ON awards.objector USING btree (tenant_id, office_id, case_id);
alter table awards.objector enable row level security;
alter table awards.objector force row level security;
create policy objector_added on awards.objector for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account)) AND awards.published(case_id) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN ((enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) AND (office_id IS NULL))
    WHEN 'handler'::text THEN ((office_id = ( SELECT app.office() AS office)) AND (enterprise_id IS NULL))
    WHEN 'lead'::text THEN ((office_id = ( SELECT app.office() AS office)) AND (enterprise_id IS NULL))
    WHEN 'coordinator'::text THEN ((NOT (office_id IS DISTINCT FROM ( SELECT app.office() AS office))) AND (enterprise_id IS NULL))
    WHEN 'leader'::text THEN ((office_id IS NULL) AND (enterprise_id IS NULL))
    WHEN 'expert'::text THEN ((office_id IS NULL) AND (enterprise_id IS NULL))
    ELSE false
END));
create policy objector_seen on awards.objector for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'handler'::text THEN (office_id = ( SELECT app.office() AS office))
    WHEN 'lead'::text THEN (office_id = ( SELECT app.office() AS office))
    WHEN 'coordinator'::text THEN (account_id = ( SELECT app.account() AS account))
    WHEN 'leader'::text THEN (account_id = ( SELECT app.account() AS account))
    WHEN 'expert'::text THEN (account_id = ( SELECT app.account() AS account))
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on awards.objector to kentan_app;

create table awards.opened_ballot (
  tenant_id text not null,
  cycle_id uuid not null,
  commitment text not null,
  salt text not null,
  case_ids uuid[] not null,
  cluster integer not null,
  eligible boolean not null,
  constraint opened_ballot_pkey PRIMARY KEY (tenant_id, cycle_id, commitment),
  constraint opened_ballot_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES awards.cycle(tenant_id, cycle_id)
);
alter table awards.opened_ballot enable row level security;
alter table awards.opened_ballot force row level security;
create policy opened_ballot_added on awards.opened_ballot for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy opened_ballot_seen on awards.opened_ballot for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['auditor'::text, 'clock'::text]))));
grant insert, select on awards.opened_ballot to kentan_app;

create table awards.party (
  tenant_id text not null,
  party_id uuid not null,
  case_id uuid not null,
  enterprise_id uuid not null,
  part text not null,
  consent text not null,
  constraint party_pkey PRIMARY KEY (tenant_id, party_id),
  constraint party_consent_check CHECK ((consent = ANY (ARRAY['asked'::text, 'given'::text, 'declined'::text]))),
  constraint party_part_check CHECK ((part = ANY (ARRAY['owner'::text, 'nominator'::text]))),
  constraint party_case FOREIGN KEY (tenant_id, case_id) REFERENCES awards.good_case(tenant_id, case_id) DEFERRABLE INITIALLY DEFERRED,
  constraint party_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
CREATE INDEX party_enterprise ON awards.party USING btree (tenant_id, enterprise_id);
CREATE UNIQUE INDEX party_once ON awards.party USING btree (tenant_id, case_id, enterprise_id, part);
alter table awards.party enable row level security;
alter table awards.party force row level security;
create policy erasing_sees on awards.party for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy party_added on awards.party for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN ((enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) AND (consent = 'given'::text))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) AND (part = 'owner'::text) AND (consent = 'asked'::text))
    ELSE false
END));
create policy party_answered on awards.party for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN ((enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) AND (consent = 'asked'::text))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) AND (part = 'owner'::text) AND (consent = 'given'::text))
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (consent = ANY (ARRAY['given'::text, 'declined'::text]))
    WHEN 'coordinator'::text THEN (consent = 'asked'::text)
    ELSE false
END));
create policy party_seen on awards.party for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on awards.party to kentan_app;
grant update on awards.party (consent) to kentan_app;

create table briefings.counter (
  tenant_id text not null,
  year integer not null,
  last integer not null,
  constraint counter_pkey PRIMARY KEY (tenant_id, year),
  constraint counter_last_check CHECK ((last > 0))
);
alter table briefings.counter enable row level security;
alter table briefings.counter force row level security;
create policy counted on briefings.counter for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL)));
grant insert, select, update on briefings.counter to kentan_app;

create table briefings.remark (
  tenant_id text not null,
  report_id uuid not null,
  section text not null,
  nth integer not null,
  text text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  constraint remark_pkey PRIMARY KEY (tenant_id, report_id, section, nth),
  constraint remark_nth_check CHECK ((nth > 0)),
  constraint remark_section_check CHECK ((section = ANY (ARRAY['overall'::text, 'areas'::text, 'problems'::text, 'promises'::text, 'false-ends'::text, 'cases'::text, 'advice'::text]))),
  constraint remark_report FOREIGN KEY (tenant_id, report_id) REFERENCES briefings.report(tenant_id, report_id)
);
alter table briefings.remark enable row level security;
alter table briefings.remark force row level security;
create policy remark_seen on briefings.remark for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (EXISTS ( SELECT
   FROM briefings.report r
  WHERE ((r.tenant_id = ( SELECT app.tenant() AS tenant)) AND (r.report_id = remark.report_id))))));
create policy remark_written on briefings.remark for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (by_id = ( SELECT app.account() AS account)) AND (EXISTS ( SELECT
   FROM briefings.report r
  WHERE ((r.tenant_id = ( SELECT app.tenant() AS tenant)) AND (r.report_id = remark.report_id) AND (r.status = 'draft'::text))))));
grant insert, select on briefings.remark to kentan_app;

create table briefings.report (
  tenant_id text not null,
  report_id uuid not null,
  year integer not null,
  quarter integer not null,
  status text not null,
  number text,
  as_of timestamp with time zone not null,
  content jsonb not null,
  drafted_by uuid not null,
  issued_by uuid,
  issued_on date,
  constraint report_pkey PRIMARY KEY (tenant_id, report_id),
  constraint report_tenant_id_number_key UNIQUE (tenant_id, number),
  constraint report_tenant_id_year_quarter_key UNIQUE (tenant_id, year, quarter),
  constraint report_check CHECK (((status = 'issued'::text) = ((number IS NOT NULL) AND (issued_by IS NOT NULL) AND (issued_on IS NOT NULL)))),
  constraint report_quarter_check CHECK (((quarter >= 1) AND (quarter <= 4))),
  constraint report_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'issued'::text]))),
  constraint report_year_check CHECK (((year >= 2000) AND (year <= 2999)))
);
alter table briefings.report enable row level security;
alter table briefings.report force row level security;
create policy erasing on briefings.report for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy report_changed on briefings.report for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL) AND (status = 'draft'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy report_drafted on briefings.report for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL) AND (status = 'draft'::text) AND (drafted_by = ( SELECT app.account() AS account))));
create policy report_seen on briefings.report for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'leader'::text THEN (status = 'issued'::text)
    WHEN 'auditor'::text THEN (( SELECT app.region() AS region) IS NULL)
    ELSE false
END));
grant insert, select on briefings.report to kentan_app;
grant update on briefings.report (as_of) to kentan_app;
grant update on briefings.report (content) to kentan_app;
grant update on briefings.report (issued_by) to kentan_app;
grant update on briefings.report (issued_on) to kentan_app;
grant update on briefings.report (number) to kentan_app;
grant update on briefings.report (status) to kentan_app;

create table calendar.year (
  tenant_id text not null,
  year integer not null,
  version integer not null,
  title text not null,
  off date[] not null,
  work date[] not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  constraint year_pkey PRIMARY KEY (tenant_id, year, version),
  constraint year_version_check CHECK ((version > 0)),
  constraint year_year_check CHECK (((year >= 2000) AND (year <= 2200)))
);
alter table calendar.year enable row level security;
alter table calendar.year force row level security;
create policy year_added on calendar.year for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'admin'::text)));
create policy year_seen on calendar.year for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on calendar.year to kentan_app;

create table checks.cursor (
  tenant_id text not null,
  leaf_index bigint not null,
  constraint cursor_pkey PRIMARY KEY (tenant_id)
);
alter table checks.cursor enable row level security;
alter table checks.cursor force row level security;
create policy cursor_clock on checks.cursor for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select on checks.cursor to kentan_app;
grant update on checks.cursor (leaf_index) to kentan_app;

create table checks.reply (
  tenant_id text not null,
  appeal_id uuid not null,
  version integer not null,
  office_id uuid not null,
  replied_at timestamp with time zone not null,
  hashes bigint[] not null,
  signals jsonb not null,
  score double precision not null,
  flagged_on date,
  drawn_in text,
  constraint reply_pkey PRIMARY KEY (tenant_id, appeal_id, version),
  constraint reply_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
CREATE INDEX reply_flagged ON checks.reply USING btree (tenant_id, flagged_on DESC, appeal_id) WHERE (flagged_on IS NOT NULL);
CREATE INDEX reply_of_office ON checks.reply USING btree (tenant_id, office_id, replied_at);
CREATE INDEX reply_undrawn ON checks.reply USING btree (tenant_id, appeal_id) WHERE ((flagged_on IS NOT NULL) AND (drawn_in IS NULL));
alter table checks.reply enable row level security;
alter table checks.reply force row level security;
create policy reply_added on checks.reply for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy reply_changed on checks.reply for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy reply_seen on checks.reply for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = reply.appeal_id)))))
    ELSE false
END));
grant insert, select on checks.reply to kentan_app;
grant update on checks.reply (drawn_in) to kentan_app;
grant update on checks.reply (flagged_on) to kentan_app;
grant update on checks.reply (hashes) to kentan_app;
grant update on checks.reply (score) to kentan_app;
grant update on checks.reply (signals) to kentan_app;

create table checks.reply_band (
  tenant_id text not null,
  office_id uuid not null,
  hash bigint not null,
  replied_at timestamp with time zone not null,
  appeal_id uuid not null,
  version integer not null,
  constraint reply_band_pkey PRIMARY KEY (tenant_id, office_id, hash, replied_at, appeal_id, version)
);
alter table checks.reply_band enable row level security;
alter table checks.reply_band force row level security;
create policy reply_band_clock on checks.reply_band for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant delete, insert, select on checks.reply_band to kentan_app;

create table checks.task (
  tenant_id text not null,
  check_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  period text not null,
  appeal_id uuid not null,
  number text not null,
  region_id text not null,
  office_id uuid,
  reason text not null,
  flagged boolean not null,
  checker_id uuid,
  checker_name text,
  finding text,
  drawn_on date not null,
  found_on date,
  closed_on date,
  confirmed boolean,
  reopened_on date,
  environment text,
  channel text,
  constraint task_pkey PRIMARY KEY (tenant_id, check_id),
  constraint task_finding_check CHECK ((finding = ANY (ARRAY['true'::text, 'false'::text, 'partly'::text, 'unclear'::text]))),
  constraint task_reason_check CHECK ((reason = ANY (ARRAY['rated-bad'::text, 'denied'::text, 'defaulted'::text, 'drawn'::text, 'flagged'::text]))),
  constraint task_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id),
  constraint task_edge FOREIGN KEY (status_before, status) REFERENCES checks.task_edge(status_before, status),
  constraint task_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id)
);
CREATE INDEX task_by_status ON checks.task USING btree (tenant_id, status, check_id);
CREATE INDEX task_closed ON checks.task USING btree (tenant_id, closed_on, check_id) WHERE (closed_on IS NOT NULL);
CREATE INDEX task_of_appeal ON checks.task USING btree (tenant_id, appeal_id);
CREATE INDEX task_of_checker ON checks.task USING btree (tenant_id, checker_id) WHERE (status = 'assigned'::text);
CREATE UNIQUE INDEX task_of_week ON checks.task USING btree (tenant_id, period, appeal_id);
alter table checks.task enable row level security;
alter table checks.task force row level security;
create policy erasing_sees on checks.task for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy task_changed on checks.task for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'leader'::text THEN (status = 'checked'::text)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'caller'::text THEN ((status = 'assigned'::text) AND (checker_id = ( SELECT app.account() AS account)))
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy task_drawn on checks.task for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy task_seen on checks.task for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'auditor'::text THEN true
    WHEN 'leader'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'caller'::text THEN (checker_id = ( SELECT app.account() AS account))
    ELSE false
END));
grant insert, select, update on checks.task to kentan_app;

create table checks.task_edge (
  status_before text not null,
  status text not null,
  constraint task_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on checks.task_edge to kentan_app;

create table checks.week (
  tenant_id text not null,
  period text not null,
  drawn_at timestamp with time zone not null,
  head_size bigint not null,
  ended integer not null,
  sampled integer not null,
  flagged integer not null,
  constraint week_pkey PRIMARY KEY (tenant_id, period),
  constraint week_period_check CHECK ((period ~ '^[0-9]{4}-W[0-9]{2}$'::text))
);
alter table checks.week enable row level security;
alter table checks.week force row level security;
create policy week_drawn on checks.week for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy week_seen on checks.week for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['auditor'::text, 'coordinator'::text, 'leader'::text, 'clock'::text]))));
grant insert, select on checks.week to kentan_app;

create table evaluation.call (
  tenant_id text not null,
  enterprise_id uuid not null,
  account_id uuid not null,
  claimed_at timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint call_pkey PRIMARY KEY (tenant_id, enterprise_id),
  constraint call_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
alter table evaluation.call enable row level security;
alter table evaluation.call force row level security;
create policy call_claimed on evaluation.call for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'caller'::text) AND (account_id = ( SELECT app.account() AS account))));
create policy call_let_go on evaluation.call for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'caller'::text) AND (account_id = ( SELECT app.account() AS account))));
create policy call_seen on evaluation.call for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'caller'::text THEN true
    WHEN 'auditor'::text THEN true
    ELSE false
END));
create policy call_taken_over on evaluation.call for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'caller'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account))));
grant delete, insert, select, update on evaluation.call to kentan_app;

create table evaluation.link (
  tenant_id text not null,
  link_id uuid not null,
  appeal_id uuid not null,
  enterprise_id uuid not null,
  round integer not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  expires_at timestamp with time zone not null,
  tries integer default 0 not null,
  codes integer default 0 not null,
  code_mark text,
  code_until timestamp with time zone,
  used_at timestamp with time zone,
  constraint link_pkey PRIMARY KEY (tenant_id, link_id),
  constraint link_check CHECK (((code_mark IS NULL) = (code_until IS NULL))),
  constraint link_code_mark_check CHECK ((code_mark ~ '^[0-9a-f]{64}$'::text)),
  constraint link_codes_check CHECK (((codes >= 0) AND (codes <= 3))),
  constraint link_round_check CHECK ((round >= 0)),
  constraint link_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint link_tries_check CHECK (((tries >= 0) AND (tries <= 5))),
  constraint link_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id),
  constraint link_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
CREATE INDEX link_of ON evaluation.link USING btree (tenant_id, appeal_id);
CREATE UNIQUE INDEX link_opened_by ON evaluation.link USING btree (tenant_id, token_hash);
alter table evaluation.link enable row level security;
alter table evaluation.link force row level security;
create policy link_answered on evaluation.link for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (token_hash = ( SELECT app.token() AS token)) AND (used_at IS NULL)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (token_hash = ( SELECT app.token() AS token))));
create policy link_made on evaluation.link for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (used_at IS NULL) AND (made_by = ( SELECT app.account() AS account)) AND (( SELECT app.role() AS role) = ANY (ARRAY['clock'::text, 'caller'::text]))));
create policy link_seen on evaluation.link for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'session'::text THEN (token_hash = ( SELECT app.token() AS token))
    WHEN 'clock'::text THEN true
    WHEN 'caller'::text THEN true
    WHEN 'auditor'::text THEN true
    ELSE false
END));
grant insert, select on evaluation.link to kentan_app;
grant update on evaluation.link (code_mark) to kentan_app;
grant update on evaluation.link (code_until) to kentan_app;
grant update on evaluation.link (codes) to kentan_app;
grant update on evaluation.link (tries) to kentan_app;
grant update on evaluation.link (used_at) to kentan_app;

create table evaluation.rectification (
  tenant_id text not null,
  rectification_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  appeal_id uuid not null,
  nth integer not null,
  number text not null,
  enterprise_id uuid not null,
  region_id text not null,
  office_id uuid,
  office_ids uuid[] not null,
  level integer not null,
  rated_by text not null,
  rated_on date not null,
  opened_on date not null,
  finding text,
  reason_class text,
  rectify_due_on date,
  rectified_on date,
  contested_on date,
  upheld boolean,
  attempts integer not null,
  attempted_at timestamp with time zone,
  satisfied integer,
  ended text,
  closed_on date,
  next_due_on date,
  warn_at timestamp with time zone,
  passes_at timestamp with time zone,
  call_back_due_on date,
  tried_days integer default 0 not null,
  constraint rectification_pkey PRIMARY KEY (tenant_id, rectification_id),
  constraint rectification_check CHECK (((status = 'closed'::text) = (ended IS NOT NULL))),
  constraint rectification_check1 CHECK (((NOT (ended IS DISTINCT FROM 'upheld'::text)) = (upheld IS TRUE))),
  constraint rectification_check2 CHECK (((ended IS DISTINCT FROM 'unreached'::text) OR (satisfied IS NULL))),
  constraint rectification_ended_check CHECK ((ended = ANY (ARRAY['satisfied'::text, 'still-bad'::text, 'unreached'::text, 'upheld'::text]))),
  constraint rectification_level_check CHECK (((level >= 1) AND (level <= 2))),
  constraint rectification_nth_check CHECK ((nth > 0)),
  constraint rectification_rated_by_check CHECK ((rated_by = ANY (ARRAY['enterprise'::text, 'caller'::text]))),
  constraint rectification_satisfied_check CHECK (((satisfied >= 1) AND (satisfied <= 5))),
  constraint rectification_tried_days_check CHECK ((tried_days >= 0)),
  constraint rectification_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id),
  constraint rectification_edge FOREIGN KEY (status_before, status) REFERENCES evaluation.rectification_edge(status_before, status),
  constraint rectification_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint rectification_office FOREIGN KEY (tenant_id, office_id) REFERENCES people.office(tenant_id, office_id),
  constraint rectification_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id)
);
CREATE INDEX rectification_call_back ON evaluation.rectification USING btree (tenant_id, LEAST(closed_on, call_back_due_on), rectification_id);
CREATE INDEX rectification_due ON evaluation.rectification USING btree (tenant_id, next_due_on, rectification_id) WHERE (status <> 'closed'::text);
CREATE INDEX rectification_enterprise ON evaluation.rectification USING btree (tenant_id, enterprise_id, rectification_id);
CREATE UNIQUE INDEX rectification_of ON evaluation.rectification USING btree (tenant_id, appeal_id, nth);
CREATE INDEX rectification_office ON evaluation.rectification USING btree (tenant_id, office_id, rectification_id);
CREATE INDEX rectification_rectify ON evaluation.rectification USING btree (tenant_id, LEAST(rectified_on, rectify_due_on), rectification_id);
CREATE INDEX rectification_upheld ON evaluation.rectification USING btree (tenant_id, closed_on, rectification_id) WHERE upheld;
alter table evaluation.rectification enable row level security;
alter table evaluation.rectification force row level security;
create policy erasing_sees on evaluation.rectification for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy rectification_added on evaluation.rectification for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy rectification_changed on evaluation.rectification for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'caller'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'lead'::text THEN (office_id = ( SELECT app.office() AS office))
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy rectification_seen on evaluation.rectification for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'caller'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'lead'::text THEN ((office_id = ( SELECT app.office() AS office)) AND (status <> ALL (ARRAY['new'::text, 'verifying'::text])))
    WHEN 'handler'::text THEN ((office_id = ( SELECT app.office() AS office)) AND (status <> ALL (ARRAY['new'::text, 'verifying'::text])))
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    ELSE false
END));
grant insert, select on evaluation.rectification to kentan_app;
grant update on evaluation.rectification (appeal_id) to kentan_app;
grant update on evaluation.rectification (attempted_at) to kentan_app;
grant update on evaluation.rectification (attempts) to kentan_app;
grant update on evaluation.rectification (call_back_due_on) to kentan_app;
grant update on evaluation.rectification (closed_on) to kentan_app;
grant update on evaluation.rectification (contested_on) to kentan_app;
grant update on evaluation.rectification (ended) to kentan_app;
grant update on evaluation.rectification (finding) to kentan_app;
grant update on evaluation.rectification (level) to kentan_app;
grant update on evaluation.rectification (next_due_on) to kentan_app;
grant update on evaluation.rectification (nth) to kentan_app;
grant update on evaluation.rectification (number) to kentan_app;
grant update on evaluation.rectification (office_id) to kentan_app;
grant update on evaluation.rectification (office_ids) to kentan_app;
grant update on evaluation.rectification (opened_on) to kentan_app;
grant update on evaluation.rectification (passes_at) to kentan_app;
grant update on evaluation.rectification (rated_by) to kentan_app;
grant update on evaluation.rectification (rated_on) to kentan_app;
grant update on evaluation.rectification (reason_class) to kentan_app;
grant update on evaluation.rectification (rectified_on) to kentan_app;
grant update on evaluation.rectification (rectify_due_on) to kentan_app;
grant update on evaluation.rectification (region_id) to kentan_app;
grant update on evaluation.rectification (satisfied) to kentan_app;
grant update on evaluation.rectification (status) to kentan_app;
grant update on evaluation.rectification (status_before) to kentan_app;
grant update on evaluation.rectification (tried_days) to kentan_app;
grant update on evaluation.rectification (upheld) to kentan_app;
grant update on evaluation.rectification (version) to kentan_app;
grant update on evaluation.rectification (warn_at) to kentan_app;

create table evaluation.rectification_edge (
  status_before text not null,
  status text not null,
  constraint rectification_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on evaluation.rectification_edge to kentan_app;

create table insight.came (
  tenant_id text not null,
  region_id text not null,
  span text not null,
  enterprise_id uuid not null,
  constraint came_pkey PRIMARY KEY (tenant_id, region_id, span, enterprise_id)
);
alter table insight.came enable row level security;
alter table insight.came force row level security;
create policy came_dropped on insight.came for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy came_noted on insight.came for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy came_seen on insight.came for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    ELSE false
END));
grant delete, insert, select on insight.came to kentan_app;

create table insight.cell (
  tenant_id text not null,
  dims text not null,
  a text not null,
  b text not null,
  measure text not null,
  day date not null,
  region_id text not null,
  n integer not null,
  constraint cell_pkey PRIMARY KEY (tenant_id, dims, a, b, measure, day, region_id)
);
alter table insight.cell enable row level security;
alter table insight.cell force row level security;
create policy cell_added on insight.cell for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy cell_changed on insight.cell for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy cell_dropped on insight.cell for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy cell_seen on insight.cell for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    ELSE false
END));
grant delete, insert, select, update on insight.cell to kentan_app;

create table insight.change (
  tenant_id text not null,
  change_id uuid not null,
  nth integer not null,
  region_id text not null,
  office_id text,
  environment text,
  industry text,
  channel text,
  measure text not null,
  day date not null,
  n integer not null,
  who uuid,
  constraint change_pkey PRIMARY KEY (tenant_id, change_id, nth),
  constraint change_n_check CHECK ((n <> 0))
);
alter table insight.change enable row level security;
alter table insight.change force row level security;
create policy change_added_up on insight.change for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy change_noted on insight.change for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['enterprise'::text, 'coordinator'::text, 'handler'::text, 'lead'::text, 'caller'::text, 'leader'::text, 'expert'::text, 'auditor'::text, 'clock'::text]))));
create policy change_seen on insight.change for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    ELSE false
END));
grant delete, insert, select on insight.change to kentan_app;

create table insight.standing (
  tenant_id text not null,
  format integer not null,
  constraint standing_pkey PRIMARY KEY (tenant_id)
);
alter table insight.standing enable row level security;
alter table insight.standing force row level security;
create policy standing_kept on insight.standing for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select, update on insight.standing to kentan_app;

create table log.alarm (
  tenant_id text not null,
  at timestamp with time zone not null,
  kind text not null,
  detail text not null,
  constraint alarm_pkey PRIMARY KEY (tenant_id, at)
);
alter table log.alarm enable row level security;
alter table log.alarm force row level security;
create policy alarms_raised on log.alarm for all to kentan_signer
  using ((tenant_id = ( SELECT log.city() AS city)))
  with check ((tenant_id = ( SELECT log.city() AS city)));
create policy alarms_seen on log.alarm for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant select on log.alarm to kentan_app;
grant insert, select on log.alarm to kentan_signer;

create table log.checkpoint (
  tenant_id text not null,
  size bigint not null,
  at timestamp with time zone not null,
  origin text not null,
  note text not null,
  constraint checkpoint_pkey PRIMARY KEY (tenant_id, size, at),
  constraint checkpoint_size_check CHECK ((size >= 0))
);
CREATE INDEX checkpoint_at ON log.checkpoint USING btree (tenant_id, at);
alter table log.checkpoint enable row level security;
alter table log.checkpoint force row level security;
create policy checkpoints_seen on log.checkpoint for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy checkpoints_signed on log.checkpoint for all to kentan_signer
  using ((tenant_id = ( SELECT log.city() AS city)))
  with check ((tenant_id = ( SELECT log.city() AS city)));
grant select on log.checkpoint to kentan_app;
grant insert, select on log.checkpoint to kentan_signer;

create table log.head (
  tenant_id text not null,
  size bigint not null,
  frontier bytea not null,
  whole boolean not null,
  constraint head_pkey PRIMARY KEY (tenant_id),
  constraint head_check CHECK ((length(frontier) = (32 * bit_count((size)::bit(64))))),
  constraint head_size_check CHECK ((size >= 0))
);
alter table log.head enable row level security;
alter table log.head force row level security;
create policy city_head on log.head for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy head_grown on log.head for all to kentan_owner
  using ((tenant_id = ( SELECT app.tenant() AS tenant)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy signed_head on log.head for select to kentan_signer
  using ((tenant_id = ( SELECT log.city() AS city)));
grant select on log.head to kentan_app;
grant select on log.head to kentan_signer;

create table log.leaf (
  tenant_id text not null,
  leaf_index bigint not null,
  commitment bytea not null,
  constraint leaf_pkey PRIMARY KEY (tenant_id, leaf_index),
  constraint leaf_commitment_check CHECK ((length(commitment) = 32)),
  constraint leaf_leaf_index_check CHECK ((leaf_index >= 0))
);
alter table log.leaf enable row level security;
alter table log.leaf force row level security;
create policy leaves_grown on log.leaf for all to kentan_owner
  using ((tenant_id = ( SELECT app.tenant() AS tenant)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy leaves_seen on log.leaf for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy leaves_signed on log.leaf for select to kentan_signer
  using ((tenant_id = ( SELECT log.city() AS city)));
grant select on log.leaf to kentan_app;
grant select on log.leaf to kentan_signer;

create table log.opening (
  tenant_id text not null,
  stream_id uuid not null,
  version integer not null,
  loop text not null,
  leaf_index bigint not null,
  salt bytea,
  constraint opening_pkey PRIMARY KEY (tenant_id, stream_id, version),
  constraint opening_tenant_id_leaf_index_key UNIQUE (tenant_id, leaf_index),
  constraint opening_salt_check CHECK ((length(salt) = 32)),
  constraint opening_of_event FOREIGN KEY (tenant_id, stream_id, version) REFERENCES record.event(tenant_id, stream_id, version),
  constraint opening_of_leaf FOREIGN KEY (tenant_id, leaf_index) REFERENCES log.leaf(tenant_id, leaf_index)
);
alter table log.opening enable row level security;
alter table log.opening force row level security;
create policy openings_erased on log.opening for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['auditor'::text, 'clock'::text, 'admin'::text, 'coordinator'::text]))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (salt IS NULL)));
create policy openings_grown on log.opening for insert to kentan_owner
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy openings_seen on log.opening for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN record.seen(loop, stream_id)
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'admin'::text THEN true
    WHEN 'coordinator'::text THEN true
    ELSE false
END));
grant select on log.opening to kentan_app;
grant update on log.opening (salt) to kentan_app;

create table log.policy (
  tenant_id text not null,
  at timestamp with time zone not null,
  text text not null,
  constraint policy_pkey PRIMARY KEY (tenant_id, at)
);
alter table log.policy enable row level security;
alter table log.policy force row level security;
create policy policies_seen on log.policy for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy policies_signed on log.policy for all to kentan_signer
  using ((tenant_id = ( SELECT log.city() AS city)))
  with check ((tenant_id = ( SELECT log.city() AS city)));
grant select on log.policy to kentan_app;
grant insert, select on log.policy to kentan_signer;

create table log.tile (
  tenant_id text not null,
  level integer not null,
  tile_index bigint not null,
  hash bytea not null,
  constraint tile_pkey PRIMARY KEY (tenant_id, level, tile_index),
  constraint tile_hash_check CHECK ((length(hash) = 32)),
  constraint tile_level_check CHECK ((level > 0)),
  constraint tile_tile_index_check CHECK ((tile_index >= 0))
);
alter table log.tile enable row level security;
alter table log.tile force row level security;
create policy tiles_grown on log.tile for all to kentan_owner
  using ((tenant_id = ( SELECT app.tenant() AS tenant)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy tiles_seen on log.tile for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy tiles_signed on log.tile for select to kentan_signer
  using ((tenant_id = ( SELECT log.city() AS city)));
grant select on log.tile to kentan_app;
grant select on log.tile to kentan_signer;

create table migrations.applied (
  name text not null,
  checksum text not null,
  at timestamp with time zone not null,
  constraint applied_pkey PRIMARY KEY (name)
);

create table notices.address (
  tenant_id text not null,
  account_id uuid not null,
  email text,
  language text not null,
  quiet boolean not null,
  digest boolean not null,
  changed_at timestamp with time zone not null,
  reachable boolean default false not null,
  constraint address_pkey PRIMARY KEY (tenant_id, account_id),
  constraint address_email_check CHECK ((email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)),
  constraint address_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint address_sealed CHECK ((email IS NULL)) NOT VALID,
  constraint address_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
alter table notices.address enable row level security;
alter table notices.address force row level security;
create policy address_used on notices.address for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy erasing on notices.address for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy own_address on notices.address for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE
    WHEN (( SELECT app.role() AS role) = ANY (ARRAY['enterprise'::text, 'coordinator'::text, 'handler'::text, 'lead'::text, 'caller'::text, 'leader'::text, 'expert'::text, 'auditor'::text, 'admin'::text, 'security'::text])) THEN (account_id = ( SELECT app.account() AS account))
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account))));
grant insert, select, update on notices.address to kentan_app;

create table notices.delivery (
  tenant_id text not null,
  made_at timestamp with time zone not null,
  delivery_id uuid not null,
  notice_id uuid not null,
  recipient uuid not null,
  account_id uuid,
  enterprise_id uuid,
  webhook_id uuid,
  channel text not null,
  template text not null,
  details jsonb not null,
  urgent boolean not null,
  loop text not null,
  subject_id uuid not null,
  number text not null,
  language text not null,
  state text not null,
  due_at timestamp with time zone not null,
  digest boolean not null,
  bundle_id uuid,
  attempts integer not null,
  lease_until timestamp with time zone,
  sent_at timestamp with time zone,
  last_error text,
  read_at timestamp with time zone,
  done_by uuid,
  done_words text,
  constraint delivery_pkey PRIMARY KEY (tenant_id, delivery_id, made_at),
  constraint delivery_tenant_id_made_at_notice_id_recipient_channel_key UNIQUE (tenant_id, made_at, notice_id, recipient, channel),
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['inapp'::text, 'email'::text, 'webhook'::text, 'sms'::text, 'dingtalk'::text, 'wecom'::text, 'manual'::text]))),
  constraint delivery_check CHECK ((num_nonnulls(account_id, enterprise_id, webhook_id) =
CASE
    WHEN (channel = ANY (ARRAY['dingtalk'::text, 'wecom'::text])) THEN 0
    ELSE 1
END)),
  constraint delivery_check1 CHECK (((channel = ANY (ARRAY['inapp'::text, 'email'::text])) = (account_id IS NOT NULL))),
  constraint delivery_check2 CHECK (((channel = 'webhook'::text) = (webhook_id IS NOT NULL))),
  constraint delivery_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'done'::text]))),
  constraint delivery_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id),
  constraint delivery_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint delivery_webhook FOREIGN KEY (tenant_id, webhook_id) REFERENCES notices.webhook(tenant_id, webhook_id)
) partition by range (made_at);
CREATE INDEX delivery_due ON ONLY notices.delivery USING btree (tenant_id, due_at, delivery_id) WHERE ((state = 'waiting'::text) AND (channel <> 'manual'::text));
CREATE INDEX delivery_failed ON ONLY notices.delivery USING btree (tenant_id, delivery_id) WHERE (state = 'failed'::text);
CREATE INDEX delivery_inbox ON ONLY notices.delivery USING btree (tenant_id, account_id, delivery_id) WHERE (channel = 'inapp'::text);
CREATE INDEX delivery_manual ON ONLY notices.delivery USING btree (tenant_id, delivery_id) WHERE ((state = 'waiting'::text) AND (channel = 'manual'::text));
CREATE INDEX delivery_unread ON ONLY notices.delivery USING btree (tenant_id, account_id) WHERE ((channel = 'inapp'::text) AND (read_at IS NULL));
CREATE INDEX delivery_webhook ON ONLY notices.delivery USING btree (tenant_id, webhook_id, made_at) WHERE (webhook_id IS NOT NULL);
alter table notices.delivery enable row level security;
alter table notices.delivery force row level security;
create policy delivery_added on notices.delivery for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    WHEN 'admin'::text THEN (webhook_id IS NOT NULL)
    ELSE false
END));
create policy delivery_changed on notices.delivery for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE
    WHEN (( SELECT app.role() AS role) = 'clock'::text) THEN true
    WHEN (account_id IS NOT NULL) THEN (account_id = ( SELECT app.account() AS account))
    WHEN (( SELECT app.role() AS role) = 'coordinator'::text) THEN ((channel = 'manual'::text) AND (EXISTS ( SELECT
       FROM people.enterprise e
      WHERE ((e.tenant_id = delivery.tenant_id) AND (e.enterprise_id = delivery.enterprise_id)))))
    WHEN (( SELECT app.role() AS role) = 'enterprise'::text) THEN ((channel = 'manual'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])))
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy delivery_erased on notices.delivery for update to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND rights.may_erase(subject_id)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy delivery_found on notices.delivery for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND rights.may_erase(subject_id)));
create policy delivery_seen on notices.delivery for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE
    WHEN (( SELECT app.role() AS role) = 'clock'::text) THEN true
    WHEN (account_id IS NOT NULL) THEN ((account_id = ( SELECT app.account() AS account)) OR ((( SELECT app.role() AS role) = 'admin'::text) AND (state = 'failed'::text)))
    WHEN (( SELECT app.role() AS role) = 'admin'::text) THEN ((webhook_id IS NOT NULL) OR (state = 'failed'::text))
    WHEN (( SELECT app.role() AS role) = 'coordinator'::text) THEN ((channel = 'manual'::text) AND (EXISTS ( SELECT
       FROM people.enterprise e
      WHERE ((e.tenant_id = delivery.tenant_id) AND (e.enterprise_id = delivery.enterprise_id)))))
    WHEN (( SELECT app.role() AS role) = 'enterprise'::text) THEN ((channel = 'manual'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])))
    ELSE false
END));
create policy erasing on notices.delivery for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select on notices.delivery to kentan_app;
grant update on notices.delivery (attempts) to kentan_app;
grant update on notices.delivery (bundle_id) to kentan_app;
grant update on notices.delivery (done_by) to kentan_app;
grant update on notices.delivery (done_words) to kentan_app;
grant update on notices.delivery (due_at) to kentan_app;
grant update on notices.delivery (last_error) to kentan_app;
grant update on notices.delivery (lease_until) to kentan_app;
grant update on notices.delivery (read_at) to kentan_app;
grant update on notices.delivery (sent_at) to kentan_app;
grant update on notices.delivery (state) to kentan_app;

create table notices.delivery_default partition of notices.delivery default;
alter table notices.delivery_default enable row level security;
alter table notices.delivery_default force row level security;

create table notices.webhook (
  tenant_id text not null,
  webhook_id uuid not null,
  name text not null,
  url text not null,
  secret text not null,
  disabled boolean not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  constraint webhook_pkey PRIMARY KEY (tenant_id, webhook_id),
  constraint webhook_secret_check CHECK ((secret ~~ 'whsec\_%'::text))
);
alter table notices.webhook enable row level security;
alter table notices.webhook force row level security;
create policy webhook_kept on notices.webhook for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'admin'::text THEN true
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'admin'::text)));
create policy webhook_used on notices.webhook for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on notices.webhook to kentan_app;
grant update on notices.webhook (disabled) to kentan_app;
grant update on notices.webhook (secret) to kentan_app;

create table openness.edition (
  tenant_id text not null,
  edition_id uuid not null,
  after integer not null,
  number integer,
  period text not null,
  corrects integer,
  reason text,
  as_of timestamp with time zone not null,
  content jsonb not null,
  digest text not null,
  withheld integer not null,
  shown integer not null,
  prepared_by uuid not null,
  published_at timestamp with time zone,
  published_by uuid,
  constraint edition_pkey PRIMARY KEY (tenant_id, edition_id),
  constraint edition_tenant_id_number_key UNIQUE (tenant_id, number),
  constraint edition_after_check CHECK ((after >= 0)),
  constraint edition_check CHECK ((number = (after + 1))),
  constraint edition_check1 CHECK ((corrects <= after)),
  constraint edition_check2 CHECK ((((number IS NULL) = (published_at IS NULL)) AND ((number IS NULL) = (published_by IS NULL)))),
  constraint edition_check3 CHECK (((corrects IS NULL) = (reason IS NULL))),
  constraint edition_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint edition_period_check CHECK ((period ~ '^\d{4}-(0[1-9]|1[0-2])$'::text)),
  constraint edition_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint edition_corrects FOREIGN KEY (tenant_id, corrects) REFERENCES openness.edition(tenant_id, number)
);
alter table openness.edition enable row level security;
alter table openness.edition force row level security;
create policy edition_prepared on openness.edition for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (number IS NULL) AND (prepared_by = ( SELECT app.account() AS account)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy edition_published on openness.edition for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (number IS NULL) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) AND (prepared_by <> ( SELECT app.account() AS account)))
    WHEN 'leader'::text THEN true
    WHEN 'clock'::text THEN (prepared_by = ( SELECT app.account() AS account))
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (number IS NOT NULL) AND (published_by = ( SELECT app.account() AS account))));
create policy edition_seen on openness.edition for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND ((number IS NOT NULL) OR
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END)));
grant insert, select on openness.edition to kentan_app;
grant update on openness.edition (number) to kentan_app;
grant update on openness.edition (published_at) to kentan_app;
grant update on openness.edition (published_by) to kentan_app;

create table openness.ground (
  tenant_id text not null,
  edition_id uuid not null,
  content jsonb not null,
  constraint ground_pkey PRIMARY KEY (tenant_id, edition_id),
  constraint ground_edition FOREIGN KEY (tenant_id, edition_id) REFERENCES openness.edition(tenant_id, edition_id)
);
alter table openness.ground enable row level security;
alter table openness.ground force row level security;
create policy ground_kept on openness.ground for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy ground_seen on openness.ground for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on openness.ground to kentan_app;

create table openness.setting (
  tenant_id text not null,
  version integer not null,
  automatic_day integer,
  licence text not null,
  set_at timestamp with time zone not null,
  proposed_by uuid not null,
  set_by uuid not null,
  constraint setting_pkey PRIMARY KEY (tenant_id, version),
  constraint setting_automatic_day_check CHECK (((automatic_day >= 1) AND (automatic_day <= 28))),
  constraint setting_check CHECK ((set_by <> proposed_by)),
  constraint setting_licence_check CHECK (((length(licence) >= 1) AND (length(licence) <= 200))),
  constraint setting_version_check CHECK ((version > 0))
);
alter table openness.setting enable row level security;
alter table openness.setting force row level security;
create policy setting_seen on openness.setting for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy setting_set on openness.setting for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (set_by = ( SELECT app.account() AS account)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'leader'::text THEN true
    ELSE false
END));
grant insert, select on openness.setting to kentan_app;

create table people.account (
  tenant_id text not null,
  account_id uuid not null,
  name text not null,
  role text not null,
  office_id uuid,
  enterprise_id uuid,
  region_id text,
  disabled boolean not null,
  created_at timestamp with time zone not null,
  staff_number text,
  constraint account_pkey PRIMARY KEY (tenant_id, account_id),
  constraint account_check CHECK (((role = 'enterprise'::text) = (enterprise_id IS NOT NULL))),
  constraint account_check1 CHECK (((role = ANY (ARRAY['coordinator'::text, 'handler'::text, 'lead'::text, 'caller'::text])) = (office_id IS NOT NULL))),
  constraint account_check2 CHECK (((staff_number IS NULL) OR ((staff_number ~ '^[[:graph:]]{1,40}$'::text) AND (role <> 'enterprise'::text)))),
  constraint account_role_check CHECK ((role = ANY (ARRAY['enterprise'::text, 'coordinator'::text, 'handler'::text, 'lead'::text, 'caller'::text, 'leader'::text, 'expert'::text, 'auditor'::text, 'admin'::text, 'security'::text]))),
  constraint account_sealed CHECK (((role <> 'enterprise'::text) OR (name = '企业账号'::text))) NOT VALID,
  constraint account_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint account_office FOREIGN KEY (tenant_id, office_id) REFERENCES people.office(tenant_id, office_id)
);
CREATE INDEX account_enterprise ON people.account USING btree (tenant_id, enterprise_id) WHERE (enterprise_id IS NOT NULL);
CREATE INDEX account_office ON people.account USING btree (tenant_id, office_id) WHERE (office_id IS NOT NULL);
CREATE INDEX account_person ON people.account USING btree (tenant_id, staff_number) WHERE (staff_number IS NOT NULL);
alter table people.account enable row level security;
alter table people.account force row level security;
create policy account_added on people.account for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'security'::text THEN true
    WHEN 'admin'::text THEN ((role = 'enterprise'::text) OR (( SELECT app.account() AS account) = '00000000-0000-7000-8000-000000000000'::uuid))
    ELSE false
END));
create policy account_changed on people.account for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['admin'::text, 'security'::text]))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'security'::text THEN true
    WHEN 'admin'::text THEN (disabled OR (role = 'enterprise'::text))
    ELSE false
END));
create policy account_seen on people.account for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'admin'::text THEN true
    WHEN 'security'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'coordinator'::text THEN ((account_id = ( SELECT app.account() AS account)) OR (role = ANY (ARRAY['leader'::text, 'expert'::text])))
    WHEN 'session'::text THEN ((account_id IN ( SELECT s.account_id
       FROM people.session s
      WHERE ((s.tenant_id = account.tenant_id) AND (s.token_hash = ( SELECT app.token() AS token))))) OR (account_id IN ( SELECT l.account_id
       FROM people.sign_in_link l
      WHERE ((l.tenant_id = account.tenant_id) AND (l.token_hash = ( SELECT app.token() AS token))))) OR (account_id IN ( SELECT p.account_id
       FROM people.passkey p
      WHERE ((p.tenant_id = account.tenant_id) AND (p.credential_hash = ( SELECT app.token() AS token))))) OR (account_id IN ( SELECT i.account_id
       FROM people.provider_identity i
      WHERE ((i.tenant_id = account.tenant_id) AND (i.subject_hash = ( SELECT app.token() AS token))))) OR (account_id IN ( SELECT c.account_id
       FROM people.phone_code c
      WHERE ((c.tenant_id = account.tenant_id) AND (c.request_hash = ( SELECT app.token() AS token))))) OR (enterprise_id IN ( SELECT n.enterprise_id
       FROM people.phone n
      WHERE ((n.tenant_id = account.tenant_id) AND (n.phone_index = ( SELECT app.token() AS token))))))
    WHEN 'enterprise'::text THEN ((account_id = ( SELECT app.account() AS account)) OR (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])))
    ELSE (account_id = ( SELECT app.account() AS account))
END));
create policy erasing on people.account for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on people.account to kentan_app;
grant update on people.account (created_at) to kentan_app;
grant update on people.account (disabled) to kentan_app;
grant update on people.account (name) to kentan_app;
grant update on people.account (office_id) to kentan_app;
grant update on people.account (region_id) to kentan_app;
grant update on people.account (role) to kentan_app;
grant update on people.account (staff_number) to kentan_app;

create table people.account_event (
  tenant_id text not null,
  event_id uuid not null,
  account_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  by_name text not null,
  words text not null,
  constraint account_event_pkey PRIMARY KEY (tenant_id, event_id),
  constraint account_event_kind_check CHECK ((kind ~ '^[a-z-]{2,40}$'::text)),
  constraint account_event_words_check CHECK ((length(words) <= 500)),
  constraint account_event_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
CREATE INDEX account_event_of ON people.account_event USING btree (tenant_id, account_id, event_id);
alter table people.account_event enable row level security;
alter table people.account_event force row level security;
create policy account_event_added on people.account_event for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'admin'::text THEN true
    WHEN 'security'::text THEN true
    WHEN 'session'::text THEN true
    WHEN 'public'::text THEN false
    ELSE (account_id = ( SELECT app.account() AS account))
END));
create policy account_event_seen on people.account_event for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'admin'::text THEN true
    WHEN 'security'::text THEN true
    WHEN 'auditor'::text THEN true
    ELSE (account_id = ( SELECT app.account() AS account))
END));
grant insert, select on people.account_event to kentan_app;

create table people.challenge (
  tenant_id text not null,
  challenge_hash text not null,
  purpose text not null,
  account_id uuid,
  expires_at timestamp with time zone not null,
  constraint challenge_pkey PRIMARY KEY (tenant_id, challenge_hash),
  constraint challenge_purpose_check CHECK ((purpose = ANY (ARRAY['enrol'::text, 'confirm'::text, 'sign-in'::text, 'provider-sign-in'::text, 'provider-bind'::text]))),
  constraint challenge_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
CREATE INDEX challenge_expired ON people.challenge USING btree (tenant_id, expires_at);
alter table people.challenge enable row level security;
alter table people.challenge force row level security;
create policy challenge_by_secret on people.challenge for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'session'::text THEN (challenge_hash = ( SELECT app.token() AS token))
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (challenge_hash = ( SELECT app.token() AS token))));
grant delete, insert, select on people.challenge to kentan_app;

create table people.contact_change (
  tenant_id text not null,
  change_id uuid not null,
  enterprise_id uuid not null,
  account_id uuid,
  fields text[] not null,
  was bytea not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  made_role text not null,
  due_at timestamp with time zone not null,
  undo_hash text not null,
  undone_at timestamp with time zone,
  constraint contact_change_pkey PRIMARY KEY (tenant_id, change_id),
  constraint contact_change_check CHECK ((due_at > made_at)),
  constraint contact_change_check1 CHECK (((undone_at >= made_at) AND (undone_at <= due_at))),
  constraint contact_change_check2 CHECK ((('email'::text = ANY (fields)) = (account_id IS NOT NULL))),
  constraint contact_change_fields_check CHECK (((cardinality(fields) > 0) AND (fields <@ ARRAY['contactName'::text, 'contactPhone'::text, 'email'::text]))),
  constraint contact_change_made_role_check CHECK ((made_role = ANY (ARRAY['enterprise'::text, 'coordinator'::text]))),
  constraint contact_change_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id),
  constraint contact_change_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
CREATE INDEX contact_change_of ON people.contact_change USING btree (tenant_id, enterprise_id, made_at);
CREATE UNIQUE INDEX contact_change_undone_by ON people.contact_change USING btree (tenant_id, undo_hash);
alter table people.contact_change enable row level security;
alter table people.contact_change force row level security;
create policy contact_change_made on people.contact_change for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (made_role = ( SELECT app.role() AS role)) AND (made_by = ( SELECT app.account() AS account)) AND (undone_at IS NULL) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN true
    ELSE false
END));
create policy contact_change_seen on people.contact_change for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'session'::text THEN (undo_hash = ( SELECT app.token() AS token))
    ELSE false
END));
create policy contact_change_undone on people.contact_change for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) AND (undone_at IS NULL)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy erasing on people.contact_change for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select on people.contact_change to kentan_app;
grant update on people.contact_change (undone_at) to kentan_app;

create table people.device (
  tenant_id text not null,
  device_hash text not null,
  account_id uuid not null,
  seen_at timestamp with time zone not null,
  constraint device_pkey PRIMARY KEY (tenant_id, device_hash, account_id),
  constraint device_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
alter table people.device enable row level security;
alter table people.device force row level security;
create policy device_by_secret on people.device for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (device_hash = ( SELECT app.token() AS token))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (device_hash = ( SELECT app.token() AS token))));
create policy erasing on people.device for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select, update on people.device to kentan_app;

create table people.enterprise (
  tenant_id text not null,
  enterprise_id uuid not null,
  name text,
  credit_code text,
  code_warning text,
  provisional boolean not null,
  merged_into uuid,
  region_id text not null,
  industry text,
  employees integer,
  revenue numeric(14,2),
  assets numeric(14,2),
  figures_as_of date,
  size_class text,
  contact_name text,
  contact_phone text,
  created_at timestamp with time zone not null,
  chain text,
  chain_position text,
  code_index bytea,
  name_index bytea,
  name_pairs integer[],
  reachable boolean default false not null,
  initials boolean default false not null,
  constraint enterprise_pkey PRIMARY KEY (tenant_id, enterprise_id),
  constraint enterprise_assets_check CHECK ((assets >= (0)::numeric)),
  constraint enterprise_chain CHECK (((chain_position IS NULL) OR (chain IS NOT NULL))),
  constraint enterprise_chain_position_check CHECK ((chain_position = ANY (ARRAY['up'::text, 'mid'::text, 'down'::text]))),
  constraint enterprise_code_warning_check CHECK ((code_warning = 'pilot-code'::text)),
  constraint enterprise_employees_check CHECK ((employees >= 0)),
  constraint enterprise_industry_check CHECK ((industry ~ '^[0-9]{2}$'::text)),
  constraint enterprise_revenue_check CHECK ((revenue >= (0)::numeric)),
  constraint enterprise_sealed CHECK (((name IS NULL) AND (credit_code IS NULL) AND (contact_name IS NULL) AND (contact_phone IS NULL) AND (name_index IS NOT NULL) AND (name_pairs IS NOT NULL) AND (provisional = (code_index IS NULL)))) NOT VALID,
  constraint enterprise_size_class_check CHECK ((size_class = ANY (ARRAY['large'::text, 'medium'::text, 'small'::text, 'micro'::text]))),
  constraint enterprise_merged FOREIGN KEY (tenant_id, merged_into) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint enterprise_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id)
);
CREATE INDEX enterprise_chain ON people.enterprise USING btree (tenant_id, chain) WHERE (chain IS NOT NULL);
CREATE UNIQUE INDEX enterprise_code ON people.enterprise USING btree (tenant_id, code_index);
CREATE INDEX enterprise_merged ON people.enterprise USING btree (tenant_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX enterprise_name ON people.enterprise USING btree (tenant_id, name_index);
CREATE INDEX enterprise_pairs ON people.enterprise USING gin (name_pairs);
alter table people.enterprise enable row level security;
alter table people.enterprise force row level security;
create policy enterprise_added on people.enterprise for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'admin'::text]))));
create policy enterprise_changed on people.enterprise for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'admin'::text]))))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy enterprise_seen on people.enterprise for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'caller'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'admin'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'session'::text THEN people.opened(enterprise_id, merged_into)
    ELSE false
END));
create policy erasing on people.enterprise for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on people.enterprise to kentan_app;
grant update on people.enterprise (assets) to kentan_app;
grant update on people.enterprise (chain) to kentan_app;
grant update on people.enterprise (chain_position) to kentan_app;
grant update on people.enterprise (code_index) to kentan_app;
grant update on people.enterprise (code_warning) to kentan_app;
grant update on people.enterprise (contact_name) to kentan_app;
grant update on people.enterprise (contact_phone) to kentan_app;
grant update on people.enterprise (created_at) to kentan_app;
grant update on people.enterprise (credit_code) to kentan_app;
grant update on people.enterprise (employees) to kentan_app;
grant update on people.enterprise (figures_as_of) to kentan_app;
grant update on people.enterprise (industry) to kentan_app;
grant update on people.enterprise (initials) to kentan_app;
grant update on people.enterprise (merged_into) to kentan_app;
grant update on people.enterprise (name) to kentan_app;
grant update on people.enterprise (name_index) to kentan_app;
grant update on people.enterprise (name_pairs) to kentan_app;
grant update on people.enterprise (provisional) to kentan_app;
grant update on people.enterprise (reachable) to kentan_app;
grant update on people.enterprise (region_id) to kentan_app;
grant update on people.enterprise (revenue) to kentan_app;
grant update on people.enterprise (size_class) to kentan_app;

create table people.guess (
  tenant_id text not null,
  key_hash text not null,
  tries integer not null,
  last_at timestamp with time zone not null,
  constraint guess_pkey PRIMARY KEY (tenant_id, key_hash),
  constraint guess_tries_check CHECK ((tries >= 0))
);
CREATE INDEX guess_old ON people.guess USING btree (tenant_id, last_at);
alter table people.guess enable row level security;
alter table people.guess force row level security;
create policy guess_by_key on people.guess for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'session'::text THEN (key_hash = ( SELECT app.token() AS token))
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (key_hash = ( SELECT app.token() AS token))));
grant delete, insert, select, update on people.guess to kentan_app;

create table people.office (
  tenant_id text not null,
  office_id uuid not null,
  key text not null,
  name text not null,
  kind text not null,
  region_id text not null,
  duties text not null,
  handles boolean not null,
  takes_lifted boolean default false not null,
  constraint office_pkey PRIMARY KEY (tenant_id, office_id),
  constraint office_tenant_id_key_key UNIQUE (tenant_id, key),
  constraint office_kind_check CHECK ((kind = ANY (ARRAY['coordinating'::text, 'department'::text, 'street'::text, 'institution'::text]))),
  constraint office_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id)
);
CREATE UNIQUE INDEX office_takes_lifted ON people.office USING btree (tenant_id) WHERE takes_lifted;
alter table people.office enable row level security;
alter table people.office force row level security;
create policy office_added on people.office for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'admin'::text)));
create policy office_described on people.office for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'admin'::text THEN true
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy office_seen on people.office for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on people.office to kentan_app;
grant update on people.office (duties) to kentan_app;

create table people.passkey (
  tenant_id text not null,
  credential_hash text not null,
  credential_id text not null,
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  relying_party text not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (tenant_id, credential_hash),
  constraint passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint passkey_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
CREATE INDEX passkey_of_account ON people.passkey USING btree (tenant_id, account_id);
alter table people.passkey enable row level security;
alter table people.passkey force row level security;
create policy erasing on people.passkey for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy passkey_by_secret on people.passkey for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND ((credential_hash = ( SELECT app.token() AS token)) OR (account_id IN ( SELECT s.account_id
   FROM people.session s
  WHERE ((s.tenant_id = passkey.tenant_id) AND (s.token_hash = ( SELECT app.token() AS token))))) OR (account_id IN ( SELECT l.account_id
   FROM people.sign_in_link l
  WHERE ((l.tenant_id = passkey.tenant_id) AND (l.token_hash = ( SELECT app.token() AS token))))) OR (account_id IN ( SELECT c.account_id
   FROM people.phone_code c
  WHERE ((c.tenant_id = passkey.tenant_id) AND (c.request_hash = ( SELECT app.token() AS token))))))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND ((credential_hash = ( SELECT app.token() AS token)) OR (account_id IN ( SELECT s.account_id
   FROM people.session s
  WHERE ((s.tenant_id = passkey.tenant_id) AND (s.token_hash = ( SELECT app.token() AS token))))))));
grant delete, insert, select on people.passkey to kentan_app;
grant update on people.passkey (counter) to kentan_app;
grant update on people.passkey (last_used_at) to kentan_app;

create table people.phone (
  tenant_id text not null,
  enterprise_id uuid not null,
  phone_index text not null,
  set_at timestamp with time zone not null,
  constraint phone_pkey PRIMARY KEY (tenant_id, enterprise_id),
  constraint phone_phone_index_check CHECK ((phone_index ~ '^[0-9a-f]{64}$'::text)),
  constraint phone_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
CREATE INDEX phone_found ON people.phone USING btree (tenant_id, phone_index);
alter table people.phone enable row level security;
alter table people.phone force row level security;
create policy erasing on people.phone for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy phone_of_enterprise on people.phone for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'session'::text THEN (phone_index = ( SELECT app.token() AS token))
    WHEN 'coordinator'::text THEN true
    WHEN 'admin'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN true
    WHEN 'admin'::text THEN true
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    ELSE false
END));
grant delete, insert, select, update on people.phone to kentan_app;

create table people.phone_code (
  tenant_id text not null,
  request_hash text not null,
  account_id uuid,
  code_mark text not null,
  phone_set_at timestamp with time zone,
  tries integer not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint phone_code_pkey PRIMARY KEY (tenant_id, request_hash),
  constraint phone_code_check CHECK (((account_id IS NULL) = (phone_set_at IS NULL))),
  constraint phone_code_code_mark_check CHECK ((code_mark ~ '^[0-9a-f]{64}$'::text)),
  constraint phone_code_tries_check CHECK (((tries >= 0) AND (tries <= 5))),
  constraint phone_code_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
CREATE INDEX phone_code_expired ON people.phone_code USING btree (tenant_id, expires_at);
alter table people.phone_code enable row level security;
alter table people.phone_code force row level security;
create policy erasing on people.phone_code for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy phone_code_by_request on people.phone_code for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (request_hash = ( SELECT app.token() AS token))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (request_hash = ( SELECT app.token() AS token))));
grant delete, insert, select on people.phone_code to kentan_app;
grant update on people.phone_code (tries) to kentan_app;
grant update on people.phone_code (used_at) to kentan_app;

create table people.proposal (
  tenant_id text not null,
  proposal_id uuid not null,
  kind text not null,
  subject_id text not null,
  payload jsonb not null,
  facts jsonb not null,
  approved_by text[] not null,
  proposed_by uuid not null,
  proposed_name text not null,
  proposed_person text not null,
  proposed_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  status text not null,
  decided_by uuid,
  decided_name text,
  decided_at timestamp with time zone,
  reason text,
  constraint proposal_pkey PRIMARY KEY (tenant_id, proposal_id),
  constraint proposal_approved_by_check CHECK ((cardinality(approved_by) > 0)),
  constraint proposal_check CHECK ((((status = 'pending'::text) = (decided_by IS NULL)) AND ((status = 'pending'::text) = (decided_at IS NULL)))),
  constraint proposal_check1 CHECK ((decided_by <> proposed_by)),
  constraint proposal_kind_check CHECK ((kind ~ '^[a-z-]{2,40}$'::text)),
  constraint proposal_reason_check CHECK ((length(reason) <= 500)),
  constraint proposal_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'approved'::text, 'refused'::text, 'used'::text]))),
  constraint proposal_subject_id_check CHECK (((length(subject_id) >= 1) AND (length(subject_id) <= 100))),
  constraint proposal_decider FOREIGN KEY (tenant_id, decided_by) REFERENCES people.account(tenant_id, account_id),
  constraint proposal_proposer FOREIGN KEY (tenant_id, proposed_by) REFERENCES people.account(tenant_id, account_id)
);
CREATE INDEX proposal_of ON people.proposal USING btree (tenant_id, kind, subject_id);
CREATE INDEX proposal_open ON people.proposal USING btree (tenant_id, proposal_id) WHERE (status = 'pending'::text);
alter table people.proposal enable row level security;
alter table people.proposal force row level security;
create policy proposal_added on people.proposal for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (proposed_by = ( SELECT app.account() AS account)) AND (status = 'pending'::text)));
create policy proposal_checked on people.proposal for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (kind = ANY (ARRAY['erasure'::text, 'enterprise-erasure'::text]))));
create policy proposal_decided on people.proposal for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE status
    WHEN 'pending'::text THEN ((proposed_by <> ( SELECT app.account() AS account)) AND (( SELECT app.role() AS role) = ANY (approved_by)))
    WHEN 'approved'::text THEN (proposed_by = ( SELECT app.account() AS account))
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE status
    WHEN 'used'::text THEN (proposed_by = ( SELECT app.account() AS account))
    ELSE (decided_by = ( SELECT app.account() AS account))
END));
create policy proposal_seen on people.proposal for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND ((proposed_by = ( SELECT app.account() AS account)) OR (( SELECT app.role() AS role) = ANY (approved_by)) OR (( SELECT app.role() AS role) = ANY (ARRAY['security'::text, 'auditor'::text])))));
create policy publication_erased on people.proposal for update to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (kind = 'case-publication'::text) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy publication_found on people.proposal for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (kind = 'case-publication'::text) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select on people.proposal to kentan_app;
grant update on people.proposal (decided_at) to kentan_app;
grant update on people.proposal (decided_by) to kentan_app;
grant update on people.proposal (decided_name) to kentan_app;
grant update on people.proposal (reason) to kentan_app;
grant update on people.proposal (status) to kentan_app;

create table people.provider_identity (
  tenant_id text not null,
  subject_hash text not null,
  account_id uuid not null,
  bound_at timestamp with time zone not null,
  constraint provider_identity_pkey PRIMARY KEY (tenant_id, subject_hash),
  constraint provider_identity_tenant_id_account_id_key UNIQUE (tenant_id, account_id),
  constraint provider_identity_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
alter table people.provider_identity enable row level security;
alter table people.provider_identity force row level security;
create policy provider_identity_by_secret on people.provider_identity for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND ((subject_hash = ( SELECT app.token() AS token)) OR (account_id IN ( SELECT s.account_id
   FROM people.session s
  WHERE ((s.tenant_id = provider_identity.tenant_id) AND (s.token_hash = ( SELECT app.token() AS token))))))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (account_id IN ( SELECT s.account_id
   FROM people.session s
  WHERE ((s.tenant_id = provider_identity.tenant_id) AND (s.token_hash = ( SELECT app.token() AS token)))))));
grant delete, insert, select on people.provider_identity to kentan_app;

create table people.region (
  tenant_id text not null,
  region_id text not null,
  name text not null,
  division_code text,
  kind text not null,
  venue boolean not null,
  sort integer not null,
  constraint region_pkey PRIMARY KEY (tenant_id, region_id),
  constraint region_division_code_check CHECK (((division_code ~ '^[0-9]{6}$'::text) AND (division_code !~~ '%01'::text))),
  constraint region_kind_check CHECK ((kind = ANY (ARRAY['city'::text, 'district'::text, 'zone'::text])))
);
alter table people.region enable row level security;
alter table people.region force row level security;
create policy region_added on people.region for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'admin'::text)));
create policy region_seen on people.region for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select, update on people.region to kentan_app;

create table people.rules (
  tenant_id text not null,
  version integer not null,
  preset text not null,
  rules jsonb not null,
  reason text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  made_by_name text not null,
  constraint rules_pkey PRIMARY KEY (tenant_id, version),
  constraint rules_preset_check CHECK ((preset ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint rules_version_check CHECK ((version > 0))
);
alter table people.rules enable row level security;
alter table people.rules force row level security;
create policy rules_added on people.rules for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'admin'::text)));
create policy rules_seen on people.rules for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on people.rules to kentan_app;

create table people.session (
  tenant_id text not null,
  token_hash text not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  session_id uuid not null,
  confirmed_at timestamp with time zone,
  restricted boolean not null,
  device text not null,
  device_hash text default ''::text not null,
  recovers boolean default false not null,
  held_until timestamp with time zone,
  constraint session_pkey PRIMARY KEY (tenant_id, token_hash),
  constraint session_device_check CHECK ((length(device) <= 200)),
  constraint session_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
CREATE UNIQUE INDEX session_named ON people.session USING btree (tenant_id, session_id);
CREATE INDEX session_of_account ON people.session USING btree (tenant_id, account_id);
alter table people.session enable row level security;
alter table people.session force row level security;
create policy erasing on people.session for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy session_by_token on people.session for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (token_hash = ( SELECT app.token() AS token))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text)));
create policy session_ended_by_administrator on people.session for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['admin'::text, 'security'::text]))));
create policy session_ended_by_owner on people.session for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account))));
create policy session_seen_by_administrator on people.session for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['admin'::text, 'security'::text]))));
create policy session_seen_by_owner on people.session for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account))));
grant delete, insert, select, update on people.session to kentan_app;

create table people.sign_in_link (
  tenant_id text not null,
  token_hash text not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  recovers boolean default false not null,
  constraint sign_in_link_pkey PRIMARY KEY (tenant_id, token_hash),
  constraint link_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
CREATE INDEX sign_in_link_of_account ON people.sign_in_link USING btree (tenant_id, account_id) WHERE (used_at IS NULL);
alter table people.sign_in_link enable row level security;
alter table people.sign_in_link force row level security;
create policy erasing on people.sign_in_link for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy link_by_token on people.sign_in_link for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND ((token_hash = ( SELECT app.token() AS token)) OR (( SELECT app.role() AS role) = ANY (ARRAY['admin'::text, 'security'::text])))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['session'::text, 'admin'::text, 'security'::text]))));
grant insert, select, update on people.sign_in_link to kentan_app;

create table people.tenant (
  tenant_id text not null,
  name text not null,
  profile text not null,
  demo boolean default false not null,
  constraint tenant_pkey PRIMARY KEY (tenant_id)
);
alter table people.tenant enable row level security;
alter table people.tenant force row level security;
create policy own_tenant on people.tenant for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy set_up_tenant on people.tenant for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'admin'::text)));
grant insert, select, update on people.tenant to kentan_app;

create table people.totp (
  tenant_id text not null,
  account_id uuid not null,
  sealed bytea not null,
  active boolean not null,
  last_step bigint not null,
  created_at timestamp with time zone not null,
  constraint totp_pkey PRIMARY KEY (tenant_id, account_id),
  constraint totp_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
alter table people.totp enable row level security;
alter table people.totp force row level security;
create policy erasing on people.totp for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy totp_by_secret on people.totp for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND ((account_id IN ( SELECT s.account_id
   FROM people.session s
  WHERE ((s.tenant_id = totp.tenant_id) AND (s.token_hash = ( SELECT app.token() AS token))))) OR (account_id IN ( SELECT l.account_id
   FROM people.sign_in_link l
  WHERE ((l.tenant_id = totp.tenant_id) AND (l.token_hash = ( SELECT app.token() AS token))))) OR (account_id IN ( SELECT c.account_id
   FROM people.phone_code c
  WHERE ((c.tenant_id = totp.tenant_id) AND (c.request_hash = ( SELECT app.token() AS token))))))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'session'::text) AND (account_id IN ( SELECT s.account_id
   FROM people.session s
  WHERE ((s.tenant_id = totp.tenant_id) AND (s.token_hash = ( SELECT app.token() AS token)))))));
grant delete, insert, select, update on people.totp to kentan_app;

create table platform.clock_note (
  tenant_id text not null,
  note_no integer not null,
  kind text not null,
  at timestamp with time zone not null,
  jump_ms bigint not null,
  at_start boolean not null,
  by_id uuid,
  by_name text,
  reason text,
  constraint clock_note_pkey PRIMARY KEY (tenant_id, note_no),
  constraint clock_note_check CHECK (((kind = 'resumed'::text) = (by_id IS NOT NULL))),
  constraint clock_note_check1 CHECK (((kind = 'resumed'::text) = (by_name IS NOT NULL))),
  constraint clock_note_check2 CHECK (((kind = 'resumed'::text) = (reason IS NOT NULL))),
  constraint clock_note_kind_check CHECK ((kind = ANY (ARRAY['paused'::text, 'unpaused'::text, 'resumed'::text, 'backward'::text]))),
  constraint clock_note_note_no_check CHECK ((note_no > 0))
);
alter table platform.clock_note enable row level security;
alter table platform.clock_note force row level security;
create policy note_added on platform.clock_note for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN (kind <> 'resumed'::text)
    WHEN 'admin'::text THEN ((kind = 'resumed'::text) AND (by_id = ( SELECT app.account() AS account)))
    ELSE false
END));
create policy note_seen on platform.clock_note for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    WHEN 'coordinator'::text THEN true
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'admin'::text THEN true
    ELSE false
END));
grant insert, select on platform.clock_note to kentan_app;

create table platform.clock_watch (
  tenant_id text not null,
  seen_at timestamp with time zone not null,
  paused_at timestamp with time zone,
  jump_ms bigint,
  at_start boolean,
  resumed_at timestamp with time zone,
  resumed_by uuid,
  reason text,
  constraint clock_watch_pkey PRIMARY KEY (tenant_id),
  constraint clock_watch_check CHECK (((paused_at IS NULL) = (jump_ms IS NULL))),
  constraint clock_watch_check1 CHECK (((paused_at IS NULL) = (at_start IS NULL))),
  constraint clock_watch_check2 CHECK (((resumed_at IS NULL) = (resumed_by IS NULL))),
  constraint clock_watch_check3 CHECK (((resumed_at IS NULL) = (reason IS NULL)))
);
alter table platform.clock_watch enable row level security;
alter table platform.clock_watch force row level security;
create policy watch_begun on platform.clock_watch for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy watch_moved on platform.clock_watch for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    WHEN 'admin'::text THEN (paused_at IS NOT NULL)
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    WHEN 'admin'::text THEN ((paused_at IS NULL) AND (resumed_by = ( SELECT app.account() AS account)))
    ELSE false
END));
create policy watch_seen on platform.clock_watch for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    WHEN 'coordinator'::text THEN true
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'admin'::text THEN true
    ELSE false
END));
grant insert, select, update on platform.clock_watch to kentan_app;

create table platform.idempotency (
  tenant_id text not null,
  account_id uuid not null,
  key text not null,
  request_hash text not null,
  at timestamp with time zone not null,
  answer bytea,
  constraint idempotency_pkey PRIMARY KEY (tenant_id, account_id, key),
  constraint idempotency_key_check CHECK (((length(key) >= 8) AND (length(key) <= 128)))
);
alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
create policy erasing on platform.idempotency for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy own_requests on platform.idempotency for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account))));
grant insert, select, update on platform.idempotency to kentan_app;

create table platform.viewer_mark (
  tenant_id text not null,
  mark_id text not null,
  account_id uuid not null,
  role text not null,
  office_id uuid,
  subject_kind text not null,
  subject_id text not null,
  at timestamp with time zone not null,
  constraint viewer_mark_pkey PRIMARY KEY (tenant_id, mark_id),
  constraint viewer_mark_mark_id_check CHECK ((mark_id ~ '^KM-[2-9A-Z]{12}$'::text))
);
alter table platform.viewer_mark enable row level security;
alter table platform.viewer_mark force row level security;
create policy viewer_mark_added on platform.viewer_mark for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account)) AND (role = ( SELECT app.role() AS role))));
create policy viewer_mark_seen on platform.viewer_mark for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'auditor'::text)));
grant insert, select on platform.viewer_mark to kentan_app;

create table problems.compared (
  tenant_id text not null,
  appeal_id uuid not null,
  arrived_on date not null,
  constraint compared_pkey PRIMARY KEY (tenant_id, appeal_id),
  constraint compared_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
CREATE INDEX compared_old ON problems.compared USING btree (tenant_id, arrived_on, appeal_id);
alter table problems.compared enable row level security;
alter table problems.compared force row level security;
create policy compared_kept on problems.compared for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant delete, insert, select on problems.compared to kentan_app;

create table problems.counter (
  tenant_id text not null,
  year integer not null,
  last integer not null,
  constraint counter_pkey PRIMARY KEY (tenant_id, year),
  constraint counter_last_check CHECK ((last > 0))
);
alter table problems.counter enable row level security;
alter table problems.counter force row level security;
create policy counted on problems.counter for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))));
grant insert, select, update on problems.counter to kentan_app;

create table problems.member (
  tenant_id text not null,
  problem_id uuid not null,
  appeal_id uuid not null,
  standing text not null,
  enterprise_id uuid not null,
  counted_as uuid not null,
  region_id text not null,
  venue boolean not null,
  arrived_on date not null,
  constraint member_pkey PRIMARY KEY (tenant_id, problem_id, appeal_id),
  constraint member_standing_check CHECK ((standing = ANY (ARRAY['proposed'::text, 'accepted'::text, 'apart'::text]))),
  constraint member_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id),
  constraint member_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint member_problem FOREIGN KEY (tenant_id, problem_id) REFERENCES problems.problem(tenant_id, problem_id)
);
CREATE INDEX member_appeal ON problems.member USING btree (tenant_id, appeal_id, problem_id);
CREATE INDEX member_enterprise ON problems.member USING btree (tenant_id, enterprise_id, problem_id);
CREATE UNIQUE INDEX member_once ON problems.member USING btree (tenant_id, appeal_id) WHERE (standing <> 'apart'::text);
alter table problems.member enable row level security;
alter table problems.member force row level security;
create policy member_added on problems.member for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy member_changed on problems.member for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy member_gone on problems.member for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy member_seen on problems.member for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN ((standing = 'accepted'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant delete, insert, select on problems.member to kentan_app;
grant update on problems.member (standing) to kentan_app;

create table problems.night (
  tenant_id text not null,
  run_on date not null,
  looked_at integer not null,
  found integer not null,
  constraint night_pkey PRIMARY KEY (tenant_id, run_on)
);
alter table problems.night enable row level security;
alter table problems.night force row level security;
create policy night_added on problems.night for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy night_seen on problems.night for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'leader'::text, 'auditor'::text, 'clock'::text]))));
grant insert, select on problems.night to kentan_app;

create table problems.problem (
  tenant_id text not null,
  problem_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  ended text,
  number text not null,
  title text not null,
  named boolean not null,
  title_of uuid,
  found text not null,
  found_on date not null,
  root_cause text,
  office_id uuid,
  enterprises integer not null,
  venues integer not null,
  appeals integer not null,
  proposed integer not null,
  region_ids text[] not null,
  first_on date,
  last_on date,
  trigger_reason text,
  trigger_on date,
  confirmed_on date,
  review_id uuid,
  from_id uuid,
  into_id uuid,
  decision text,
  decided_on date,
  look_again_on date,
  measure_office_ids uuid[] not null,
  measures integer not null,
  measures_open integer not null,
  next_due_on date,
  warn_at timestamp with time zone,
  passes_at timestamp with time zone,
  rule_changed_on date,
  closed_on date,
  constraint problem_pkey PRIMARY KEY (tenant_id, problem_id),
  constraint problem_tenant_id_number_key UNIQUE (tenant_id, number),
  constraint problem_check CHECK (((status = 'closed'::text) = (ended IS NOT NULL))),
  constraint problem_check1 CHECK (((trigger_reason IS NULL) = (trigger_on IS NULL))),
  constraint problem_decision_check CHECK ((decision = ANY (ARRAY['measures'::text, 'higher'::text, 'not-yet'::text, 'not-adopted'::text]))),
  constraint problem_ended_check CHECK ((ended = ANY (ARRAY['dismissed'::text, 'merged'::text, 'undone'::text, 'not-adopted'::text, 'done'::text]))),
  constraint problem_found_check CHECK ((found = ANY (ARRAY['arrival'::text, 'night'::text, 'hand'::text]))),
  constraint problem_trigger_reason_check CHECK ((trigger_reason = ANY (ARRAY['enterprises'::text, 'venues'::text, 'leader'::text]))),
  constraint problem_edge FOREIGN KEY (status_before, status) REFERENCES problems.problem_edge(status_before, status),
  constraint problem_from FOREIGN KEY (tenant_id, from_id) REFERENCES problems.problem(tenant_id, problem_id),
  constraint problem_into FOREIGN KEY (tenant_id, into_id) REFERENCES problems.problem(tenant_id, problem_id),
  constraint problem_office FOREIGN KEY (tenant_id, office_id) REFERENCES people.office(tenant_id, office_id),
  constraint problem_title FOREIGN KEY (tenant_id, title_of) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
CREATE INDEX problem_hot ON problems.problem USING btree (tenant_id, status, enterprises DESC, problem_id);
CREATE INDEX problem_office ON problems.problem USING gin (measure_office_ids) WHERE (status = 'carrying'::text);
alter table problems.problem enable row level security;
alter table problems.problem force row level security;
create policy problem_added on problems.problem for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_ids <@ ARRAY[( SELECT app.region() AS region)]))
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy problem_changed on problems.problem for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_ids <@ ARRAY[( SELECT app.region() AS region)]))
    WHEN 'clock'::text THEN true
    WHEN 'leader'::text THEN ((status = ANY (ARRAY['suggested'::text, 'confirmed'::text, 'waiting'::text])) OR ((status = 'scheduled'::text) AND reviews.convened(review_id)))
    WHEN 'lead'::text THEN (measure_office_ids @> ARRAY[( SELECT app.office() AS office)])
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy problem_seen on problems.problem for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_ids <@ ARRAY[( SELECT app.region() AS region)]) OR (named AND (region_ids @> ARRAY[( SELECT app.region() AS region)])))
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'handler'::text THEN (measure_office_ids @> ARRAY[( SELECT app.office() AS office)])
    WHEN 'lead'::text THEN (measure_office_ids @> ARRAY[( SELECT app.office() AS office)])
    ELSE false
END));
grant insert, select, update on problems.problem to kentan_app;

create table problems.problem_edge (
  status_before text not null,
  status text not null,
  constraint problem_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on problems.problem_edge to kentan_app;

create table problems.shown (
  tenant_id text not null,
  problem_id uuid not null,
  open boolean not null,
  number text not null,
  title text not null,
  status text not null,
  decision text,
  decision_reason text,
  decided_on date,
  look_again_on date,
  measures jsonb not null,
  rule_changed_on date,
  finding text,
  closed_on date,
  constraint shown_pkey PRIMARY KEY (tenant_id, problem_id),
  constraint shown_problem FOREIGN KEY (tenant_id, problem_id) REFERENCES problems.problem(tenant_id, problem_id)
);
alter table problems.shown enable row level security;
alter table problems.shown force row level security;
create policy shown_added on problems.shown for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'leader'::text, 'clock'::text]))));
create policy shown_changed on problems.shown for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'lead'::text, 'leader'::text, 'clock'::text])) AND problems.sees(problem_id)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy shown_seen on problems.shown for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (open AND problems.concerns(problem_id))
    WHEN 'coordinator'::text THEN problems.sees(problem_id)
    WHEN 'handler'::text THEN problems.sees(problem_id)
    WHEN 'lead'::text THEN problems.sees(problem_id)
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select, update on problems.shown to kentan_app;

create table problems.trait (
  tenant_id text not null,
  trait text not null,
  appeal_id uuid not null,
  constraint trait_pkey PRIMARY KEY (tenant_id, trait, appeal_id),
  constraint trait_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
CREATE INDEX trait_appeal ON problems.trait USING btree (tenant_id, appeal_id);
alter table problems.trait enable row level security;
alter table problems.trait force row level security;
create policy trait_kept on problems.trait for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant delete, insert, select on problems.trait to kentan_app;

create table promises.promise (
  tenant_id text not null,
  promise_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  number text not null,
  source text not null,
  office_id uuid not null,
  region_id text,
  appeal_id uuid,
  about_kind text not null,
  about_id uuid,
  about_label text not null,
  text text not null,
  said_by text,
  said_on date,
  by_account uuid not null,
  by_name text not null,
  made_on date not null,
  first_due_on date not null,
  due_on date not null,
  warn_at timestamp with time zone not null,
  passes_at timestamp with time zone not null,
  asked_due_on date,
  moves integer not null,
  reported_on date,
  broken_on date,
  kept_on date,
  result text,
  ended_on date,
  constraint promise_pkey PRIMARY KEY (tenant_id, promise_id),
  constraint promise_result CHECK (((result IS NOT NULL) OR (status = 'withdrawn'::text))),
  constraint promise_result_check CHECK ((result = ANY (ARRAY['keptInTime'::text, 'keptLate'::text, 'broken'::text, 'open'::text]))),
  constraint promise_source_check CHECK ((source = ANY (ARRAY['reply'::text, 'talk'::text, 'shelving'::text, 'decision'::text, 'instruction'::text]))),
  constraint promise_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id),
  constraint promise_edge FOREIGN KEY (status_before, status) REFERENCES promises.promise_edge(status_before, status),
  constraint promise_office FOREIGN KEY (tenant_id, office_id) REFERENCES people.office(tenant_id, office_id)
);
CREATE INDEX promise_about ON promises.promise USING btree (tenant_id, about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX promise_appeal ON promises.promise USING btree (tenant_id, appeal_id) WHERE (appeal_id IS NOT NULL);
CREATE INDEX promise_counted ON promises.promise USING btree (tenant_id, first_due_on, promise_id);
CREATE INDEX promise_first_due ON promises.promise USING btree (tenant_id, first_due_on);
CREATE INDEX promise_of_no_appeal ON promises.promise USING btree (tenant_id, first_due_on) WHERE (appeal_id IS NULL);
CREATE INDEX promise_office ON promises.promise USING btree (tenant_id, office_id, due_on);
CREATE INDEX promise_owed ON promises.promise USING btree (tenant_id, ((ended_on IS NOT NULL)), due_on, promise_id);
alter table promises.promise enable row level security;
alter table promises.promise force row level security;
create policy erasing_sees on promises.promise for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy promise_added on promises.promise for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'clock'::text THEN true
    WHEN 'lead'::text THEN ((office_id = ( SELECT app.office() AS office)) AND (source = ANY (ARRAY['reply'::text, 'talk'::text])))
    WHEN 'leader'::text THEN ((source = 'instruction'::text) AND (by_account = ( SELECT app.account() AS account)))
    ELSE false
END));
create policy promise_changed on promises.promise for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'clock'::text THEN true
    WHEN 'lead'::text THEN ((office_id = ( SELECT app.office() AS office)) AND (status = ANY (ARRAY['open'::text, 'broken'::text])))
    WHEN 'leader'::text THEN (status = ANY (ARRAY['open'::text, 'broken'::text, 'reported'::text]))
    WHEN 'enterprise'::text THEN ((status = 'reported'::text) AND (appeal_id IN ( SELECT a.appeal_id
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))))))
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'leader'::text THEN ((status = 'withdrawn'::text) OR (by_account = ( SELECT app.account() AS account)))
    ELSE true
END));
create policy promise_seen on promises.promise for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'lead'::text THEN (office_id = ( SELECT app.office() AS office))
    WHEN 'handler'::text THEN (office_id = ( SELECT app.office() AS office))
    WHEN 'enterprise'::text THEN (appeal_id IN ( SELECT a.appeal_id
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])))))
    ELSE false
END));
create policy promise_told_along on promises.promise for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text)));
grant insert, select, update on promises.promise to kentan_app;

create table promises.promise_edge (
  status_before text not null,
  status text not null,
  constraint promise_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on promises.promise_edge to kentan_app;

create table record.deadline (
  tenant_id text not null,
  subject_id uuid not null,
  kind text not null,
  loop text not null,
  start_on date not null,
  due_on date not null,
  rule_version text not null,
  calendar_version text not null,
  provisional boolean not null,
  ended_on date,
  due_at timestamp with time zone,
  warn_at timestamp with time zone not null,
  passes_at timestamp with time zone not null,
  wake_at timestamp with time zone,
  constraint deadline_pkey PRIMARY KEY (tenant_id, subject_id, kind),
  constraint deadline_check CHECK ((due_on >= start_on))
);
CREATE INDEX deadline_provisional ON record.deadline USING btree (tenant_id, loop, subject_id) WHERE (provisional AND (ended_on IS NULL));
CREATE INDEX deadline_wake ON record.deadline USING btree (tenant_id, loop, wake_at, subject_id, kind) WHERE (wake_at IS NOT NULL);
alter table record.deadline enable row level security;
alter table record.deadline force row level security;
create policy deadlines on record.deadline for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND record.seen(loop, subject_id)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND record.seen(loop, subject_id) AND
CASE loop
    WHEN 'appeal'::text THEN true
    WHEN 'talk-period'::text THEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))
    WHEN 'talk-session'::text THEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))
    WHEN 'problem'::text THEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'lead'::text, 'leader'::text, 'clock'::text]))
    WHEN 'review'::text THEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))
    WHEN 'rectification'::text THEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'caller'::text, 'lead'::text, 'clock'::text]))
    WHEN 'promise'::text THEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'lead'::text, 'leader'::text, 'enterprise'::text, 'clock'::text]))
    ELSE false
END));
grant insert, select, update on record.deadline to kentan_app;

create table record.event (
  tenant_id text not null,
  stream_id uuid not null,
  version integer not null,
  loop text not null,
  type text not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_role text not null,
  office_id uuid,
  body jsonb not null,
  constraint event_pkey PRIMARY KEY (tenant_id, stream_id, version),
  constraint event_version_check CHECK ((version > 0))
);
alter table record.event enable row level security;
alter table record.event force row level security;
create policy citing_erased on record.event for update to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (loop = ANY (ARRAY['talk-question'::text, 'retrospective'::text, 'good-case'::text])) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy citing_found on record.event for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (loop = ANY (ARRAY['talk-question'::text, 'retrospective'::text])) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy event_erased on record.event for update to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND rights.may_erase(stream_id)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy event_found on record.event for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE loop
    WHEN 'good-case'::text THEN (( SELECT app.role() AS role) = 'clock'::text)
    ELSE rights.may_erase(stream_id)
END));
create policy events_added on record.event for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (actor_id = ( SELECT app.account() AS account)) AND record.addable(loop, type, stream_id)));
create policy events_seen on record.event for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND record.seen(loop, stream_id)));
grant insert, select on record.event to kentan_app;

create table record.outbox (
  tenant_id text not null,
  made_at timestamp with time zone not null,
  outbox_id uuid not null,
  loop text not null,
  subject_id uuid not null,
  version integer not null,
  type text not null,
  told_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (tenant_id, made_at, outbox_id),
  constraint outbox_version_check CHECK ((version > 0))
) partition by range (made_at);
CREATE INDEX outbox_pending ON ONLY record.outbox USING btree (tenant_id, made_at, outbox_id) WHERE (told_at IS NULL);
alter table record.outbox enable row level security;
alter table record.outbox force row level security;
create policy outbox_added on record.outbox for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE
    WHEN (( SELECT app.role() AS role) = ANY (ARRAY['enterprise'::text, 'coordinator'::text, 'handler'::text, 'lead'::text, 'caller'::text, 'leader'::text, 'expert'::text, 'auditor'::text, 'admin'::text, 'clock'::text])) THEN true
    ELSE false
END));
create policy outbox_alerted on record.outbox for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (loop = 'alert'::text)));
create policy outbox_seen on record.outbox for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy outbox_told on record.outbox for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on record.outbox to kentan_app;
grant update on record.outbox (told_at) to kentan_app;

create table record.outbox_default partition of record.outbox default;
alter table record.outbox_default enable row level security;
alter table record.outbox_default force row level security;

create table reviews.ballot (
  tenant_id text not null,
  item_id uuid not null,
  enterprise_id uuid not null,
  review_id uuid not null,
  score integer,
  scored_at timestamp with time zone,
  constraint ballot_pkey PRIMARY KEY (tenant_id, item_id, enterprise_id),
  constraint ballot_check CHECK (((score IS NULL) = (scored_at IS NULL))),
  constraint ballot_score_check CHECK (((score >= 1) AND (score <= 5))),
  constraint ballot_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint ballot_item FOREIGN KEY (tenant_id, item_id) REFERENCES reviews.item(tenant_id, item_id),
  constraint ballot_review FOREIGN KEY (tenant_id, review_id) REFERENCES reviews.review(tenant_id, review_id)
);
CREATE INDEX ballot_enterprise ON reviews.ballot USING btree (tenant_id, enterprise_id);
alter table reviews.ballot enable row level security;
alter table reviews.ballot force row level security;
create policy ballot_cast on reviews.ballot for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) AND (score IS NULL) AND reviews.takes_scores(review_id)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (score IS NOT NULL)));
create policy ballot_laid on reviews.ballot for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL) AND (score IS NULL)));
create policy ballot_seen on reviews.ballot for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on reviews.ballot to kentan_app;
grant update on reviews.ballot (score) to kentan_app;
grant update on reviews.ballot (scored_at) to kentan_app;

create table reviews.item (
  tenant_id text not null,
  item_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  review_id uuid not null,
  problem_id uuid not null,
  title text not null,
  origin text not null,
  office_ids uuid[] not null,
  expert_ids uuid[] not null,
  stated_ids uuid[] not null,
  comments integer not null,
  score_counts integer[],
  score_asked integer,
  decision jsonb,
  decided_on date,
  reason text,
  constraint item_pkey PRIMARY KEY (tenant_id, item_id),
  constraint item_origin_check CHECK ((origin = ANY (ARRAY['suggested'::text, 'by-hand'::text, 'deferred'::text]))),
  constraint item_edge FOREIGN KEY (status_before, status) REFERENCES reviews.item_edge(status_before, status),
  constraint item_review FOREIGN KEY (tenant_id, review_id) REFERENCES reviews.review(tenant_id, review_id)
);
CREATE UNIQUE INDEX item_of_review ON reviews.item USING btree (tenant_id, review_id, problem_id) WHERE (status <> 'removed'::text);
CREATE INDEX item_problem ON reviews.item USING btree (tenant_id, problem_id);
alter table reviews.item enable row level security;
alter table reviews.item force row level security;
create policy item_added on reviews.item for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy item_changed on reviews.item for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    WHEN 'lead'::text THEN (status = 'announced'::text)
    WHEN 'handler'::text THEN (status = 'announced'::text)
    WHEN 'expert'::text THEN (status = ANY (ARRAY['announced'::text, 'discussed'::text]))
    WHEN 'leader'::text THEN ((status = ANY (ARRAY['announced'::text, 'discussed'::text])) AND reviews.convened(review_id))
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy item_seen on reviews.item for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN true
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'lead'::text THEN ((status <> ALL (ARRAY['listed'::text, 'removed'::text])) AND (( SELECT app.office() AS office) = ANY (office_ids)))
    WHEN 'handler'::text THEN ((status <> ALL (ARRAY['listed'::text, 'removed'::text])) AND (( SELECT app.office() AS office) = ANY (office_ids)))
    WHEN 'expert'::text THEN ((status <> ALL (ARRAY['listed'::text, 'removed'::text])) AND (( SELECT app.account() AS account) = ANY (expert_ids)))
    WHEN 'enterprise'::text THEN (item_id IN ( SELECT b.item_id
       FROM reviews.ballot b
      WHERE ((b.tenant_id = ( SELECT app.tenant() AS tenant)) AND (b.enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])))))
    ELSE false
END));
grant insert, select, update on reviews.item to kentan_app;

create table reviews.item_edge (
  status_before text not null,
  status text not null,
  constraint item_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on reviews.item_edge to kentan_app;

create table reviews.retrospective (
  tenant_id text not null,
  retrospective_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  kind text not null,
  period text not null,
  from_on date not null,
  to_on date not null,
  meets_on date not null,
  met_on date,
  chair text,
  decisions integer not null,
  sampled integer not null,
  rechecked integer not null,
  reason text,
  constraint retrospective_pkey PRIMARY KEY (tenant_id, retrospective_id),
  constraint retrospective_kind_check CHECK ((kind = ANY (ARRAY['half'::text, 'year'::text]))),
  constraint retrospective_period_check CHECK ((period ~ '^[0-9]{4}(-H[12])?$'::text)),
  constraint retrospective_edge FOREIGN KEY (status_before, status) REFERENCES reviews.retrospective_edge(status_before, status)
);
CREATE UNIQUE INDEX retrospective_period ON reviews.retrospective USING btree (tenant_id, period) WHERE (status <> 'cancelled'::text);
alter table reviews.retrospective enable row level security;
alter table reviews.retrospective force row level security;
create policy erasing_sees on reviews.retrospective for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy retrospective_added on reviews.retrospective for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy retrospective_changed on reviews.retrospective for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    WHEN 'auditor'::text THEN (status = ANY (ARRAY['drawn'::text, 'submitted'::text, 'met'::text, 'followed'::text]))
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy retrospective_seen on reviews.retrospective for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select, update on reviews.retrospective to kentan_app;

create table reviews.retrospective_edge (
  status_before text not null,
  status text not null,
  constraint retrospective_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on reviews.retrospective_edge to kentan_app;

create table reviews.review (
  tenant_id text not null,
  review_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  month text not null,
  number integer not null,
  held_on date not null,
  starts_at text not null,
  place text,
  convener_name text not null,
  convener_account uuid,
  convener_office uuid,
  item_ids uuid[] not null,
  statements_on date not null,
  minutes_on date not null,
  moved_from date,
  reason text,
  constraint review_pkey PRIMARY KEY (tenant_id, review_id),
  constraint review_month_check CHECK ((month ~ '^[0-9]{4}-[0-9]{2}$'::text)),
  constraint review_number_check CHECK ((number > 0)),
  constraint review_starts_at_check CHECK ((starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint review_edge FOREIGN KEY (status_before, status) REFERENCES reviews.review_edge(status_before, status)
);
CREATE UNIQUE INDEX review_month ON reviews.review USING btree (tenant_id, month) WHERE (status <> 'cancelled'::text);
CREATE UNIQUE INDEX review_number ON reviews.review USING btree (tenant_id, number) WHERE (status <> 'cancelled'::text);
alter table reviews.review enable row level security;
alter table reviews.review force row level security;
create policy review_added on reviews.review for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy review_changed on reviews.review for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy review_seen on reviews.review for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN true
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    WHEN 'expert'::text THEN true
    WHEN 'lead'::text THEN (status <> ALL (ARRAY['planned'::text, 'cancelled'::text]))
    WHEN 'handler'::text THEN (status <> ALL (ARRAY['planned'::text, 'cancelled'::text]))
    WHEN 'enterprise'::text THEN (review_id IN ( SELECT b.review_id
       FROM reviews.ballot b
      WHERE ((b.tenant_id = ( SELECT app.tenant() AS tenant)) AND (b.enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])))))
    ELSE false
END));
grant insert, select, update on reviews.review to kentan_app;

create table reviews.review_edge (
  status_before text not null,
  status text not null,
  constraint review_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on reviews.review_edge to kentan_app;

create table reviews.rota (
  tenant_id text not null,
  version integer not null,
  conveners jsonb not null,
  reason text,
  set_at timestamp with time zone not null,
  set_by text not null,
  constraint rota_pkey PRIMARY KEY (tenant_id, version),
  constraint rota_version_check CHECK ((version > 0))
);
alter table reviews.rota enable row level security;
alter table reviews.rota force row level security;
create policy rota_seen on reviews.rota for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'leader'::text, 'auditor'::text, 'clock'::text]))));
create policy rota_set on reviews.rota for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL)));
grant insert, select on reviews.rota to kentan_app;

create table rights.consent (
  tenant_id text not null,
  consent_id uuid not null,
  account_id uuid not null,
  enterprise_id uuid not null,
  kind text not null,
  version text not null,
  agreed boolean not null,
  at timestamp with time zone not null,
  constraint consent_pkey PRIMARY KEY (tenant_id, consent_id),
  constraint consent_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'sensitive'::text]))),
  constraint consent_version_check CHECK ((version ~ '^[0-9]{4}\.[0-9]+$'::text)),
  constraint consent_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id)
);
CREATE INDEX consent_of ON rights.consent USING btree (tenant_id, account_id, kind, consent_id);
alter table rights.consent enable row level security;
alter table rights.consent force row level security;
create policy consent_given on rights.consent for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (account_id = ( SELECT app.account() AS account)) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))));
create policy consent_seen on rights.consent for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'auditor'::text THEN true
    ELSE false
END));
grant insert, select on rights.consent to kentan_app;

create table rights.correction (
  tenant_id text not null,
  correction_id uuid not null,
  enterprise_id uuid not null,
  field text not null,
  sealed bytea not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  due_on date not null,
  state text not null,
  decided_at timestamp with time zone,
  refusal text,
  constraint correction_pkey PRIMARY KEY (tenant_id, correction_id),
  constraint correction_check CHECK (((state = 'asked'::text) = (decided_at IS NULL))),
  constraint correction_check1 CHECK (((state = 'refused'::text) = (refusal IS NOT NULL))),
  constraint correction_field_check CHECK ((field = ANY (ARRAY['name'::text, 'creditCode'::text, 'regionId'::text, 'industry'::text, 'other'::text]))),
  constraint correction_refusal_check CHECK ((length(refusal) <= 500)),
  constraint correction_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'refused'::text]))),
  constraint correction_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
CREATE UNIQUE INDEX correction_once ON rights.correction USING btree (tenant_id, enterprise_id, field) WHERE (state = 'asked'::text);
alter table rights.correction enable row level security;
alter table rights.correction force row level security;
create policy correction_asked on rights.correction for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (asked_by = ( SELECT app.account() AS account)) AND (state = 'asked'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))));
create policy correction_decided on rights.correction for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL) AND (state = 'asked'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (state = ANY (ARRAY['accepted'::text, 'refused'::text]))));
create policy correction_seen on rights.correction for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy erasing on rights.correction for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select on rights.correction to kentan_app;
grant update on rights.correction (decided_at) to kentan_app;
grant update on rights.correction (refusal) to kentan_app;
grant update on rights.correction (state) to kentan_app;

create table rights.erasure (
  tenant_id text not null,
  erasure_id uuid not null,
  enterprise_id uuid not null,
  appeal_id uuid,
  reason text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  proposal_id uuid,
  state text not null,
  decided_at timestamp with time zone,
  refusal text,
  done_at timestamp with time zone,
  constraint erasure_pkey PRIMARY KEY (tenant_id, erasure_id),
  constraint erasure_check CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
  constraint erasure_check1 CHECK (((state = 'asked'::text) = (decided_at IS NULL))),
  constraint erasure_check2 CHECK (((state <> ALL (ARRAY['approved'::text, 'done'::text])) OR (proposal_id IS NOT NULL))),
  constraint erasure_check3 CHECK (((state = 'refused'::text) = (refusal IS NOT NULL))),
  constraint erasure_reason_check CHECK ((reason = ANY (ARRAY['done-with'::text, 'consent-withdrawn'::text, 'unlawful'::text, 'other'::text]))),
  constraint erasure_refusal_check CHECK ((length(refusal) <= 500)),
  constraint erasure_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'refused'::text, 'approved'::text, 'done'::text]))),
  constraint erasure_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id),
  constraint erasure_proposal FOREIGN KEY (tenant_id, proposal_id) REFERENCES people.proposal(tenant_id, proposal_id)
);
CREATE UNIQUE INDEX erasure_of_all_once ON rights.erasure USING btree (tenant_id, enterprise_id) WHERE ((appeal_id IS NULL) AND (state <> 'refused'::text));
CREATE UNIQUE INDEX erasure_once ON rights.erasure USING btree (tenant_id, appeal_id) WHERE (state <> 'refused'::text);
CREATE INDEX erasure_open ON rights.erasure USING btree (tenant_id, erasure_id) WHERE (state = ANY (ARRAY['asked'::text, 'approved'::text]));
alter table rights.erasure enable row level security;
alter table rights.erasure force row level security;
create policy erasure_asked on rights.erasure for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (asked_by = ( SELECT app.account() AS account)) AND (state = 'asked'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) AND ((appeal_id IS NULL) OR (EXISTS ( SELECT
   FROM appeals.appeal a
  WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = erasure.appeal_id) AND (a.enterprise_id = erasure.enterprise_id) AND (a.status = 'closed'::text)))))));
create policy erasure_checked on rights.erasure for select to kentan_owner
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy erasure_decided on rights.erasure for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((state = 'asked'::text) AND (( SELECT app.region() AS region) IS NULL))
    WHEN 'auditor'::text THEN (state = 'asked'::text)
    WHEN 'clock'::text THEN (state = 'approved'::text)
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (state = ANY (ARRAY['asked'::text, 'refused'::text]))
    WHEN 'auditor'::text THEN (state = ANY (ARRAY['approved'::text, 'refused'::text]))
    WHEN 'clock'::text THEN (state = 'done'::text)
    ELSE false
END));
create policy erasure_seen on rights.erasure for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on rights.erasure to kentan_app;
grant update on rights.erasure (decided_at) to kentan_app;
grant update on rights.erasure (done_at) to kentan_app;
grant update on rights.erasure (proposal_id) to kentan_app;
grant update on rights.erasure (refusal) to kentan_app;
grant update on rights.erasure (state) to kentan_app;

create table routing.suggestion (
  tenant_id text not null,
  appeal_id uuid not null,
  kind text not null,
  version integer not null,
  shown jsonb not null,
  shown_at timestamp with time zone not null,
  shown_to uuid,
  chosen text,
  chosen_at timestamp with time zone,
  chosen_by uuid,
  automatic boolean default false not null,
  constraint suggestion_pkey PRIMARY KEY (tenant_id, appeal_id, kind),
  constraint suggestion_check CHECK ((((chosen IS NULL) = (chosen_at IS NULL)) AND ((chosen IS NULL) = (chosen_by IS NULL)))),
  constraint suggestion_kind_check CHECK ((kind = ANY (ARRAY['office'::text, 'environment'::text, 'kind'::text]))),
  constraint suggestion_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
CREATE INDEX suggestion_open ON routing.suggestion USING btree (tenant_id, kind, appeal_id) WHERE (chosen IS NULL);
CREATE INDEX suggestion_version ON routing.suggestion USING btree (tenant_id, kind, version) WHERE (chosen IS NOT NULL);
alter table routing.suggestion enable row level security;
alter table routing.suggestion force row level security;
create policy suggestion_seen on routing.suggestion for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = suggestion.appeal_id))))
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy suggestion_shown on routing.suggestion for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (chosen IS NULL) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((shown_to = ( SELECT app.account() AS account)) AND (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = suggestion.appeal_id)))))
    WHEN 'clock'::text THEN (shown_to IS NULL)
    ELSE false
END));
create policy suggestion_shown_again on routing.suggestion for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((chosen IS NULL) AND (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = suggestion.appeal_id)))))
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((chosen IS NULL) AND (shown_to = ( SELECT app.account() AS account)))
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select, update on routing.suggestion to kentan_app;

create table routing.version (
  tenant_id text not null,
  kind text not null,
  version integer not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  reason text not null,
  from_version integer,
  examples integer not null,
  tried integer not null,
  first_right integer not null,
  three_right integer not null,
  margins jsonb not null,
  learnt_ids uuid[],
  learnt_labels text[],
  format integer not null,
  model bytea,
  constraint version_pkey PRIMARY KEY (tenant_id, kind, version),
  constraint version_check CHECK (((reason = 'returned'::text) = (from_version IS NOT NULL))),
  constraint version_kind_check CHECK ((kind = ANY (ARRAY['office'::text, 'environment'::text, 'kind'::text]))),
  constraint version_reason_check CHECK ((reason = ANY (ARRAY['dispatches'::text, 'corrections'::text, 'erasure'::text, 'returned'::text]))),
  constraint version_version_check CHECK ((version > 0))
);
alter table routing.version enable row level security;
alter table routing.version force row level security;
create policy version_added on routing.version for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (made_by = ( SELECT app.account() AS account)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((reason = 'returned'::text) AND (( SELECT app.region() AS region) IS NULL))
    WHEN 'clock'::text THEN (reason <> 'returned'::text)
    ELSE false
END));
create policy version_seen on routing.version for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN true
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
create policy version_trimmed on routing.version for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (model IS NULL)));
grant insert, select on routing.version to kentan_app;
grant update on routing.version (learnt_ids) to kentan_app;
grant update on routing.version (learnt_labels) to kentan_app;
grant update on routing.version (model) to kentan_app;

create table search.common (
  tenant_id text not null,
  gram integer not null,
  share real not null,
  constraint common_pkey PRIMARY KEY (tenant_id, gram),
  constraint common_share_check CHECK (((share > (0)::double precision) AND (share <= (1)::double precision)))
);
alter table search.common enable row level security;
alter table search.common force row level security;
create policy common_added on search.common for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy common_dropped on search.common for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy common_seen on search.common for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND ((( SELECT app.role() AS role) = 'clock'::text) OR (cardinality(( SELECT search.mine() AS mine)) > 0))));
grant delete, insert, select on search.common to kentan_app;

create table search.document (
  tenant_id text not null,
  loop text not null,
  subject_id uuid not null,
  part text not null,
  kind text not null,
  day date not null,
  plain text not null,
  shown text,
  grams integer[] not null,
  readers text[] not null,
  constraint document_pkey PRIMARY KEY (tenant_id, loop, subject_id, part),
  constraint document_check CHECK ((char_length(shown) = char_length(plain)))
);
CREATE INDEX document_grams ON search.document USING gin (grams) WITH (gin_pending_list_limit='512');
alter table search.document enable row level security;
alter table search.document force row level security;
create policy document_added on search.document for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND record.seen(loop, subject_id)));
create policy document_asked on search.document as restrictive for select to kentan_enterprise, kentan_public, kentan_staff
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (grams @> ( SELECT search.asked() AS asked)) AND (grams @> ( SELECT search.asked() AS asked))));
create policy document_changed on search.document for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND record.seen(loop, subject_id)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND record.seen(loop, subject_id)));
create policy document_dropped on search.document for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND record.seen(loop, subject_id)));
create policy document_seen on search.document for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'clock'::text THEN true
    ELSE (readers && ( SELECT search.mine() AS mine))
END));
grant delete, insert, select, update on search.document to kentan_app;

create table search.standing (
  tenant_id text not null,
  format integer not null,
  documents integer not null,
  mean_length real not null,
  first_day date,
  counted_on date not null,
  constraint standing_pkey PRIMARY KEY (tenant_id),
  constraint standing_documents_check CHECK ((documents >= 0)),
  constraint standing_mean_length_check CHECK ((mean_length >= (0)::double precision))
);
alter table search.standing enable row level security;
alter table search.standing force row level security;
create policy standing_added on search.standing for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy standing_changed on search.standing for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy standing_seen on search.standing for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND ((( SELECT app.role() AS role) = 'clock'::text) OR (cardinality(( SELECT search.mine() AS mine)) > 0))));
grant insert, select, update on search.standing to kentan_app;

create table talks.counter (
  tenant_id text not null,
  name text not null,
  last integer not null,
  constraint counter_pkey PRIMARY KEY (tenant_id, name),
  constraint counter_last_check CHECK ((last >= 0)),
  constraint counter_name_check CHECK ((name = ANY (ARRAY['topic'::text, 'period'::text])))
);
alter table talks.counter enable row level security;
alter table talks.counter force row level security;
create policy counted on talks.counter for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE name
    WHEN 'topic'::text THEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'lead'::text, 'enterprise'::text, 'expert'::text]))
    WHEN 'period'::text THEN (( SELECT app.role() AS role) = 'coordinator'::text)
    ELSE false
END))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE name
    WHEN 'topic'::text THEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'lead'::text, 'enterprise'::text, 'expert'::text]))
    WHEN 'period'::text THEN (( SELECT app.role() AS role) = 'coordinator'::text)
    ELSE false
END));
grant insert, select, update on talks.counter to kentan_app;

create table talks.draw (
  tenant_id text not null,
  draw_id uuid not null,
  session_id uuid not null,
  rule text not null,
  seats integer not null,
  candidates jsonb not null,
  list_hash text not null,
  fixed_at timestamp with time zone not null,
  fixed_by uuid not null,
  already jsonb,
  seed text,
  seed_source text,
  roster text[],
  left_out text[],
  drawn_at timestamp with time zone,
  targets jsonb not null,
  constraint draw_pkey PRIMARY KEY (tenant_id, draw_id),
  constraint draw_check CHECK (((seed IS NULL) = (drawn_at IS NULL))),
  constraint draw_check1 CHECK (((seed IS NULL) = (roster IS NULL))),
  constraint draw_check2 CHECK (((seed IS NULL) = (seed_source IS NULL))),
  constraint draw_check3 CHECK (((seed IS NULL) = (already IS NULL))),
  constraint draw_check4 CHECK ((drawn_at >= fixed_at)),
  constraint draw_list_hash_check CHECK ((list_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint draw_seats_check CHECK ((seats > 0)),
  constraint draw_session FOREIGN KEY (tenant_id, session_id) REFERENCES talks.session(tenant_id, session_id)
);
CREATE INDEX draw_session ON talks.draw USING btree (tenant_id, session_id, draw_id);
alter table talks.draw enable row level security;
alter table talks.draw force row level security;
create policy draw_added on talks.draw for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text)));
create policy draw_done on talks.draw for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (seed IS NULL)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (seed IS NOT NULL)));
create policy draw_seen on talks.draw for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on talks.draw to kentan_app;
grant update on talks.draw (already) to kentan_app;
grant update on talks.draw (drawn_at) to kentan_app;
grant update on talks.draw (left_out) to kentan_app;
grant update on talks.draw (roster) to kentan_app;
grant update on talks.draw (seed) to kentan_app;
grant update on talks.draw (seed_source) to kentan_app;

create table talks.draw_candidate (
  tenant_id text not null,
  draw_id uuid not null,
  code text not null,
  enterprise_id uuid not null,
  constraint draw_candidate_pkey PRIMARY KEY (tenant_id, draw_id, code),
  constraint candidate_draw FOREIGN KEY (tenant_id, draw_id) REFERENCES talks.draw(tenant_id, draw_id),
  constraint candidate_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
alter table talks.draw_candidate enable row level security;
alter table talks.draw_candidate force row level security;
create policy candidate_added on talks.draw_candidate for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text)));
create policy candidate_seen on talks.draw_candidate for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    ELSE false
END));
grant insert, select on talks.draw_candidate to kentan_app;

create table talks.feed (
  tenant_id text not null,
  token_hash text not null,
  feed_id uuid not null,
  account_id uuid not null,
  role text not null,
  office_id uuid,
  actor_region_id text,
  enterprise_ids uuid[] not null,
  region_id text,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint feed_pkey PRIMARY KEY (tenant_id, token_hash),
  constraint feed_tenant_id_feed_id_key UNIQUE (tenant_id, feed_id),
  constraint feed_account FOREIGN KEY (tenant_id, account_id) REFERENCES people.account(tenant_id, account_id),
  constraint feed_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id)
);
CREATE INDEX feed_account ON talks.feed USING btree (tenant_id, account_id);
alter table talks.feed enable row level security;
alter table talks.feed force row level security;
create policy erasing on talks.feed for all to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy feed_added on talks.feed for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account)) AND (role = ( SELECT app.role() AS role)) AND (enterprise_ids <@ ( SELECT app.enterprises() AS enterprises)) AND (NOT (office_id IS DISTINCT FROM ( SELECT app.office() AS office))) AND (NOT (actor_region_id IS DISTINCT FROM ( SELECT app.region() AS region)))));
create policy feed_revoked on talks.feed for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account))))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account))));
create policy feed_seen on talks.feed for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE
    WHEN (( SELECT app.role() AS role) = 'session'::text) THEN (token_hash = ( SELECT app.token() AS token))
    WHEN (( SELECT app.account() AS account) = account_id) THEN true
    ELSE false
END));
grant insert, select on talks.feed to kentan_app;
grant update on talks.feed (revoked_at) to kentan_app;

create table talks.guest (
  tenant_id text not null,
  enterprise_id uuid not null,
  invited_to date[] not null,
  constraint guest_pkey PRIMARY KEY (tenant_id, enterprise_id),
  constraint guest_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id)
);
alter table talks.guest enable row level security;
alter table talks.guest force row level security;
create policy guest_added on talks.guest for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text)));
create policy guest_changed on talks.guest for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy guest_seen on talks.guest for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN true
    WHEN 'auditor'::text THEN true
    ELSE false
END));
grant insert, select, update on talks.guest to kentan_app;

create table talks.period (
  tenant_id text not null,
  period_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  number integer,
  planned_on date not null,
  held_on date not null,
  topic_ids uuid[] not null,
  reason text,
  constraint period_pkey PRIMARY KEY (tenant_id, period_id),
  constraint period_tenant_id_number_key UNIQUE (tenant_id, number),
  constraint period_tenant_id_planned_on_key UNIQUE (tenant_id, planned_on),
  constraint period_check CHECK (((number IS NOT NULL) OR (status = 'cancelled'::text))),
  constraint period_number_check CHECK ((number > 0)),
  constraint period_edge FOREIGN KEY (status_before, status) REFERENCES talks.period_edge(status_before, status)
);
alter table talks.period enable row level security;
alter table talks.period force row level security;
create policy period_added on talks.period for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL)));
create policy period_changed on talks.period for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy period_seen on talks.period for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select, update on talks.period to kentan_app;

create table talks.period_edge (
  status_before text not null,
  status text not null,
  constraint period_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on talks.period_edge to kentan_app;

create table talks.question (
  tenant_id text not null,
  question_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  session_id uuid not null,
  seat_id uuid not null,
  region_id text not null,
  enterprise_id uuid not null,
  nth integer not null,
  text text not null,
  appeal_id uuid,
  subject text,
  office_id uuid,
  dispatched_to uuid,
  tier text,
  raised_by text,
  asked_on date,
  constraint question_pkey PRIMARY KEY (tenant_id, question_id),
  constraint question_tenant_id_seat_id_nth_key UNIQUE (tenant_id, seat_id, nth),
  constraint question_check CHECK (((status = ANY (ARRAY['dispatched'::text, 'written'::text])) = (appeal_id IS NOT NULL))),
  constraint question_check1 CHECK (((raised_by IS NULL) OR (tier <> 'hidden'::text))),
  constraint question_nth_check CHECK (((nth >= 1) AND (nth <= 10))),
  constraint question_tier_check CHECK ((tier = ANY (ARRAY['public'::text, 'departments'::text, 'hidden'::text]))),
  constraint question_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id),
  constraint question_dispatched_to FOREIGN KEY (tenant_id, dispatched_to) REFERENCES people.office(tenant_id, office_id),
  constraint question_edge FOREIGN KEY (status_before, status) REFERENCES talks.question_edge(status_before, status),
  constraint question_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint question_office FOREIGN KEY (tenant_id, office_id) REFERENCES people.office(tenant_id, office_id),
  constraint question_seat FOREIGN KEY (tenant_id, seat_id) REFERENCES talks.seat(tenant_id, seat_id),
  constraint question_session FOREIGN KEY (tenant_id, session_id) REFERENCES talks.session(tenant_id, session_id)
);
CREATE INDEX question_asked ON talks.question USING btree (tenant_id, asked_on, question_id);
CREATE INDEX question_session ON talks.question USING btree (tenant_id, session_id, question_id);
alter table talks.question enable row level security;
alter table talks.question force row level security;
create policy erasing_sees on talks.question for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy question_added on talks.question for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))));
create policy question_changed on talks.question for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND ((( SELECT app.role() AS role) = 'clock'::text) OR ((( SELECT app.role() AS role) = 'coordinator'::text) AND ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))))))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy question_seen on talks.question for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'handler'::text THEN (((office_id = ( SELECT app.office() AS office)) AND (status <> 'withdrawn'::text)) OR (dispatched_to = ( SELECT app.office() AS office)))
    WHEN 'lead'::text THEN (((office_id = ( SELECT app.office() AS office)) AND (status <> 'withdrawn'::text)) OR (dispatched_to = ( SELECT app.office() AS office)))
    WHEN 'leader'::text THEN true
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on talks.question to kentan_app;
grant update on talks.question (appeal_id) to kentan_app;
grant update on talks.question (asked_on) to kentan_app;
grant update on talks.question (dispatched_to) to kentan_app;
grant update on talks.question (nth) to kentan_app;
grant update on talks.question (office_id) to kentan_app;
grant update on talks.question (raised_by) to kentan_app;
grant update on talks.question (region_id) to kentan_app;
grant update on talks.question (seat_id) to kentan_app;
grant update on talks.question (session_id) to kentan_app;
grant update on talks.question (status) to kentan_app;
grant update on talks.question (status_before) to kentan_app;
grant update on talks.question (subject) to kentan_app;
grant update on talks.question (text) to kentan_app;
grant update on talks.question (tier) to kentan_app;
grant update on talks.question (version) to kentan_app;

create table talks.question_edge (
  status_before text not null,
  status text not null,
  constraint question_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on talks.question_edge to kentan_app;

create table talks.seat (
  tenant_id text not null,
  seat_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  session_id uuid not null,
  region_id text not null,
  enterprise_id uuid not null,
  origin text not null,
  invite_reason text,
  answer text,
  speaker text,
  tier text,
  question_count integer not null,
  small_micro boolean not null,
  never_invited boolean not null,
  dissatisfied boolean not null,
  queue integer,
  asked_on date not null,
  constraint seat_pkey PRIMARY KEY (tenant_id, seat_id),
  constraint seat_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'replaced'::text]))),
  constraint seat_check CHECK (((status = 'waiting'::text) = (queue IS NOT NULL))),
  constraint seat_check1 CHECK (((origin = 'invited'::text) = (invite_reason IS NOT NULL))),
  constraint seat_origin_check CHECK ((origin = ANY (ARRAY['registered'::text, 'invited'::text]))),
  constraint seat_question_count_check CHECK (((question_count >= 0) AND (question_count <= 10))),
  constraint seat_tier_check CHECK ((tier = ANY (ARRAY['public'::text, 'departments'::text, 'hidden'::text]))),
  constraint seat_edge FOREIGN KEY (status_before, status) REFERENCES talks.seat_edge(status_before, status),
  constraint seat_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES people.enterprise(tenant_id, enterprise_id),
  constraint seat_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id),
  constraint seat_session FOREIGN KEY (tenant_id, session_id) REFERENCES talks.session(tenant_id, session_id)
);
CREATE INDEX seat_enterprise ON talks.seat USING btree (tenant_id, enterprise_id);
CREATE UNIQUE INDEX seat_once ON talks.seat USING btree (tenant_id, session_id, enterprise_id) WHERE (status <> ALL (ARRAY['declined'::text, 'withdrawn'::text]));
CREATE UNIQUE INDEX seat_queue ON talks.seat USING btree (tenant_id, session_id, queue) WHERE (queue IS NOT NULL);
alter table talks.seat enable row level security;
alter table talks.seat force row level security;
create policy erasing_sees on talks.seat for select to kentan_owner
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy seat_added on talks.seat for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    ELSE false
END));
create policy seat_changed on talks.seat for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'clock'::text THEN true
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy seat_own on talks.seat for select to public
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))));
create policy seat_seen on talks.seat for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'leader'::text THEN (status <> 'declined'::text)
    WHEN 'auditor'::text THEN true
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant insert, select on talks.seat to kentan_app;
grant update on talks.seat (answer) to kentan_app;
grant update on talks.seat (asked_on) to kentan_app;
grant update on talks.seat (dissatisfied) to kentan_app;
grant update on talks.seat (invite_reason) to kentan_app;
grant update on talks.seat (never_invited) to kentan_app;
grant update on talks.seat (origin) to kentan_app;
grant update on talks.seat (question_count) to kentan_app;
grant update on talks.seat (queue) to kentan_app;
grant update on talks.seat (region_id) to kentan_app;
grant update on talks.seat (session_id) to kentan_app;
grant update on talks.seat (small_micro) to kentan_app;
grant update on talks.seat (speaker) to kentan_app;
grant update on talks.seat (status) to kentan_app;
grant update on talks.seat (status_before) to kentan_app;
grant update on talks.seat (tier) to kentan_app;
grant update on talks.seat (version) to kentan_app;

create table talks.seat_edge (
  status_before text not null,
  status text not null,
  constraint seat_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on talks.seat_edge to kentan_app;

create table talks.seating (
  tenant_id text not null,
  session_id uuid not null,
  quota integer not null,
  taken integer not null,
  waiting integer not null,
  last_queue integer not null,
  constraint seating_pkey PRIMARY KEY (tenant_id, session_id),
  constraint seating_check CHECK (((taken >= 0) AND (taken <= quota))),
  constraint seating_check1 CHECK ((last_queue >= waiting)),
  constraint seating_quota_check CHECK ((quota > 0)),
  constraint seating_waiting_check CHECK ((waiting >= 0)),
  constraint seating_session FOREIGN KEY (tenant_id, session_id) REFERENCES talks.session(tenant_id, session_id)
);
alter table talks.seating enable row level security;
alter table talks.seating force row level security;
create policy seating_added on talks.seating for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text)));
create policy seating_changed on talks.seating for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'enterprise'::text, 'clock'::text]))))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy seating_seen on talks.seating for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select, update on talks.seating to kentan_app;

create table talks.session (
  tenant_id text not null,
  session_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  period_id uuid not null,
  number integer not null,
  region_id text not null,
  held_on date not null,
  starts_at text not null,
  place text,
  host_body text not null,
  host_name text,
  deputy_name text,
  quota integer not null,
  topic_ids uuid[] not null,
  office_ids uuid[] not null,
  opens_on date not null,
  locks_on date not null,
  pack_on date not null,
  minutes_on date not null,
  provisional boolean not null,
  moved_from date,
  reason text,
  constraint session_pkey PRIMARY KEY (tenant_id, session_id),
  constraint session_tenant_id_period_id_region_id_key UNIQUE (tenant_id, period_id, region_id),
  constraint session_host_body_check CHECK ((host_body = ANY (ARRAY['committee'::text, 'congress'::text, 'government'::text, 'cppcc'::text]))),
  constraint session_quota_check CHECK ((quota > 0)),
  constraint session_starts_at_check CHECK ((starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint session_edge FOREIGN KEY (status_before, status) REFERENCES talks.session_edge(status_before, status),
  constraint session_period FOREIGN KEY (tenant_id, period_id) REFERENCES talks.period(tenant_id, period_id),
  constraint session_region FOREIGN KEY (tenant_id, region_id) REFERENCES people.region(tenant_id, region_id)
);
CREATE INDEX session_venue ON talks.session USING btree (tenant_id, region_id, held_on);
alter table talks.session enable row level security;
alter table talks.session force row level security;
create policy session_added on talks.session for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'coordinator'::text) AND (( SELECT app.region() AS region) IS NULL)));
create policy session_changed on talks.session for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'coordinator'::text THEN ((( SELECT app.region() AS region) IS NULL) OR (region_id = ( SELECT app.region() AS region)))
    WHEN 'clock'::text THEN true
    WHEN 'expert'::text THEN (status = ANY (ARRAY['underway'::text, 'minutes'::text]))
    ELSE false
END))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy session_seen on talks.session for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select, update on talks.session to kentan_app;

create table talks.session_edge (
  status_before text not null,
  status text not null,
  constraint session_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on talks.session_edge to kentan_app;

create table talks.topic (
  tenant_id text not null,
  topic_id uuid not null,
  version integer not null,
  status_before text not null,
  status text not null,
  code text not null,
  title text not null,
  environment text,
  industries text[] not null,
  chain text,
  "position" text,
  months integer[] not null,
  lead_office_id uuid,
  source text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  times_used integer not null,
  last_used_on date,
  constraint topic_pkey PRIMARY KEY (tenant_id, topic_id),
  constraint topic_tenant_id_code_key UNIQUE (tenant_id, code),
  constraint topic_check CHECK ((("position" IS NULL) OR (chain IS NOT NULL))),
  constraint topic_check1 CHECK (((times_used = 0) = (last_used_on IS NULL))),
  constraint topic_position_check CHECK (("position" = ANY (ARRAY['up'::text, 'mid'::text, 'down'::text]))),
  constraint topic_edge FOREIGN KEY (status_before, status) REFERENCES talks.topic_edge(status_before, status),
  constraint topic_lead_office FOREIGN KEY (tenant_id, lead_office_id) REFERENCES people.office(tenant_id, office_id)
);
alter table talks.topic enable row level security;
alter table talks.topic force row level security;
create policy topic_added on talks.topic for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (proposed_by = ( SELECT app.account() AS account)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'lead'::text, 'enterprise'::text, 'expert'::text]))));
create policy topic_changed on talks.topic for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy topic_seen on talks.topic for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE
    WHEN (( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'leader'::text, 'auditor'::text, 'clock'::text])) THEN true
    WHEN (( SELECT app.role() AS role) = ANY (ARRAY['enterprise'::text, 'handler'::text, 'lead'::text, 'caller'::text, 'expert'::text])) THEN ((status = ANY (ARRAY['approved'::text, 'scheduled'::text])) OR (proposed_by = ( SELECT app.account() AS account)))
    ELSE false
END));
grant insert, select, update on talks.topic to kentan_app;

create table talks.topic_edge (
  status_before text not null,
  status text not null,
  constraint topic_edge_pkey PRIMARY KEY (status_before, status)
);
grant select on talks.topic_edge to kentan_app;

create table trust.alert (
  tenant_id text not null,
  alert_id uuid not null,
  kind text not null,
  once text not null,
  at timestamp with time zone not null,
  account_id uuid,
  role text not null,
  office_id uuid,
  subject_kind text,
  subject_id text,
  details jsonb not null,
  handled_at timestamp with time zone,
  handled_by uuid,
  handled_words text,
  constraint alert_pkey PRIMARY KEY (tenant_id, alert_id),
  constraint alert_tenant_id_once_key UNIQUE (tenant_id, once),
  constraint alert_check CHECK ((num_nonnulls(handled_at, handled_by, handled_words) = ANY (ARRAY[0, 3]))),
  constraint alert_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text))
);
CREATE INDEX alert_open ON trust.alert USING btree (tenant_id, alert_id) WHERE (handled_at IS NULL);
alter table trust.alert enable row level security;
alter table trust.alert force row level security;
create policy alert_handled on trust.alert for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'auditor'::text) AND (handled_at IS NULL)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (handled_by = ( SELECT app.account() AS account))));
create policy alert_raised on trust.alert for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (handled_at IS NULL)));
create policy alert_seen on trust.alert for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'auditor'::text)));
grant insert, select on trust.alert to kentan_app;
grant update on trust.alert (handled_at) to kentan_app;
grant update on trust.alert (handled_by) to kentan_app;
grant update on trust.alert (handled_words) to kentan_app;

create table trust.quota (
  tenant_id text not null,
  per_hour integer not null,
  per_day integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint quota_pkey PRIMARY KEY (tenant_id),
  constraint quota_per_day_check CHECK (((per_day >= 10) AND (per_day <= 100000))),
  constraint quota_per_hour_check CHECK (((per_hour >= 10) AND (per_hour <= 10000)))
);
alter table trust.quota enable row level security;
alter table trust.quota force row level security;
create policy quota_changed on trust.quota for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'security'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (changed_by = ( SELECT app.account() AS account))));
create policy quota_seen on trust.quota for select to kentan_app
  using ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy quota_set on trust.quota for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'security'::text) AND (changed_by = ( SELECT app.account() AS account))));
grant insert, select, update on trust.quota to kentan_app;

create table trust.read (
  tenant_id text not null,
  slot timestamp with time zone not null,
  account_id uuid not null,
  subject_id text not null,
  kind text not null,
  subject_kind text not null,
  role text not null,
  office_id uuid,
  at timestamp with time zone not null,
  constraint read_pkey PRIMARY KEY (tenant_id, account_id, slot, subject_id, kind),
  constraint read_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'export'::text, 'print'::text, 'download'::text, 'reveal'::text])))
) partition by range (slot);
CREATE INDEX read_newest ON ONLY trust.read USING btree (tenant_id, slot);
CREATE INDEX read_subject ON ONLY trust.read USING btree (tenant_id, subject_id, slot);
alter table trust.read enable row level security;
alter table trust.read force row level security;
create policy read_added on trust.read for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (account_id = ( SELECT app.account() AS account)) AND (role = ( SELECT app.role() AS role))));
create policy read_seen on trust.read for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'auditor'::text THEN true
    ELSE (account_id = ( SELECT app.account() AS account))
END));
grant insert, select on trust.read to kentan_app;

create table trust.read_default partition of trust.read default;
alter table trust.read_default enable row level security;
alter table trust.read_default force row level security;

create table trust.unit_read (
  tenant_id text not null,
  appeal_id uuid not null,
  on_day date not null,
  unit text not null,
  kind text not null,
  constraint unit_read_pkey PRIMARY KEY (tenant_id, appeal_id, on_day, unit, kind),
  constraint unit_read_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'export'::text, 'print'::text, 'download'::text, 'reveal'::text])))
);
alter table trust.unit_read enable row level security;
alter table trust.unit_read force row level security;
create policy unit_read_added on trust.unit_read for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (unit = COALESCE((( SELECT app.office() AS office))::text, ( SELECT app.role() AS role)))));
create policy unit_read_seen on trust.unit_read for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (EXISTS ( SELECT
       FROM appeals.appeal a
      WHERE ((a.tenant_id = unit_read.tenant_id) AND (a.appeal_id = unit_read.appeal_id))))
    WHEN 'auditor'::text THEN true
    ELSE false
END));
grant insert, select on trust.unit_read to kentan_app;

create table vault.key (
  tenant_id text not null,
  kind text not null,
  subject_id uuid not null,
  key_id uuid not null,
  tenant_key integer not null,
  algorithm text not null,
  wrapped bytea not null,
  constraint key_pkey PRIMARY KEY (tenant_id, kind, subject_id, key_id),
  constraint key_tenant_id_tenant_key_fkey FOREIGN KEY (tenant_id, tenant_key) REFERENCES vault.tenant_key(tenant_id, version)
);
alter table vault.key enable row level security;
alter table vault.key force row level security;
create policy own_city on vault.key for all to public
  using ((tenant_id = ( SELECT app.tenant() AS tenant)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert on vault.key to kentan_app;

create table vault.opening (
  tenant_id text not null,
  at timestamp with time zone not null,
  opening_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  account_id uuid not null,
  role text not null,
  purpose text not null,
  reason text,
  words text,
  about uuid,
  by_name text,
  office_id uuid,
  constraint opening_pkey PRIMARY KEY (tenant_id, at, opening_id, kind, subject_id)
) partition by range (at);
CREATE INDEX opening_about ON ONLY vault.opening USING btree (tenant_id, about, at) WHERE (about IS NOT NULL);
CREATE INDEX opening_subject ON ONLY vault.opening USING btree (tenant_id, subject_id, at);
alter table vault.opening enable row level security;
alter table vault.opening force row level security;
create policy opening_seen on vault.opening for select to public
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN ((subject_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) OR ((kind = 'appeal'::text) AND (subject_id IN ( SELECT a.appeal_id
       FROM appeals.appeal a
      WHERE (a.tenant_id = ( SELECT app.tenant() AS tenant))))))
    WHEN 'auditor'::text THEN true
    ELSE false
END));
create policy opening_written on vault.opening for insert to public
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant select on vault.opening to kentan_app;

create table vault.opening_default partition of vault.opening default;
alter table vault.opening_default enable row level security;
alter table vault.opening_default force row level security;

create table vault.purpose (
  purpose text not null,
  role text not null,
  per_hour integer,
  recorded boolean not null,
  constraint purpose_pkey PRIMARY KEY (purpose, role)
);
grant select on vault.purpose to kentan_app;

create table vault.quota (
  tenant_id text not null,
  account_id uuid not null,
  purpose text not null,
  hour timestamp with time zone not null,
  opened integer not null,
  refused integer not null,
  constraint quota_pkey PRIMARY KEY (tenant_id, account_id, purpose, hour)
);
CREATE INDEX quota_refused ON vault.quota USING btree (tenant_id, hour) WHERE (refused > 0);
alter table vault.quota enable row level security;
alter table vault.quota force row level security;
create policy own_city on vault.quota for all to public
  using ((tenant_id = ( SELECT app.tenant() AS tenant)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));

create table vault.sealed (
  tenant_id text not null,
  kind text not null,
  subject_id uuid not null,
  field text not null,
  key_id uuid not null,
  sealed bytea not null,
  constraint sealed_pkey PRIMARY KEY (tenant_id, kind, subject_id, field, key_id),
  constraint sealed_tenant_id_kind_subject_id_key_id_fkey FOREIGN KEY (tenant_id, kind, subject_id, key_id) REFERENCES vault.key(tenant_id, kind, subject_id, key_id)
);
alter table vault.sealed enable row level security;
alter table vault.sealed force row level security;
create policy own_city on vault.sealed for all to public
  using ((tenant_id = ( SELECT app.tenant() AS tenant)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
grant insert on vault.sealed to kentan_app;

create table vault.tenant_key (
  tenant_id text not null,
  version integer not null,
  algorithm text not null,
  master text not null,
  wrapped bytea not null,
  constraint tenant_key_pkey PRIMARY KEY (tenant_id, version),
  constraint tenant_key_version_check CHECK ((version > 0))
);
alter table vault.tenant_key enable row level security;
alter table vault.tenant_key force row level security;
create policy own_city on vault.tenant_key for all to public
  using ((tenant_id = ( SELECT app.tenant() AS tenant)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));

create table watch.check_in (
  tenant_id text not null,
  appeal_id uuid not null,
  days integer not null,
  asked_at timestamp with time zone not null,
  constraint check_in_pkey PRIMARY KEY (tenant_id, appeal_id, days),
  constraint check_in_days_check CHECK ((days = ANY (ARRAY[30, 90, 180]))),
  constraint check_in_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
alter table watch.check_in enable row level security;
alter table watch.check_in force row level security;
create policy check_in_kept on watch.check_in for all to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
grant insert, select on watch.check_in to kentan_app;

create table watch.inspection (
  tenant_id text not null,
  inspection_id uuid not null,
  source text not null,
  source_ref text not null,
  office_id uuid not null,
  code_index bytea not null,
  kind text not null,
  done_on date not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  checked_on date,
  constraint inspection_pkey PRIMARY KEY (tenant_id, inspection_id),
  constraint inspection_tenant_id_source_source_ref_key UNIQUE (tenant_id, source, source_ref),
  constraint inspection_kind_check CHECK ((kind = ANY (ARRAY['inspection'::text, 'penalty'::text, 'coercion'::text, 'other'::text]))),
  constraint inspection_office FOREIGN KEY (tenant_id, office_id) REFERENCES people.office(tenant_id, office_id)
);
CREATE INDEX inspection_done ON watch.inspection USING btree (tenant_id, done_on);
alter table watch.inspection enable row level security;
alter table watch.inspection force row level security;
create policy inspection_added on watch.inspection for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'auditor'::text) AND (( SELECT app.region() AS region) IS NULL) AND (added_by = ( SELECT app.account() AS account))));
create policy inspection_checked on watch.inspection for update to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)))
  with check ((tenant_id = ( SELECT app.tenant() AS tenant)));
create policy inspection_dropped on watch.inspection for delete to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'clock'::text)));
create policy inspection_seen on watch.inspection for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'auditor'::text THEN (( SELECT app.region() AS region) IS NULL)
    WHEN 'clock'::text THEN true
    ELSE false
END));
grant delete, insert, select on watch.inspection to kentan_app;
grant update on watch.inspection (checked_on) to kentan_app;

create table watch.report (
  tenant_id text not null,
  report_id uuid not null,
  appeal_id uuid not null,
  enterprise_id uuid not null,
  kind text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  constraint report_pkey PRIMARY KEY (tenant_id, report_id),
  constraint report_kind_check CHECK ((kind = ANY (ARRAY['inspection'::text, 'penalty'::text, 'coercion'::text, 'pressure'::text, 'other'::text]))),
  constraint report_appeal FOREIGN KEY (tenant_id, appeal_id) REFERENCES appeals.appeal(tenant_id, appeal_id)
);
CREATE INDEX report_of ON watch.report USING btree (tenant_id, appeal_id, report_id);
alter table watch.report enable row level security;
alter table watch.report force row level security;
create policy report_made on watch.report for insert to kentan_app
  with check (((tenant_id = ( SELECT app.tenant() AS tenant)) AND (( SELECT app.role() AS role) = 'enterprise'::text) AND (made_by = ( SELECT app.account() AS account)) AND (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[])) AND (EXISTS ( SELECT
   FROM appeals.appeal a
  WHERE ((a.tenant_id = ( SELECT app.tenant() AS tenant)) AND (a.appeal_id = report.appeal_id) AND (a.enterprise_id = report.enterprise_id))))));
create policy report_seen on watch.report for select to kentan_app
  using (((tenant_id = ( SELECT app.tenant() AS tenant)) AND
CASE ( SELECT app.role() AS role)
    WHEN 'enterprise'::text THEN (enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))
    WHEN 'auditor'::text THEN (( SELECT app.region() AS region) IS NULL)
    ELSE false
END));
grant insert, select on watch.report to kentan_app;
