-- A promise that was broken stays broken when it is withdrawn, to which a leader may agree.
alter table promises.promise drop constraint promise_check;
alter table promises.promise add constraint promise_result
  check (result is not null or status = 'withdrawn');

alter policy promise_changed on promises.promise
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    when 'lead' then office_id = (select app.office()) and status in ('open', 'broken')
    when 'leader' then status in ('open', 'broken', 'reported')
    when 'enterprise' then status = 'reported' and appeal_id in (select a.appeal_id from appeals.appeal a
      where a.tenant_id = (select app.tenant()) and a.enterprise_id = any ((select app.enterprises())::uuid[]))
    else false end)
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'leader' then status = 'withdrawn' or by_account = (select app.account())
    else true end);
