-- The tree grows by one function alone: it works the head out from the leaves, so that no statement that
-- was smuggled in can set it back or to what it is not. Salts may still be taken, as before.
drop policy city_head on log.head;
revoke insert, update on log.head from kentan_app;
create policy city_head on log.head for select to kentan_app
  using (tenant_id = (select app.tenant()));
drop policy leaves_added on log.leaf;
revoke insert on log.leaf from kentan_app;
drop policy tiles_added on log.tile;
revoke insert on log.tile from kentan_app;
drop policy openings_added on log.opening;
revoke insert on log.opening from kentan_app;

-- The functions act as the owner, who is held back by row security like anybody else.
create policy head_grown on log.head to current_user
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));
create policy leaves_grown on log.leaf to current_user
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));
create policy tiles_grown on log.tile to current_user
  using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));
create policy openings_grown on log.opening for insert to current_user
  with check (tenant_id = (select app.tenant()));

-- Locks the city's head until the transaction ends, and tells whether the record is whole.
create function log.hold() returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  is_whole boolean;
begin
  insert into log.head (tenant_id, size, frontier, whole) values (app.tenant(), 0, '', false)
    on conflict do nothing;
  select h.whole into is_whole from log.head h where h.tenant_id = app.tenant() for update;
  return is_whole;
end $$;

-- Events from before the log was kept have their leaves now: the timekeeper alone notes it.
create function log.note_whole() returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if app.role() is distinct from 'clock' then
    raise exception 'only the timekeeper says that the record is whole' using errcode = '42501';
  end if;
  update log.head h set whole = true where h.tenant_id = app.tenant();
end $$;

-- Leaves at the end of the tree, what opens them, the tiles they fill, and the head: all or nothing.
-- Hashes are those of RFC 6962; src/kernel/log/tree.ts says the same.
create function log.append(commitments bytea[], streams uuid[], versions int[], loops text[], salts bytea[])
  returns void language plpgsql security definer set search_path = '' as $$
declare
  city  text := app.tenant();
  begun bigint;
  count bigint;
  roots bytea;
  node  bytea;
  rest  bigint;
  depth int;
begin
  perform log.hold();
  select h.size, h.frontier into begun, roots from log.head h where h.tenant_id = city;
  count := begun;
  for nth in 1 .. cardinality(commitments) loop
    node := sha256('\x00'::bytea || convert_to(
      'complaint-event/v1 ' || encode(commitments[nth], 'base64') || E'\n', 'UTF8'));
    depth := 0;
    rest := count;
    while rest % 2 = 1 loop
      node := sha256('\x01'::bytea || substr(roots, length(roots) - 31) || node);
      roots := substr(roots, 1, length(roots) - 32);
      depth := depth + 1;
      rest := rest / 2;
      if depth % 8 = 0 then
        insert into log.tile (tenant_id, level, tile_index, hash)
          values (city, depth / 8, ((count + 1) >> depth) - 1, node);
      end if;
    end loop;
    roots := roots || node;
    count := count + 1;
  end loop;
  insert into log.leaf (tenant_id, leaf_index, commitment)
    select city, begun + l.nth - 1, l.commitment
    from unnest(commitments) with ordinality l (commitment, nth);
  insert into log.opening (tenant_id, leaf_index, stream_id, version, loop, salt)
    select city, begun + o.nth - 1, o.stream, o.version, o.loop, o.salt
    from unnest(streams, versions, loops, salts) with ordinality o (stream, version, loop, salt, nth);
  update log.head h set size = count, frontier = roots where h.tenant_id = city;
end $$;

revoke all on function log.hold, log.note_whole, log.append from public;
grant execute on function log.hold, log.note_whole, log.append to kentan_app;
