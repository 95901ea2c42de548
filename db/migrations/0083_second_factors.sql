-- Passkeys: a key pair on a device that asks for its owner's PIN or finger, so two factors in one.
-- `credential_hash` is what a sign-in names before anybody knows who signs in.
create table people.passkey (
  tenant_id       text        not null,
  credential_hash text        not null,
  credential_id   text        not null,
  account_id      uuid        not null,
  public_key      bytea       not null,
  counter         bigint      not null,
  relying_party   text        not null, -- the host name it was made for
  name            text        not null check (length(name) between 1 and 60),
  created_at      timestamptz not null,
  last_used_at    timestamptz,
  primary key (tenant_id, credential_hash)
);
create index passkey_of_account on people.passkey (tenant_id, account_id);
alter table people.passkey enable row level security;
alter table people.passkey force row level security;
grant select, insert, delete on people.passkey to kentan_app;
grant update (counter, last_used_at) on people.passkey to kentan_app;
create policy passkey_by_secret on people.passkey to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'session' and (
    credential_hash = (select app.token())
    or account_id in (select s.account_id from people.session s
      where s.tenant_id = passkey.tenant_id and s.token_hash = (select app.token()))
    or account_id in (select l.account_id from people.sign_in_link l
      where l.tenant_id = passkey.tenant_id and l.token_hash = (select app.token()))))
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'session' and (
    credential_hash = (select app.token())
    or account_id in (select s.account_id from people.session s
      where s.tenant_id = passkey.tenant_id and s.token_hash = (select app.token()))));

-- Codes of a generator (TOTP, RFC 6238). Its secret is sealed; a step is good once.
create table people.totp (
  tenant_id  text        not null,
  account_id uuid        not null,
  sealed     bytea       not null,
  active     boolean     not null, -- not before its first code was shown
  last_step  bigint      not null,
  created_at timestamptz not null,
  primary key (tenant_id, account_id)
);
alter table people.totp enable row level security;
alter table people.totp force row level security;
grant select, insert, update, delete on people.totp to kentan_app;
create policy totp_by_secret on people.totp to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'session' and (
    account_id in (select s.account_id from people.session s
      where s.tenant_id = totp.tenant_id and s.token_hash = (select app.token()))
    or account_id in (select l.account_id from people.sign_in_link l
      where l.tenant_id = totp.tenant_id and l.token_hash = (select app.token()))))
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and account_id in (select s.account_id from people.session s
      where s.tenant_id = totp.tenant_id and s.token_hash = (select app.token())));

-- What a device is asked to sign: good once, for five minutes, for the purpose it was made for.
create table people.challenge (
  tenant_id      text        not null,
  challenge_hash text        not null,
  purpose        text        not null check (purpose in ('enrol', 'confirm', 'sign-in')),
  account_id     uuid,
  expires_at     timestamptz not null,
  primary key (tenant_id, challenge_hash)
);
create index challenge_expired on people.challenge (tenant_id, expires_at);
alter table people.challenge enable row level security;
alter table people.challenge force row level security;
grant select, insert, delete on people.challenge to kentan_app;
create policy challenge_by_secret on people.challenge to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'session' then challenge_hash = (select app.token())
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and challenge_hash = (select app.token()));

-- Guesses at what signs in, by account, network or device: each more makes the next wait longer.
create table people.guess (
  tenant_id text        not null,
  key_hash  text        not null,
  tries     int         not null check (tries >= 0),
  last_at   timestamptz not null,
  primary key (tenant_id, key_hash)
);
create index guess_old on people.guess (tenant_id, last_at);
alter table people.guess enable row level security;
alter table people.guess force row level security;
grant select, insert, update, delete on people.guess to kentan_app;
create policy guess_by_key on people.guess to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'session' then key_hash = (select app.token())
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and key_hash = (select app.token()));

-- Devices on which an account has signed in: what outsiders guess does not slow them down.
create table people.device (
  tenant_id   text        not null,
  device_hash text        not null,
  account_id  uuid        not null,
  seen_at     timestamptz not null,
  primary key (tenant_id, device_hash, account_id)
);
alter table people.device enable row level security;
alter table people.device force row level security;
grant select, insert, update on people.device to kentan_app;
create policy device_by_secret on people.device to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and device_hash = (select app.token()))
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and device_hash = (select app.token()));

alter table people.session add column device_hash text not null default '';
-- A link for somebody who has lost their second factor: it may enrol another.
alter table people.sign_in_link add column recovers boolean not null default false;
alter table people.session add column recovers boolean not null default false;

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
      or account_id in (select p.account_id from people.passkey p
        where p.tenant_id = account.tenant_id and p.credential_hash = (select app.token()))
    else account_id = (select app.account()) end);
