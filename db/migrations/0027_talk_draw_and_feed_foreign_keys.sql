alter table talks.draw add constraint draw_session
  foreign key (tenant_id, session_id) references talks.session (tenant_id, session_id);
alter table talks.draw_candidate add constraint candidate_draw
  foreign key (tenant_id, draw_id) references talks.draw (tenant_id, draw_id);
alter table talks.draw_candidate add constraint candidate_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table talks.feed add constraint feed_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table talks.feed add constraint feed_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
