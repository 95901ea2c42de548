-- Rights over one's own data (PIPL 44-50): what was told and agreed to, what is asked for, and the one
-- way by which words leave the record.
create schema rights;
grant usage on schema rights to kentan_app;

-- Which version of the privacy notice was shown to whom, and who agreed to what: added, never altered.
create table rights.consent (
  tenant_id     text        not null,
  consent_id    uuid        not null,
  account_id    uuid        not null,
  enterprise_id uuid        not null,
  kind          text        not null check (kind in ('notice', 'sensitive')),
  version       text        not null check (version ~ '^[0-9]{4}\.[0-9]+$'),
  agreed        boolean     not null, -- false takes an earlier yes back
  at            timestamptz not null,
  primary key (tenant_id, consent_id)
);
create index consent_of on rights.consent (tenant_id, account_id, kind, consent_id);
alter table rights.consent enable row level security;
alter table rights.consent force row level security;
grant select, insert on rights.consent to kentan_app;
create policy consent_given on rights.consent for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and account_id = (select app.account()) and enterprise_id = any ((select app.enterprises())::uuid[]));
create policy consent_seen on rights.consent for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'auditor' then true
    else false end);

-- An enterprise asks that the words of a closed appeal be erased. Two people decide (people.proposal),
-- the timekeeper carries it out.
create table rights.erasure (
  tenant_id     text        not null,
  erasure_id    uuid        not null,
  enterprise_id uuid        not null,
  appeal_id     uuid        not null,
  reason        text        not null check (reason in ('done-with', 'consent-withdrawn', 'unlawful', 'other')),
  asked_at      timestamptz not null,
  asked_by      uuid        not null,
  proposal_id   uuid,
  state         text        not null check (state in ('asked', 'refused', 'approved', 'done')),
  decided_at    timestamptz,
  refusal       text        check (length(refusal) <= 500), -- why not, told to the enterprise
  done_at       timestamptz,
  primary key (tenant_id, erasure_id),
  check ((state = 'done') = (done_at is not null)),
  check ((state = 'asked') = (decided_at is null)),
  check (state not in ('approved', 'done') or proposal_id is not null),
  check ((state = 'refused') = (refusal is not null))
);
-- One wish for one appeal at a time.
create unique index erasure_once on rights.erasure (tenant_id, appeal_id) where state <> 'refused';
-- What waits for a decision or for its execution.
create index erasure_open on rights.erasure (tenant_id, erasure_id) where state in ('asked', 'approved');
alter table rights.erasure enable row level security;
alter table rights.erasure force row level security;
grant select, insert, update (proposal_id, state, decided_at, refusal, done_at) on rights.erasure to kentan_app;
create policy erasure_asked on rights.erasure for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and asked_by = (select app.account()) and state = 'asked'
    and enterprise_id = any ((select app.enterprises())::uuid[])
    and exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = erasure.appeal_id and a.enterprise_id = erasure.enterprise_id and a.status = 'closed'));
create policy erasure_seen on rights.erasure for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null
    when 'auditor' then true
    when 'clock' then true
    else false end);
-- The coordinator proposes or refuses, the auditor approves or refuses, the timekeeper carries out.
create policy erasure_decided on rights.erasure for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then state = 'asked' and (select app.region()) is null
    when 'auditor' then state = 'asked'
    when 'clock' then state = 'approved'
    else false end)
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then state in ('asked', 'refused')
    when 'auditor' then state in ('approved', 'refused')
    when 'clock' then state = 'done'
    else false end);

-- Replaces every text that a person has written; what a machine reads (ids, days, words of lists) stays.
create function rights.without_texts(given jsonb) returns jsonb
  language plpgsql immutable set search_path = '' as $$
begin
  case jsonb_typeof(given)
    when 'object' then
      return coalesce((select jsonb_object_agg(one.key,
          case when jsonb_typeof(one.value) = 'string' and one.key in ('title', 'body', 'place', 'project',
              'text', 'evidence', 'legalBasis', 'remains', 'words', 'reason', 'contest', 'question',
              'requirement', 'destination', 'basis', 'plan', 'signedBy', 'subject', 'original', 'redacted')
            then to_jsonb('（已依申请删除）'::text)
            else rights.without_texts(one.value) end)
        from jsonb_each(given) one), '{}'::jsonb);
    when 'array' then
      return coalesce((select jsonb_agg(rights.without_texts(one.value) order by one.ordinality)
        from jsonb_array_elements(given) with ordinality one), '[]'::jsonb);
    else return given;
  end case;
end $$;

-- Whether two different people have agreed that the words of this record go.
create function rights.may_erase(id uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return exists (select from rights.erasure e
    join people.proposal p on p.tenant_id = app.tenant() and p.proposal_id = e.proposal_id
    where e.tenant_id = app.tenant() and e.appeal_id = id and e.state = 'approved'
      and p.kind = 'erasure' and p.subject_id = e.erasure_id::text
      and p.status in ('approved', 'used') and p.decided_by <> p.proposed_by);
end $$;

-- The one way: nobody has the right to alter an event but this function, and it only takes words away
-- from records whose erasure two people have approved.
create function rights.erase_texts(id uuid) returns int
  language plpgsql security definer set search_path = '' as $$
declare
  changed int;
begin
  if not rights.may_erase(id) then
    raise exception 'nobody has approved that % be erased', id using errcode = '42501';
  end if;
  update record.event v set body = rights.without_texts(v.body)
    where v.tenant_id = app.tenant() and v.stream_id = id;
  get diagnostics changed = row_count;
  update notices.delivery d set details = rights.without_texts(d.details)
    where d.tenant_id = app.tenant() and d.subject_id = id;
  return changed;
end $$;

-- The function acts as the owner of the tables, who is held back by row security like anybody else and
-- is let through to these rows alone.
create policy erasure_checked on rights.erasure for select to current_user
  using (tenant_id = (select app.tenant()));
create policy proposal_checked on people.proposal for select to current_user
  using (tenant_id = (select app.tenant()) and kind = 'erasure');
create policy event_found on record.event for select to current_user
  using (tenant_id = (select app.tenant()) and rights.may_erase(stream_id));
create policy event_erased on record.event for update to current_user
  using (tenant_id = (select app.tenant()) and rights.may_erase(stream_id))
  with check (tenant_id = (select app.tenant()));
create policy delivery_found on notices.delivery for select to current_user
  using (tenant_id = (select app.tenant()) and rights.may_erase(subject_id));
create policy delivery_erased on notices.delivery for update to current_user
  using (tenant_id = (select app.tenant()) and rights.may_erase(subject_id))
  with check (tenant_id = (select app.tenant()));
revoke all on function rights.erase_texts, rights.may_erase, rights.without_texts from public;
grant execute on function rights.erase_texts to kentan_worker;
