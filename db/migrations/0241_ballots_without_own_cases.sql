-- An opened ballot named the own cases of its enterprise, and auditors may read whose appeals a case tells of.
-- What is left out of the count of a case stands in the record now, without the ballots it is of.
alter table awards.opened_ballot drop column own;
-- With what a ballot's own enterprise can show that it was left out: [{"caseId", "salt"}] in an object.
alter table awards.ballot add column left_out jsonb;
grant update (left_out) on awards.ballot to kentan_app;
