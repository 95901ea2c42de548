-- What is erased with an appeal reaches all that judged it and learned from it: the checks of it, the good cases
-- that tell of it, what half-yearly and yearly reviews copied, and what quarterly reports kept of it.

-- Takes the texts under these keys away, and leaves what a machine reads.
create function rights.without(given jsonb, keys text[]) returns jsonb
  language plpgsql immutable set search_path = '' as $$
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
end $$;
create function rights.text_keys() returns text[]
  language sql immutable set search_path = '' as $$
  select array['title', 'body', 'place', 'project', 'text', 'evidence', 'legalBasis', 'remains', 'words', 'reason',
    'contest', 'question', 'requirement', 'destination', 'basis', 'plan', 'signedBy', 'subject', 'original',
    'redacted', 'questions', 'speaker', 'raisedBy', 'about', 'answer', 'note', 'measure', 'matter']
$$;
create or replace function rights.without_texts(given jsonb) returns jsonb
  language sql immutable set search_path = '' as $$
  select rights.without(given, rights.text_keys())
$$;
-- A good case is told under names of its own. Numbers stay, and so do its round, its result and who agreed.
create function rights.without_case(given jsonb) returns jsonb
  language sql immutable set search_path = '' as $$
  select rights.without(given, rights.text_keys() || array['before', 'done', 'after', 'effect', 'unit',
    'reasons', 'how'])
$$;

-- Whether a good case tells of one of these appeals: its nomination names them. Why the case first: no other
-- record is read to find out, for to read it asks whether it may be erased.
create function rights.case_tells(id uuid, appeals uuid[]) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  if not exists (select from awards.good_case g where g.tenant_id = app.tenant() and g.case_id = id) then
    return false;
  end if;
  return exists (select from record.event v where v.tenant_id = app.tenant() and v.stream_id = id
    and v.version = 1 and v.body -> 'appealIds' ?| appeals::text[]);
end $$;

create or replace function rights.is_of(id uuid, firm uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
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
end $$;

create or replace function rights.tells(id uuid, appeal uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
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
end $$;

-- What a quarterly report lists of an appeal by its id, and of a good case by its title.
create function rights.without_lines(lines jsonb, key text, named text, keys text[]) returns jsonb
  language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(case one.value ->> key when named then rights.without(one.value, keys)
      else one.value end order by one.ordinality), '[]'::jsonb)
    from jsonb_array_elements(lines) with ordinality one
$$;

create or replace function rights.erase_texts(id uuid) returns int
  language plpgsql security definer set search_path = '' as $$
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
end $$;

-- What half-yearly and yearly reviews copied of an appeal: what was found when its file was looked at again, and
-- its promises among those that were missed.
create function rights.erase_reviewed(id uuid) returns table (stream_id uuid, version int)
  language plpgsql security definer set search_path = '' as $$
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
end $$;

-- What the people of an enterprise that wants everything erased objected to in good cases; the cases are others'.
create function rights.erase_objections(erasure uuid) returns table (stream_id uuid, version int)
  language plpgsql security definer set search_path = '' as $$
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
end $$;

-- The owner is held back by row security like anybody else, and is let through while the timekeeper carries an
-- erasure out.
alter policy event_found on record.event using (tenant_id = (select app.tenant())
  and case loop when 'good-case' then (select app.role()) = 'clock' else rights.may_erase(stream_id) end);
alter policy citing_found on record.event using (tenant_id = (select app.tenant())
  and loop in ('talk-question', 'retrospective') and (select app.role()) = 'clock');
alter policy citing_erased on record.event using (tenant_id = (select app.tenant())
  and loop in ('talk-question', 'retrospective', 'good-case') and (select app.role()) = 'clock');
create policy erasing_sees on checks.task for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing_sees on awards.party for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing_sees on awards.good_case for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing_sees on reviews.retrospective for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing_sees on promises.promise for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy erasing on briefings.report to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()));
create policy publication_found on people.proposal for select to current_user
  using (tenant_id = (select app.tenant()) and kind = 'case-publication' and (select app.role()) = 'clock');
create policy publication_erased on people.proposal for update to current_user
  using (tenant_id = (select app.tenant()) and kind = 'case-publication' and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()));

-- That something of a check was erased stands in its own record.
alter policy task_changed on checks.task
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'auditor' then true
    when 'clock' then true
    when 'leader' then status = 'checked'
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'caller' then status = 'assigned' and checker_id = (select app.account())
    else false end);

revoke all on function rights.without, rights.text_keys, rights.without_case, rights.case_tells,
  rights.without_lines, rights.erase_reviewed, rights.erase_objections from public;
grant execute on function rights.erase_reviewed, rights.erase_objections to kentan_worker;
