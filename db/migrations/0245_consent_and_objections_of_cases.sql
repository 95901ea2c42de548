-- Whose an objection to a case is: whoever objected reads the answer, and nobody else learns who it was.
create table awards.objector (
  tenant_id     text not null,
  objection_id  uuid not null,
  case_id       uuid not null,
  account_id    uuid not null,
  office_id     uuid,
  enterprise_id uuid,
  primary key (tenant_id, objection_id)
);
create index objector_case on awards.objector (tenant_id, case_id);
create index objector_enterprise on awards.objector (tenant_id, enterprise_id, case_id);
create index objector_office on awards.objector (tenant_id, office_id, case_id);
alter table awards.objector enable row level security;
alter table awards.objector force row level security;
grant select, insert on awards.objector to kentan_app;
create policy objector_seen on awards.objector for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'handler' then office_id = (select app.office())
    when 'lead' then office_id = (select app.office())
    when 'coordinator' then account_id = (select app.account())
    when 'leader' then account_id = (select app.account())
    when 'expert' then account_id = (select app.account())
    when 'clock' then true
    else false end);

-- Whether everybody may read a case now: an objection opens none that is not published.
create function awards.published(id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from awards.good_case g where g.tenant_id = app.tenant() and g.case_id = id
    and g.published_on is not null and g.status <> 'withdrawn');
end $$;
create policy objector_added on awards.objector for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account())
    and awards.published(case_id) and case (select app.role())
      when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[]) and office_id is null
      when 'handler' then office_id = (select app.office()) and enterprise_id is null
      when 'lead' then office_id = (select app.office()) and enterprise_id is null
      when 'coordinator' then office_id is not distinct from (select app.office()) and enterprise_id is null
      when 'leader' then office_id is null and enterprise_id is null
      when 'expert' then office_id is null and enterprise_id is null
      else false end);

-- Whoever objected to a case reads it on when it was withdrawn for that.
alter policy good_case_seen on awards.good_case
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'expert' then (published_on is not null and status <> 'withdrawn') or nominator_role = 'expert'
      or case_id in (select o.case_id from awards.objector o where o.tenant_id = (select app.tenant())
        and o.account_id = (select app.account()))
    when 'lead' then (published_on is not null and status <> 'withdrawn') or nominator_office = (select app.office())
      or case_id in (select o.case_id from awards.objector o where o.tenant_id = (select app.tenant())
        and o.office_id = (select app.office()))
    when 'handler' then (published_on is not null and status <> 'withdrawn') or nominator_office = (select app.office())
      or case_id in (select o.case_id from awards.objector o where o.tenant_id = (select app.tenant())
        and o.office_id = (select app.office()))
    when 'enterprise' then (published_on is not null and status <> 'withdrawn')
      or case_id in (select p.case_id from awards.party p where p.tenant_id = (select app.tenant())
        and p.enterprise_id = any ((select app.enterprises())::uuid[]))
      or case_id in (select o.case_id from awards.objector o where o.tenant_id = (select app.tenant())
        and o.enterprise_id = any ((select app.enterprises())::uuid[]))
    when 'public' then published_on is not null and status <> 'withdrawn'
    else false end);

-- A leader qualifies a case of the coordinating office, confirms adoptions, and revokes as the second person.
alter policy good_case_changed on awards.good_case
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'clock' then true
    when 'leader' then status in ('nominated', 'qualified', 'candidate', 'tallied', 'awarded')
    when 'expert' then status in ('candidate', 'tallied')
    when 'lead' then status in ('candidate', 'tallied', 'awarded')
    when 'handler' then status in ('candidate', 'tallied', 'awarded')
    when 'enterprise' then status in ('nominated', 'candidate', 'tallied')
    else false end);

-- Whoever agreed is asked again by the coordinator who changes what it agreed to; the answer is its own.
alter policy party_answered on awards.party
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[]) and consent = 'asked'
    when 'coordinator' then (select app.region()) is null and part = 'owner' and consent = 'given'
    else false end)
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then consent in ('given', 'declined')
    when 'coordinator' then consent = 'asked'
    else false end);

-- 案例库: what was awarded, and what of it was revoked since, the latest first.
drop index awards.good_case_library;
create index good_case_library on awards.good_case (tenant_id, decided_on, case_id)
  where status in ('awarded', 'revoked');
