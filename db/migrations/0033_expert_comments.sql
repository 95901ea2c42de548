-- An expert notes its own comment while the talk goes on, and until the minutes are approved.
drop policy session_changed on talks.session;
create policy session_changed on talks.session for update to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'clock' then true
    when 'expert' then status in ('underway', 'minutes')
    else false end)
  with check (tenant_id = (select app.tenant()));
drop policy session_events_added on record.event;
create policy session_events_added on record.event for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and loop = 'talk-session'
    and actor_id = (select app.account()) and exists (
    select from talks.session s where s.tenant_id = event.tenant_id and s.session_id = event.stream_id
      and case (select app.role())
        when 'coordinator' then (select app.region()) is null or s.region_id = (select app.region())
        when 'clock' then true
        when 'expert' then event.type = 'commented' and s.status in ('underway', 'minutes')
        else false end));
