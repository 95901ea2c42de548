alter table awards.cycle add constraint cycle_edge
  foreign key (status_before, status) references awards.cycle_edge (status_before, status);
alter table awards.good_case add constraint good_case_edge
  foreign key (status_before, status) references awards.case_edge (status_before, status);
alter table awards.good_case add constraint good_case_cycle
  foreign key (tenant_id, cycle_id) references awards.cycle (tenant_id, cycle_id);
alter table awards.good_case add constraint good_case_region
  foreign key (tenant_id, region_id) references people.region (tenant_id, region_id);
alter table awards.good_case add constraint good_case_office
  foreign key (tenant_id, nominator_office) references people.office (tenant_id, office_id);
alter table awards.party add constraint party_case
  foreign key (tenant_id, case_id) references awards.good_case (tenant_id, case_id)
  deferrable initially deferred;
alter table awards.party add constraint party_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table awards.ballot add constraint ballot_cycle
  foreign key (tenant_id, cycle_id) references awards.cycle (tenant_id, cycle_id);
alter table awards.ballot add constraint ballot_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
alter table awards.commitment add constraint commitment_cycle
  foreign key (tenant_id, cycle_id) references awards.cycle (tenant_id, cycle_id);
alter table awards.opened_ballot add constraint opened_ballot_cycle
  foreign key (tenant_id, cycle_id) references awards.cycle (tenant_id, cycle_id);
