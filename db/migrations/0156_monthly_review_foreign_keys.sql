alter table reviews.review add constraint review_edge
  foreign key (status_before, status) references reviews.review_edge (status_before, status);
alter table reviews.item add constraint item_edge
  foreign key (status_before, status) references reviews.item_edge (status_before, status);
alter table reviews.item add constraint item_review
  foreign key (tenant_id, review_id) references reviews.review (tenant_id, review_id);
alter table reviews.ballot add constraint ballot_item
  foreign key (tenant_id, item_id) references reviews.item (tenant_id, item_id);
alter table reviews.ballot add constraint ballot_review
  foreign key (tenant_id, review_id) references reviews.review (tenant_id, review_id);
alter table reviews.ballot add constraint ballot_enterprise
  foreign key (tenant_id, enterprise_id) references people.enterprise (tenant_id, enterprise_id);
