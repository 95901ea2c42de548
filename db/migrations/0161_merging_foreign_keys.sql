alter table appeals.appeal add constraint appeal_leading
  foreign key (tenant_id, leading_id) references appeals.appeal (tenant_id, appeal_id);
alter table appeals.appeal add constraint appeal_leading_office
  foreign key (tenant_id, leading_office_id) references people.office (tenant_id, office_id);
alter table appeals.likeness add constraint likeness_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
