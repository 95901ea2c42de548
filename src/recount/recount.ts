/**
 * Counts again, from exported events, the holiday notices and the rules, what a city publishes: its
 * figures, lights, supervision list, letters and dates. This program shares no code with the ones that
 * publish them: it reads the lines, not the database, and knows nothing of the modules.
 */
import { calendarsOf, cityDay, type Notice, newestVersion } from './calendar.ts'
import { type Books, checkDates, noteWait, type Say } from './check-dates.ts'
import { lastDay } from './dates.ts'
import { figures } from './figures.ts'
import { checkLetter, checkMissing, readLetter } from './ladder.ts'
import { appealsIn, type EventLine, type Lines } from './lines.ts'
import { letterNumbers } from './numbers.ts'
import { beginReading, type Reading, read } from './reading.ts'
import { type RulesVersion, ruleBook } from './rules.ts'
import { type Light, lightOf, lights, supervision } from './standing.ts'

/** What lies beside the events: everything else that the dates were counted by. */
export type Beside = { notices: readonly Notice[]; rules: readonly RulesVersion[] }

type Recounting = Beside & {
  /** The moment at which what is published stood; later events are left out. */
  asOf: string
  /** Whether to keep what each appeal's page shows; a large city's would not fit into memory. */
  pages?: boolean
}

/** One appeal as its page shows it. */
export type AppealShown = {
  light: Light | null
  letters: {
    document: string
    number: string
    to: string
    officeId: string
    on: string
    answerBy: string
    answeredOn: string | null
  }[]
  dates: Record<string, { startOn: string; dueOn: string; warnOn: string; endedOn: string | null }>
}

export type Recounted = Awaited<ReturnType<typeof recount>>['recounted']

/** Counts again, and checks each event against those before it; faults are told by their paths. */
export async function recount(lines: Lines, { asOf, notices, rules, pages = false }: Recounting) {
  const books: Books = { calendar: calendarsOf(notices), rules: ruleBook(rules), unchecked: 0 }
  const newest = books.calendar(newestVersion(notices))
  const sums = figures(cityDay(asOf))
  const supervised = supervision(asOf, newest)
  const numbers = letterNumbers()
  const byLight = Object.fromEntries(lights.map((light) => [light, 0]))
  const appeals: Record<string, AppealShown> = {}
  const faults: string[] = []
  const say: Say = (path, written, recounted) =>
    faults.push(`${path}: written ${shown(written)}, recounted ${shown(recounted)}`)
  for await (const events of appealsIn(lines)) {
    const known = events.filter(({ at }) => at <= asOf)
    if (known.length === 0) continue
    const reading = readAppeal(known, asOf, books, say)
    const light = lightOf(reading, asOf)
    if (light !== null) byLight[light] = (byLight[light] ?? 0) + 1
    sums.add(reading, promisedOn(reading, books))
    supervised.add(reading)
    for (const letter of reading.letters) numbers.add(letter, within(say, `appeals.${reading.id}`))
    if (pages) appeals[reading.id] = show(reading, light)
  }
  numbers.check(say)
  return {
    recounted: {
      figures: sums.sum,
      lights: byLight,
      supervision: supervised.list(),
      letters: numbers.count,
      ...(pages ? { appeals } : {}),
    },
    faults,
    unchecked: books.unchecked,
  }
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const within =
  (say: Say, name: string): Say =>
  (path, ...what) =>
    say(`${name}.${path}`, ...what)

/** Reads one appeal from its first event, checking each against what was before it. */
function readAppeal(events: EventLine[], asOf: string, books: Books, say: Say): Reading {
  const [begun] = events
  if (begun?.type !== 'submitted') throw new Error(`${begun?.stream} has no beginning.`)
  const reading = beginReading(begun)
  const ofAppeal = within(say, `appeals.${reading.id}`)
  let since = begun.at
  for (const [nth, event] of events.entries()) {
    const ofEvent = within(ofAppeal, `${event.version}.${event.type}`)
    if (event.version !== nth + 1) ofEvent('version', event.version, nth + 1)
    if ('on' in event.body && event.body.on !== cityDay(event.at)) {
      ofEvent('on', event.body.on, cityDay(event.at))
    }
    checkMissing(reading, { since, event, asOf }, books, ofAppeal)
    checkLetter(reading, event, since, books, ofEvent)
    noteWait(reading, event)
    checkDates(reading, event, books, ofEvent)
    read(reading, event)
    readLetter(reading, event, books)
    since = event.at
  }
  checkMissing(reading, { since, asOf }, books, ofAppeal)
  return reading
}

/** The date of the first reply as it would be without an extension. */
function promisedOn(reading: Reading, { calendar }: Books): string {
  const due = reading.dues.get('reply')?.due
  if (due === undefined) return ''
  if (due.extended === 0) return due.dueOn
  return lastDay(calendar(due.calendarVersion), { ...due, extended: 0 }).dueOn
}

function show({ letters, dues }: Reading, light: Light | null): AppealShown {
  const dates = [...dues].map(([kind, { due, endedOn }]) => {
    const { startOn, dueOn, warnAt } = due
    return [kind, { startOn, dueOn, warnOn: cityDay(warnAt), endedOn }] as const
  })
  return {
    light,
    letters: letters.map((letter) => ({ ...letter, answerBy: letter.answerBy.dueOn })),
    dates: Object.fromEntries(dates),
  }
}
