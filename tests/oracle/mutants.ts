/** A fault planted in what guards the rows; `from` must occur in what it alters. */
export type Mutant = { says: string } & (
  | { policy: readonly [name: string, table: string]; from: string; to: string }
  | { routine: string; from: string; to: string }
  | { sql: string }
)

const tenant = '(tenant_id = ( SELECT app.tenant() AS tenant))'
const region = '(region_id = ( SELECT app.region() AS region))'
const own = '(enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))'
const office = '(office_id = ( SELECT app.office() AS office))'
const nobody = 'ELSE false'
const everybody = 'ELSE true'

/** What somebody sees who should not, or may not see what is his. */
const seen: Mutant[] = [
  {
    says: 'appeals of every city',
    policy: ['appeal_seen', 'appeals.appeal'],
    from: tenant,
    to: 'true',
  },
  {
    says: 'a desk sees the neighbouring region',
    policy: ['appeal_seen', 'appeals.appeal'],
    from: region,
    to: 'true',
  },
  {
    says: 'a handler sees appeals of other offices',
    policy: ['appeal_seen', 'appeals.appeal'],
    from: office,
    to: '(office_id IS NOT NULL)',
  },
  {
    says: 'an office sees whatever any office helps with',
    policy: ['appeal_seen', 'appeals.appeal'],
    from: '(co_office_ids @> ARRAY[( SELECT app.office() AS office)])',
    to: '(cardinality(co_office_ids) > 0)',
  },
  {
    says: 'an office that helps sees nothing',
    policy: ['appeal_seen', 'appeals.appeal'],
    from: '(co_office_ids @> ARRAY[( SELECT app.office() AS office)])',
    to: 'false',
  },
  {
    says: 'a caller sees what has no reply',
    policy: ['appeal_seen', 'appeals.appeal'],
    from: '(replied_on IS NOT NULL)',
    to: 'true',
  },
  {
    says: 'an enterprise sees the appeals of others',
    policy: ['appeal_seen', 'appeals.appeal'],
    from: own,
    to: '(enterprise_id IS NOT NULL)',
  },
  {
    says: 'roles without a rule see appeals',
    policy: ['appeal_seen', 'appeals.appeal'],
    from: nobody,
    to: everybody,
  },
  {
    says: 'a leader sees who declined a seat',
    policy: ['seat_seen', 'talks.seat'],
    from: "(status <> 'declined'::text)",
    to: 'true',
  },
  { says: 'seats of every city', policy: ['seat_seen', 'talks.seat'], from: tenant, to: 'true' },
  {
    says: 'a desk sees seats elsewhere',
    policy: ['seat_seen', 'talks.seat'],
    from: region,
    to: 'true',
  },
  {
    says: 'roles without a rule see seats',
    policy: ['seat_seen', 'talks.seat'],
    from: nobody,
    to: everybody,
  },
  {
    says: 'an enterprise sees the questions of others',
    policy: ['question_seen', 'talks.question'],
    from: own,
    to: 'true',
  },
  {
    says: 'an office sees orders to other offices',
    policy: ['question_seen', 'talks.question'],
    from: '(dispatched_to = ( SELECT app.office() AS office))',
    to: '(dispatched_to IS NOT NULL)',
  },
  {
    says: 'topics that are only proposed are seen',
    policy: ['topic_seen', 'talks.topic'],
    from: '(proposed_by = ( SELECT app.account() AS account))',
    to: 'true',
  },
  {
    says: 'whoever knows a secret sees every enterprise',
    policy: ['enterprise_seen', 'people.enterprise'],
    from: 'people.opened(enterprise_id, merged_into)',
    to: 'true',
  },
  {
    says: 'handlers see who an enterprise is',
    policy: ['enterprise_seen', 'people.enterprise'],
    from: nobody,
    to: everybody,
  },
  {
    says: 'a caller sees enterprises elsewhere',
    policy: ['enterprise_seen', 'people.enterprise'],
    from: region,
    to: 'true',
  },
  {
    says: 'accounts of others are seen',
    policy: ['account_seen', 'people.account'],
    from: '(account_id = ( SELECT app.account() AS account))',
    to: 'true',
  },
  {
    says: 'a session is found without its secret',
    policy: ['session_by_token', 'people.session'],
    from: '(token_hash = ( SELECT app.token() AS token))',
    to: 'true',
  },
  {
    says: 'a link is found without its secret',
    policy: ['link_by_token', 'people.sign_in_link'],
    from: '(token_hash = ( SELECT app.token() AS token))',
    to: 'true',
  },
  {
    says: 'a desk of one region sees the imports of others',
    policy: ['import_seen', 'appeals.import_batch'],
    from: '(created_by = ( SELECT app.account() AS account))',
    to: 'true',
  },
  {
    says: 'refused lines of imports of others',
    policy: ['with_its_import', 'appeals.import_refusal'],
    from: 'EXISTS ( SELECT',
    to: 'true OR EXISTS ( SELECT',
  },
  {
    says: 'an admin sees every delivery',
    policy: ['delivery_seen', 'notices.delivery'],
    from: "(state = 'failed'::text)",
    to: 'true',
  },
  {
    says: 'webhooks and their secrets',
    policy: ['webhook_kept', 'notices.webhook'],
    from: nobody,
    to: everybody,
  },
  {
    says: 'feeds of other accounts',
    policy: ['feed_seen', 'talks.feed'],
    from: nobody,
    to: everybody,
  },
  {
    says: 'requests of other accounts',
    policy: ['own_requests', 'platform.idempotency'],
    from: '(account_id = ( SELECT app.account() AS account))',
    to: 'true',
  },
  { says: 'the outbox', policy: ['outbox_seen', 'record.outbox'], from: nobody, to: everybody },
  {
    says: 'events of whatever',
    policy: ['events_seen', 'record.event'],
    from: 'record.seen(loop, stream_id)',
    to: 'true',
  },
  {
    says: 'dates of whatever',
    policy: ['deadlines', 'record.deadline'],
    from: 'record.seen(loop, subject_id)',
    to: 'true',
  },
  {
    says: 'openings of leaves of other enterprises',
    policy: ['openings_seen', 'log.opening'],
    from: 'record.seen(loop, stream_id)',
    to: 'true',
  },
  { says: 'leaves of every city', policy: ['leaves_seen', 'log.leaf'], from: tenant, to: 'true' },
  {
    says: 'offices of every city',
    policy: ['office_seen', 'people.office'],
    from: tenant,
    to: 'true',
  },
]

/** What decides for many tables at once. */
const routines: Mutant[] = [
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
const doors: Mutant[] = [
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
const written: Mutant[] = [
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

/** By what is likely to find them first. */
export const mutants = {
  reads: [...seen, ...doors, ...routines.slice(5)],
  doors: routines.slice(0, 5),
  writes: written,
} as const satisfies Record<string, readonly Mutant[]>
