import { type Calendar, cityDay, NoticeMissing } from './calendar.ts'
import { type Due, firstLetterAt, lastDay, took, yellowFrom } from './dates.ts'
import { type EventLine, text } from './lines.ts'
import { datesOf, type Reading, runs } from './reading.ts'
import { type Limit, limitNames, type RuleBook, type Rules } from './rules.ts'

/** Tells what an event says and what the recount says, by a path of names. */
export type Say = (path: string, written: unknown, recounted: unknown) => void

export type Books = { calendar: (version: string) => Calendar; rules: RuleBook; unchecked: number }

/** What a date should be counted from. */
type Expected = {
  startAt: string
  paused: number
  extended: number
  limits: Limit[] | null
}

const hasOwnStart = (kind: string) => kind === 'dispatch' || kind === 'reply'

/** The dates that each event has to carry. */
const carried: Readonly<Record<string, readonly string[]>> = {
  submitted: ['dispatch', 'reply'],
  supplementAsked: ['supplement'],
  objected: ['rule'],
  extensionAsked: ['extension'],
  extensionContested: ['contest'],
  shelved: ['review'],
  shelvingKept: ['review'],
  replied: ['confirm'],
  confirmed: ['close'],
  denied: ['redo'],
}

/** Counts every date of an event again, from where it must begin; `reading` is as it was before. */
export function checkDates(reading: Reading, event: EventLine, books: Books, say: Say): void {
  const dates = datesOf(event)
  for (const kind of carried[event.type] ?? []) {
    if (!dates.some(([name]) => name === kind)) say(`dues.${kind}`, null, 'a date')
  }
  for (const [kind, due] of dates) {
    const told: Say = (path, ...what) => say(`dues.${kind}.${path}`, ...what)
    checked(books, () => {
      checkDue(due, expectedOf(reading, event, kind, due, books), books, told)
      if (kind === 'review' && event.type !== 'redated')
        same(told, 'dueOn', due.dueOn, event.body.reviewOn)
    })
  }
  const { objectBy } = event.body
  if (objectBy) checkFresh(event, 'objectBy', objectBy as Due, books, say)
}

/** A date that begins with its own event: until when to object, until when to answer a letter. */
export function checkFresh(event: EventLine, name: string, due: Due, books: Books, say: Say): void {
  const rules = rulesOf(due, books)
  const limit = name === 'objectBy' ? rules?.objectWithin : rules?.lights.blackAfter
  const expected = { startAt: event.at, paused: 0, extended: 0, limits: [limit as Limit] }
  checked(books, () =>
    checkDue(due, expected, books, (path, ...what) => say(`${name}.${path}`, ...what)),
  )
}

/** A date counted with a notice that is not given is left alone, and counted as such. */
function checked(books: Books, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof NoticeMissing)) throw error
    books.unchecked += 1
  }
}

const rulesOf = ({ ruleVersion }: Due, { rules }: Books): Rules | undefined =>
  rules.called(ruleVersion)

function same(say: Say, path: string, written: unknown, recounted: unknown): void {
  if (JSON.stringify(written) !== JSON.stringify(recounted)) say(path, written, recounted)
}

function checkDue(due: Due, expected: Expected, books: Books, say: Say): void {
  const rules = rulesOf(due, books)
  if (rules === undefined) {
    say('ruleVersion', due.ruleVersion, 'one of the rules given')
    return
  }
  const { startAt, paused, extended, limits } = expected
  same(say, 'startAt', due.startAt, startAt)
  same(say, 'startOn', due.startOn, cityDay(startAt))
  same(say, 'paused', due.paused, paused)
  same(say, 'extended', due.extended, extended)
  if (limits && !limits.some((limit) => sameLimit(limit, due.limit))) {
    say('limit', due.limit, limits[0])
  }
  const calendar = books.calendar(due.calendarVersion)
  const from = { ...expected, startOn: cityDay(startAt), limit: due.limit }
  const counted = lastDay(calendar, from)
  same(say, 'dueOn', due.dueOn, counted.dueOn)
  same(say, 'dueAt', due.dueAt, counted.dueAt)
  same(say, 'passesAt', due.passesAt, counted.passesAt)
  const yellowAt = yellowFrom(calendar, from, counted, rules.lights.yellowAt)
  same(say, 'warnAt', due.warnAt, yellowAt)
  same(say, 'warnPercent', due.warnPercent, rules.lights.yellowAt)
  same(say, 'remindAt', due.remindAt, firstLetterAt(calendar, counted, rules))
}

