-- The verifiable record (decision 0015): every event is committed to in an append-only Merkle tree, in the
-- transaction that writes it. What is here says how many events there are, and nothing of any.
do $$
begin
  if not exists (select from pg_roles where rolname = 'kentan_signer') then
    create role kentan_signer login nosuperuser nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

create schema log;
grant usage on schema log to kentan_app, kentan_signer;

-- The city whose heads the signer is at; it acts for no account and reads hashes alone.
create function log.city() returns text language sql stable parallel safe
  return nullif(current_setting('log.city', true), '');

-- How far the tree has grown, with the roots of its full subtrees (the largest first): locked as the last
-- thing of a transaction, so that leaves are in one order. `whole`: events from before it was kept are in.
create table log.head (
  tenant_id text    not null primary key,
  size      bigint  not null check (size >= 0),
  frontier  bytea   not null check (length(frontier) = 32 * bit_count(size::bit(64))),
  whole     boolean not null
);
alter table log.head enable row level security;
alter table log.head force row level security;
grant select, insert, update on log.head to kentan_app;
grant select on log.head to kentan_signer;
create policy city_head on log.head to kentan_app
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));
create policy signed_head on log.head for select to kentan_signer
  using (tenant_id = (select log.city()));

-- A leaf is a commitment: whoever reads it learns that there is an event.
create table log.leaf (
  tenant_id  text   not null,
  leaf_index bigint not null check (leaf_index >= 0),
  commitment bytea  not null check (length(commitment) = 32),
  primary key (tenant_id, leaf_index)
);
alter table log.leaf enable row level security;
alter table log.leaf force row level security;
grant select, insert on log.leaf to kentan_app;
grant select on log.leaf to kentan_signer;
create policy leaves_seen on log.leaf for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy leaves_added on log.leaf for insert to kentan_app
  with check (tenant_id = (select app.tenant()));
create policy leaves_signed on log.leaf for select to kentan_signer
  using (tenant_id = (select log.city()));

-- The roots of full subtrees of 256^level leaves: what the tiles above level 0 consist of.
create table log.tile (
  tenant_id  text   not null,
  level      int    not null check (level > 0),
  tile_index bigint not null check (tile_index >= 0),
  hash       bytea  not null check (length(hash) = 32),
  primary key (tenant_id, level, tile_index)
);
alter table log.tile enable row level security;
alter table log.tile force row level security;
grant select, insert on log.tile to kentan_app;
grant select on log.tile to kentan_signer;
create policy tiles_seen on log.tile for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy tiles_added on log.tile for insert to kentan_app
  with check (tenant_id = (select app.tenant()));
create policy tiles_signed on log.tile for select to kentan_signer
  using (tenant_id = (select log.city()));

-- Which leaf commits to which event, and by which salt. A lawful erasure takes the salt: from then on
-- nobody can tell what the leaf says, and the tree stays as it is. A salt never comes back.
create table log.opening (
  tenant_id  text   not null,
  stream_id  uuid   not null,
  version    int    not null,
  loop       text   not null,
  leaf_index bigint not null,
  salt       bytea  check (length(salt) = 32),
  primary key (tenant_id, stream_id, version),
  unique (tenant_id, leaf_index)
);
alter table log.opening enable row level security;
alter table log.opening force row level security;
grant select, insert, update (salt) on log.opening to kentan_app;
create policy openings_seen on log.opening for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then record.seen(loop, stream_id)
    when 'auditor' then true
    when 'clock' then true
    when 'admin' then true
    when 'coordinator' then true
    else false end);
create policy openings_added on log.opening for insert to kentan_app
  with check (tenant_id = (select app.tenant()));
create policy openings_erased on log.opening for update to kentan_app
  using (tenant_id = (select app.tenant())
    and (select app.role()) in ('auditor', 'clock', 'admin', 'coordinator'))
  with check (tenant_id = (select app.tenant()) and salt is null);

-- What the signer has signed and published; the application can only read it.
create table log.checkpoint (
  tenant_id text        not null,
  size      bigint      not null check (size >= 0),
  at        timestamptz not null,
  origin    text        not null,
  note      text        not null,
  primary key (tenant_id, size, at)
);
-- Finds the newest one, and the last of each day.
create index checkpoint_at on log.checkpoint (tenant_id, at);
alter table log.checkpoint enable row level security;
alter table log.checkpoint force row level security;
grant select on log.checkpoint to kentan_app;
grant select, insert on log.checkpoint to kentan_signer;
create policy checkpoints_seen on log.checkpoint for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy checkpoints_signed on log.checkpoint to kentan_signer
  using (tenant_id = (select log.city())) with check (tenant_id = (select log.city()));

-- Whom to believe, as the signer published it: the keys of the log and of its witnesses.
create table log.policy (
  tenant_id text        not null,
  at        timestamptz not null,
  text      text        not null,
  primary key (tenant_id, at)
);
alter table log.policy enable row level security;
alter table log.policy force row level security;
grant select on log.policy to kentan_app;
grant select, insert on log.policy to kentan_signer;
create policy policies_seen on log.policy for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy policies_signed on log.policy to kentan_signer
  using (tenant_id = (select log.city())) with check (tenant_id = (select log.city()));

-- What the signer refused to sign, and why.
create table log.alarm (
  tenant_id text        not null,
  at        timestamptz not null,
  kind      text        not null,
  detail    text        not null,
  primary key (tenant_id, at)
);
alter table log.alarm enable row level security;
alter table log.alarm force row level security;
grant select on log.alarm to kentan_app;
grant select, insert on log.alarm to kentan_signer;
create policy alarms_seen on log.alarm for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy alarms_raised on log.alarm to kentan_signer
  using (tenant_id = (select log.city())) with check (tenant_id = (select log.city()));
