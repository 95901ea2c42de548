alter table vault.sealed add foreign key (tenant_id, kind, subject_id, key_id) references vault.key;
alter table vault.key add foreign key (tenant_id, tenant_key) references vault.tenant_key;
