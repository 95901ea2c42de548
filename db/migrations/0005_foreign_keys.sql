-- Foreign keys stand apart from their tables, so that a sharded set-up can drop and add them again.
alter table people.office add constraint office_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
alter table people.enterprise add constraint enterprise_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
alter table people.enterprise add constraint enterprise_merged
  foreign key (tenant_id, merged_into) references people.enterprise (tenant_id, enterprise_id);
alter table people.account add constraint account_office
  foreign key (tenant_id, office_id) references people.office (tenant_id, office_id);
alter table people.account add constraint account_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table people.session add constraint session_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table people.sign_in_link add constraint link_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
-- An illegal step of the lifecycle is refused by the database as well.
alter table appeals.appeal add constraint appeal_edge
  foreign key (status_before, status) references appeals.edge (status_before, status);
alter table appeals.appeal add constraint appeal_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
alter table appeals.appeal add constraint appeal_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table appeals.appeal add constraint appeal_office
  foreign key (tenant_id, office_id) references people.office (tenant_id, office_id);
