alter table people.account_event add constraint account_event_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table people.proposal add constraint proposal_proposer
  foreign key (tenant_id, proposed_by) references people.account (tenant_id, account_id);
alter table people.proposal add constraint proposal_decider
  foreign key (tenant_id, decided_by) references people.account (tenant_id, account_id);
