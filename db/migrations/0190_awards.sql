-- 好案例: rounds with a vote of the enterprises, the cases that are voted on, and where they were taken up.
create schema awards;
grant usage on schema awards to kentan_app;

create table awards.cycle_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on awards.cycle_edge to kentan_app;
create table awards.case_edge (
  status_before text not null,
  status        text not null,
  primary key (status_before, status)
);
grant select on awards.case_edge to kentan_app;

create table awards.cycle (
  tenant_id      text    not null,
  cycle_id       uuid    not null,
  version        int     not null,
  status_before  text    not null,
  status         text    not null,
  title          text    not null,
  opened_on      date    not null,
  nominate_until date    not null,
  publish_until  date    not null,
  vote_from      date    not null,
  vote_until     date    not null,
  result_until   date    not null,
  max_choices    int     not null check (max_choices between 1 and 20),
  min_turnout    int     not null check (min_turnout between 0 and 100),
  share          int     not null check (share between 1 and 100),
  network_joins  boolean not null,
  eligible       int,
  tally          jsonb,
  awarded        int,
  reason         text,
  primary key (tenant_id, cycle_id)
);
alter table awards.cycle enable row level security;
alter table awards.cycle force row level security;
grant select, insert, update on awards.cycle to kentan_app;
-- When a round is, by which rules, and how it ended, everybody may know.
create policy cycle_seen on awards.cycle for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy cycle_added on awards.cycle for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'coordinator'
    and (select app.region()) is null);
create policy cycle_changed on awards.cycle for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()));

-- What an enterprise is to a case. The record of the case knows only the number of a party.
create table awards.party (
  tenant_id     text not null,
  party_id      uuid not null,
  case_id       uuid not null,
  enterprise_id uuid not null,
  part          text not null check (part in ('owner', 'nominator')),
  consent       text not null check (consent in ('asked', 'given', 'declined')),
  primary key (tenant_id, party_id)
);
create unique index party_once on awards.party (tenant_id, case_id, enterprise_id, part);
-- The cases an enterprise has to do with.
create index party_enterprise on awards.party (tenant_id, enterprise_id);
alter table awards.party enable row level security;
alter table awards.party force row level security;
grant select, insert, update (consent) on awards.party to kentan_app;
create policy party_seen on awards.party for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null
    when 'clock' then true
    else false end);
create policy party_added on awards.party for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[]) and consent = 'given'
    when 'coordinator' then (select app.region()) is null and part = 'owner' and consent = 'asked'
    else false end);
create policy party_answered on awards.party for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and enterprise_id = any ((select app.enterprises())::uuid[]) and consent = 'asked')
  with check (tenant_id = (select app.tenant()) and consent in ('given', 'declined'));

create table awards.good_case (
  tenant_id        text  not null,
  case_id          uuid  not null,
  version          int   not null,
  status_before    text  not null,
  status           text  not null,
  cycle_id         uuid  not null,
  title            text  not null,
  environment      text  not null,
  industry         text,
  region_id        text,
  content          jsonb not null, -- how it was, what was done, how it is, and the effect in numbers
  nominator_role   text  not null,
  nominator_office uuid,
  nominated_on     date  not null,
  published_on     date,
  decided_on       date,
  reason           text,
  approvals        int,
  spread           jsonb not null, -- where it was taken up, with what effect
  primary key (tenant_id, case_id)
);
create index good_case_cycle on awards.good_case (tenant_id, cycle_id);
-- 案例库: what was awarded, the latest first.
create index good_case_library on awards.good_case (tenant_id, decided_on, case_id) where status = 'awarded';
alter table awards.good_case enable row level security;
alter table awards.good_case force row level security;
grant select, insert, update on awards.good_case to kentan_app;
-- A candidate is everybody's to read, unless it was withdrawn.
create policy good_case_seen on awards.good_case for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    when 'expert' then (published_on is not null and status <> 'withdrawn') or nominator_role = 'expert'
    when 'lead' then (published_on is not null and status <> 'withdrawn') or nominator_office = (select app.office())
    when 'handler' then (published_on is not null and status <> 'withdrawn') or nominator_office = (select app.office())
    when 'enterprise' then (published_on is not null and status <> 'withdrawn')
      or case_id in (select p.case_id from awards.party p where p.tenant_id = (select app.tenant())
        and p.enterprise_id = any ((select app.enterprises())::uuid[]))
    when 'public' then published_on is not null and status <> 'withdrawn'
    else false end);
