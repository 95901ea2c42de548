-- What an enterprise says of its seat at a talk is sealed under the seat, and opens to it as its own.
create or replace function vault.is_own(of_kind text, id uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(case of_kind
    when 'enterprise' then id = any (app.enterprises())
    when 'account' then id = app.account()
    when 'appeal' then exists (select from appeals.appeal a
      where a.tenant_id = app.tenant() and a.appeal_id = id and a.enterprise_id = any (app.enterprises()))
    when 'seat' then exists (select from talks.seat s
      where s.tenant_id = app.tenant() and s.seat_id = id and s.enterprise_id = any (app.enterprises()))
    else false end, false)
$$;
-- For that function, whose owner is none of the application's roles; to those it gives nothing more.
create policy seat_own on talks.seat for select
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and enterprise_id = any ((select app.enterprises())::uuid[]));
