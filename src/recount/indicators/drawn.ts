import { cityDay, plus } from '../calendar.ts'
import { type EventLine, part, text } from '../lines.ts'

/**
 * Whether every appeal that was ever denied, rated bad or closed by default is drawn for a check, once for each,
 * and none for what it was not. Which week it belongs to is that of the day on which it had both ended and been
 * judged so; what was written while that week's head was published is drawn in the next.
 */
export function drawnBook() {
  const causes = new Map<string, Cause[]>()
  const checks = new Map<string, Check[]>()
  // The first and the last week that was drawn.
  let [from, to] = ['', '']
  return {
    add(events: readonly EventLine[]): void {
      const [first] = events
      if (first?.loop === 'appeal') causes.set(first.stream, causesOf(events))
      if (first?.loop !== 'check' || first.type !== 'drawn') return
      const [appeal, week] = [text(first.body.appealId), text(first.body.period)]
      if (!week.includes('W')) return
      from = from === '' || week < from ? week : from
      to = week > to ? week : to
      checks.set(appeal, [...(checks.get(appeal) ?? []), { week, reason: text(first.body.reason) }])
    },
    faults(): string[] {
      return [...new Set([...causes.keys(), ...checks.keys()])].flatMap((appeal) =>
        faultsOf(causes.get(appeal) ?? [], checks.get(appeal) ?? [], { from, to }).map(
          (fault) => `checks of ${appeal}: ${fault}`,
        ),
      )
    },
  }
}

/** Why an appeal is drawn, and in which week, or else the next. */
type Cause = { reason: string; week: string; next: string }
type Check = { week: string; reason: string }

const reasons = ['rated-bad', 'denied', 'defaulted']

function faultsOf(causes: readonly Cause[], checks: readonly Check[], drawn: Span): string[] {
  const named = checks.filter(({ reason }) => reasons.includes(reason))
  const missing = causes
    // Why not the last week: what its head did not hold is drawn in the next.
    .filter(({ week }) => drawn.from <= week && week < drawn.to)
    .filter(({ week, next }) => !named.some((one) => one.week === week || one.week === next))
    .map(({ reason, week }) => `written none, recounted ${reason} of ${week}`)
  const left = [...causes]
  const beyond = named.filter(({ reason, week }) => {
    const at = left.findIndex(
      (one) => one.reason === reason && (one.week === week || one.next === week),
    )
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [
    ...missing,
    ...beyond.map(({ reason, week }) => `written ${reason} of ${week}, recounted none`),
  ]
}

type Span = { from: string; to: string }

/** What there was against an appeal, each once from its beginning, or its being opened again, on. */
function causesOf(events: readonly EventLine[]): Cause[] {
  return lives(events).flatMap((life) => {
    const end = life.findIndex(({ type }) => ['closed', 'withdrawn', 'referred'].includes(type))
    if (end < 0) return []
    return reasons.flatMap((reason) => {
      const at = life.findIndex((event) => against(event) === reason)
      const ripe = life[Math.max(at, end)]
      if (at < 0 || ripe === undefined) return []
      const on = cityDay(ripe.at)
      return [{ reason, week: weekOf(on), next: weekOf(plus(on, 7)) }]
    })
  })
}

function lives(events: readonly EventLine[]): EventLine[][] {
  const all: EventLine[][] = [[]]
  for (const event of events) {
    if (event.type === 'reopened') all.push([])
    all.at(-1)?.push(event)
  }
  return all
}

function against({ type, body }: EventLine): string {
  if (type === 'denied') return 'denied'
  if (type === 'closed' && body.end === 'defaulted') return 'defaulted'
  const level =
    type === 'rated'
      ? part(body.rating, 'level')
      : type === 'followedUp'
        ? part(body.attempt, 'satisfied')
        : null
  return typeof level === 'number' && level < 3 ? 'rated-bad' : ''
}

/** The ISO week of a day: that of its Thursday, counted from the first of January. */
function weekOf(day: string): string {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const thursday = plus(day, 3 - sinceMonday)
  const year = thursday.slice(0, 4)
  const nth = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * 86_400_000)
  return `${year}-W${String(1 + Math.floor(nth)).padStart(2, '0')}`
}
