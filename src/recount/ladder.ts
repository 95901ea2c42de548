import { type Calendar, cityDay, midnight } from './calendar.ts'
import { type Books, checkFresh, type Say } from './check-dates.ts'
import { type Due, lastDay } from './dates.ts'
import { type EventLine, text } from './lines.ts'
import { type LetterKind, ownDate, type Reading } from './reading.ts'
import type { Rules } from './rules.ts'

/** The letter that has to go out when nobody moves, and from when. */
type Expected = { document: string; at: string }

const documentOf = (type: string): LetterKind | null =>
  type === 'reminded' ? 'reminder' : type === 'ordered' ? 'order' : null

const later = (one: string, other: string): string => (one > other ? one : other)

/** The next rung of the ladder (R7): nothing is sent about a shelved appeal, or one that was replied to. */
function expectedLetter(reading: Reading, { ladder }: Rules): Expected | null {
  const own = ownDate(reading)
  const rung = ladder[reading.rung]
  if (own === null || rung === undefined || reading.place === 'shelved') return null
  const at = reading.rung === 0 ? own.remindAt : reading.nextLetterAt
  return at === null ? null : { document: rung.document, at }
}

/** The rungs after the first: when so much time has passed, on a day that is worked. */
function rungAt(reading: Reading, after: number, at: string, rules: Rules, calendar: Calendar) {
  const rung = rules.ladder[after]
  if (rung === undefined) return null
  const from = { startAt: at, startOn: cityDay(at), limit: rung.after, paused: 0, extended: 0 }
  const { dueAt, passesAt } = lastDay(calendar, from)
  const passed = dueAt ?? new Date(midnight(calendar.onOrAfter(cityDay(passesAt)))).toISOString()
  return later(passed, ownDate(reading)?.remindAt ?? passed)
}

/**
 * Says so when a letter should have gone out on a day before an event, or by now, and did not; goes
 * on as if it had. `since` is when the appeal came to stand as it does.
 */
export function checkMissing(
  reading: Reading,
  { since, event, asOf }: { since: string; event?: EventLine; asOf: string },
  books: Books,
  say: Say,
): void {
  const until = event?.at ?? asOf
  const rules = books.rules.at(until)
  for (;;) {
    const expected = expectedLetter(reading, rules)
    if (expected === null) return
    const due = later(expected.at, since)
    if (event ? cityDay(due) >= cityDay(until) : due > until) return
    // A letter that comes late is told as such, and is not missing.
    if (event && documentOf(event.type) === expected.document) return
    say(`letters.${expected.document}`, 'none', `due on ${cityDay(due)}`)
    const calendar = books.calendar(ownDate(reading)?.calendarVersion ?? '')
    reading.rung += 1
    reading.nextLetterAt = rungAt(reading, reading.rung, due, rules, calendar)
  }
}

/** Checks a letter against the ladder: which, to whom, on which day. */
export function checkLetter(
  reading: Reading,
  event: EventLine,
  since: string,
  books: Books,
  say: Say,
): void {
  const document = documentOf(event.type)
  if (document === null) return
  const { body, at, actorRole } = event
  const rules = books.rules.at(at)
  const expected = expectedLetter(reading, rules)
  const own = ownDate(reading)
  const to = addressee(reading, document, rules)
  if (body.to !== to) say('to', body.to, to)
  if (text(body.officeId) !== reading.officeId) say('officeId', body.officeId, reading.officeId)
  checkFresh(event, 'answerBy', body.answerBy as Due, books, say)
  if (actorRole === 'clock') {
    const due = expected && later(expected.at, since)
    if (document !== expected?.document) say('document', document, expected?.document ?? 'none')
    if (due && cityDay(due) !== cityDay(at)) say('on', cityDay(at), cityDay(due))
    return
  }
  // A person may remind once it is yellow, and order once it is overdue.
  const from = document === 'order' ? own?.passesAt : own?.warnAt
  if (from === undefined || at < from) say('on', cityDay(at), from ?? 'never')
}

/** The next rung that such a letter stands on; below 0 when there is none left. */
const rungOf = ({ rung }: Reading, document: LetterKind, { ladder }: Rules): number =>
  ladder.findIndex((one, nth) => nth >= rung && one.document === document)

function addressee(reading: Reading, document: LetterKind, rules: Rules): string {
  const { ladder } = rules
  const rung = ladder[rungOf(reading, document, rules)]
  return (rung ?? ladder.findLast((one) => one.document === document) ?? ladder.at(-1))?.to ?? ''
}

/** What a letter, or the answer to one, does to the ladder. */
export function readLetter(reading: Reading, event: EventLine, books: Books): void {
  const { type, at, body } = event
  const document = documentOf(type)
  const rules = books.rules.at(at)
  const on = cityDay(at)
  const calendarFor = (due: Due | undefined | null) => books.calendar(due?.calendarVersion ?? '')
  if (document !== null) {
    const answerBy = body.answerBy as Due
    const letter = { document, number: text(body.number), to: text(body.to) }
    reading.letters.push({
      ...letter,
      officeId: text(body.officeId),
      on,
      answerBy,
      answeredOn: null,
    })
    // A letter that is not the next rung's, nor a later one's, neither moves the ladder nor delays it.
    const rung = rungOf(reading, document, rules)
    if (rung < 0) return
    reading.rung = rung + 1
    reading.nextLetterAt = rungAt(reading, rung + 1, at, rules, calendarFor(answerBy))
  }
  if (type === 'letterAnswered') {
    reading.nextLetterAt = rungAt(reading, reading.rung, at, rules, calendarFor(ownDate(reading)))
  }
}
