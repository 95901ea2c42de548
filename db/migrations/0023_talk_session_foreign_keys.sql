alter table talks.period add constraint period_edge
  foreign key (status_before, status) references talks.period_edge (status_before, status);
alter table talks.session add constraint session_edge
  foreign key (status_before, status) references talks.session_edge (status_before, status);
alter table talks.session add constraint session_period
  foreign key (tenant_id, period_id) references talks.period (tenant_id, period_id);
alter table talks.session add constraint session_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
