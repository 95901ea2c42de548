-- An opening is of an event there is, and of a leaf there is.
alter table log.opening add constraint opening_of_event
  foreign key (tenant_id, stream_id, version) references record.event (tenant_id, stream_id, version);
alter table log.opening add constraint opening_of_leaf
  foreign key (tenant_id, leaf_index) references log.leaf (tenant_id, leaf_index);
