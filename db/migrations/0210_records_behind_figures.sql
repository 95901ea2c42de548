-- What records beside appeals are counted by, on the records themselves, so that those behind a figure are found by
-- their day (src/modules/insight/indicators/behind-records.ts).
alter table evaluation.rectification add column call_back_due_on date;
grant update (call_back_due_on) on evaluation.rectification to kentan_app;
alter table talks.question add column asked_on date;
grant update (asked_on) on talks.question to kentan_app;
alter table checks.task add column environment text;
alter table checks.task add column channel text;

-- Those of earlier releases have theirs too; the owner may read and write here while it migrates.
alter table evaluation.rectification no force row level security;
alter table record.deadline no force row level security;
update evaluation.rectification r set call_back_due_on = d.due_on from record.deadline d
  where d.tenant_id = r.tenant_id and d.subject_id = r.rectification_id and d.kind = 'callBack';
alter table record.deadline force row level security;
alter table evaluation.rectification force row level security;
alter table talks.question no force row level security;
alter table record.event no force row level security;
update talks.question q set asked_on = (select min((e.body->>'on')::date) from record.event e
  where e.tenant_id = q.tenant_id and e.stream_id = q.question_id and e.type in ('asked', 'revised'));
alter table checks.task no force row level security;
update checks.task t set environment = e.body->>'environment', channel = e.body->>'channel' from record.event e
  where e.tenant_id = t.tenant_id and e.stream_id = t.check_id and e.type = 'drawn';
alter table checks.task force row level security;
alter table record.event force row level security;
alter table talks.question force row level security;

create index rectification_rectify on evaluation.rectification
  (tenant_id, least(rectified_on, rectify_due_on), rectification_id);
create index rectification_call_back on evaluation.rectification
  (tenant_id, least(closed_on, call_back_due_on), rectification_id);
create index rectification_upheld on evaluation.rectification (tenant_id, closed_on, rectification_id) where upheld;
create index task_closed on checks.task (tenant_id, closed_on, check_id) where closed_on is not null;
create index promise_counted on promises.promise (tenant_id, first_due_on, promise_id);
create index promise_of_no_appeal on promises.promise (tenant_id, first_due_on) where appeal_id is null;
create index question_asked on talks.question (tenant_id, asked_on, question_id);
