alter table openness.ground add constraint ground_edition
  foreign key (tenant_id, edition_id) references openness.edition (tenant_id, edition_id);
alter table openness.edition add constraint edition_corrects
  foreign key (tenant_id, corrects) references openness.edition (tenant_id, number);
