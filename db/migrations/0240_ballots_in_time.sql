-- A ballot is cast while its round is being voted on, and on a day of the vote: by the city's days (Asia/Shanghai).
drop policy ballot_cast on awards.ballot;
drop function awards.takes_votes(uuid);
create function awards.takes_votes(id uuid, at timestamptz) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from awards.cycle c where c.tenant_id = app.tenant() and c.cycle_id = id
    and c.status = 'voting' and (at at time zone 'Asia/Shanghai')::date between c.vote_from and c.vote_until);
end $$;
create policy ballot_cast on awards.ballot for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and enterprise_id = any ((select app.enterprises())::uuid[]) and not committed
    and awards.takes_votes(cycle_id, cast_at) and awards.votes_as(enterprise_id, voter));
