-- What may be searched: the words of every record, beside it, written in the transaction that changes them.
-- A table of its own, so that a change of an appeal's status writes no index of words anew (scale.md 3).
create schema search;
grant usage on schema search to kentan_app;

-- What is searched for at this moment, told by the transaction itself; nothing told is everything.
create function search.asked() returns int[] language sql stable parallel safe
  return coalesce(nullif(current_setting('search.asked', true), '')::int[], '{}');

-- As whom the actor reads: by role, by role and region, as an account, an office or an enterprise.
create function search.mine() returns text[] language sql stable parallel safe
  return case
    when app.role() in ('enterprise', 'coordinator', 'handler', 'lead', 'caller', 'leader', 'expert', 'auditor')
      then array[app.role(), app.role() || '@' || coalesce(app.region(), '')]
    else '{}'::text[] end
    || case when app.role() in ('enterprise', 'handler', 'lead', 'caller', 'expert')
      then array['account:' || app.account()] else '{}'::text[] end
    || case when app.role() in ('handler', 'lead') and app.office() is not null
      then array['office:' || app.office()] else '{}'::text[] end
    || case when app.role() = 'enterprise' then array(select 'enterprise:' || one
      from unnest(app.enterprises()) one) else '{}'::text[] end;

create table search.document (
  tenant_id  text   not null,
  loop       text   not null,
  subject_id uuid   not null,
  part       text   not null, -- which of its texts
  kind       text   not null, -- what a reader finds: an appeal, a reply, a topic
  day        date   not null,
  plain      text   not null, -- as it is compared: small letters of one width
  shown      text,            -- as it is shown, where that is different; of the same length
  grams      int[]  not null, -- numbers of its pairs of letters and of its filters, other ones in every city
  readers    text[] not null, -- who may read it: words of search.mine()
  primary key (tenant_id, loop, subject_id, part),
  check (char_length(shown) = char_length(plain))
);
-- The numbers are long and only their index is read: they stay out of the row.
alter table search.document alter column grams set storage external;
alter table search.document alter column plain set storage main;
-- Found by all numbers of what is asked at once. The city is in the numbers. Few entries wait to be sorted in,
-- for every search looks through all that wait.
create index document_grams on search.document using gin (grams) with (gin_pending_list_limit = 512);
alter table search.document enable row level security;
alter table search.document force row level security;
grant select, insert, update, delete on search.document to kentan_app;
create policy document_seen on search.document for select to kentan_app
  using (tenant_id = (select app.tenant()) and case (select app.role())
    when 'clock' then true
    else readers && (select search.mine()) end);
-- Why in a policy: no operator of arrays is leakproof, so as a condition of a query it would be asked after the
-- policies, row by row. Here it narrows what people see to what is asked, and the index finds that. The worker
-- asks nothing: it reads them all to count words. Why twice: the planner, which does not know what is asked,
-- believes that one text in two hundred has it, and plans for so many; of both together it expects few.
create policy document_asked on search.document as restrictive for select
  to kentan_public, kentan_enterprise, kentan_staff
  using (tenant_id = (select app.tenant()) and grams @> (select search.asked())
    and grams @> (select search.asked()));
create policy document_added on search.document for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and record.seen(loop, subject_id));
create policy document_changed on search.document for update to kentan_app
  using (tenant_id = (select app.tenant()) and record.seen(loop, subject_id))
  with check (tenant_id = (select app.tenant()) and record.seen(loop, subject_id));
create policy document_dropped on search.document for delete to kentan_app
  using (tenant_id = (select app.tenant()) and record.seen(loop, subject_id));

-- How much there is, counted by the timekeeper once a day: the weights of words follow from it.
create table search.standing (
  tenant_id   text   not null primary key,
  format      int    not null, -- by which rules the documents were made; others are made anew at a start
  documents   int    not null check (documents >= 0),
  mean_length real   not null check (mean_length >= 0),
  first_day   date,
  counted_on  date   not null
);
alter table search.standing enable row level security;
alter table search.standing force row level security;
grant select, insert, update on search.standing to kentan_app;
create policy standing_seen on search.standing for select to kentan_app
  using (tenant_id = (select app.tenant()) and ((select app.role()) = 'clock' or cardinality((select search.mine())) > 0));
create policy standing_added on search.standing for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy standing_changed on search.standing for update to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock')
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');

-- Which numbers are common: in one document of two thousand or more. Of rarer ones nothing is kept, so that
-- nobody learns from the order of results that somewhere a rare word was written.
create table search.common (
  tenant_id text not null,
  gram      int  not null,
  share     real not null check (share > 0 and share <= 1),
  primary key (tenant_id, gram)
);
alter table search.common enable row level security;
alter table search.common force row level security;
grant select, insert, delete on search.common to kentan_app;
create policy common_seen on search.common for select to kentan_app
  using (tenant_id = (select app.tenant()) and ((select app.role()) = 'clock' or cardinality((select search.mine())) > 0));
create policy common_added on search.common for insert to kentan_app
  with check (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
create policy common_dropped on search.common for delete to kentan_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'clock');
