/**
 * Counts the indicators of all that counts again from exported events: for the city, each region,
 * office, environment, industry, channel and month. It shares no code with what publishes them, and asks each
 * appeal what it counts in, where what publishes them adds differences up.
 */
import { calendarsOf, cityDay, type Notice } from '../calendar.ts'
import { type EventLine, type Lines, part, streamsIn, text } from '../lines.ts'
import { drawnBook } from './drawn.ts'
import { type Fact, factsOf } from './facts.ts'
import { type File, readFile } from './file.ts'
import { countingLoops, loopFacts, type Place, type Placed } from './loop-facts.ts'
import { type Arrivals, type Joined, joinedOf, memberFacts } from './problem-members.ts'
import { type TalkFact, talkFacts } from './talk-facts.ts'

export type Told = { n: number | null; of: number | null; without: Record<string, number> }
/** By place (`city`, `region=wuxing`, `month=2026-03` …) and code. */
export type Places = Record<string, Record<string, Told>>
type Counted = { places: Places; faults: string[] }

/** The first and the last month of a stretch. */
export type Months = { from: string; to: string }
/** At which moment it is asked, and of which months; of all time where none are named. */
export type Known = { asOf: string; notices: readonly Notice[]; months?: Months }

export async function recountIndicators(
  lines: Lines,
  known: Known,
): Promise<{ places: Places; faults: string[] }> {
  const [counted] = await recountAll(lines, [known])
  return counted as Counted // of one that is asked, one is answered
}

/** As it stood at each moment and for each stretch of months, from events that are read once. */
export async function recountAll(lines: Lines, asked: readonly Known[]): Promise<Counted[]> {
  const arrivals = new Map<string, { region: string; came: string }>()
  const all = asked.map((known) => counting(known, arrivals))
  const wanted = ['appeal', 'talk-session', 'talk-seat', 'talk-question', ...countingLoops]
  for await (const events of streamsIn(lines, (loop) => wanted.includes(loop))) {
    const [first] = events
    if (first?.loop === 'appeal') arrivals.set(first.stream, arrivalOf(first))
    for (const { add } of all) add(events)
  }
  return all.map(({ counted }) => counted())
}

const arrivalOf = ({ at, body }: EventLine) => ({
  region: text(part(body.content, 'regionId')),
  came: cityDay(at),
})

function counting({ asOf, notices, months }: Known, arrivals: Arrivals) {
  const calendar = calendarsOf(notices)
  const faults: string[] = []
  const problems: Joined[] = []
  const drawn = drawnBook()
  const sums = summing(months, cityDay(asOf).slice(0, 7))
  const add = (all: readonly EventLine[]): void => {
    const events = all.filter(({ at }) => at <= asOf)
    const [first] = events
    if (first === undefined) return
    drawn.add(events)
    if (first.loop !== 'appeal') {
      for (const fact of talkFacts(events)) sums.addTalk(fact)
      if (countingLoops.includes(first.loop)) sums.addPlaced(loopFacts(events, cityDay(asOf)))
      if (first.loop === 'problem') problems.push(joinedOf(events))
      return
    }
    const file = readFile(events, calendar, (path, written, recounted) => {
      faults.push(`${path}: written ${written}, recounted ${recounted}`)
    })
    sums.addFile(file, factsOf(file, cityDay(asOf)))
  }
  // Why last: a problem's events may lie before those of its appeals.
  const counted = (): Counted => {
    for (const problem of problems) {
      const { placed, faults: unknown } = memberFacts(problem, arrivals, cityDay(asOf))
      for (const one of placed) sums.addPlaced(one)
      faults.push(...unknown)
    }
    faults.push(...drawn.faults())
    return { places: sums.places(), faults }
  }
  return { add, counted }
}

type Sum = { parts: Map<string, number>; values: number[] }

const isWithin = (months: Months | undefined, on: string): boolean =>
  months === undefined || (months.from <= on.slice(0, 7) && on.slice(0, 7) <= months.to)

/** What came before these months and has not ended is open in them too. */
const countsIn = (months: Months | undefined, { code, on }: Fact): boolean =>
  code === 'open' && months !== undefined ? on.slice(0, 7) <= months.to : isWithin(months, on)

