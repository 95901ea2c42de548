-- Follow-up (回访): what was said last of how satisfied the enterprise is, when it was last tried, and how often
-- the appeal was rated bad (差评), which the timekeeper has rectified.
alter table appeals.appeal add column call_rating int check (call_rating between 1 and 5);
alter table appeals.appeal add column attempted_at timestamptz;
alter table appeals.appeal add column bad_count int not null default 0 check (bad_count >= 0);
grant update (call_rating, attempted_at, bad_count) on appeals.appeal to kentan_app;
-- Ratings of earlier releases count too; the owner may write here while it migrates.
alter table appeals.appeal no force row level security;
update appeals.appeal set bad_count = 1 where rating <= 2;
alter table appeals.appeal force row level security;
-- Whom callers have still to ask, the first that is due first.
create index appeal_to_call on appeals.appeal (tenant_id, next_due_on, appeal_id) where status = 'replied';
