-- Everybody signs in once more: the sessions there are do not say how they were opened.
truncate people.session;
-- What a session proves. Restricted: opened by a link alone where two factors are asked for; it may
-- only enrol the second.
alter table people.session
  add column session_id   uuid        not null,
  add column confirmed_at timestamptz,
  add column restricted   boolean     not null,
  add column device       text        not null check (length(device) <= 200);
create unique index session_named on people.session (tenant_id, session_id);
-- The sessions of one account: its own list, and all of them ended at once.
create index session_of_account on people.session (tenant_id, account_id);

-- People see and end their own sessions.
create policy session_seen_by_owner on people.session for select to kentan_app
  using (tenant_id = (select app.tenant()) and account_id = (select app.account()));
create policy session_ended_by_owner on people.session for delete to kentan_app
  using (tenant_id = (select app.tenant()) and account_id = (select app.account()));

-- A city for showing: its accounts hold nothing of anybody and sign in by a link alone. Said when the
-- city is set up and never altered: no policy lets a tenant be updated.
alter table people.tenant add column demo boolean not null default false;
