alter table watch.inspection add constraint inspection_office
  foreign key (tenant_id, office_id) references people.office (tenant_id, office_id);
alter table watch.report add constraint report_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
alter table watch.check_in add constraint check_in_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
