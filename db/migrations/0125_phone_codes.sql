-- Sign-in by a code sent to an enterprise's telephone. The number itself is sealed; here stands by what it
-- is found, as of when it is the enterprise's.
create table people.phone (
  tenant_id     text        not null,
  enterprise_id uuid        not null,
  phone_index   text        not null check (phone_index ~ '^[0-9a-f]{64}$'),
  set_at        timestamptz not null,
  primary key (tenant_id, enterprise_id)
);
-- Whose telephone it is that somebody signs in by.
create index phone_found on people.phone (tenant_id, phone_index);
alter table people.phone enable row level security;
alter table people.phone force row level security;
grant select, insert, update, delete on people.phone to kentan_app;
create policy phone_of_enterprise on people.phone to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'session' then phone_index = (select app.token())
    when 'coordinator' then true
    when 'admin' then true
    when 'clock' then true
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    else false end)
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'admin' then true
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    else false end);

-- One wish to sign in, and the code that was sent for it, as a keyed mark alone. A telephone that nobody
-- has gets one too, of no account: from outside the two look alike.
create table people.phone_code (
  tenant_id    text        not null,
  request_hash text        not null,
  account_id   uuid,
  code_mark    text        not null check (code_mark ~ '^[0-9a-f]{64}$'),
  phone_set_at timestamptz, -- since when the telephone is the account's
  tries        int         not null check (tries between 0 and 5),
  expires_at   timestamptz not null,
  used_at      timestamptz,
  primary key (tenant_id, request_hash),
  check ((account_id is null) = (phone_set_at is null))
);
create index phone_code_expired on people.phone_code (tenant_id, expires_at);
alter table people.phone_code enable row level security;
alter table people.phone_code force row level security;
grant select, insert, delete on people.phone_code to kentan_app;
grant update (tries, used_at) on people.phone_code to kentan_app;
create policy phone_code_by_request on people.phone_code to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and request_hash = (select app.token()))
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and request_hash = (select app.token()));

-- Who knows the request of a code, or the index of a telephone, is nobody yet but may find the account.
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
    else account_id = (select app.account()) end);
alter policy passkey_by_secret on people.passkey
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'session' and (
    credential_hash = (select app.token())
    or account_id in (select s.account_id from people.session s
      where s.tenant_id = passkey.tenant_id and s.token_hash = (select app.token()))
    or account_id in (select l.account_id from people.sign_in_link l
      where l.tenant_id = passkey.tenant_id and l.token_hash = (select app.token()))
    or account_id in (select c.account_id from people.phone_code c
      where c.tenant_id = passkey.tenant_id and c.request_hash = (select app.token()))));
alter policy totp_by_secret on people.totp
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'session' and (
    account_id in (select s.account_id from people.session s
      where s.tenant_id = totp.tenant_id and s.token_hash = (select app.token()))
    or account_id in (select l.account_id from people.sign_in_link l
      where l.tenant_id = totp.tenant_id and l.token_hash = (select app.token()))
    or account_id in (select c.account_id from people.phone_code c
      where c.tenant_id = totp.tenant_id and c.request_hash = (select app.token()))));
