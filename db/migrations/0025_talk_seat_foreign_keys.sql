alter table talks.seating add constraint seating_session
  foreign key (tenant_id, session_id) references talks.session (tenant_id, session_id);
alter table talks.seat add constraint seat_edge
  foreign key (status_before, status) references talks.seat_edge (status_before, status);
alter table talks.seat add constraint seat_session
  foreign key (tenant_id, session_id) references talks.session (tenant_id, session_id);
alter table talks.seat add constraint seat_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
alter table talks.seat add constraint seat_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table talks.guest add constraint guest_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
