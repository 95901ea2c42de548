-- Files that enterprises and offices attach. The bytes are in a file store, sealed; here is whose they
-- are, to what they belong and what may be had of them. File names and the keys of originals are in the vault.
create schema attachments;
grant usage on schema attachments to kentan_app;

create table attachments.attachment (
  tenant_id     text        not null,
  attachment_id uuid        not null,
  side          text        not null check (side in ('enterprise', 'office')),
  enterprise_id uuid,       -- whose file it is; of one taken in at a desk, known once it is attached
  office_id     uuid,
  uploaded_by   uuid        not null,
  uploaded_at   timestamptz not null,
  state         text        not null check (state in ('arriving', 'held', 'ready', 'refused')),
  fault         text,
  kind          text        check (kind in ('jpg', 'png', 'webp', 'pdf', 'docx', 'xlsx')),
  size          int         not null,
  pages         int         not null,
  has_thumb     boolean     not null,
  sha256        text,       -- of the original
  algorithm     text        not null,
  copy_key      bytea,      -- sealed under a key of the city; the original's own is in the vault
  held_key      bytea,      -- the original's, while a virus scanner is waited for
  appeal_id     uuid,
  part          text        check (part in ('submission', 'supplement', 'draft', 'reply')),
  position      int,
  attached_on   date,
  released      boolean     not null, -- the office that handles the appeal may see it
  released_by   uuid,       -- who decided so last, either way
  primary key (tenant_id, attachment_id),
  check ((appeal_id is null) = (part is null) and (appeal_id is null) = (position is null)),
  check (appeal_id is null or state <> 'arriving'),
  check ((state = 'held') = (held_key is not null)),
  check ((state = 'refused') = (fault is not null))
);
-- What belongs to an appeal, in its order.
create index attachment_appeal on attachments.attachment (tenant_id, appeal_id, position) where appeal_id is not null;
-- What is swept away one day, and what waits for the scanner.
create index attachment_loose on attachments.attachment (tenant_id, uploaded_at)
  where appeal_id is null or state = 'held';
alter table attachments.attachment enable row level security;
alter table attachments.attachment force row level security;
grant select, insert, update, delete on attachments.attachment to kentan_app;
create policy attachment_seen on attachments.attachment for select to kentan_app
  using (tenant_id = (select app.tenant()) and case
    when (select app.role()) = 'clock' then true
    when appeal_id is null then uploaded_by = (select app.account())
    when not exists (select from appeals.appeal a
      where a.tenant_id = attachment.tenant_id and a.appeal_id = attachment.appeal_id) then false
    else case (select app.role())
      when 'enterprise' then side = 'enterprise' or part = 'reply'
      when 'handler' then released or (side = 'office' and (part = 'reply' or office_id = (select app.office())))
      when 'lead' then released or (side = 'office' and (part = 'reply' or office_id = (select app.office())))
      when 'coordinator' then true
      when 'auditor' then true
      when 'caller' then part <> 'draft'
      when 'leader' then part <> 'draft'
      else false end end);
create policy attachment_added on attachments.attachment for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and uploaded_by = (select app.account())
    and appeal_id is null and not released
    and (select app.role()) in ('enterprise', 'coordinator', 'handler', 'lead'));
create policy attachment_changed on attachments.attachment for update to kentan_app
  using (tenant_id = (select app.tenant()) and case
    when (select app.role()) = 'clock' then true
    when appeal_id is null then uploaded_by = (select app.account())
    else case (select app.role())
      when 'coordinator' then side = 'enterprise'
      when 'handler' then side = 'office' and office_id = (select app.office())
      when 'lead' then side = 'office' and office_id = (select app.office())
      else false end end)
  with check (tenant_id = (select app.tenant()));
create policy attachment_removed on attachments.attachment for delete to kentan_app
  using (tenant_id = (select app.tenant()) and ((select app.role()) = 'clock'
    or (appeal_id is null and uploaded_by = (select app.account()))));

-- How much was sent in a day, by one account and by the whole city.
create table attachments.day_use (
  tenant_id text   not null,
  day       date   not null,
  scope     text   not null, -- an account, or `city`
  files     int    not null,
  bytes     bigint not null,
  primary key (tenant_id, day, scope)
);
alter table attachments.day_use enable row level security;
alter table attachments.day_use force row level security;
grant select, insert, update, delete on attachments.day_use to kentan_app;
create policy day_use_own on attachments.day_use to kentan_app
  using (tenant_id = (select app.tenant()) and (scope in ('city', (select app.account()::text))
    or (select app.role()) = 'clock'))
  with check (tenant_id = (select app.tenant()) and scope in ('city', (select app.account()::text)));

-- Of its own file an enterprise is given the original again, by its name.
insert into vault.purpose (purpose, role, per_hour, recorded) values
  ('own-file', 'enterprise', 200, true);
