// Who may change a row that is there, and who may add one like it; as plain as policy.ts, which it rests on.

import { addedOfJudged, addsToJudged, changedOfJudged, datesOfJudged } from './judged-policy.ts'
import { type Asking, type Row, sees, type World } from './policy.ts'
import { addedOfReviews, addsToItem, changedOfReviews, convenes } from './review-policy.ts'

type Rule = (who: Asking, row: Row, world: World) => boolean

const is =
  (...roles: string[]): Rule =>
  (who) =>
    roles.includes(who.role)
const ownEnterprise: Rule = (who, row) => who.enterprises.includes(row.enterprise_id)
const ownRegion: Rule = (who, row) => who.region === null || who.region === row.region_id
const ownAccount: Rule = (who, row) => row.account_id === who.account
const wholeCityDesk: Rule = (who) => who.role === 'coordinator' && who.region === null
const regionDesk: Rule = (who, row, world) =>
  who.role === 'coordinator' && ownRegion(who, row, world)
const ownFirm: Rule = (who, row, world) =>
  who.role === 'enterprise' && ownEnterprise(who, row, world)
const either =
  (...rules: Rule[]): Rule =>
  (who, row, world) =>
    rules.some((rule) => rule(who, row, world))
const nobody: Rule = () => false
const anybody: Rule = () => true
const machine = '00000000-0000-7000-8000-000000000000'

/** What concerns several regions is the city's to change. */
const problemDesk: Rule = (who, row) =>
  who.role === 'coordinator' &&
  (who.region === null || row.region_ids.every((one: string) => one === who.region))

/** Beside seeing it: nobody changes what is hidden from him. */
const changedInCity: Readonly<Record<string, Rule>> = {
  'appeals.appeal': either(ownFirm, regionDesk, is('handler', 'lead', 'caller', 'clock')),
  // By one function alone, which works the tree out.
  'log.head': nobody,
  'log.leaf': nobody,
  'people.account': (who, row) =>
    who.role === 'security' ||
    (who.role === 'admin' && (row.disabled || row.role === 'enterprise')),
  'people.enterprise': is('coordinator', 'admin'),
  // Its duties alone.
  'people.office': either(is('admin'), wholeCityDesk),
  'people.region': nobody,
  'people.tenant': nobody,
  'problems.member': either(regionDesk, is('clock')),
  'problems.problem': either(
    problemDesk,
    is('clock', 'lead'),
    (who, row) =>
      who.role === 'leader' && ['suggested', 'confirmed', 'waiting'].includes(row.status),
    (who, row, world) =>
      who.role === 'leader' && row.status === 'scheduled' && convenes(who.account, row, world),
  ),
  'problems.shown': is('coordinator', 'lead', 'leader', 'clock'),
  ...changedOfReviews,
  ...changedOfJudged,
  'record.event': nobody,
  // By whoever takes a step in the record it is of.
  'search.document': (who, row, world) => sees(who, 'record.deadline', row, world),
  'talks.draw_candidate': nobody,
  'talks.period': either(wholeCityDesk, is('clock')),
  'talks.question': either(regionDesk, is('clock')),
  'talks.seat': either(ownFirm, regionDesk, is('clock')),
  'talks.seating': is('coordinator', 'enterprise', 'clock'),
  'talks.session': either(
    regionDesk,
    is('clock'),
    (who, row) => who.role === 'expert' && ['underway', 'minutes'].includes(row.status),
  ),
  'talks.topic': is('coordinator', 'clock'),
}

