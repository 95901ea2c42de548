-- How many appeals an account may open is set by the security administrator, who opens none.
alter policy quota_set on trust.quota
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'security'
    and changed_by = (select app.account()));
alter policy quota_changed on trust.quota
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'security')
  with check (tenant_id = (select app.tenant()) and changed_by = (select app.account()));
