-- On how many days an enterprise was tried in vain since the latest reply: only with these is it not called any more.
alter table appeals.appeal add column tried_days int not null default 0 check (tried_days >= 0);
alter table evaluation.rectification add column tried_days int not null default 0 check (tried_days >= 0);
grant update (tried_days) on appeals.appeal to kentan_app;
grant update (tried_days) on evaluation.rectification to kentan_app;

-- Attempts of earlier releases count too; the owner may read and write here while it migrates.
alter table appeals.appeal no force row level security;
alter table evaluation.rectification no force row level security;
alter table record.event no force row level security;
update appeals.appeal a set tried_days = (select count(distinct e.body->'attempt'->>'on') from record.event e
    where e.tenant_id = a.tenant_id and e.stream_id = a.appeal_id and e.type = 'followedUp'
      and e.body->'attempt'->>'reached' = 'false'
      and e.version > (select max(r.version) from record.event r where r.tenant_id = a.tenant_id
        and r.stream_id = a.appeal_id and r.type in ('replied', 'reopened')))
  where a.attempts > 0;
update evaluation.rectification c set tried_days = (select count(distinct e.body->'attempt'->>'on')
    from record.event e where e.tenant_id = c.tenant_id and e.stream_id = c.rectification_id
      and e.type = 'calledBack' and e.body->'attempt'->>'reached' = 'false')
  where c.attempts > 0;
-- A rating is of the reply it was given for: one that was redone since has none yet.
update appeals.appeal a set rating = null
  where a.rating is not null and not exists (select from record.event e
    where e.tenant_id = a.tenant_id and e.stream_id = a.appeal_id and e.type = 'rated'
      and e.version > (select max(r.version) from record.event r where r.tenant_id = a.tenant_id
        and r.stream_id = a.appeal_id and r.type in ('replied', 'reopened')));
alter table record.event force row level security;
alter table evaluation.rectification force row level security;
alter table appeals.appeal force row level security;
