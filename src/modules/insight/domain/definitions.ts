import type { IndicatorCode } from './indicators.ts'
import type { Why } from './left-out.ts'

/**
 * A sum of measures: what records count by their names (docs/indicators.md). `past:` counts what is kept by the
 * day it is due and whose day is over, `coming:` that whose day is not.
 */
export type Sum = readonly string[]

export type Left = { why: Why; of: Sum }

/** How an indicator is made. `read` is of few rows by nature, read as they are. */
export type Definition =
  | { kind: 'count'; n: Sum }
  | { kind: 'rate'; n: Sum; of: Sum; without?: readonly Left[] }
  /** The middle of what is counted by its value, as `days:7`. */
  | { kind: 'median'; of: string; without?: readonly Left[] }
  /** What departments say less what enterprises confirm, in tenths of a percentage point. */
  | { kind: 'gap'; of: IndicatorCode; less: IndicatorCode }
  /** Who came at least once in the period. */
  | { kind: 'came' }
  | { kind: 'first-timers' }
  | { kind: 'industries' }
  | { kind: 'read'; what: 'linked' | 'drop' | 'invitations' }

const count = (...n: string[]): Definition => ({ kind: 'count', n })
const rate = (n: string, of: Sum, ...without: Left[]): Definition => {
  return { kind: 'rate', n: [n], of, without }
}
/** What was due by a day: done in time, of what was done or whose day is over. */
const inTime = (name: string): Definition =>
  rate(`${name}.inTime`, [`${name}.due`, `past:${name}.owed`], {
    why: 'ended-before',
    of: [`${name}.ended`],
  })

const withdrawn: Left = { why: 'withdrawn', of: ['ended.withdrawn'] }
const referred: Left = { why: 'referred', of: ['ended.referred'] }
/**
 * Bad ratings whose next date is over: each is in the rates, done or not, whoever left it where it is; but for what
 * was found false, and what is not due.
 */
const badOwed: Sum = ['past:verify.owed', 'past:rule.owed', 'past:rectify.owed']
const badLeft = (...open: string[]): Left[] => [
  { why: 'upheld', of: ['rectification.upheld'] },
  { why: 'verifying', of: ['coming:verify.owed'] },
  { why: 'contested', of: ['coming:rule.owed'] },
  { why: 'open', of: open },
]
/** Promises that were kept or broken; of all others it is not yet known. */
const promised: Sum = ['promise.keptInTime', 'promise.keptLate', 'promise.broken']
const openPromise: Left = { why: 'open', of: ['promise.open'] }
/** What two people withdrew before its day was over. */
const takenBack: Left = { why: 'taken-back', of: ['promise.withdrawn'] }

