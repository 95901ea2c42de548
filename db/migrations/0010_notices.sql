-- What has happened and is still to be told, written in the step's own transaction. Kept by the month,
-- so that old months are dropped whole; the owner makes the months at every start, and whatever falls
-- outside of them goes to the default partition.
create table record.outbox (
  tenant_id  text        not null,
  made_at    timestamptz not null,
  outbox_id  uuid        not null,
  loop       text        not null,
  subject_id uuid        not null,
  version    int         not null check (version > 0),
  type       text        not null,
  told_at    timestamptz,
  primary key (tenant_id, made_at, outbox_id)
) partition by range (made_at);
create table record.outbox_default partition of record.outbox default;
-- Finds what is still to be told, the oldest first, however much has been told.
create index outbox_pending on record.outbox (tenant_id, made_at, outbox_id) where told_at is null;
alter table record.outbox enable row level security;
alter table record.outbox force row level security;
alter table record.outbox_default enable row level security;
alter table record.outbox_default force row level security;
grant select, insert, update (told_at) on record.outbox to kentan_app;
-- Whoever may act may say that there is something to tell; the clock tells, by the events alone.
create policy outbox_added on record.outbox for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case
    when (select app.role()) in ('enterprise', 'coordinator', 'handler', 'lead', 'caller', 'leader',
      'expert', 'auditor', 'admin', 'clock') then true
    else false end);
create policy outbox_seen on record.outbox for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role()) when 'clock' then true else false end);
create policy outbox_told on record.outbox for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role()) when 'clock' then true else false end)
  with check (tenant_id = (select app.tenant()));

create schema notices;
grant usage on schema notices to kentan_app;

-- Where and how an account wants to be told outside of the pages.
create table notices.address (
  tenant_id  text        not null,
  account_id uuid        not null,
  email      text        check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  language   text        not null check (language in ('zh', 'en')),
  quiet      boolean     not null, -- nothing at night
  digest     boolean     not null, -- what is not urgent once a working day
  changed_at timestamptz not null,
  primary key (tenant_id, account_id)
);
alter table notices.address enable row level security;
alter table notices.address force row level security;
grant select, insert, update on notices.address to kentan_app;
create policy own_address on notices.address to kentan_app
  using (tenant_id = (select app.tenant()) and case
    when (select app.role()) in ('enterprise', 'coordinator', 'handler', 'lead', 'caller', 'leader',
      'expert', 'auditor', 'admin') then account_id = (select app.account())
    else false end)
  with check (tenant_id = (select app.tenant()) and account_id = (select app.account()));
create policy address_used on notices.address for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role()) when 'clock' then true else false end);

-- Addresses of other systems. The secret is kept as it is, for every message is signed with it.
create table notices.webhook (
  tenant_id  text        not null,
  webhook_id uuid        not null,
  name       text        not null,
  url        text        not null,
  secret     text        not null check (secret like 'whsec\_%'),
  disabled   boolean     not null,
  made_at    timestamptz not null,
  made_by    uuid        not null,
  primary key (tenant_id, webhook_id)
);
alter table notices.webhook enable row level security;
alter table notices.webhook force row level security;
grant select, insert, update (secret, disabled) on notices.webhook to kentan_app;
create policy webhook_kept on notices.webhook to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role()) when 'admin' then true else false end)
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'admin');
create policy webhook_used on notices.webhook for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role()) when 'clock' then true else false end);

