-- Suggested offices (建议承办单位): what was learnt from the city's own dispatches, a version each, and what
-- was suggested to whom, with what they chose.
create schema routing;
grant usage on schema routing to kentan_app;

-- A version is never altered; what it learnt is thrown away when it is old, its figures stay.
create table routing.version (
  tenant_id      text        not null,
  kind           text        not null check (kind in ('office', 'environment', 'kind')),
  version        int         not null check (version > 0),
  made_at        timestamptz not null,
  made_by        uuid        not null,
  reason         text        not null check (reason in ('dispatches', 'corrections', 'erasure', 'returned')),
  from_version   int,                 -- the version that was returned to
  examples       int         not null,
  tried          int         not null, -- how many of the newest it was tried on, not knowing them
  first_right    int         not null,
  three_right    int         not null,
  margins        jsonb       not null, -- of those tried: how many lay beyond each margin, and were right
  learnt_ids     uuid[],
  learnt_labels  text[],
  format         int         not null,
  model          bytea,
  primary key (tenant_id, kind, version),
  check ((reason = 'returned') = (from_version is not null))
);
alter table routing.version enable row level security;
alter table routing.version force row level security;
grant select, insert, update (learnt_ids, learnt_labels, model) on routing.version to kentan_app;
create policy version_seen on routing.version for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then true
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy version_added on routing.version for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and made_by = (select app.account())
    and case (select app.role())
      when 'coordinator' then reason = 'returned' and (select app.region()) is null
      when 'clock' then reason <> 'returned'
      else false end);
create policy version_trimmed on routing.version for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and model is null);

-- What was suggested of an appeal last before somebody decided, and what they decided.
create table routing.suggestion (
  tenant_id  text        not null,
  appeal_id  uuid        not null,
  kind       text        not null check (kind in ('office', 'environment', 'kind')),
  version    int         not null, -- 0: by descriptions alone
  shown      jsonb       not null, -- the first three, each with its confidence
  shown_at   timestamptz not null,
  shown_to   uuid,                 -- null: the timekeeper looked whether it is sure enough
  chosen     text,
  chosen_at  timestamptz,
  chosen_by  uuid,
  automatic  boolean     not null default false,
  primary key (tenant_id, appeal_id, kind),
  check ((chosen is null) = (chosen_at is null) and (chosen is null) = (chosen_by is null))
);
-- Those about which somebody has still to decide; and how often each version was followed.
create index suggestion_open on routing.suggestion (tenant_id, kind, appeal_id) where chosen is null;
create index suggestion_version on routing.suggestion (tenant_id, kind, version) where chosen is not null;
alter table routing.suggestion enable row level security;
alter table routing.suggestion force row level security;
grant select, insert, update on routing.suggestion to kentan_app;
create policy suggestion_seen on routing.suggestion for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then exists (select from appeals.appeal a where a.tenant_id = (select app.tenant())
      and a.appeal_id = suggestion.appeal_id)
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);
create policy suggestion_shown on routing.suggestion for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and chosen is null and case (select app.role())
    when 'coordinator' then shown_to = (select app.account()) and exists (select from appeals.appeal a
      where a.tenant_id = (select app.tenant()) and a.appeal_id = suggestion.appeal_id)
    when 'clock' then shown_to is null
    else false end);
create policy suggestion_shown_again on routing.suggestion for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then chosen is null and exists (select from appeals.appeal a
      where a.tenant_id = (select app.tenant()) and a.appeal_id = suggestion.appeal_id)
    when 'clock' then true
    else false end)
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then chosen is null and shown_to = (select app.account())
    when 'clock' then true
    else false end);

-- What is learnt from is the newest that was dispatched.
create index appeal_dispatched on appeals.appeal (tenant_id, dispatched_on desc, appeal_id)
  where dispatched_on is not null;

-- An office's duties (职责) are what it is found by: those who set the city up and its coordinators edit them.
revoke update on people.office from kentan_app;
grant update (duties) on people.office to kentan_app;
create policy office_described on people.office for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'admin' then true
    when 'coordinator' then (select app.region()) is null
    else false end)
  with check (tenant_id = (select app.tenant()));
