-- Whoever was looked at is told by whom: by the name of that time, and by the office.
alter table vault.opening add column by_name text;
alter table vault.opening add column office_id uuid;

drop function vault.open(timestamptz, uuid, text, text, text, uuid, text[], uuid[]);
-- The one way out. No row at all but `refused` when the account has opened too much in this hour.
create function vault.open(at timestamptz, opening uuid, by_name text, of_purpose text, why text,
    in_words text, about uuid, kinds text[], ids uuid[])
  returns table (refused boolean, kind text, subject_id uuid, field text, key_id uuid, tenant_key int,
    algorithm text, wrapped bytea, sealed bytea)
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if of_purpose = 'own' and exists (select from unnest(kinds, ids) s (kind, id)
    where not coalesce(case s.kind when 'enterprise' then s.id = any (app.enterprises())
      when 'account' then s.id = app.account() else false end, false)) then
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
revoke all on function vault.open from public;
grant execute on function vault.open to kentan_vault;
