import { doors, routines, written } from './doors-and-writing.ts'
import { everybody, type Mutant, nobody, office, own, region, tenant } from './mutant.ts'

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
    says: 'everybody finds every text of the city',
    policy: ['document_seen', 'search.document'],
    from: '(readers && ( SELECT search.mine() AS mine))',
    to: '(cardinality(readers) > 0)',
  },
  {
    says: 'texts of every city are found',
    policy: ['document_seen', 'search.document'],
    from: tenant,
    to: 'true',
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

/** Who an enterprise is, opened without its consent. */
const openings: Mutant[] = [
  {
    says: 'an office opens whoever appeals to it',
    routine: 'vault.is_consented(text, uuid, uuid)',
    from: 'and a.disclosed_to @> array[app.office()]',
    to: '',
  },
  {
    says: 'consent to one office is consent to all',
    routine: 'vault.is_consented(text, uuid, uuid)',
    from: 'and a.disclosed_to @> array[app.office()]',
    to: 'and cardinality(a.disclosed_to) > 0',
  },
  {
    says: 'consent opens nothing',
    routine: 'vault.is_consented(text, uuid, uuid)',
    from: "of_kind = 'enterprise'",
    to: 'false',
  },
]

/** By what is likely to find them first. */
export const mutants = {
  reads: [...seen, ...doors, ...routines.slice(5)],
  doors: routines.slice(0, 5),
  openings,
  writes: written,
} as const satisfies Record<string, readonly Mutant[]>
