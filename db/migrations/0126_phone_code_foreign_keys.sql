alter table people.phone add constraint phone_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table people.phone_code add constraint phone_code_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
