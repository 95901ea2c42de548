-- The office that handles an appeal may open who the enterprise is where the enterprise has agreed to tell
-- that very office: with a purpose, counted and written down as every look is (B4).
insert into vault.purpose (purpose, role, per_hour, recorded)
  select 'reveal', role, 60, true from unnest(array['handler', 'lead']) role;

create function vault.is_consented(of_kind text, id uuid, appeal uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select of_kind = 'enterprise' and exists (select from appeals.appeal a
    where a.tenant_id = app.tenant() and a.appeal_id = appeal and a.enterprise_id = id
      and a.disclosed_to @> array[app.office()]
      and (a.office_id = app.office() or a.co_office_ids @> array[app.office()]))
$$;
revoke all on function vault.is_consented from public;
-- For that function, whose owner is none of the application's roles.
create policy appeal_consented on appeals.appeal for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('handler', 'lead')
    and disclosed_to @> array[(select app.office())]);

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
end $$;
