-- A change of who speaks for an enterprise: its contact, its telephone, an account's e-mail address. For
-- 72 hours whoever comes in by what is new is held off, and the old contacts, who are told, may undo it.
create table people.contact_change (
  tenant_id     text        not null,
  change_id     uuid        not null,
  enterprise_id uuid        not null,
  account_id    uuid,       -- whose e-mail address it is
  fields        text[]      not null check (cardinality(fields) > 0
    and fields <@ array['contactName', 'contactPhone', 'email']),
  was           bytea       not null, -- the contacts before it, sealed
  made_at       timestamptz not null,
  made_by       uuid        not null,
  made_role     text        not null check (made_role in ('enterprise', 'coordinator')),
  due_at        timestamptz not null check (due_at > made_at),
  undo_hash     text        not null,
  undone_at     timestamptz check (undone_at between made_at and due_at),
  primary key (tenant_id, change_id),
  check (('email' = any (fields)) = (account_id is not null))
);
-- Whether an enterprise's contacts have changed of late; and the change that a link undoes.
create index contact_change_of on people.contact_change (tenant_id, enterprise_id, made_at);
create unique index contact_change_undone_by on people.contact_change (tenant_id, undo_hash);
alter table people.contact_change enable row level security;
alter table people.contact_change force row level security;
grant select, insert, update (undone_at) on people.contact_change to kentan_app;
create policy contact_change_seen on people.contact_change for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then true
    when 'auditor' then true
    when 'clock' then true
    when 'session' then undo_hash = (select app.token())
    else false end);
create policy contact_change_made on people.contact_change for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and made_role = (select app.role())
    and made_by = (select app.account()) and undone_at is null and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then true
    else false end);
create policy contact_change_undone on people.contact_change for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and enterprise_id = any ((select app.enterprises())::uuid[]) and undone_at is null)
  with check (tenant_id = (select app.tenant()));

-- A session that came in by new contacts is nobody until then.
alter table people.session add column held_until timestamptz;

-- Those who speak for one enterprise know of each other: whoever undoes a change ends all their sessions.
alter policy account_seen on people.account
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'admin' then true
    when 'security' then true
    when 'auditor' then true
    when 'clock' then true
    when 'session' then
      account_id in (select s.account_id from people.session s
        where s.tenant_id = account.tenant_id and s.token_hash = (select app.token()))
      or account_id in (select l.account_id from people.sign_in_link l
        where l.tenant_id = account.tenant_id and l.token_hash = (select app.token()))
      or account_id in (select p.account_id from people.passkey p
        where p.tenant_id = account.tenant_id and p.credential_hash = (select app.token()))
      or account_id in (select i.account_id from people.provider_identity i
        where i.tenant_id = account.tenant_id and i.subject_hash = (select app.token()))
      or account_id in (select c.account_id from people.phone_code c
        where c.tenant_id = account.tenant_id and c.request_hash = (select app.token()))
      or enterprise_id in (select n.enterprise_id from people.phone n
        where n.tenant_id = account.tenant_id and n.phone_index = (select app.token()))
    when 'enterprise' then account_id = (select app.account())
      or enterprise_id = any ((select app.enterprises())::uuid[])
    else account_id = (select app.account()) end);
