-- Which file was taken out by whom: the id stands in the file. Added, never altered.
create table platform.viewer_mark (
  tenant_id    text        not null,
  mark_id      text        not null check (mark_id ~ '^KM-[2-9A-Z]{12}$'),
  account_id   uuid        not null,
  role         text        not null,
  office_id    uuid,
  subject_kind text        not null,
  subject_id   text        not null,
  at           timestamptz not null,
  primary key (tenant_id, mark_id)
);
alter table platform.viewer_mark enable row level security;
alter table platform.viewer_mark force row level security;
grant select, insert on platform.viewer_mark to kentan_app;
create policy viewer_mark_added on platform.viewer_mark for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account())
    and role = (select app.role()));
create policy viewer_mark_seen on platform.viewer_mark for select to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'auditor');
