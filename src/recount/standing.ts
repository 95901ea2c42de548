import { type Calendar, cityDay } from './calendar.ts'
import { ownDate, type Reading, running } from './reading.ts'

export const lights = ['green', 'yellow', 'red', 'black', 'paused'] as const
export type Light = (typeof lights)[number]

const first = (moments: readonly string[]): string | null => moments.toSorted()[0] ?? null

/** When the first date passes that runs; null when none does. */
export const passing = (reading: Reading): string | null =>
  first(running(reading).map(({ passesAt }) => passesAt))

/** How an open appeal stands (R7); null when it has ended. */
export function lightOf(reading: Reading, now: string): Light | null {
  if (reading.place === 'ended') return null
  const passesAt = passing(reading)
  if (isBlack(reading, now)) return 'black'
  if (passesAt !== null && passesAt <= now) return 'red'
  if (reading.waitingSince !== null) return 'paused'
  return running(reading).some(({ warnAt }) => warnAt <= now) ? 'yellow' : 'green'
}

/** Overdue at the office, and a letter left unanswered beyond its date. */
function isBlack(reading: Reading, now: string): boolean {
  const own = ownDate(reading)
  const unanswered = reading.letters.filter(({ answeredOn }) => answeredOn === null)
  return (
    own !== null &&
    own.passesAt <= now &&
    unanswered.some(({ answerBy }) => answerBy.passesAt <= now)
  )
}

/** An appeal as the supervision list shows it. */
export type Supervised = {
  appealId: string
  officeId: string | null
  light: Light
  daysOver: number
  level: number
  letters: number
}
/** The list shows no more than this, and tells how many more there are. */
const mostShown = 200

type Placed = Supervised & { passesAt: string | null }

export type OfficeCount = Record<'open' | 'yellow' | 'red' | 'black' | 'shelved' | 'lifted', number>

/** The supervision list: overdue, lifted and shelved appeals, and how each office stands. */
export function supervision(asOf: string, calendar: Calendar) {
  const items: Placed[] = []
  const offices: Record<string, OfficeCount> = {}
  const today = cityDay(asOf)
  return {
    add: (reading: Reading) => {
      const light = lightOf(reading, asOf)
      if (light === null) return
      const { id, officeId, level, place, letters } = reading
      const passesAt = passing(reading)
      const isOver = passesAt !== null && passesAt <= asOf
      const name = officeId ?? 'none'
      const none = { open: 0, yellow: 0, red: 0, black: 0, shelved: 0, lifted: 0 }
      const office = offices[name] ?? none
      offices[name] = office
      office.open += 1
      if (light === 'yellow' || light === 'red' || light === 'black') office[light] += 1
      if (place === 'shelved') office.shelved += 1
      if (level > 0) office.lifted += 1
      if (!isOver && level === 0 && place !== 'shelved') return
      const lastInTime = isOver ? cityDay(Date.parse(passesAt) - 1) : today
      const daysOver = Math.max(calendar.between(lastInTime, today), 0)
      items.push({
        appealId: id,
        officeId,
        light,
        daysOver,
        level,
        letters: letters.length,
        passesAt,
      })
    },
    list: () => {
      const all = items.toSorted(order).map(({ passesAt: _, ...item }): Supervised => item)
      return { items: all.slice(0, mostShown), more: Math.max(all.length - mostShown, 0), offices }
    },
  }
}

/** Black ones first, then what is over for longest; what is not over yet by when it will be. */
function order(a: Placed, b: Placed): number {
  if ((a.light === 'black') !== (b.light === 'black')) return a.light === 'black' ? -1 : 1
  if (a.passesAt !== b.passesAt) return (a.passesAt ?? '~') < (b.passesAt ?? '~') ? -1 : 1
  return a.appealId < b.appealId ? -1 : 1
}
