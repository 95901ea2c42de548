-- 写作辅助: that a server was asked for a draft. Who, when, for which appeal, and a hash of what was sent, so that
-- it can be shown later what it was; nothing of its content, and not what came back.
create schema aid;
grant usage on schema aid to kentan_app;

create table aid.use (
  tenant_id text        not null,
  use_id    uuid        not null,
  appeal_id uuid        not null,
  kind      text        not null check (kind in ('reply', 'summary')),
  model     text        not null,
  sent_hash text        not null check (sent_hash ~ '^[0-9a-f]{64}$'),
  used_at   timestamptz not null,
  used_by   uuid        not null,
  primary key (tenant_id, use_id)
);
-- What an auditor asks of one appeal.
create index use_of on aid.use (tenant_id, appeal_id, used_at);
alter table aid.use enable row level security;
alter table aid.use force row level security;
grant select, insert on aid.use to kentan_app;
create policy use_made on aid.use for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'handler' then true
    when 'lead' then true
    when 'coordinator' then kind = 'summary'
    else false end
    and used_by = (select app.account())
    and exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = use.appeal_id));
create policy use_seen on aid.use for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'auditor' then (select app.region()) is null
    else false end);
