-- Erasing reaches all that an enterprise wrote, and the enterprise itself where it asks for that: a wish
-- without an appeal is about everything.
alter table rights.erasure alter column appeal_id drop not null;
create unique index erasure_of_all_once on rights.erasure (tenant_id, enterprise_id)
  where appeal_id is null and state <> 'refused';
alter policy erasure_asked on rights.erasure
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and asked_by = (select app.account()) and state = 'asked'
    and enterprise_id = any ((select app.enterprises())::uuid[])
    and (appeal_id is null or exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = erasure.appeal_id and a.enterprise_id = erasure.enterprise_id and a.status = 'closed')));

-- Lists of texts, such as the questions that an enterprise brings to a talk, are taken away as well.
create or replace function rights.without_texts(given jsonb) returns jsonb
  language plpgsql immutable set search_path = '' as $$
declare
  gone constant jsonb := to_jsonb('（已依申请删除）'::text);
begin
  case jsonb_typeof(given)
    when 'object' then
      return coalesce((select jsonb_object_agg(one.key,
          case when one.key not in ('title', 'body', 'place', 'project', 'text', 'evidence', 'legalBasis',
              'remains', 'words', 'reason', 'contest', 'question', 'requirement', 'destination', 'basis',
              'plan', 'signedBy', 'subject', 'original', 'redacted', 'questions', 'speaker', 'raisedBy',
              'about', 'answer', 'note')
            then rights.without_texts(one.value)
          when jsonb_typeof(one.value) = 'string' then gone
          when jsonb_typeof(one.value) = 'array' then (select coalesce(jsonb_agg(
              case jsonb_typeof(part.value) when 'string' then gone
                else rights.without_texts(part.value) end order by part.ordinality), '[]'::jsonb)
            from jsonb_array_elements(one.value) with ordinality part)
          else rights.without_texts(one.value) end)
        from jsonb_each(given) one), '{}'::jsonb);
    when 'array' then
      return coalesce((select jsonb_agg(rights.without_texts(one.value) order by one.ordinality)
        from jsonb_array_elements(given) with ordinality one), '[]'::jsonb);
    else return given;
  end case;
end $$;

-- The records of an enterprise: its own, and those that were merged into it.
create function rights.records_of(firm uuid) returns uuid[]
  language plpgsql stable set search_path = '' as $$
begin
  return array(select e.enterprise_id from people.enterprise e
    where e.tenant_id = app.tenant() and (e.enterprise_id = firm or e.merged_into = firm));
end $$;

-- Whether a record tells what an enterprise wrote: its appeals, its seats at talks and its questions.
create function rights.is_of(id uuid, firm uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
declare
  records uuid[] := rights.records_of(firm);
begin
  return exists (select from appeals.appeal a where a.tenant_id = app.tenant()
      and a.appeal_id = id and a.enterprise_id = any (records))
    or exists (select from talks.seat s where s.tenant_id = app.tenant()
      and s.seat_id = id and s.enterprise_id = any (records))
    or exists (select from talks.question q where q.tenant_id = app.tenant()
      and q.question_id = id and q.enterprise_id = any (records));
end $$;

-- Whether a record tells what an appeal says: itself, the question at a talk that became it, and the seat
-- by which that question was brought.
create function rights.tells(id uuid, appeal uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return id = appeal or exists (select from talks.question q where q.tenant_id = app.tenant()
    and q.appeal_id = appeal and id in (q.question_id, q.seat_id));
end $$;

-- Whether two different people have agreed that the words of this record go.
create or replace function rights.may_erase(id uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return exists (select from rights.erasure e
    join people.proposal p on p.tenant_id = app.tenant() and p.proposal_id = e.proposal_id
    where e.tenant_id = app.tenant() and e.state = 'approved' and p.subject_id = e.erasure_id::text
      and p.kind = case when e.appeal_id is null then 'enterprise-erasure' else 'erasure' end
      and p.status in ('approved', 'used') and p.decided_by <> p.proposed_by
      and case when e.appeal_id is null then rights.is_of(id, e.enterprise_id)
        else rights.tells(id, e.appeal_id) end);
end $$;

create or replace function rights.erase_texts(id uuid) returns int
  language plpgsql security definer set search_path = '' as $$
declare
  changed int;
begin
  if not rights.may_erase(id) then
    raise exception 'nobody has approved that % be erased', id using errcode = '42501';
  end if;
  -- An invitation says nothing that anybody wrote: its reason is one of a list.
  update record.event v set body = rights.without_texts(v.body)
    where v.tenant_id = app.tenant() and v.stream_id = id
      and not (v.loop = 'talk-seat' and v.type = 'invited');
  get diagnostics changed = row_count;
  update notices.delivery d set details = rights.without_texts(d.details), last_error = null,
      done_words = case when d.done_words is null then null else '（已依申请删除）' end
    where d.tenant_id = app.tenant() and d.subject_id = id;
  return changed;
end $$;

-- Questions at talks cite how appeals like them were answered: what they cite of this one goes.
create function rights.erase_cited(id uuid) returns table (stream_id uuid, version int)
  language plpgsql security definer set search_path = '' as $$
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
end $$;

-- What is left of an enterprise beside its records: by what it is found, its accounts with what they sign
-- in by, where it is told, and what it was told. What its size and place are stays, for the figures.
create function rights.erase_enterprise(erasure uuid) returns void
  language plpgsql security definer set search_path = '' as $$
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
end $$;

-- The owner is held back by row security like anybody else, and is let through while the timekeeper
-- carries an erasure out.
alter policy proposal_checked on people.proposal
  using (tenant_id = (select app.tenant()) and kind in ('erasure', 'enterprise-erasure'));
create policy erasing_sees on appeals.appeal for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing_sees on talks.seat for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing_sees on talks.question for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy citing_found on record.event for select to current_user
  using (tenant_id = (select app.tenant()) and loop = 'talk-question' and (select app.role()) = 'clock');
create policy citing_erased on record.event for update to current_user
  using (tenant_id = (select app.tenant()) and loop = 'talk-question' and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()));
create policy erasing on people.enterprise to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()));
create policy erasing on people.account to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()));
create policy erasing on people.session to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on people.sign_in_link to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on people.passkey to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on people.totp to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on people.device to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on people.phone_code to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on people.phone to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on people.contact_change to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on rights.correction to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on notices.address to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on platform.idempotency to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on talks.feed to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on notices.delivery to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

revoke all on function rights.records_of, rights.is_of, rights.tells, rights.erase_cited,
  rights.erase_enterprise from public;
grant execute on function rights.erase_cited, rights.erase_enterprise to kentan_worker;

-- That something of a question or a seat was erased stands in its own record, as it does in an appeal's.
alter policy question_changed on talks.question
  using (tenant_id = (select app.tenant()) and ((select app.role()) = 'clock'
    or ((select app.role()) = 'coordinator'
      and ((select app.region()) is null or region_id = (select app.region())))));
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
    else return false;
  end case;
end $$;
