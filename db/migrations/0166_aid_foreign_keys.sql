alter table aid.use add constraint use_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
