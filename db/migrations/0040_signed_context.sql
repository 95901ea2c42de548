-- Who acts is told by the application in one signed text, `app.ctx`, local to the transaction (decision
-- 0012). What is told unsigned, signed by another key, or told on a login of another class is not heard:
-- every function below then gives null, and every policy answers no.

-- The key, as the two blocks HMAC-SHA-256 hashes first. Written by the owner at the start of the
-- application; no other role has a right to it.
create table app.context_key (
  one       boolean not null primary key check (one),
  inner_pad bytea   not null check (length(inner_pad) = 64),
  outer_pad bytea   not null check (length(outer_pad) = 64)
);

-- One field of what was told, verified with every call: nothing verified is kept where a statement that
-- was smuggled in could put something else.
create function app.told(field int) returns text
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx  text := current_setting('app.ctx', true);
  key  app.context_key;
  acts text;
begin
  if coalesce(ctx, '') = '' then return null; end if;
  select * into key from app.context_key;
  if not found or left(ctx, 64) <> encode(sha256(key.outer_pad || sha256(key.inner_pad
      || convert_to(substr(ctx, 66), 'UTF8'))), 'hex') then
    return null;
  end if;
  -- What each login may carry. Whoever is nobody yet, or no more, may come through every door but the worker's.
  acts := split_part(ctx, '|', 3);
  if not (case session_user
      when 'kentan_public' then acts in ('public', 'session')
      when 'kentan_enterprise' then acts in ('public', 'session', 'enterprise')
      when 'kentan_staff' then acts not in ('enterprise', 'clock')
      when 'kentan_worker' then acts = 'clock'
      -- The vault is asked for all of them; these logins are in no group and have no table of the others'.
      when 'kentan_vault' then true
      else false end) then
    return null;
  end if;
  return nullif(split_part(ctx, '|', field), '');
end $$;

create or replace function app.tenant() returns text language sql stable parallel safe
  return app.told(2);
create or replace function app.role() returns text language sql stable parallel safe
  return app.told(3);
create or replace function app.account() returns uuid language sql stable parallel safe
  return app.told(4)::uuid;
create or replace function app.office() returns uuid language sql stable parallel safe
  return app.told(5)::uuid;
create or replace function app.region() returns text language sql stable parallel safe
  return app.told(6);
create or replace function app.enterprises() returns uuid[] language sql stable parallel safe
  return coalesce(app.told(7), '{}')::uuid[];
create or replace function app.token() returns text language sql stable parallel safe
  return app.told(8);
