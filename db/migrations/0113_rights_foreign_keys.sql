alter table rights.consent add constraint consent_account
  foreign key (tenant_id, account_id) references people.account (tenant_id, account_id);
alter table rights.erasure add constraint erasure_appeal
  foreign key (tenant_id, appeal_id) references appeals.appeal (tenant_id, appeal_id);
alter table rights.erasure add constraint erasure_proposal
  foreign key (tenant_id, proposal_id) references people.proposal (tenant_id, proposal_id);
