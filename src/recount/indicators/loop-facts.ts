import { cityDay } from '../calendar.ts'
import { type EventLine, part, text } from '../lines.ts'
import { type Fact, left, rate } from './facts.ts'
import { problemFacts } from './problem-facts.ts'

/** By what a record may be asked for; null where it does not know it. */
export type Place = {
  region: string | null
  office: string | null
  environment: string | null
  industry: string | null
  channel: string | null
}

/** What a record beside appeals and talks counts in, and where. */
export type Placed = { place: Place; facts: readonly Fact[] }

/** The loops beside appeals and talks that count. */
export const countingLoops = ['rectification', 'check', 'promise', 'problem']

export function loopFacts(events: readonly EventLine[], today: string): Placed {
  const body = events[0]?.body ?? {}
  switch (events[0]?.loop) {
    case 'rectification':
      return { place: placeOf(body), facts: rectificationFacts(events, today) }
    case 'check':
      return { place: placeOf(body), facts: checkFacts(events) }
    case 'promise':
      return { place: placeOf(body.content), facts: promiseFacts(events) }
    default:
      return { place: placeOf({}), facts: problemFacts(events) }
  }
}

const placeOf = (body: unknown): Place => {
  const named = (name: string) => text(part(body, name)) || null
  return {
    ...{ region: named('regionId'), office: named('officeId'), industry: null },
    ...{ environment: named('environment'), channel: named('channel') },
  }
}

const earlier = (one: string, other: string) => (one < other ? one : other)

/**
 * Every bad rating is in both rates: with what is done by the day it was done or due, else with the date it waits
 * for, which counts against it once it is over and leaves it out with a reason until then.
 */
function rectificationFacts(events: readonly EventLine[], today: string): Fact[] {
  const by: Record<string, string> = {}
  const done = { rectified: '', closed: '', upheld: '' }
  let waitsFor = ''
  for (const { type, at, body } of events) {
    const on = cityDay(at)
    for (const kind of ['verify', 'rectify', 'rule', 'callBack']) {
      by[kind] = text(part(part(body.dues, kind), 'dueOn')) || by[kind] || ''
    }
    waitsFor = nextAfter[type] ?? waitsFor
    if (type === 'appealRuled' && body.upheld === true) done.upheld = on
    if (type === 'rectified') done.rectified = on
    if (type === 'closed') done.closed = on
  }
  const [inTime, called] = ['bad-ratings-rectified-on-time', 'bad-ratings-called-back']
  const { rectified, closed, upheld } = done
  if (upheld !== '') return [left(inTime, 'upheld', upheld), left(called, 'upheld', upheld)]
  const { rectify = '', callBack = '', [waitsFor]: next = '' } = by
  const waits = (code: string) =>
    next < today ? rate(code, next, false) : [left(code, reasonOf[waitsFor] ?? 'open', next)]
  return [
    ...(rectified === ''
      ? waits(inTime)
      : rate(inTime, earlier(rectified, rectify), rectified <= rectify)),
    ...(closed === '' ? waits(called) : rate(called, earlier(closed, callBack), true)),
  ]
}
/** Which date runs after what has happened to a bad rating. */
const nextAfter: Readonly<Record<string, string>> = {
  ...{ opened: 'verify', verified: 'rectify', ratingAppealed: 'rule' },
  ...{ appealRuled: 'rectify', rectified: 'callBack' },
}
const reasonOf: Readonly<Record<string, string>> = { verify: 'verifying', rule: 'contested' }

function checkFacts(events: readonly EventLine[]): Fact[] {
  const code = 'false-closings'
  let found = ''
  let closed = ''
  for (const { type, at, body } of events) {
    if (type === 'found') found = text(body.finding)
    if (type === 'found' && found !== 'false') closed = cityDay(at)
    if (type === 'settled' && body.agree === true) closed = cityDay(at)
  }
  if (closed === '') return [left(code, 'unfinished', cityDay(events[0]?.at ?? ''))]
  return found === 'unclear' ? [left(code, found, closed)] : rate(code, closed, found === 'false')
}

/**
 * Where a promise stands: kept by the day of the report that was accepted; else broken once anything is written of it
 * after the day promised at first, also its withdrawal; else withdrawn or open.
 */
function promiseFacts([made, ...later]: readonly EventLine[]): Fact[] {
  const content = made?.body.content
  const by = text(part(content, 'dueOn'))
  const end = later.findIndex(({ type }) => type === 'kept' || type === 'withdrawn')
  // What is written of it once it has ended tells nothing of how it was kept.
  const until = end === -1 ? later : later.slice(0, end + 1)
  const reported = until.findLast(({ type }) => type === 'reported')
  const ended = later[end]?.type
  const kept = ended === 'kept'
  const broken = !kept && until.some(({ at }) => cityDay(at) > by)
  const told = (code: string, holds: boolean) => {
    if (kept || broken) return rate(code, by, holds)
    return [left(code, ended === 'withdrawn' ? 'taken-back' : 'open', by)]
  }
  if (text(part(content, 'source')) === 'instruction') return told('instructions-done', kept)
  const inTime = kept && reported !== undefined && cityDay(reported.at) <= by
  return [...told('promises-kept-on-time', inTime), ...told('promises-broken', broken)]
}
