-- An appeal that was answered with its leading one follows what was promised there: when, by whom and how it was
-- kept. Why a function and no policy: the words of it may tell whose the leading appeal is; the enterprise has them
-- in its own reply, with marks.
create policy appeal_told_along on appeals.appeal for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and enterprise_id = any ((select app.enterprises())::uuid[]));
create policy promise_told_along on promises.promise for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise');
create function promises.along(id uuid) returns table (promise_id uuid, version int, status text, number text,
    source text, office_id uuid, made_on date, first_due_on date, due_on date, warn_at timestamptz,
    passes_at timestamptz, reported_on date, broken_on date, kept_on date, ended_on date, result text)
  language sql stable security definer set search_path = '' as $$
  select p.promise_id, p.version, p.status, p.number, p.source, p.office_id, p.made_on, p.first_due_on, p.due_on,
      p.warn_at, p.passes_at, p.reported_on, p.broken_on, p.kept_on, p.ended_on, p.result
    from appeals.appeal a
    join promises.promise p on p.tenant_id = app.tenant() and p.appeal_id = a.leading_id
    where a.tenant_id = app.tenant() and a.appeal_id = id and a.answered_along
      and app.role() = 'enterprise' and a.enterprise_id = any (app.enterprises()::uuid[])
      -- What a reply promised; what was put down by hand is not in a reply.
      and p.source in ('reply', 'talk') and p.said_by is null
$$;
revoke all on function promises.along from public;
grant execute on function promises.along to kentan_app;
