-- What an enterprise asks to have put right that it cannot change itself (PIPL 46). What it wrote is
-- sealed: it may say who it is.
create table rights.correction (
  tenant_id     text        not null,
  correction_id uuid        not null,
  enterprise_id uuid        not null,
  field         text        not null check (field in ('name', 'creditCode', 'regionId', 'industry', 'other')),
  sealed        bytea       not null,
  asked_at      timestamptz not null,
  asked_by      uuid        not null,
  due_on        date        not null,
  state         text        not null check (state in ('asked', 'accepted', 'refused')),
  decided_at    timestamptz,
  refusal       text        check (length(refusal) <= 500), -- why not, told to the enterprise
  primary key (tenant_id, correction_id),
  check ((state = 'asked') = (decided_at is null)),
  check ((state = 'refused') = (refusal is not null))
);
-- One wish for one field at a time.
create unique index correction_once on rights.correction (tenant_id, enterprise_id, field) where state = 'asked';
alter table rights.correction enable row level security;
alter table rights.correction force row level security;
grant select, insert, update (state, decided_at, refusal) on rights.correction to kentan_app;
create policy correction_asked on rights.correction for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and asked_by = (select app.account()) and state = 'asked'
    and enterprise_id = any ((select app.enterprises())::uuid[]));
create policy correction_seen on rights.correction for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy correction_decided on rights.correction for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null and state = 'asked')
  with check (tenant_id = (select app.tenant()) and state in ('accepted', 'refused'));
alter table rights.correction add constraint correction_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
