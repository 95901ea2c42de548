create schema calendar;
grant usage on schema calendar to kentan_app;

-- Holiday notices. A year without a row is provisional: Monday to Friday is assumed and said so.
create table calendar.year (
  tenant_id text        not null,
  year      int         not null check (year between 2000 and 2200),
  version   int         not null check (version > 0),
  title     text        not null,
  off       date[]      not null,
  work      date[]      not null,
  added_at  timestamptz not null,
  added_by  uuid        not null,
  primary key (tenant_id, year, version)
);
alter table calendar.year enable row level security;
alter table calendar.year force row level security;
grant select, insert on calendar.year to kentan_app; -- a correction is a new version
create policy year_seen on calendar.year for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy year_added on calendar.year for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'admin');
