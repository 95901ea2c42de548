alter table talks.feed add constraint feed_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table talks.feed add constraint feed_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
