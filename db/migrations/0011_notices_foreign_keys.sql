alter table notices.address add constraint address_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table notices.delivery add constraint delivery_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table notices.delivery add constraint delivery_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table notices.delivery add constraint delivery_webhook
  foreign key (tenant_id, webhook_id) references notices.webhook (tenant_id, webhook_id);