-- One notice on one channel to one recipient: `made_at` is when it happened, so that telling twice
-- meets the same key. What is said stays; only how far it has come is rewritten.
create table notices.delivery (
  tenant_id     text        not null,
  made_at       timestamptz not null,
  delivery_id   uuid        not null,
  notice_id     uuid        not null, -- the outbox row it tells of
  recipient     uuid        not null, -- whichever of the next three there is; a robot has none
  account_id    uuid,
  enterprise_id uuid,
  webhook_id    uuid,
  channel       text        not null check (channel in
    ('inapp', 'email', 'webhook', 'sms', 'dingtalk', 'wecom', 'manual')),
  template      text        not null,
  details       jsonb       not null,
  urgent        boolean     not null,
  loop          text        not null,
  subject_id    uuid        not null,
  number        text        not null,
  language      text        not null check (language in ('zh', 'en')),
  state         text        not null check (state in ('waiting', 'sent', 'failed', 'done')),
  due_at        timestamptz not null,
  digest        boolean     not null, -- goes with others in one message
  bundle_id     uuid,                 -- the message it went with, given at the first try
  attempts      int         not null,
  lease_until   timestamptz,          -- somebody is sending it until then, or has died over it
  sent_at       timestamptz,
  last_error    text,
  read_at       timestamptz,
  done_by       uuid,
  done_words    text,
  primary key (tenant_id, delivery_id, made_at),
  unique (tenant_id, made_at, notice_id, recipient, channel),
  check (num_nonnulls(account_id, enterprise_id, webhook_id) = case when channel in ('dingtalk', 'wecom') then 0 else 1 end),
  check ((channel in ('inapp', 'email')) = (account_id is not null)),
  check ((channel = 'webhook') = (webhook_id is not null))
) partition by range (made_at);
create table notices.delivery_default partition of notices.delivery default;
-- What is to be sent, the oldest first; what is to be told by hand; what has failed.
create index delivery_due on notices.delivery (tenant_id, due_at, delivery_id) where state = 'waiting' and channel <> 'manual';
create index delivery_manual on notices.delivery (tenant_id, delivery_id) where state = 'waiting' and channel = 'manual';
create index delivery_failed on notices.delivery (tenant_id, delivery_id) where state = 'failed';
-- An account's own notices, and how many of them it has not read.
create index delivery_inbox on notices.delivery (tenant_id, account_id, delivery_id) where channel = 'inapp';
create index delivery_unread on notices.delivery (tenant_id, account_id) where channel = 'inapp' and read_at is null;
-- How a webhook fares.
create index delivery_webhook on notices.delivery (tenant_id, webhook_id, made_at) where webhook_id is not null;
alter table notices.delivery enable row level security;
alter table notices.delivery force row level security;
alter table notices.delivery_default enable row level security;
alter table notices.delivery_default force row level security;
grant select, insert, update (state, due_at, bundle_id, attempts, lease_until, sent_at, last_error,
  read_at, done_by, done_words) on notices.delivery to kentan_app;
-- What is to be told by hand is seen by whoever may see the enterprise; failures by the admin.
create policy delivery_seen on notices.delivery for select to kentan_app
  using (tenant_id = (select app.tenant()) and case
    when (select app.role()) = 'clock' then true
    when account_id is not null then account_id = (select app.account())
      or ((select app.role()) = 'admin' and state = 'failed')
    when (select app.role()) = 'admin' then webhook_id is not null or state = 'failed'
    when (select app.role()) = 'coordinator' then channel = 'manual' and exists (
      select from people.enterprise e
      where e.tenant_id = delivery.tenant_id and e.enterprise_id = delivery.enterprise_id)
    when (select app.role()) = 'enterprise' then channel = 'manual'
      and enterprise_id = any ((select app.enterprises())::uuid[])
    else false end);
create policy delivery_added on notices.delivery for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'clock' then true
    when 'admin' then webhook_id is not null
    else false end);
create policy delivery_changed on notices.delivery for update to kentan_app
  using (tenant_id = (select app.tenant()) and case
    when (select app.role()) = 'clock' then true
    when account_id is not null then account_id = (select app.account())
    when (select app.role()) = 'coordinator' then channel = 'manual' and exists (
      select from people.enterprise e
      where e.tenant_id = delivery.tenant_id and e.enterprise_id = delivery.enterprise_id)
    when (select app.role()) = 'enterprise' then channel = 'manual'
      and enterprise_id = any ((select app.enterprises())::uuid[])
    else false end)
  with check (tenant_id = (select app.tenant()));

-- The clock, which tells, must know whom.
drop policy account_seen on people.account;
create policy account_seen on people.account for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'admin' then true
    when 'clock' then true
    when 'session' then
      account_id in (select s.account_id from people.session s
        where s.tenant_id = account.tenant_id and s.token_hash = (select app.token()))
      or account_id in (select l.account_id from people.sign_in_link l
        where l.tenant_id = account.tenant_id and l.token_hash = (select app.token()))
    else account_id = (select app.account()) end);
drop policy enterprise_seen on people.enterprise;
create policy enterprise_seen on people.enterprise for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'caller' then (select app.region()) is null or region_id = (select app.region())
    when 'admin' then true
    when 'clock' then true
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'session' then true
    else false end);
-- An office's or a role's accounts are looked up for every notice.
create index account_office on people.account (tenant_id, office_id) where office_id is not null;
create index account_enterprise on people.account (tenant_id, enterprise_id) where enterprise_id is not null;
