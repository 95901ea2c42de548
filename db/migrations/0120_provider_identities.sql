-- Who a member of staff is at the city's own sign-in (OpenID Connect), bound by themselves. Kept as a hash
-- of issuer and subject: a sign-in names it before anybody knows who signs in.
create table people.provider_identity (
  tenant_id    text        not null,
  subject_hash text        not null,
  account_id   uuid        not null,
  bound_at     timestamptz not null,
  primary key (tenant_id, subject_hash),
  unique (tenant_id, account_id)
);
alter table people.provider_identity enable row level security;
alter table people.provider_identity force row level security;
grant select, insert, delete on people.provider_identity to kentan_app;
create policy provider_identity_by_secret on people.provider_identity to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'session' and (
    subject_hash = (select app.token())
    or account_id in (select s.account_id from people.session s
      where s.tenant_id = provider_identity.tenant_id and s.token_hash = (select app.token()))))
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'session'
    and account_id in (select s.account_id from people.session s
      where s.tenant_id = provider_identity.tenant_id and s.token_hash = (select app.token())));

-- What a browser begins at the provider is spent when it comes back, as what a device signs is.
alter table people.challenge drop constraint challenge_purpose_check;
alter table people.challenge add constraint challenge_purpose_check check (purpose in
  ('enrol', 'confirm', 'sign-in', 'provider-sign-in', 'provider-bind'));

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
    else account_id = (select app.account()) end);
