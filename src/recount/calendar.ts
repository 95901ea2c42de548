/** One year's holiday notice, as `GET /calendar/{year}` gives it. */
export type Notice = {
  year: number
  published: boolean
  version: number
  off: string[]
  work: string[]
}

const dayMs = 86_400_000
const hourMs = 3_600_000

/** The city is eight hours ahead of UTC all year round (since 1992). */
export const cityDay = (at: string | number): string =>
  new Date((typeof at === 'number' ? at : Date.parse(at)) + 8 * hourMs).toISOString().slice(0, 10)

/** The moment at which a day of the city begins. */
export const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`) - 8 * hourMs

export const plus = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)

export const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs

/** A date was counted with a notice that is not among those given: it cannot be counted again. */
export class NoticeMissing extends Error {}

export type Calendar = {
  isWorked: (day: string) => boolean
  /** The nth day worked after a day; before it when negative; the day itself for none. */
  worked: (from: string, count: number) => string
  /** The day itself when it is worked, else the first one worked after it. */
  onOrAfter: (day: string) => string
  /** How many days are worked after the one, up to and with the other; negative when they are swapped. */
  between: (from: string, to: string) => number
}

/** The calendars that notices make, by their names: `2025.1,2026.2` is those notices and no others. */
export function calendarsOf(notices: readonly Notice[]): (version: string) => Calendar {
  const known = new Map(notices.map((one) => [`${one.year}.${one.version}`, one]))
  const made = new Map<string, Calendar>()
  return (version) => {
    const found = made.get(version) ?? calendarOf(version, known)
    made.set(version, found)
    return found
  }
}

/** The name of the calendar that all these notices make. */
export const newestVersion = (notices: readonly Notice[]): string =>
  notices
    .filter(({ published }) => published)
    .map(({ year, version }) => `${year}.${version}`)
    .sort()
    .join(',')

function calendarOf(version: string, known: ReadonlyMap<string, Notice>): Calendar {
  const names = version.split(',').filter((name) => name !== '')
  const byYear = new Map(names.map((name) => [name.slice(0, 4), name]))
  const off = new Map<string, boolean>()
  for (const name of names) {
    for (const day of known.get(name)?.off ?? []) off.set(day, true)
    for (const day of known.get(name)?.work ?? []) off.set(day, false)
  }
  const isWorked = (day: string): boolean => {
    const name = byYear.get(day.slice(0, 4))
    if (name !== undefined && !known.has(name)) throw new NoticeMissing(name)
    const weekend = new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
    return !(off.get(day) ?? weekend)
  }
  return { isWorked, ...countingBy(isWorked) }
}

function countingBy(isWorked: (day: string) => boolean): Omit<Calendar, 'isWorked'> {
  const worked = (from: string, count: number): string => {
    let day = from
    let left = count
    while (left !== 0) {
      day = plus(day, Math.sign(count))
      if (isWorked(day)) left -= Math.sign(count)
    }
    return day
  }
  const between = (from: string, to: string): number => {
    if (to < from) return -between(to, from)
    let count = 0
    for (let day = plus(from, 1); day <= to; day = plus(day, 1)) count += isWorked(day) ? 1 : 0
    return count
  }
  return { worked, between, onOrAfter: (day) => (isWorked(day) ? day : worked(day, 1)) }
}
