-- Who an enterprise is leaves the tables: it is sealed in the vault, and found by what no one without the
-- city's key can work out. The application seals the rows there are at its start and empties the columns.
alter table people.enterprise drop constraint enterprise_tenant_id_credit_code_key;
alter table people.enterprise drop constraint enterprise_check;
alter table people.enterprise alter column name drop not null;
alter table people.enterprise
  add column code_index bytea,
  add column name_index bytea,
  add column name_pairs int[],
  add column reachable  boolean not null default false; -- whether a telephone number is sealed
drop index people.enterprise_name;
-- Looked up by the whole credit code, of which a city has each once, and by the whole name.
create unique index enterprise_code on people.enterprise (tenant_id, code_index);
create index enterprise_name on people.enterprise (tenant_id, name_index);
-- A part of a name is found by its pairs of characters.
create index enterprise_pairs on people.enterprise using gin (name_pairs);
-- Not valid for the rows that are still to be sealed; every row written from now on is held to it.
alter table people.enterprise
  add constraint enterprise_sealed check (name is null and credit_code is null and contact_name is null
    and contact_phone is null and name_index is not null and name_pairs is not null
    and provisional = (code_index is null)) not valid;

-- The people of enterprises are nobody's business but their own; staff keep their names.
alter table people.account
  add constraint account_sealed check (role <> 'enterprise' or name = '企业账号') not valid;

-- E-mail addresses are sealed; here stands whether there is one.
alter table notices.address
  add column reachable boolean not null default false,
  add constraint address_sealed check (email is null) not valid;

-- What was answered to a request is kept sealed for its repetition. Those of before are forgotten.
truncate platform.idempotency;
alter table platform.idempotency drop column answer;
alter table platform.idempotency add column answer bytea;

-- Everybody sees what is kept of themselves.
insert into vault.purpose (purpose, role, per_hour, recorded)
  select 'own', role, null, false from unnest(array['coordinator', 'handler', 'lead', 'caller', 'leader',
    'expert', 'auditor', 'admin']) role;
update vault.purpose set per_hour = 1000 where purpose = 'call';
