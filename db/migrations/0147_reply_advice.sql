-- Replies signed against advice are counted where they stand: how many pieces the last one was signed against.
alter table appeals.appeal add column advised int not null default 0;
-- What an office answered last, which a reply is compared with.
create index appeal_answered on appeals.appeal (tenant_id, office_id, replied_on desc, appeal_id)
  where replied_on is not null;
grant update (advised) on appeals.appeal to kentan_app;
