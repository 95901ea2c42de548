create schema trust;
grant usage on schema trust to kentan_app;

-- Who opened, exported, printed, downloaded or revealed what: added, never altered, and outliving the
-- accounts it names. Repeats within one slot of time are one row. Kept by the month.
create table trust.read (
  tenant_id    text        not null,
  slot         timestamptz not null, -- the ten minutes it fell into
  account_id   uuid        not null,
  subject_id   text        not null,
  kind         text        not null check (kind in ('open', 'export', 'print', 'download', 'reveal')),
  subject_kind text        not null,
  role         text        not null,
  office_id    uuid,
  at           timestamptz not null,
  primary key (tenant_id, account_id, slot, subject_id, kind)
) partition by range (slot);
create table trust.read_default partition of trust.read default;
-- Who has read one record, and the newest of all.
create index read_subject on trust.read (tenant_id, subject_id, slot);
create index read_newest on trust.read (tenant_id, slot);
alter table trust.read enable row level security;
alter table trust.read force row level security;
alter table trust.read_default enable row level security;
alter table trust.read_default force row level security;
grant select, insert on trust.read to kentan_app;
create policy read_added on trust.read for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account())
    and role = (select app.role()));
-- One's own are seen to be counted against the quota.
create policy read_seen on trust.read for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'auditor' then true
    else account_id = (select app.account()) end);

-- The same for the enterprise: which unit read its appeal on which day, without people and minutes.
create table trust.unit_read (
  tenant_id text not null,
  appeal_id uuid not null,
  on_day    date not null,
  unit      text not null, -- the office's id; the role of those who belong to none
  kind      text not null check (kind in ('open', 'export', 'print', 'download', 'reveal')),
  primary key (tenant_id, appeal_id, on_day, unit, kind)
);
alter table trust.unit_read enable row level security;
alter table trust.unit_read force row level security;
grant select, insert on trust.unit_read to kentan_app;
create policy unit_read_added on trust.unit_read for insert to kentan_app
  with check (tenant_id = (select app.tenant())
    and unit = coalesce((select app.office())::text, (select app.role())));
create policy unit_read_seen on trust.unit_read for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then exists (
      select from appeals.appeal a where a.tenant_id = unit_read.tenant_id and a.appeal_id = unit_read.appeal_id)
    when 'auditor' then true
    else false end);

-- How many appeals an account of the staff may open; a city without a row has the shipped numbers.
create table trust.quota (
  tenant_id  text        not null,
  per_hour   int         not null check (per_hour between 10 and 10000),
  per_day    int         not null check (per_day between 10 and 100000),
  changed_at timestamptz not null,
  changed_by uuid        not null,
  primary key (tenant_id)
);
alter table trust.quota enable row level security;
alter table trust.quota force row level security;
grant select, insert, update on trust.quota to kentan_app;
create policy quota_seen on trust.quota for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy quota_set on trust.quota for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'admin');
create policy quota_changed on trust.quota for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'admin')
  with check (tenant_id = (select app.tenant()) and changed_by = (select app.account()));

-- What the auditors must look at. `once` keeps what repeats from being raised again.
create table trust.alert (
  tenant_id    text        not null,
  alert_id     uuid        not null,
  kind         text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  once         text        not null,
  at           timestamptz not null,
  account_id   uuid,                 -- whom it is about
  role         text        not null, -- of whoever set it off
  office_id    uuid,
  subject_kind text,
  subject_id   text,
  details      jsonb       not null,
  handled_at   timestamptz,
  handled_by   uuid,
  handled_words text,
  primary key (tenant_id, alert_id),
  unique (tenant_id, once),
  check (num_nonnulls(handled_at, handled_by, handled_words) in (0, 3))
);
create index alert_open on trust.alert (tenant_id, alert_id) where handled_at is null;
alter table trust.alert enable row level security;
alter table trust.alert force row level security;
grant select, insert, update (handled_at, handled_by, handled_words) on trust.alert to kentan_app;
create policy alert_raised on trust.alert for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and handled_at is null);
create policy alert_seen on trust.alert for select to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'auditor');
create policy alert_handled on trust.alert for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'auditor' and handled_at is null)
  with check (tenant_id = (select app.tenant()) and handled_by = (select app.account()));
-- That there is an alert is told by whoever sets it off, signed in or not.
create policy outbox_alerted on record.outbox for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and loop = 'alert');