create policy good_case_added on awards.good_case for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and status = 'nominated' and published_on is null
    and nominator_role = (select app.role()) and case (select app.role())
      when 'coordinator' then nominator_office = (select app.office())
      when 'lead' then nominator_office = (select app.office())
      when 'handler' then nominator_office = (select app.office())
      when 'leader' then nominator_office is null
      when 'expert' then nominator_office is null
      when 'enterprise' then nominator_office is null
      else false end);
-- Which of these may take which step the loop says; who may object has a case of another before it.
create policy good_case_changed on awards.good_case for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'clock' then true
    when 'leader' then status in ('qualified', 'candidate', 'tallied')
    when 'expert' then status in ('candidate', 'tallied')
    when 'lead' then status in ('candidate', 'tallied', 'awarded')
    when 'handler' then status in ('candidate', 'tallied', 'awarded')
    when 'enterprise' then status in ('nominated', 'candidate', 'tallied')
    else false end)
  with check (tenant_id = (select app.tenant()));

-- A ballot: sealed, and nobody's to read but its enterprise's and the clock's, which counts.
create table awards.ballot (
  tenant_id     text        not null,
  cycle_id      uuid        not null,
  voter         text        not null, -- the blind index of the credit code
  enterprise_id uuid        not null,
  cast_at       timestamptz not null,
  commitment    text        not null check (commitment ~ '^[0-9a-f]{64}$'),
  sealed        bytea       not null, -- the choices and the salt
  signs         text[]      not null, -- blind, of this round alone: by what related enterprises are known
  network       text        not null, -- blind: by what a burst is known
  committed     boolean     not null,
  -- One ballot an enterprise and round, and so one vote for a case: whichever of its accounts casts it.
  primary key (tenant_id, cycle_id, voter)
);
-- What the log has no commitment of yet.
create index ballot_waiting on awards.ballot (tenant_id, cycle_id) where not committed;
-- Ballots of one network within some minutes.
create index ballot_network on awards.ballot (tenant_id, cycle_id, network, cast_at);
create index ballot_enterprise on awards.ballot (tenant_id, enterprise_id);
alter table awards.ballot enable row level security;
alter table awards.ballot force row level security;
grant select, insert, update (committed, signs, network) on awards.ballot to kentan_app;
create policy ballot_seen on awards.ballot for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'clock' then true
    else false end);

create function awards.takes_votes(id uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from awards.cycle c where c.tenant_id = app.tenant() and c.cycle_id = id
    and c.status = 'voting');
end $$;
-- Whether a ballot is cast under the enterprise's own credit code.
create function awards.votes_as(id uuid, code text) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from people.enterprise e where e.tenant_id = app.tenant() and e.enterprise_id = id
    and not e.provisional and e.merged_into is null and encode(e.code_index, 'hex') = code);
end $$;
create policy ballot_cast on awards.ballot for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'enterprise'
    and enterprise_id = any ((select app.enterprises())::uuid[]) and not committed
    and awards.takes_votes(cycle_id) and awards.votes_as(enterprise_id, voter));
create policy ballot_committed on awards.ballot for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()));

-- The commitments that the log has: everybody may look whether his own is among them.
create table awards.commitment (
  tenant_id  text not null,
  cycle_id   uuid not null,
  commitment text not null,
  primary key (tenant_id, cycle_id, commitment)
);
alter table awards.commitment enable row level security;
alter table awards.commitment force row level security;
grant select, insert on awards.commitment to kentan_app;
create policy commitment_seen on awards.commitment for select to kentan_app
  using (tenant_id = (select app.tenant()));
create policy commitment_added on awards.commitment for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- Ballots opened for the count: nothing of them tells who cast them. The auditors count them again.
create table awards.opened_ballot (
  tenant_id  text    not null,
  cycle_id   uuid    not null,
  commitment text    not null,
  salt       text    not null,
  case_ids   uuid[]  not null,
  cluster    int     not null,
  eligible   boolean not null,
  own        uuid[]  not null,
  primary key (tenant_id, cycle_id, commitment)
);
alter table awards.opened_ballot enable row level security;
alter table awards.opened_ballot force row level security;
grant select, insert on awards.opened_ballot to kentan_app;
create policy opened_ballot_seen on awards.opened_ballot for select to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) in ('auditor', 'clock'));
create policy opened_ballot_added on awards.opened_ballot for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
