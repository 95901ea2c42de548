alter table briefings.remark add constraint remark_report
  foreign key (tenant_id, report_id) references briefings.report;
