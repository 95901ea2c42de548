-- The words of a rectification go with those of its appeal.
create policy erasing_sees on evaluation.rectification for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
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
      and c.rectification_id = id and c.enterprise_id = any (records));
end $$;
create or replace function rights.tells(id uuid, appeal uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return id = appeal or exists (select from talks.question q where q.tenant_id = app.tenant()
    and q.appeal_id = appeal and id in (q.question_id, q.seat_id))
    or exists (select from evaluation.rectification c where c.tenant_id = app.tenant()
      and c.appeal_id = appeal and c.rectification_id = id);
end $$;
