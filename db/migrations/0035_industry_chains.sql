-- 产业链: which chain an enterprise belongs to, and where in it.
alter table people.enterprise add column chain text;
alter table people.enterprise add column chain_position text
  check (chain_position in ('up', 'mid', 'down'));
alter table people.enterprise add constraint enterprise_chain
  check (chain_position is null or chain is not null);
-- Those along one chain are drawn for its talks.
create index enterprise_chain on people.enterprise (tenant_id, chain) where chain is not null;
