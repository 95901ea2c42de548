alter table people.contact_change add constraint contact_change_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table people.contact_change add constraint contact_change_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
