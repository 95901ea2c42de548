alter table appeals.import_refusal add constraint refusal_import
  foreign key (tenant_id, import_id) references appeals.import_batch (tenant_id, import_id);
