-- Whose a row is was said when it was added: no login of the application may alter those columns.
do $$
declare
  fixed record;
  columns text;
begin
  for fixed in select * from (values
      ('appeals.appeal'::regclass, array['tenant_id', 'appeal_id', 'enterprise_id']),
      ('talks.seat', array['tenant_id', 'seat_id', 'enterprise_id']),
      ('talks.question', array['tenant_id', 'question_id', 'enterprise_id']),
      ('people.enterprise', array['tenant_id', 'enterprise_id']),
      ('people.account', array['tenant_id', 'account_id', 'enterprise_id'])) f (of_table, names)
  loop
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into columns
      from pg_attribute a where a.attrelid = fixed.of_table and a.attnum > 0
      and not a.attisdropped and a.attname <> all (fixed.names);
    execute format('revoke update on %s from kentan_app', fixed.of_table);
    execute format('grant update (%s) on %s to kentan_app', columns, fixed.of_table);
  end loop;
end $$;
