alter table talks.question add constraint question_edge
  foreign key (status_before, status) references talks.question_edge (status_before, status);
alter table talks.question add constraint question_session
  foreign key (tenant_id, session_id) references talks.session (tenant_id, session_id);
alter table talks.question add constraint question_seat
  foreign key (tenant_id, seat_id) references talks.seat (tenant_id, seat_id);
alter table talks.question add constraint question_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table talks.question add constraint question_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
