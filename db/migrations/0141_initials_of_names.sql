-- Enterprises are found by the initials of their names as well (name_pairs): those of an earlier release are
-- told by this, and their initials are added at the start.
alter table people.enterprise add column initials boolean not null default false;
grant update (initials) on people.enterprise to kentan_app;
