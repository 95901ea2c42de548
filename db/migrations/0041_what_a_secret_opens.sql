-- Whoever knows a secret and is nobody yet sees the enterprise of its account, and the records merged into
-- it: no other. Why a function: a subquery in the policy would be planned with every statement of anybody.
create function people.opened(id uuid, merged uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from people.account a
    where a.tenant_id = app.tenant() and a.enterprise_id in (id, merged));
end $$;
alter policy enterprise_seen on people.enterprise
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'caller' then (select app.region()) is null or region_id = (select app.region())
    when 'admin' then true
    when 'clock' then true
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'session' then people.opened(enterprise_id, merged_into)
    else false end);

-- Whoever moves a date sees what it is of.
alter policy deadlines on record.deadline
  with check (tenant_id = (select app.tenant()) and record.seen(loop, subject_id) and case loop
    when 'appeal' then true
    when 'talk-period' then (select app.role()) in ('coordinator', 'clock')
    when 'talk-session' then (select app.role()) in ('coordinator', 'clock')
    else false end);
