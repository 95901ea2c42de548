// The written policy once more, in plain words of TypeScript: who sees which row. It imports nothing of it, so
// that no fault of the application can be one of its own. Rows are as the owner of the database reads them.

import {
  account,
  bySecretNamed,
  opensAccount,
  opensSession,
  ownAccount,
  ownEnterprise,
  requestOf,
  signedIn,
} from './account-policy.ts'
import { foundBy, searchers } from './found-policy.ts'
import { judgedLoops, seenOfJudged } from './judged-policy.ts'
import {
  type Asking,
  byRole,
  find,
  nobody,
  only,
  ownRegion,
  type Row,
  type Rule,
  type World,
  wholeCity,
} from './policy-words.ts'
import { problem, problemMember, problemShown } from './problem-policy.ts'

import { review, reviewItemRecord, seenOfReviews } from './review-policy.ts'

import { question, seat, topic } from './talk-policy.ts'

export type { Asking, Row, World } from './policy-words.ts'

export const dispatchedHere: Rule = (who, row) =>
  who.office !== null && (row.office_id === who.office || row.co_office_ids.includes(who.office))
const appeal = byRole({
  enterprise: ownEnterprise,
  coordinator: ownRegion,
  handler: dispatchedHere,
  lead: dispatchedHere,
  caller: (who, row, world) => row.replied_on !== null && ownRegion(who, row, world),
  leader: wholeCity,
  auditor: wholeCity,
  clock: wholeCity,
})

/** What is recorded of something is seen by whoever sees the thing; the record of no loop by nobody. */
const loops: Record<string, { table: string; id: string; rule: Rule }> = {
  appeal: { table: 'appeals.appeal', id: 'appeal_id', rule: appeal },
  topic: { table: 'talks.topic', id: 'topic_id', rule: topic },
  'talk-period': { table: 'talks.period', id: 'period_id', rule: wholeCity },
  'talk-session': { table: 'talks.session', id: 'session_id', rule: wholeCity },
  'talk-seat': { table: 'talks.seat', id: 'seat_id', rule: seat },
  'talk-question': { table: 'talks.question', id: 'question_id', rule: question },
  problem: { table: 'problems.problem', id: 'problem_id', rule: problem },
  review: { table: 'reviews.review', id: 'review_id', rule: review },
  'review-item': { table: 'reviews.item', id: 'item_id', rule: reviewItemRecord },
  ...judgedLoops,
}
const recordOf =
  (id: string): Rule =>
  (who, row, world) => {
    const loop = loops[row.loop]
    if (loop === undefined) return false
    const subject = find(world, loop.table, row.tenant_id, loop.id, row[id])
    return subject !== undefined && loop.rule(who, subject, world)
  }

const found = foundBy(loops)
/** By what an appeal is found as alike goes with the appeal, and is nobody's to read but those who compare. */
const foundAlike = byRole({
  coordinator: (who, row, world) => {
    const of = find(world, 'appeals.appeal', row.tenant_id, 'appeal_id', row.appeal_id)
    return of !== undefined && ownRegion(who, of, world)
  },
  clock: wholeCity,
})

const ownImport = byRole({
  coordinator: (who, row) => who.region === null || row.created_by === who.account,
  auditor: wholeCity,
})

/** A file goes with its appeal; a draft's is its office's, and an enterprise's is an office's once released. */
const attached: Rule = (who, row, world) => {
  if (who.role === 'clock') return true
  if (row.appeal_id === null) return row.uploaded_by === who.account
  const of = find(world, 'appeals.appeal', row.tenant_id, 'appeal_id', row.appeal_id)
  if (of === undefined || !appeal(who, of, world)) return false
  const office = row.side === 'office' && (row.part === 'reply' || row.office_id === who.office)
  if (['handler', 'lead'].includes(who.role)) return row.released || office
  if (who.role === 'enterprise') return row.side === 'enterprise' || row.part === 'reply'
  return ['coordinator', 'auditor'].includes(who.role) || row.part !== 'draft'
}
const auditorOfCity: Rule = (who) => who.role === 'auditor' && who.region === null

const delivery: Rule = (who, row, world) => {
  if (who.role === 'clock') return true
  if (row.account_id !== null) {
    return row.account_id === who.account || (who.role === 'admin' && row.state === 'failed')
  }
  if (who.role === 'admin') return row.webhook_id !== null || row.state === 'failed'
  if (row.channel !== 'manual') return false
  if (who.role === 'enterprise') return ownEnterprise(who, row, world)
  const firm = find(world, 'people.enterprise', row.tenant_id, 'enterprise_id', row.enterprise_id)
  return who.role === 'coordinator' && firm !== undefined && ownRegion(who, firm, world)
}

