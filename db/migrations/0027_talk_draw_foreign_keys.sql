alter table talks.draw add constraint draw_session
  foreign key (tenant_id, session_id) references talks.session (tenant_id, session_id);
alter table talks.draw_candidate add constraint candidate_draw
  foreign key (tenant_id, draw_id) references talks.draw (tenant_id, draw_id);
alter table talks.draw_candidate add constraint candidate_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