function summing(months: Months | undefined, lastMonth: string) {
  const sums = new Map<string, Map<string, Sum>>()
  const firms = new Map<string, Set<string>>()
  const industries = new Map<string, Set<string>>()
  const firstMonth = new Map<string, string>()
  const invited = new Map<string, Map<string, number>>()

  const add = (place: string, { code, part, value }: Omit<Fact, 'on'>) => {
    const codes = sums.get(place) ?? new Map<string, Sum>()
    sums.set(place, codes)
    const sum: Sum = codes.get(code) ?? { parts: new Map(), values: [] }
    codes.set(code, sum)
    if (value === undefined) sum.parts.set(part, (sum.parts.get(part) ?? 0) + 1)
    else sum.values.push(value)
  }
  const addPlaced = ({ place: of, facts }: Placed) => {
    const own = placesOf(of)
    for (const fact of facts.filter((one) => countsIn(months, one))) {
      const until = fact.code === 'open' ? lastMonth : fact.on.slice(0, 7)
      const inMonths = monthsFrom(fact.on.slice(0, 7), until).map((month) => `month=${month}`)
      for (const place of [...own, ...inMonths]) add(place, fact)
    }
  }
  const note = (all: Map<string, Set<string>>, place: string, one: string) =>
    all.set(place, (all.get(place) ?? new Set()).add(one))
  /** The earliest month in which an enterprise came to the city, or to a region. */
  const noteFirst = (place: string, { enterprise, came }: File) => {
    const key = `${place} ${enterprise}`
    const known = firstMonth.get(key)
    const month = came.slice(0, 7)
    if (known === undefined || month < known) firstMonth.set(key, month)
  }
  return {
    addPlaced,
    addFile: (file: File, facts: readonly Fact[]) => {
      const own = placesOf(file)
      addPlaced({ place: file, facts })
      for (const place of ['city', `region=${file.region}`]) noteFirst(place, file)
      if (!isWithin(months, file.came)) return
      const month = `month=${file.came.slice(0, 7)}`
      for (const place of ['city', `region=${file.region}`, month]) {
        note(firms, place, file.enterprise)
      }
      if (file.industry === null) return
      for (const place of [...own, month]) note(industries, place, file.industry)
    },
    addTalk: ({ region, on, codes, invitedFirm }: TalkFact) => {
      if (!isWithin(months, on)) return
      const places = ['city', `region=${region}`, `month=${on.slice(0, 7)}`]
      for (const place of places) for (const code of codes) add(place, code)
      if (invitedFirm === null) return
      for (const place of places) {
        const times = invited.get(place) ?? new Map<string, number>()
        invited.set(place, times.set(invitedFirm, (times.get(invitedFirm) ?? 0) + 1))
      }
    },
    places: () => told({ sums, firms, industries, firstMonth, invited, months }),
  }
}

function monthsFrom(from: string, to: string): string[] {
  const [year = 0, nth = 0] = from.split('-').map(Number)
  const next = nth === 12 ? `${year + 1}-01` : `${year}-${String(nth + 1).padStart(2, '0')}`
  return from < to ? [from, ...monthsFrom(next, to)] : [from]
}

function placesOf({ region, office, environment, industry, channel }: Place): string[] {
  const known = Object.entries({ region, office, environment, industry, channel })
  return ['city', ...known.flatMap(([name, of]) => (of === null ? [] : [`${name}=${of}`]))]
}

type All = {
  sums: Map<string, Map<string, Sum>>
  firms: Map<string, Set<string>>
  industries: Map<string, Set<string>>
  firstMonth: Map<string, string>
  invited: Map<string, Map<string, number>>
  months: Months | undefined
}

function told({ sums, firms, industries, firstMonth, invited, months }: All): Places {
  const places: Places = {}
  for (const [place, codes] of sums) {
    const row: Record<string, Told> = {}
    for (const [code, sum] of codes) row[code] = toldOf(sum)
    const department = row['resolved-by-department']
    const enterprise = row['resolved-by-enterprise']
    row.gap = { n: gapOf(department, enterprise), of: null, without: {} }
    row.industries = { n: industries.get(place)?.size ?? 0, of: null, without: {} }
    const came = firms.get(place)?.size
    if (/^(city|region=|month=)/.test(place)) {
      row.enterprises = { n: came ?? 0, of: null, without: {} }
      row['first-timers'] = { n: firstsOf(firstMonth, place, months), of: came ?? 0, without: {} }
      const times = [...(invited.get(place)?.values() ?? [])].sort((one, other) => one - other)
      const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? null
      row['invitations-p95'] = { n: p95, of: times.length, without: {} }
      const linked = row['linked-to-problem']?.n ?? 0
      row['linked-to-problem'] = { n: linked, of: row.submitted?.n ?? 0, without: {} }
    }
    places[place] = row
  }
  return places
}

function firstsOf(
  firstMonth: ReadonlyMap<string, string>,
  place: string,
  months: Months | undefined,
): number {
  const month = place.startsWith('month=') ? place.slice('month='.length) : null
  const within = `${month === null ? place : 'city'} `
  return [...firstMonth].filter(
    ([key, first]) =>
      key.startsWith(within) && (month === null ? isWithin(months, first) : first === month),
  ).length
}

function toldOf({ parts, values }: Sum): Told {
  const without = Object.fromEntries(
    [...parts]
      .filter(([part]) => part.startsWith('without '))
      .map(([part, n]) => [part.slice('without '.length), n]),
  )
  if (values.length > 0) return { n: middleOf(values), of: values.length, without }
  const n = (parts.get('n') ?? 0) - (parts.get('less') ?? 0)
  return { n, of: parts.get('of') ?? null, without }
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (place: number) => sorted[place] as number // of a list that is not empty
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.floor(sorted.length / 2))) / 2
}

function gapOf(one: Told | undefined, other: Told | undefined): number | null {
  if (!one?.of || !other?.of) return null
  return Math.round(((one.n ?? 0) / one.of - (other.n ?? 0) / other.of) * 1_000)
}
