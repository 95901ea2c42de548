alter table people.passkey add constraint passkey_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table people.totp add constraint totp_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table people.challenge add constraint challenge_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table people.device add constraint device_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
