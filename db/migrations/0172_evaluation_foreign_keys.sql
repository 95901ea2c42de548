alter table evaluation.rectification
  add constraint rectification_edge foreign key (status_before, status)
    references evaluation.rectification_edge (status_before, status),
  add constraint rectification_appeal foreign key (tenant_id, appeal_id)
    references appeals.appeal (tenant_id, appeal_id),
  add constraint rectification_enterprise foreign key (tenant_id, enterprise_id)
    references people.enterprise (tenant_id, enterprise_id),
  add constraint rectification_region foreign key (tenant_id, region_id)
    references people.region (tenant_id, region_id),
  add constraint rectification_office foreign key (tenant_id, office_id)
    references people.office (tenant_id, office_id);
alter table evaluation.call
  add constraint call_enterprise foreign key (tenant_id, enterprise_id)
    references people.enterprise (tenant_id, enterprise_id);
alter table evaluation.link
  add constraint link_appeal foreign key (tenant_id, appeal_id)
    references appeals.appeal (tenant_id, appeal_id),
  add constraint link_enterprise foreign key (tenant_id, enterprise_id)
    references people.enterprise (tenant_id, enterprise_id);
