alter table talks.question add constraint question_office
  foreign key (tenant_id, office_id) references people.office (tenant_id, office_id);
alter table talks.question add constraint question_dispatched_to
  foreign key (tenant_id, dispatched_to) references people.office (tenant_id, office_id);
