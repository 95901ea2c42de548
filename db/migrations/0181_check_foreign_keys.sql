alter table checks.task add constraint task_edge
  foreign key (status_before, status) references checks.task_edge (status_before, status);
alter table checks.task add constraint task_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
alter table checks.task add constraint task_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
alter table checks.reply add constraint reply_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
