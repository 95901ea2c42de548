-- Figures as sums: what each step changes, noted in its transaction, and the sums it is added up to.
create schema insight;
grant usage on schema insight to kentan_app;

-- What a transaction changed, until it is added up. Rows of their own: nobody waits for another's.
create table insight.change (
  tenant_id   text not null,
  change_id   uuid not null,
  nth         int  not null,
  region_id   text not null, -- empty: of no region
  office_id   text,
  environment text,
  industry    text,
  channel     text,
  measure     text not null,
  day         date not null, -- the first of its month, but for what is kept by the day
  n           int  not null check (n <> 0),
  who         uuid,          -- who counts once in a span
  primary key (tenant_id, change_id, nth)
);
alter table insight.change enable row level security;
alter table insight.change force row level security;
grant select, insert, delete on insight.change to kentan_app;
create policy change_seen on insight.change for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    else false end);
create policy change_noted on insight.change for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) in ('enterprise', 'coordinator',
    'handler', 'lead', 'caller', 'leader', 'expert', 'auditor', 'clock'));
create policy change_added_up on insight.change for delete to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- The sums: of each region, by the values of at most two of office, environment, industry and channel. The key
-- is in the order in which figures are asked: which filter, which measures, which days.
create table insight.cell (
  tenant_id text not null,
  dims      text not null, -- which of them: '', 'office', 'environment+office'
  a         text not null,
  b         text not null,
  measure   text not null,
  day       date not null,
  region_id text not null,
  n         int  not null,
  primary key (tenant_id, dims, a, b, measure, day, region_id)
) with (fillfactor = 80);
alter table insight.cell enable row level security;
alter table insight.cell force row level security;
grant select, insert, update, delete on insight.cell to kentan_app;
create policy cell_seen on insight.cell for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    else false end);
create policy cell_added on insight.cell for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy cell_changed on insight.cell for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy cell_dropped on insight.cell for delete to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- Which enterprises came in which span, in a region and (empty) in the whole city: two who come at one time are
-- never counted twice.
create table insight.came (
  tenant_id     text not null,
  region_id     text not null,
  span          text not null, -- 2026-11, 2026-Q4, 2026-H2, 2026, ever
  enterprise_id uuid not null,
  primary key (tenant_id, region_id, span, enterprise_id)
);
alter table insight.came enable row level security;
alter table insight.came force row level security;
grant select, insert, delete on insight.came to kentan_app;
create policy came_seen on insight.came for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    else false end);
create policy came_noted on insight.came for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy came_dropped on insight.came for delete to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- By which rules a city's sums were made; others are made anew by the timekeeper.
create table insight.standing (
  tenant_id text not null primary key,
  format    int  not null
);
alter table insight.standing enable row level security;
alter table insight.standing force row level security;
grant select, insert, update on insight.standing to kentan_app;
create policy standing_kept on insight.standing for all to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- What figures are counted by, on the appeal itself, so that the appeals behind a number are found.
alter table appeals.appeal add column industry text;
alter table appeals.appeal add column size_class text;
alter table appeals.appeal add column sign_due_on date;
alter table appeals.appeal add column taken_on date;
alter table appeals.appeal add column heard_on date;
alter table appeals.appeal add column registered_on date;
alter table appeals.appeal add column working_days int;
alter table appeals.appeal add column pressured boolean;
grant update (industry, size_class, sign_due_on, taken_on, heard_on, registered_on, working_days, pressured)
  on appeals.appeal to kentan_app;
