alter table problems.problem add constraint problem_edge
  foreign key (status_before, status) references problems.problem_edge (status_before, status);
alter table problems.problem add constraint problem_office
  foreign key (tenant_id, office_id) references people.office (tenant_id, office_id);
alter table problems.problem add constraint problem_title
  foreign key (tenant_id, title_of) references appeals.appeal (tenant_id, appeal_id);
alter table problems.problem add constraint problem_into
  foreign key (tenant_id, into_id) references problems.problem (tenant_id, problem_id);
alter table problems.problem add constraint problem_from
  foreign key (tenant_id, from_id) references problems.problem (tenant_id, problem_id);
alter table problems.member add constraint member_problem
  foreign key (tenant_id, problem_id) references problems.problem (tenant_id, problem_id);
alter table problems.member add constraint member_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
alter table problems.member add constraint member_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table problems.shown add constraint shown_problem
  foreign key (tenant_id, problem_id) references problems.problem (tenant_id, problem_id);
alter table problems.trait add constraint trait_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
alter table problems.compared add constraint compared_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
