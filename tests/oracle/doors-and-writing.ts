import { everybody, type Mutant, nobody, own, tenant } from './mutant.ts'

/** What decides for many tables at once. */
export const routines: Mutant[] = [
  {
    says: 'the signature is not compared',
    routine: 'app.told(integer)',
    from: 'left(ctx, 64) <>',
    to: 'false and left(ctx, 64) <>',
  },
  {
    says: 'no login is asked for its class',
    routine: 'app.told(integer)',
    from: 'if not (case',
    to: 'if false and not (case',
  },
  {
    says: 'the public login carries staff',
    routine: 'app.told(integer)',
    from: "then acts in ('public', 'session')\n",
    to: 'then true\n',
  },
  {
    says: 'staff may be the timekeeper',
    routine: 'app.told(integer)',
    from: "acts not in ('enterprise', 'clock')",
    to: "acts <> 'enterprise'",
  },
  {
    says: 'the role is believed unsigned',
    sql: `create or replace function app.role() returns text language sql stable
    return coalesce(nullif(current_setting('app.role', true), ''), app.told(3))`,
  },
  {
    says: 'events of appeals are seen by all',
    routine: 'record.seen(text, uuid)',
    from: "when 'appeal' then",
    to: "when 'appeal' then return true;",
  },
  {
    says: 'experts read the whole record',
    routine: 'record.seen(text, uuid)',
    from: "in ('clock', 'auditor')",
    to: "in ('clock', 'auditor', 'expert')",
  },
  {
    says: 'the record of no loop is seen',
    routine: 'record.seen(text, uuid)',
    from: 'else return false',
    to: 'else return true',
  },
  {
    says: 'whoever knows a secret opens any enterprise',
    routine: 'people.opened(uuid, uuid)',
    from: 'in (id, merged)',
    to: 'is not null or true',
  },
]

/** What takes the guard away altogether, or puts a door beside it. */
export const doors: Mutant[] = [
  {
    says: 'no row security on appeals',
    sql: 'alter table appeals.appeal disable row level security',
  },
  {
    says: 'no row security on the record',
    sql: 'alter table record.event disable row level security',
  },
  {
    says: 'one more policy on enterprises',
    sql: 'create policy more on people.enterprise for select to kentan_app using (tenant_id = (select app.tenant()))',
  },
  {
    says: 'one more policy on accounts, for all cities',
    sql: 'create policy more on people.account for select using (true)',
  },
  { says: 'a right to read what is sealed', sql: 'grant select on vault.sealed to kentan_app' },
  { says: 'a policy that is gone', sql: 'drop policy seat_seen on talks.seat' },
]

/** What is written that should not be. */
export const written: Mutant[] = [
  {
    says: 'a leader changes appeals',
    policy: ['appeal_changed', 'appeals.appeal'],
    from: nobody,
    to: everybody,
  },
  {
    says: 'an expert changes talks that are over',
    policy: ['session_changed', 'talks.session'],
    from: "(status = ANY (ARRAY['underway'::text, 'minutes'::text]))",
    to: 'true',
  },
  {
    says: 'everybody changes topics',
    policy: ['topic_changed', 'talks.topic'],
    from: "(( SELECT app.role() AS role) = ANY (ARRAY['coordinator'::text, 'clock'::text]))",
    to: 'true',
  },
  {
    says: 'an enterprise gives its appeal to another',
    sql: 'grant update (enterprise_id) on appeals.appeal to kentan_app',
  },
  {
    says: 'a seat changes hands',
    sql: 'grant update (enterprise_id) on talks.seat to kentan_app',
  },
  {
    says: 'everybody of a city writes the head of the log',
    sql: 'grant update on log.head to kentan_app; create policy more on log.head for update to kentan_app using (tenant_id = (select app.tenant()))',
  },
  {
    says: 'leaves are added beside the one way',
    sql: 'grant insert on log.leaf to kentan_app; create policy more on log.leaf for insert to kentan_app with check (tenant_id = (select app.tenant()))',
  },
  {
    says: 'events are altered',
    sql: 'grant update on record.event to kentan_app; create policy altered on record.event for update to kentan_app using (tenant_id = (select app.tenant()))',
  },
  {
    says: 'an enterprise submits for another',
    policy: ['appeal_added', 'appeals.appeal'],
    from: own,
    to: 'true',
  },
  {
    says: 'events in the name of another',
    policy: ['events_added', 'record.event'],
    from: '(actor_id = ( SELECT app.account() AS account))',
    to: 'true',
  },
  {
    says: 'rows are added to another city',
    policy: ['enterprise_added', 'people.enterprise'],
    from: tenant,
    to: 'true',
  },
  {
    says: 'anybody opens a period',
    policy: ['period_added', 'talks.period'],
    from: "(( SELECT app.role() AS role) = 'coordinator'::text)",
    to: 'true',
  },
]
