alter table promises.promise add constraint promise_edge
  foreign key (status_before, status) references promises.promise_edge (status_before, status);
alter table promises.promise add constraint promise_office
  foreign key (tenant_id, office_id) references people.office (tenant_id, office_id);
alter table promises.promise add constraint promise_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
alter table reviews.retrospective add constraint retrospective_edge
  foreign key (status_before, status) references reviews.retrospective_edge (status_before, status);
