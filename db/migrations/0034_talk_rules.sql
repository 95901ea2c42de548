-- The fairness targets are the city's to set: a draw is published with those it was made by.
alter table talks.draw add column targets jsonb not null
  default '{"smallMicro": 40, "neverInvited": 30, "dissatisfied": 1}';
alter table talks.draw alter column targets drop default;
-- How many questions an enterprise may ask, too; no city lets one ask more than ten.
alter table talks.seat drop constraint seat_question_count_check;
alter table talks.seat add constraint seat_question_count_check
  check (question_count between 0 and 10);
alter table talks.question drop constraint question_nth_check;
alter table talks.question add constraint question_nth_check check (nth between 1 and 10);