/** Every indicator as data: pages, recounts and docs/indicators.md follow it. */
export const definitions: Readonly<Record<IndicatorCode, Definition>> = {
  submitted: count('submitted'),
  closed: count('closed'),
  'ended-resolved': count('ended.resolved'),
  'ended-unconfirmed': count('ended.unconfirmed'),
  'ended-unresolved': count('ended.unresolved'),
  'ended-defaulted': count('ended.defaulted'),
  'ended-withdrawn': count('ended.withdrawn'),
  'ended-referred': count('ended.referred'),
  open: count('open'),
  merged: count('merged'),
  'dispatched-on-time': inTime('dispatch'),
  'signed-on-time': inTime('sign'),
  'responded-on-time': inTime('respond'),
  'replied-on-time': inTime('reply'),
  'replied-on-time-as-promised': inTime('promised'),
  'resolved-by-department': rate(
    'outcome.resolved',
    ['outcome.own'],
    { why: 'answered-along', of: ['outcome.along'] },
    { why: 'ended-without-reply', of: ['outcome.none'] },
  ),
  'resolved-by-enterprise': rate(
    'judged.solved',
    ['judged'],
    { why: 'waiting', of: ['unjudged.open'] },
    { why: 'unconfirmed', of: ['unjudged.unconfirmed'] },
    { why: 'defaulted', of: ['unjudged.defaulted'] },
    { why: 'withdrawn', of: ['unjudged.withdrawn'] },
  ),
  gap: { kind: 'gap', of: 'resolved-by-department', less: 'resolved-by-enterprise' },
  satisfied: rate('rated.satisfied', ['reached'], { why: 'not-reached', of: ['unreached'] }),
  'not-reached': rate('ended.unreached', ['concluded'], withdrawn, referred),
  'followed-up': rate('followedUp', ['concluded'], withdrawn, referred),
  denied: rate('judged.denied', ['judged.ever'], { why: 'not-judged', of: ['judged.never'] }),
  defaulted: rate('ended.defaulted', ['concluded'], withdrawn, referred),
  pressured: rate('pressure.felt', ['pressure.asked'], {
    why: 'not-asked',
    of: ['pressure.unasked'],
  }),
  'bad-ratings-rectified-on-time': rate(
    'rectify.inTime',
    ['rectify.due', ...badOwed],
    ...badLeft('coming:rectify.owed'),
  ),
  'bad-ratings-called-back': rate(
    'callBack.due',
    ['callBack.due', 'past:callBack.owed', ...badOwed],
    ...badLeft('coming:rectify.owed', 'coming:callBack.owed'),
  ),
  redone: rate('redone', ['answered']),
  'solved-first': rate('solvedFirst', ['concluded'], withdrawn, referred),
  'transfers-median': { kind: 'median', of: 'transfers' },
  lifted: rate('lifted', ['dispatched']),
  shelved: count('shelved'),
  reopened: rate('appeal.reopened', ['ended.ever']),
  relapsed: rate('appeal.relapsed', ['concluded'], withdrawn, referred),
  'false-closings': rate(
    'check.false',
    ['check.checked'],
    { why: 'unclear', of: ['check.unclear'] },
    { why: 'unfinished', of: ['check.open'] },
  ),
  'median-working-days': {
    kind: 'median',
    of: 'days',
    without: [withdrawn, referred, { why: 'not-measured', of: ['days.unknown'] }],
  },
  'sessions-held': count('session.held'),
  'answered-on-the-spot': rate('question.onTheSpot', ['question.dealtWith']),
  'linked-to-problem': { kind: 'read', what: 'linked' },
  'measures-done': rate('measure.done', ['measure.decided']),
  'problem-drop': { kind: 'read', what: 'drop' },
  'reforms-proposed': count('reform.proposed'),
  'reforms-recommended': rate('reform.recommended', ['reform.proposed']),
  'reforms-enacted': rate('reform.enacted', ['reform.recommended']),
  'reforms-implemented': rate('reform.implemented', ['reform.enacted']),
  enterprises: { kind: 'came' },
  'first-timers': { kind: 'first-timers' },
  'small-and-micro': rate('size.smallMicro', ['size.known'], {
    why: 'size-unknown',
    of: ['size.unknown'],
  }),
  industries: { kind: 'industries' },
  'invitations-p95': { kind: 'read', what: 'invitations' },
  declined: rate('invited.declined', ['invited']),
  'promises-kept-on-time': rate('promise.keptInTime', promised, openPromise, takenBack),
  'promises-broken': rate('promise.broken', promised, openPromise, takenBack),
  'instructions-done': rate(
    'instruction.done',
    ['instruction.done', 'instruction.broken'],
    { why: 'open', of: ['instruction.open'] },
    { why: 'taken-back', of: ['instruction.withdrawn'] },
  ),
}

/** How far an appeal came, in order. */
export const funnelStages = [
  'submitted',
  'stage.registered',
  'stage.dispatched',
  'stage.replied',
  'stage.judged',
  'stage.closed',
] as const

/** Open appeals are told by how many days ago they were submitted. */
export const ageLimits = [2, 7, 14, 30, 90, null] as const

/** Measures that are kept by the day. */
export const standings = [
  'open',
  'dispatch.owed',
  'sign.owed',
  'respond.owed',
  'reply.owed',
  'promised.owed',
  'verify.owed',
  'rule.owed',
  'rectify.owed',
  'callBack.owed',
] as const
