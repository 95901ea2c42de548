-- Who may know whose an appeal is, whom the enterprise has told, and what nobody has confirmed yet.
alter table appeals.appeal add column confidentiality text not null default 'hidden'
  check (confidentiality in ('public', 'departments', 'hidden'));
alter table appeals.appeal add column disclosed_to uuid[] not null default '{}';
alter table appeals.appeal add column texts_open int not null default 0 check (texts_open >= 0);
alter table appeals.appeal add column title_open boolean not null default false;
-- What coordinators have still to confirm, the most urgent first.
create index appeal_texts_open on appeals.appeal (tenant_id, next_due_on, appeal_id) where texts_open > 0;
