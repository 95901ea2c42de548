import type { Role } from '#kernel/actor.ts'
import type { Notice } from '#modules/notices/domain/notice.ts'
import type { Promised, PromiseEvent, Stage } from './types.ts'

/** One event of a promise with what must be known to tell of it. */
export type Happening = {
  promiseId: string
  event: PromiseEvent
  after: Promised
  officeName: string
  /** Whose appeal it came from, and whose were answered along with that one, each with the words it has of it. */
  enterprises: readonly { enterpriseId: string; appealId: string; number: string; words: string }[]
}

type Tell = (it: Happening) => Notice[]
const nobody: Tell = () => []

/** What the clock tells of the dates of a promise. */
const warned: Readonly<Record<Stage, Tell>> = {
  near: (it) => office(it, 'near'),
  // Why nobody while it waits to be judged: it may have been kept in time.
  first: (it) => (it.after.status === 'reported' ? [] : broken(it)),
  late: (it) => broken(it),
  judge: (it) => [{ ...desk(it, 'judge'), urgent: true }, ...leader(it, 'judge')],
}

const broken: Tell = (it) => [
  ...office(it, 'broken', true),
  { ...desk(it, 'broken'), urgent: true },
  ...leader(it, 'broken'),
  ...firm(it, 'broken'),
]

const told: Readonly<Record<PromiseEvent['type'], Tell>> = {
  // What an office wrote in its own reply it knows, and the reply tells the enterprise.
  made: (it) => (it.after.source === 'reply' ? [] : office(it, 'given')),
  instructed: (it) => office(it, 'instructed', true),
  reported: (it) => [desk(it, 'reported'), ...leader(it, 'reported'), ...firm(it, 'reported')],
  kept: (it) => [...office(it, 'kept'), ...leader(it, 'kept'), ...firm(it, 'kept')],
  returned: (it) => office(it, 'returned', true),
  dateAsked: (it) => [desk(it, 'dateAsked')],
  dateDecided: (it) => {
    if (it.event.type !== 'dateDecided' || !it.event.granted) return office(it, 'dateRefused')
    return [...office(it, 'dateGranted'), ...firm(it, 'moved')]
  },
  warned: (it) => (it.event.type === 'warned' ? warned[it.event.stage](it) : []),
  withdrawn: (it) => [
    ...office(it, 'withdrawn'),
    ...firm(it, 'withdrawn'),
    // Why not of his own: he took it back himself.
    ...(it.event.type === 'withdrawn' && it.event.proposedBy !== null
      ? leader(it, 'withdrawn')
      : []),
  ],
  erased: nobody,
}

/** Who is told what of a promise: its office, the desk, the leader who instructed, and whose appeal it was. */
export const tellOfPromise: Tell = (happening) => told[happening.event.type](happening)

const handling: readonly Role[] = ['lead', 'handler']

const subjectOf = ({ promiseId, after }: Happening) => ({
  ...{ loop: 'promise', id: promiseId, number: after.number },
})

/** The date that is told of: the one that has passed, the one until which to judge, else the one agreed. */
function dueOn({ event, after: { due, firstDueOn, judging } }: Happening): { dueOn: string } {
  const stage = event.type === 'warned' ? event.stage : null
  if (stage === 'first') return { dueOn: firstDueOn }
  return { dueOn: (stage === 'judge' ? judging?.dueOn : due?.dueOn) ?? '' }
}

const office = (it: Happening, name: string, urgent = false): Notice[] => [
  {
    to: { officeId: it.after.officeId, roles: handling },
    template: `promise.${name}.office`,
    ...{ values: dueOn(it), urgent, subject: subjectOf(it) },
  },
]

const desk = (it: Happening, name: string): Notice => ({
  to: { role: 'coordinator', regionId: it.after.regionId },
  template: `promise.${name}.coordinator`,
  ...{ values: { ...dueOn(it), office: it.officeName }, urgent: false, subject: subjectOf(it) },
})

/** A leader who wrote it himself; a coordinator who recorded one is the desk. */
function leader(it: Happening, name: string): Notice[] {
  const { recordedBy } = it.after
  if (recordedBy?.role !== 'leader') return []
  const values = { ...dueOn(it), office: it.officeName }
  const to = { accountId: recordedBy.accountId }
  const template = `promise.${name}.leader`
  return [{ to, template, values, urgent: false, subject: subjectOf(it) }]
}

function firm(it: Happening, name: string): Notice[] {
  const { enterprises, officeName } = it
  return enterprises.map(({ enterpriseId, appealId, number, words }) => ({
    to: { enterpriseId },
    template: `promise.${name}.enterprise`,
    ...{ values: { ...dueOn(it), office: officeName, words }, urgent: false },
    subject: { loop: 'appeal', id: appealId, number },
  }))
}