const addedInCity: Readonly<Record<string, Rule>> = {
  'appeals.appeal': either(ownFirm, regionDesk),
  'appeals.import_batch': (who, row) =>
    who.role === 'coordinator' && row.created_by === who.account,
  'calendar.year': is('admin'),
  // The terminal of the machine, which has no account, sets a city up.
  'people.account': (who, row) =>
    who.role === 'security' ||
    (who.role === 'admin' && (row.role === 'enterprise' || who.account === machine)),
  'log.head': nobody,
  'log.leaf': nobody,
  'log.opening': nobody,
  'log.tile': nobody,
  'people.enterprise': is('coordinator', 'admin'),
  'people.office': is('admin'),
  'people.region': is('admin'),
  'people.rules': is('admin'),
  'people.session': is('session'),
  'people.tenant': is('admin'),
  'platform.viewer_mark': (who, row, world) => ownAccount(who, row, world) && row.role === who.role,
  'problems.member': either(regionDesk, is('clock')),
  'problems.problem': either(problemDesk, is('clock')),
  'problems.shown': is('coordinator', 'leader', 'clock'),
  ...addedOfReviews,
  ...addedOfJudged,
  'record.deadline': (who, row, world) =>
    sees(who, 'record.deadline', row, world) &&
    (row.loop === 'appeal' ||
      ['coordinator', 'clock'].includes(who.role) ||
      (row.loop === 'problem' && ['lead', 'leader'].includes(who.role)) ||
      (datesOfJudged[row.loop]?.includes(who.role) ?? false)),
  'record.event': (who, row, world) => row.actor_id === who.account && addsTo(who, row, world),
  'search.common': is('clock'),
  'search.document': (who, row, world) => sees(who, 'record.deadline', row, world),
  'search.standing': is('clock'),
  'talks.draw_candidate': is('coordinator'),
  'talks.period': wholeCityDesk,
  'talks.question': regionDesk,
  'talks.seat': either(ownFirm, regionDesk),
  'talks.seating': is('coordinator'),
  'talks.session': wholeCityDesk,
  'talks.topic': (who, row) =>
    ['coordinator', 'lead', 'enterprise', 'expert'].includes(who.role) &&
    row.proposed_by === who.account,
  'trust.read': (who, row, world) => ownAccount(who, row, world) && row.role === who.role,
}

/** The record is added to by whoever takes the step: who sees the thing, and of some things fewer. */
function addsTo(who: Asking, row: Row, world: World): boolean {
  const subjects: Record<string, { table: string; id: string; rule: Rule }> = {
    appeal: { table: 'appeals.appeal', id: 'appeal_id', rule: anybody },
    topic: { table: 'talks.topic', id: 'topic_id', rule: anybody },
    'talk-period': { table: 'talks.period', id: 'period_id', rule: is('coordinator', 'clock') },
    'talk-session': {
      table: 'talks.session',
      id: 'session_id',
      rule: either(
        regionDesk,
        is('clock'),
        (one, session) =>
          one.role === 'expert' &&
          row.type === 'commented' &&
          ['underway', 'minutes'].includes(session.status),
      ),
    },
    'talk-seat': { table: 'talks.seat', id: 'seat_id', rule: anybody },
    'talk-question': {
      table: 'talks.question',
      id: 'question_id',
      // That its words were erased is the timekeeper's to say.
      rule: (one) => one.role === 'coordinator' || (one.role === 'clock' && row.type === 'erased'),
    },
    problem: {
      table: 'problems.problem',
      id: 'problem_id',
      rule: either(
        problemDesk,
        is('clock'),
        (one) => one.role === 'leader' && row.type === 'marked',
        (one, of, all) =>
          one.role === 'leader' &&
          ['decided', 'unscheduled'].includes(row.type) &&
          convenes(one.account, of, all),
        (one) => one.role === 'lead' && row.type === 'measureFulfilled',
      ),
    },
  }
  const reviews: typeof subjects = {
    review: { table: 'reviews.review', id: 'review_id', rule: is('coordinator', 'clock') },
    'review-item': { table: 'reviews.item', id: 'item_id', rule: addsToItem(row.type) },
    ...addsToJudged(row.type),
  }
  const subject = subjects[row.loop] ?? reviews[row.loop]
  const found = subject && world[subject.table]?.find((one) => one[subject.id] === row.stream_id)
  if (subject === undefined || found === undefined) return false
  return sees(who, subject.table, found, world) && subject.rule(who, found, world)
}

/** Whose a row of these is never changes. */
export const tablesOwned = [
  ...['appeals.appeal', 'people.account', 'people.enterprise'],
  ...['talks.question', 'talks.seat', 'evaluation.rectification'],
]

export const tablesChanged = Object.keys(changedInCity)
export const tablesAdded = Object.keys(addedInCity)

export function changes(who: Asking, table: string, row: Row, world: World): boolean {
  return sees(who, table, row, world) && (changedInCity[table] ?? nobody)(who, row, world)
}

export function adds(who: Asking, table: string, row: Row, world: World): boolean {
  return row.tenant_id === who.tenant && (addedInCity[table] ?? nobody)(who, row, world)
}
