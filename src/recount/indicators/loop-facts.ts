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

/** Of what was due by a day, whether it is done as asked; nothing while its day is not over. */
function due(
  code: string,
  by: string,
  { done, today, holds }: { done: string; today: string; holds: boolean },
): Fact[] {
  if (by === '') return []
  if (done !== '') return rate(code, done <= by ? done : by, holds)
  return by < today ? rate(code, by, false) : []
}

function rectificationFacts(events: readonly EventLine[], today: string): Fact[] {
  const read = { rectifyBy: '', callBy: '', rectified: '', closed: '', upheld: '', waits: false }
  for (const { type, at, body } of events) {
    const on = cityDay(at)
    read.rectifyBy = text(part(part(body.dues, 'rectify'), 'dueOn')) || read.rectifyBy
    read.callBy = text(part(part(body.dues, 'callBack'), 'dueOn')) || read.callBy
    if (type === 'ratingAppealed') read.waits = true
    if (type === 'appealRuled') read.waits = false
    if (type === 'appealRuled' && body.upheld === true) read.upheld = on
    if (type === 'rectified') read.rectified = on
    if (type === 'closed') read.closed = on
  }
  const [inTime, called] = ['bad-ratings-rectified-on-time', 'bad-ratings-called-back']
  const { rectifyBy, callBy, rectified, closed, upheld, waits } = read
  if (upheld !== '') return [left(inTime, 'upheld', upheld), left(called, 'upheld', upheld)]
  const soon = rectified !== '' && rectified <= rectifyBy
  return [
    ...(waits ? [] : due(inTime, rectifyBy, { done: rectified, today, holds: soon })),
    ...due(called, callBy, { done: closed, today, holds: true }),
  ]
}

function checkFacts(events: readonly EventLine[]): Fact[] {
  let found = ''
  let closed = ''
  for (const { type, at, body } of events) {
    if (type === 'found') found = text(body.finding)
    if (type === 'found' && found !== 'false') closed = cityDay(at)
    if (type === 'settled' && body.agree === true) closed = cityDay(at)
  }
  return closed === '' || found === 'unclear'
    ? []
    : rate('false-closings', closed, found === 'false')
}

/** Where a promise stands: what was reported stands as it did until that is accepted. */
function promiseFacts(events: readonly EventLine[]): Fact[] {
  const content = events[0]?.body.content
  const by = text(part(content, 'dueOn'))
  let stands: 'open' | 'broken' | 'kept' | 'withdrawn' = 'open'
  let everBroken = false
  let reported = ''
  let waits = false
  for (const { type, at, body } of events) {
    if (['reported', 'kept', 'returned'].includes(type)) waits = type === 'reported'
    if (type === 'reported') reported = cityDay(at)
    if (type === 'kept' || type === 'withdrawn') stands = type
    if (type === 'returned') stands = body.late === true ? 'broken' : 'open'
    if (type === 'warned' && body.stage === 'late') stands = 'broken'
    if (type === 'dateDecided' && body.granted === true) stands = 'open'
    everBroken ||= stands === 'broken'
  }
  if (stands === 'withdrawn') return []
  const kept = stands === 'kept'
  const broken = stands === 'broken' || (!kept && waits && everBroken)
  const told = (code: string, holds: boolean) =>
    kept || broken ? rate(code, by, holds) : [left(code, 'open', by)]
  if (text(part(content, 'source')) === 'instruction') return told('instructions-done', kept)
  return [
    ...told('promises-kept-on-time', kept && reported <= by),
    ...told('promises-broken', broken),
  ]
}
