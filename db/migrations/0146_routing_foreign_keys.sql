alter table routing.suggestion add constraint suggestion_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
