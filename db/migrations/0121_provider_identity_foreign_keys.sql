alter table people.provider_identity add constraint provider_identity_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
