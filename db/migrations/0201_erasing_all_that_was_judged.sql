-- What is erased with an appeal: its rectifications (0173) and its promises (0187), each of which had named only itself.
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
      where p.tenant_id = app.tenant() and p.promise_id = id and a.enterprise_id = any (records));
end $$;

create or replace function rights.tells(id uuid, appeal uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return id = appeal or exists (select from talks.question q where q.tenant_id = app.tenant()
      and q.appeal_id = appeal and id in (q.question_id, q.seat_id))
    or exists (select from evaluation.rectification c where c.tenant_id = app.tenant()
      and c.appeal_id = appeal and c.rectification_id = id)
    or exists (select from promises.promise p where p.tenant_id = app.tenant()
      and p.promise_id = id and p.about_id = appeal);
end $$;
