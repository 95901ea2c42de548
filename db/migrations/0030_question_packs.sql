-- 问题包: which office shall answer a question, under which subject, and which one it was dispatched to.
alter table talks.question add column subject text;
alter table talks.question add column office_id uuid;
alter table talks.question add column dispatched_to uuid;
-- Who asks, as offices and papers are told: null where the tier hides it.
alter table talks.question add column tier text check (tier in ('public', 'departments', 'hidden'));
alter table talks.question add column raised_by text check (raised_by is null or tier <> 'hidden');

-- An office sees the questions it shall answer, and those it was given an order for.
drop policy question_seen on talks.question;
create policy question_seen on talks.question for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'enterprise' then enterprise_id = any ((select app.enterprises())::uuid[])
    when 'coordinator' then (select app.region()) is null or region_id = (select app.region())
    when 'handler' then (office_id = (select app.office()) and status <> 'withdrawn')
      or dispatched_to = (select app.office())
    when 'lead' then (office_id = (select app.office()) and status <> 'withdrawn')
      or dispatched_to = (select app.office())
    when 'leader' then true
    when 'auditor' then true
    when 'clock' then true
    else false end);

-- What was answered before is looked through from its latest reply on.
create index appeal_replied on appeals.appeal (tenant_id, replied_on, appeal_id) where replied_on is not null;
-- Dispatch orders and notices of talks are numbered as letters are.
alter table appeals.letter_count drop constraint letter_count_document_check;
alter table appeals.letter_count add constraint letter_count_document_check
  check (document in ('reminder', 'order', 'dispatch', 'notice'));
