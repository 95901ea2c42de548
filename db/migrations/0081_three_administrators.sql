-- 三员分立: the system administrator opens and disables, the security administrator grants and lets in,
-- the auditor watches.
alter table people.account drop constraint account_role_check;
alter table people.account add constraint account_role_check check (role in ('enterprise',
  'coordinator', 'handler', 'lead', 'caller', 'leader', 'expert', 'auditor', 'admin', 'security'));
-- 工号: the accounts of one number are one person, whose roles must go together.
alter table people.account add column staff_number text
  check (staff_number is null or (staff_number ~ '^[[:graph:]]{1,40}$' and role <> 'enterprise'));
create index account_person on people.account (tenant_id, staff_number) where staff_number is not null;

drop policy account_seen on people.account;
create policy account_seen on people.account for select to kentan_app
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
    else account_id = (select app.account()) end);
-- The account of nobody is the operator at the machine. A signed-in system administrator lets in
-- enterprises; staff come in by the security administrator's word alone.
drop policy account_added on people.account;
create policy account_added on people.account for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'security' then true
    when 'admin' then role = 'enterprise'
      or (select app.account()) = '00000000-0000-7000-8000-000000000000'
    else false end);
drop policy account_changed on people.account;
create policy account_changed on people.account for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('admin', 'security'))
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'security' then true
    when 'admin' then disabled or role = 'enterprise'
    else false end);

-- Whoever disables an account ends its sessions and links in the same breath.
create policy session_ended_by_administrator on people.session for delete to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('admin', 'security'));
create policy session_seen_by_administrator on people.session for select to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('admin', 'security'));
drop policy link_by_token on people.sign_in_link;
create policy link_by_token on people.sign_in_link to kentan_app
  using (tenant_id = (select app.tenant()) and (token_hash = (select app.token())
    or (select app.role()) in ('admin', 'security')))
  with check (tenant_id = (select app.tenant())
    and (select app.role()) in ('session', 'admin', 'security'));
create index sign_in_link_of_account on people.sign_in_link (tenant_id, account_id) where used_at is null;

drop policy own_address on notices.address;
create policy own_address on notices.address to kentan_app
  using (tenant_id = (select app.tenant()) and case
    when (select app.role()) in ('enterprise', 'coordinator', 'handler', 'lead', 'caller', 'leader',
      'expert', 'auditor', 'admin', 'security') then account_id = (select app.account())
    else false end)
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account()));

-- What was done to accounts and by whom: added to, never altered.
create table people.account_event (
  tenant_id  text        not null,
  event_id   uuid        not null,
  account_id uuid        not null,
  kind       text        not null check (kind ~ '^[a-z-]{2,40}$'),
  at         timestamptz not null,
  by_id      uuid        not null,
  by_name    text        not null,
  words      text        not null check (length(words) <= 500),
  primary key (tenant_id, event_id)
);
-- The newest first, of all accounts or of one.
create index account_event_of on people.account_event (tenant_id, account_id, event_id);
alter table people.account_event enable row level security;
alter table people.account_event force row level security;
grant select, insert on people.account_event to kentan_app;
create policy account_event_seen on people.account_event for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'admin' then true
    when 'security' then true
    when 'auditor' then true
    else account_id = (select app.account()) end);
create policy account_event_added on people.account_event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'admin' then true
    when 'security' then true
    when 'session' then true
    when 'public' then false
    else account_id = (select app.account()) end);

-- Acts that need two people: one proposes, another with an eligible role approves. The payload is what
-- is carried out; nothing about it can be altered once proposed.
create table people.proposal (
  tenant_id       text        not null,
  proposal_id     uuid        not null,
  kind            text        not null check (kind ~ '^[a-z-]{2,40}$'),
  subject_id      text        not null check (length(subject_id) between 1 and 100),
  payload         jsonb       not null,
  facts           jsonb       not null,
  approved_by     text[]      not null check (cardinality(approved_by) > 0),
  proposed_by     uuid        not null,
  proposed_name   text        not null,
  proposed_person text        not null,
  proposed_at     timestamptz not null,
  expires_at      timestamptz not null,
  status          text        not null check (status in ('pending', 'approved', 'refused', 'used')),
  decided_by      uuid,
  decided_name    text,
  decided_at      timestamptz,
  reason          text        check (length(reason) <= 500),
  primary key (tenant_id, proposal_id),
  check ((status = 'pending') = (decided_by is null) and (status = 'pending') = (decided_at is null)),
  check (decided_by <> proposed_by)
);
create index proposal_open on people.proposal (tenant_id, proposal_id) where status = 'pending';
create index proposal_of on people.proposal (tenant_id, kind, subject_id);
alter table people.proposal enable row level security;
alter table people.proposal force row level security;
grant select, insert on people.proposal to kentan_app;
grant update (status, decided_by, decided_name, decided_at, reason) on people.proposal to kentan_app;
create policy proposal_seen on people.proposal for select to kentan_app
  using (tenant_id = (select app.tenant()) and (proposed_by = (select app.account())
    or (select app.role()) = any (approved_by)
    or (select app.role()) in ('security', 'auditor')));
create policy proposal_added on people.proposal for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and proposed_by = (select app.account())
    and status = 'pending');
create policy proposal_decided on people.proposal for update to kentan_app
  using (tenant_id = (select app.tenant()) and case status
    when 'pending' then proposed_by <> (select app.account())
      and (select app.role()) = any (approved_by)
    when 'approved' then proposed_by = (select app.account())
    else false end)
  with check (tenant_id = (select app.tenant()) and case status
    when 'used' then proposed_by = (select app.account())
    else decided_by = (select app.account()) end);