/** Who watches over the timed work of the city. */
const watchers = only('clock', 'coordinator', 'leader', 'auditor', 'admin')
const bySecret: Rule = (who, row) => who.token !== '' && row.token_hash === who.token

/** Who sees a row of a table, given that it is one of his own city; a table not named here is a fault. */
const seenInCity: Readonly<Record<string, Rule>> = {
  'appeals.appeal': appeal,
  'appeals.import_batch': ownImport,
  'appeals.import_refusal': (who, row, world) => {
    const batch = find(world, 'appeals.import_batch', row.tenant_id, 'import_id', row.import_id)
    return batch !== undefined && ownImport(who, batch, world)
  },
  'appeals.letter_count': only('coordinator', 'clock'),
  'appeals.likeness': foundAlike,
  'appeals.likeness_band': foundAlike,
  'attachments.attachment': attached,
  'attachments.day_use': (who, row) =>
    who.role === 'clock' || ['city', who.account].includes(row.scope),
  'calendar.year': wholeCity,
  'log.alarm': wholeCity,
  'log.checkpoint': wholeCity,
  'log.head': wholeCity,
  'log.leaf': wholeCity,
  'log.opening': (who, row, world) =>
    only('auditor', 'clock', 'admin', 'coordinator')(who, row, world) ||
    (who.role === 'enterprise' && recordOf('stream_id')(who, row, world)),
  'log.policy': wholeCity,
  'log.tile': wholeCity,
  'notices.address': (who, row, world) =>
    who.role === 'clock' || (signedIn.includes(who.role) && ownAccount(who, row, world)),
  'notices.delivery': delivery,
  'notices.webhook': only('admin', 'clock'),
  'people.account': account,
  'people.account_event': (who, row, world) =>
    ['admin', 'security', 'auditor'].includes(who.role) || ownAccount(who, row, world),
  'people.challenge': (who, row, world) =>
    who.role === 'clock' || bySecretNamed('challenge_hash')(who, row, world),
  'people.contact_change': byRole({
    ...{ enterprise: ownEnterprise, coordinator: wholeCity, auditor: wholeCity, clock: wholeCity },
    session: bySecretNamed('undo_hash'),
  }),
  'people.device': bySecretNamed('device_hash'),
  'people.enterprise': byRole({
    ...{ coordinator: ownRegion, caller: ownRegion, enterprise: ownEnterprise },
    ...{ admin: wholeCity, clock: wholeCity },
    session: (who, row, world) =>
      (world['people.account'] ?? []).some(
        (one) =>
          one.tenant_id === who.tenant &&
          [row.enterprise_id, row.merged_into].includes(one.enterprise_id) &&
          one.enterprise_id !== null &&
          account(who, one, world),
      ),
  }),
  'people.guess': (who, row, world) =>
    who.role === 'clock' || bySecretNamed('key_hash')(who, row, world),
  'people.office': wholeCity,
  'people.passkey': (who, row, world) =>
    bySecretNamed('credential_hash')(who, row, world) ||
    (who.role === 'session' && (opensAccount(who, row, world) || requestOf(who, row, world))),
  'people.phone': byRole({
    ...{ coordinator: wholeCity, admin: wholeCity, clock: wholeCity, enterprise: ownEnterprise },
    session: bySecretNamed('phone_index'),
  }),
  'people.phone_code': bySecretNamed('request_hash'),
  'people.proposal': (who, row) =>
    row.proposed_by === who.account ||
    row.approved_by.includes(who.role) ||
    ['security', 'auditor'].includes(who.role),
  'people.provider_identity': (who, row, world) =>
    bySecretNamed('subject_hash')(who, row, world) ||
    (who.role === 'session' && opensSession(who, row, world)),
  'people.region': wholeCity,
  'people.rules': wholeCity,
  'people.session': (who, row, world) =>
    bySecret(who, row, world) ||
    ownAccount(who, row, world) ||
    ['admin', 'security'].includes(who.role),
  'people.sign_in_link': (who, row, world) =>
    bySecret(who, row, world) || ['admin', 'security'].includes(who.role),
  'people.tenant': wholeCity,
  'openness.edition': (who, row) =>
    row.number !== null ||
    ['leader', 'auditor', 'clock'].includes(who.role) ||
    (who.role === 'coordinator' && who.region === null),
  'openness.ground': byRole({
    ...{ auditor: wholeCity, clock: wholeCity },
    coordinator: (who) => who.region === null,
  }),
  'openness.setting': wholeCity,
  'people.totp': (who, row, world) =>
    who.role === 'session' && (opensAccount(who, row, world) || requestOf(who, row, world)),
  'platform.clock_note': watchers,
  'platform.clock_watch': watchers,
  'platform.idempotency': ownAccount,
  'platform.viewer_mark': only('auditor'),
  'problems.compared': only('clock'),
  'problems.counter': only('coordinator', 'clock'),
  'problems.member': problemMember,
  'problems.night': only('coordinator', 'leader', 'auditor', 'clock'),
  'problems.problem': problem,
  'problems.shown': problemShown,
  'problems.trait': only('clock'),
  'record.deadline': recordOf('subject_id'),
  'record.event': recordOf('stream_id'),
  'record.outbox': only('clock'),
  ...seenOfReviews,
  ...seenOfJudged,
  'rights.consent': (who, row, world) =>
    who.role === 'auditor' || (who.role === 'enterprise' && ownEnterprise(who, row, world)),
  'rights.correction': byRole({
    ...{ enterprise: ownEnterprise, auditor: wholeCity, clock: wholeCity },
    coordinator: (who) => who.region === null,
  }),
  'rights.erasure': byRole({
    ...{ enterprise: ownEnterprise, auditor: wholeCity, clock: wholeCity },
    coordinator: (who) => who.region === null,
  }),
  'search.common': searchers,
  'search.document': found,
  'search.standing': searchers,
  'routing.suggestion': byRole({
    ...{ leader: wholeCity, auditor: wholeCity, clock: wholeCity },
    coordinator: (who, row, world) => {
      const of = find(world, 'appeals.appeal', row.tenant_id, 'appeal_id', row.appeal_id)
      return of !== undefined && ownRegion(who, of, world)
    },
  }),
  'routing.version': only('coordinator', 'leader', 'auditor', 'clock'),
  'talks.counter': (who, row) =>
    row.name === 'topic'
      ? ['coordinator', 'lead', 'enterprise', 'expert'].includes(who.role)
      : row.name === 'period' && who.role === 'coordinator',
  'talks.draw': wholeCity,
  'talks.draw_candidate': byRole({
    ...{ coordinator: wholeCity, auditor: wholeCity, enterprise: ownEnterprise },
  }),
  'talks.feed': (who, row, world) =>
    who.role === 'session' ? bySecret(who, row, world) : ownAccount(who, row, world),
  'talks.guest': byRole({
    ...{ coordinator: wholeCity, auditor: wholeCity, enterprise: ownEnterprise },
  }),
  'talks.period': wholeCity,
  'talks.question': question,
  'talks.seat': seat,
  'talks.seating': wholeCity,
  'talks.session': wholeCity,
  'talks.topic': topic,
  // What is sealed leaves through the vault's own functions: no login reads the tables.
  'vault.key': nobody,
  'vault.opening': (who, row, world) =>
    who.role === 'auditor' ||
    (who.role === 'enterprise' &&
      (who.enterprises.includes(row.subject_id) ||
        (row.kind === 'appeal' &&
          (world['appeals.appeal'] ?? []).some(
            (one) =>
              one.tenant_id === who.tenant &&
              one.appeal_id === row.subject_id &&
              who.enterprises.includes(one.enterprise_id),
          )))),
  'vault.quota': nobody,
  'vault.sealed': nobody,
  'vault.tenant_key': nobody,
  'trust.alert': only('auditor'),
  'trust.quota': wholeCity,
  'trust.read': (who, row, world) => who.role === 'auditor' || ownAccount(who, row, world),
  'aid.use': auditorOfCity,
  'watch.check_in': only('clock'),
  'watch.inspection': (who, row, world) => who.role === 'clock' || auditorOfCity(who, row, world),
  'watch.report': (who, row, world) =>
    auditorOfCity(who, row, world) || (who.role === 'enterprise' && ownEnterprise(who, row, world)),
  'trust.unit_read': (who, row, world) => {
    if (who.role === 'auditor') return true
    const of = find(world, 'appeals.appeal', row.tenant_id, 'appeal_id', row.appeal_id)
    return who.role === 'enterprise' && of !== undefined && appeal(who, of, world)
  },
}

export const tablesDecided = Object.keys(seenInCity)

/** Whether somebody sees a row: never one of another city. */
export function sees(who: Asking, table: string, row: Row, world: World): boolean {
  const rule = seenInCity[table] ?? nobody
  return row.tenant_id === who.tenant && rule(who, row, world)
}
