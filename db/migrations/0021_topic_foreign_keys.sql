alter table talks.topic add constraint topic_edge
  foreign key (status_before, status) references talks.topic_edge (status_before, status);
alter table talks.topic add constraint topic_lead_office
  foreign key (tenant_id, lead_office_id) references people.office (tenant_id, office_id);
