-- What the city publishes (公开): editions, with all their numbers inside and without the withheld ones outside.
create schema openness;
grant usage on schema openness to kentan_app;

-- An edition is prepared, and published as it was prepared; what was published is never altered.
create table openness.edition (
  tenant_id    text        not null,
  edition_id   uuid        not null,
  after        int         not null check (after >= 0), -- the newest there was when it was prepared
  number       int         check (number = after + 1),
  period       text        not null check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  corrects     int         check (corrects <= after),
  reason       text        check (length(reason) between 1 and 500),
  as_of        timestamptz not null,
  content      jsonb       not null, -- what anybody reads
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'), -- SHA-256 of the content
  withheld     int         not null,
  shown        int         not null,
  prepared_by  uuid        not null,
  published_at timestamptz,
  published_by uuid,
  primary key (tenant_id, edition_id),
  unique (tenant_id, number),
  check ((number is null) = (published_at is null) and (number is null) = (published_by is null)),
  check ((corrects is null) = (reason is null))
);
alter table openness.edition enable row level security;
alter table openness.edition force row level security;
grant select, insert, update (number, published_at, published_by) on openness.edition to kentan_app;
create policy edition_seen on openness.edition for select to kentan_app
  using (tenant_id = (select app.tenant()) and (number is not null or case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end));
create policy edition_prepared on openness.edition for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and number is null
    and prepared_by = (select app.account()) and case (select app.role())
      when 'coordinator' then (select app.region()) is null
      when 'clock' then true
      else false end);
-- A second person publishes; the clock does so by itself where two people have let it.
create policy edition_published on openness.edition for update to kentan_app
  using (tenant_id = (select app.tenant()) and number is null and case (select app.role())
    when 'coordinator' then (select app.region()) is null and prepared_by <> (select app.account())
    when 'leader' then true
    when 'clock' then prepared_by = (select app.account())
    else false end)
  with check (tenant_id = (select app.tenant()) and number is not null
    and published_by = (select app.account()));

-- All numbers of an edition, so that what is published later gives none of them away.
create table openness.ground (
  tenant_id  text  not null,
  edition_id uuid  not null,
  content    jsonb not null,
  primary key (tenant_id, edition_id)
);
alter table openness.ground enable row level security;
alter table openness.ground force row level security;
grant select, insert on openness.ground to kentan_app;
create policy ground_seen on openness.ground for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy ground_kept on openness.ground for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    else false end);

-- How it is published: on which day of the month by itself, and under which licence; a row a version.
create table openness.setting (
  tenant_id     text        not null,
  version       int         not null check (version > 0),
  automatic_day int         check (automatic_day between 1 and 28),
  licence       text        not null check (length(licence) between 1 and 200),
  set_at        timestamptz not null,
  proposed_by   uuid        not null,
  set_by        uuid        not null check (set_by <> proposed_by),
  primary key (tenant_id, version)
);
alter table openness.setting enable row level security;
alter table openness.setting force row level security;
grant select, insert on openness.setting to kentan_app;
create policy setting_seen on openness.setting for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy setting_set on openness.setting for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and set_by = (select app.account())
    and case (select app.role())
      when 'coordinator' then (select app.region()) is null
      when 'leader' then true
      else false end);
