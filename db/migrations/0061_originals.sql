-- What enterprises wrote, word for word, is sealed; a coordinator opens it with a reason, a few in an hour.
insert into vault.purpose (purpose, role, per_hour, recorded) values ('original', 'coordinator', 60, true);
-- Names are looked for in texts that staff enter for an enterprise, and shown to nobody.
insert into vault.purpose (purpose, role, per_hour, recorded)
  select 'redact', role, 3000, false from unnest(array['coordinator', 'caller']) role;

-- What is an enterprise's own: itself, its account, and what it wrote in its appeals.
create function vault.is_own(of_kind text, id uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(case of_kind
    when 'enterprise' then id = any (app.enterprises())
    when 'account' then id = app.account()
    when 'appeal' then exists (select from appeals.appeal a
      where a.tenant_id = app.tenant() and a.appeal_id = id and a.enterprise_id = any (app.enterprises()))
    else false end, false)
$$;
revoke all on function vault.is_own from public;
-- For that function, whose owner is none of the application's roles; to those it gives nothing more.
create policy appeal_own on appeals.appeal for select
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and enterprise_id = any ((select app.enterprises())::uuid[]));

create or replace function vault.open(at timestamptz, opening uuid, by_name text, of_purpose text, why text,
    in_words text, about uuid, kinds text[], ids uuid[])
  returns table (refused boolean, kind text, subject_id uuid, field text, key_id uuid, tenant_key int,
    algorithm text, wrapped bytea, sealed bytea)
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if of_purpose = 'own' and exists (select from unnest(kinds, ids) s (kind, id)
    where not vault.is_own(s.kind, s.id)) then
    raise exception 'the vault opens to an enterprise what is its own' using errcode = '42501';
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
end $$;

-- An enterprise sees who looked at what it wrote.
drop policy opening_seen on vault.opening;
create policy opening_seen on vault.opening for select
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then subject_id = any ((select app.enterprises())::uuid[])
      or (kind = 'appeal' and subject_id in (select a.appeal_id from appeals.appeal a
        where a.tenant_id = (select app.tenant())))
    when 'auditor' then true
    else false end);
