-- Whether the city's clock is believed. While it is paused no worker does timed work and `seen_at`
-- stands still.
create table platform.clock_watch (
  tenant_id  text        not null primary key,
  seen_at    timestamptz not null, -- the last moment that was believed
  paused_at  timestamptz,          -- by the clock that is not believed
  jump_ms    bigint,               -- how far it had run ahead then
  at_start   boolean,              -- found at a start: a jump, or a machine that was off for long
  resumed_at timestamptz,
  resumed_by uuid,
  reason     text,
  check ((paused_at is null) = (jump_ms is null)),
  check ((paused_at is null) = (at_start is null)),
  check ((resumed_at is null) = (resumed_by is null)),
  check ((resumed_at is null) = (reason is null))
);
alter table platform.clock_watch enable row level security;
alter table platform.clock_watch force row level security;
grant select, insert, update on platform.clock_watch to kentan_app;
create policy watch_seen on platform.clock_watch for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'clock' then true
    when 'coordinator' then true
    when 'leader' then true
    when 'auditor' then true
    when 'admin' then true
    else false end);
create policy watch_begun on platform.clock_watch for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
-- An admin can do one thing: end a pause, under their own name.
create policy watch_moved on platform.clock_watch for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'clock' then true
    when 'admin' then paused_at is not null
    else false end)
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'clock' then true
    when 'admin' then paused_at is null and resumed_by = (select app.account())
    else false end);

-- What happened to the clock, for auditors: appended, never altered. Numbered in the order it was
-- found, for here the time is what cannot be trusted.
create table platform.clock_note (
  tenant_id text        not null,
  note_no   int         not null check (note_no > 0),
  kind      text        not null check (kind in ('paused', 'unpaused', 'resumed', 'backward')),
  at        timestamptz not null, -- by the clock as it then was
  jump_ms   bigint      not null,
  at_start  boolean     not null,
  by_id     uuid,
  by_name   text,
  reason    text,
  primary key (tenant_id, note_no),
  check ((kind = 'resumed') = (by_id is not null)),
  check ((kind = 'resumed') = (by_name is not null)),
  check ((kind = 'resumed') = (reason is not null))
);
alter table platform.clock_note enable row level security;
alter table platform.clock_note force row level security;
grant select, insert on platform.clock_note to kentan_app;
create policy note_seen on platform.clock_note for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'clock' then true
    when 'coordinator' then true
    when 'leader' then true
    when 'auditor' then true
    when 'admin' then true
    else false end);
create policy note_added on platform.clock_note for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and case (select app.role())
    when 'clock' then kind <> 'resumed'
    when 'admin' then kind = 'resumed' and by_id = (select app.account())
    else false end);
