-- Appeals that say the same of one matter are handled together (并案): one leads, the others are merged into
-- it and keep their number, their enterprise, their texts and their dates. What is told of the leading one
-- stands in each merged one's own events; these columns are what they add up to.
alter table appeals.appeal add column leading_id uuid;
alter table appeals.appeal add column leading_status text;
alter table appeals.appeal add column leading_office_id uuid;
alter table appeals.appeal add column leading_due_on date;
-- Its latest reply was given to the leading appeal, and told to it as well.
alter table appeals.appeal add column answered_along boolean not null default false;
alter table appeals.appeal add constraint appeal_merged
  check ((status <> 'merged' or leading_id is not null) and leading_id <> appeal_id);
grant update (leading_id, leading_status, leading_office_id, leading_due_on, answered_along)
  on appeals.appeal to kentan_app;
-- Which appeals a leading one has with it; the timekeeper looks here for those it has to tell.
create index appeal_merged_into on appeals.appeal (tenant_id, leading_id) where leading_id is not null;

-- An office that has a leading appeal is told how many its reply goes to, and nothing of whose they are.
create policy appeal_counted_along on appeals.appeal for select to current_user
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('handler', 'lead')
    and leading_office_id = (select app.office()));
create function appeals.with_it(id uuid) returns int
  language sql stable security definer set search_path = '' as $$
  select count(*)::int from appeals.appeal a
    where a.tenant_id = app.tenant() and a.leading_id = id
$$;
revoke all on function appeals.with_it from public;
grant execute on function appeals.with_it to kentan_app;

-- What a text is found by when another like it comes in: hashes of runs of its letters, from which no text
-- can be had back. One row an appeal, so that they can be taken away again; none are left once it is erased.
create table appeals.likeness (
  tenant_id text     not null,
  appeal_id uuid     not null,
  hashes    bigint[] not null,
  primary key (tenant_id, appeal_id)
);
-- The same the other way round: two texts of which four fifths are alike share at least one hash.
create table appeals.likeness_band (
  tenant_id text   not null,
  hash      bigint not null,
  appeal_id uuid   not null,
  primary key (tenant_id, hash, appeal_id)
);
grant select, insert, update (hashes) on appeals.likeness to kentan_app;
grant select, insert, delete on appeals.likeness_band to kentan_app;
alter table appeals.likeness enable row level security;
alter table appeals.likeness force row level security;
alter table appeals.likeness_band enable row level security;
alter table appeals.likeness_band force row level security;

-- Written with the appeal by whoever submits it, and changed by those who confirm texts or erase.
create policy likeness_added on appeals.likeness for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = likeness.appeal_id)
    when 'coordinator' then true
    when 'clock' then true
    else false end);
create policy likeness_seen on appeals.likeness for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or exists (select from appeals.appeal a
      where a.tenant_id = (select app.tenant()) and a.appeal_id = likeness.appeal_id)
    when 'clock' then true
    else false end);
create policy likeness_changed on appeals.likeness for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = likeness.appeal_id)
    when 'clock' then true
    else false end);

create policy band_added on appeals.likeness_band for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = likeness_band.appeal_id)
    when 'coordinator' then true
    when 'clock' then true
    else false end);
create policy band_seen on appeals.likeness_band for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or exists (select from appeals.appeal a
      where a.tenant_id = (select app.tenant()) and a.appeal_id = likeness_band.appeal_id)
    when 'clock' then true
    else false end);
create policy band_removed on appeals.likeness_band for delete to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = likeness_band.appeal_id)
    when 'clock' then true
    else false end);

-- A reply is told along without the names of whose appeal it answered: they are looked for, and shown to nobody.
insert into vault.purpose (purpose, role, per_hour, recorded) values ('redact', 'clock', null, false);