const sameLimit = (one: Limit, other: Limit) =>
  one.count === other.count && one.unit === other.unit && one.rollForward === other.rollForward

function expectedOf(
  reading: Reading,
  event: EventLine,
  kind: string,
  due: Due,
  books: Books,
): Expected {
  const was = reading.dues.get(kind)?.due
  const begun = event.type === 'redated' && was ? was.startAt : event.at
  return {
    startAt: hasOwnStart(kind) && event.type !== 'submitted' ? reading.submittedAt : begun,
    paused: hasOwnStart(kind) ? waitedIn(reading, due, books) : 0,
    extended: kind === 'reply' ? extendedBy(reading, event) : 0,
    limits: limitsFor(reading, event, kind, due, books),
  }
}

function extendedBy({ asked, extended }: Reading, { type, body }: EventLine): number {
  if (type === 'extensionDecided') return body.granted === true ? asked : extended
  return type === 'contestDecided' && body.withdrawn === true ? 0 : extended
}

/** Which limits the rules allow a date; null where it follows from something else. */
function limitsFor(
  reading: Reading,
  event: EventLine,
  kind: string,
  due: Due,
  books: Books,
): Limit[] | null {
  const rules = rulesOf(due, books)
  if (rules === undefined) return null
  if (kind.startsWith('co:'))
    return event.type === 'redated' ? null : [partOf(reading, event, due, books)]
  const usual = rules[limitNames[kind] ?? ''] as Limit | undefined
  if (usual === undefined) return null
  const grade = text(event.body.grade) || reading.grade
  const graded = rules.grades.filter(({ key }) => kind === 'reply' && key === grade)
  return [...graded.map(({ within }) => within), usual]
}

/** A helper's part is due at its share of the time there is until the office's own date (R2). */
function partOf(reading: Reading, event: EventLine, due: Due, books: Books): Limit {
  const { part, of } = (rulesOf(due, books) as Rules).coHandling
  const whole = runs(reading, 'redo') ?? runs(reading, 'reply')
  if (whole === null) return due.limit
  const unit = whole.limit.unit === 'weeks' ? 'calendar-days' : whole.limit.unit
  const calendar = books.calendar(due.calendarVersion)
  const now = { at: event.at, on: cityDay(event.at) }
  const share = (took(calendar, unit, now, { at: whole.passesAt, on: whole.dueOn }) * part) / of
  const count = Math.max(unit === 'hours' ? Math.round(share) : Math.floor(share), 1)
  return { count, unit, rollForward: true }
}

/** How long the enterprise was waited for so far, in the unit of a date and by its calendar. */
function waitedIn({ waits }: Reading, { limit, calendarVersion }: Due, books: Books): number {
  const calendar = books.calendar(calendarVersion)
  return waits.reduce((sum, { from, until }) => sum + took(calendar, limit.unit, from, until), 0)
}

/** Notes a wait for the enterprise that an event ends; it lasted at most until it was due. */
export function noteWait(reading: Reading, event: EventLine): void {
  const { waitingSince } = reading
  const supplement = runs(reading, 'supplement')
  const over = ['supplemented', 'waitEnded', 'registered'].includes(event.type)
  if (waitingSince === null || supplement === null || !over) return
  const late = event.at >= supplement.passesAt
  const until = late
    ? { at: supplement.passesAt, on: supplement.dueOn }
    : { at: event.at, on: cityDay(event.at) }
  reading.waits.push({ from: waitingSince, until })
}
