alter table awards.objector add constraint objector_case
  foreign key (tenant_id, case_id) references awards.good_case (tenant_id, case_id);
alter table awards.objector add constraint objector_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table awards.objector add constraint objector_office
  foreign key (tenant_id, office_id) references people.office (tenant_id, office_id);
alter table awards.objector add constraint objector_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
