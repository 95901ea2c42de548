-- A list from another channel that somebody sent: how far it has come, and how it ended.
create table appeals.import_batch (
  tenant_id     text        not null,
  import_id     uuid        not null,
  name          text        not null,
  source        text        not null,
  state         text        not null check (state in ('checking', 'writing', 'done', 'refused', 'failed')),
  mapping       jsonb       not null,
  rows          int,        -- null until all rows are checked
  checked       int         not null,
  written       int         not null,
  skipped       int         not null,
  refused_count int         not null,
  failure       text,
  created_at    timestamptz not null,
  created_by    uuid        not null,
  touched_at    timestamptz not null, -- an import that is not touched any more has died
  finished_at   timestamptz,
  primary key (tenant_id, import_id),
  check ((finished_at is not null) = (state in ('done', 'refused', 'failed'))),
  check (written + skipped = 0 or state in ('writing', 'done')),
  check ((failure is not null) = (state = 'failed'))
);
alter table appeals.import_batch enable row level security;
alter table appeals.import_batch force row level security;
grant select, insert, update on appeals.import_batch to kentan_app;
create policy import_seen on appeals.import_batch for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or created_by = (select app.account())
    when 'auditor' then true
    else false end);
create policy import_added on appeals.import_batch for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and created_by = (select app.account()));
create policy import_changed on appeals.import_batch for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator')
  with check (tenant_id = (select app.tenant()));

-- Why a list was refused, by line and field; the first thousand of them.
create table appeals.import_refusal (
  tenant_id text not null,
  import_id uuid not null,
  line      int  not null,
  field     text not null, -- `row` when it is about the whole line
  reason    text not null,
  primary key (tenant_id, import_id, line, field)
);
alter table appeals.import_refusal enable row level security;
alter table appeals.import_refusal force row level security;
grant select, insert on appeals.import_refusal to kentan_app;
create policy with_its_import on appeals.import_refusal for select to kentan_app
  using (tenant_id = (select app.tenant()) and exists (
    select from appeals.import_batch b
    where b.tenant_id = import_refusal.tenant_id and b.import_id = import_refusal.import_id));
create policy refusal_added on appeals.import_refusal for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator' and exists (
    select from appeals.import_batch b
    where b.tenant_id = import_refusal.tenant_id and b.import_id = import_refusal.import_id));
