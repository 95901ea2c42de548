import ical, { ICalEventStatus } from 'ical-generator'
import { cityZone, type Day, type Instant } from '#kernel/day.ts'

/** One talk as a calendar shows it. */
export type Appointment = {
  id: string
  /** Goes up with every change, so that a calendar takes the newer one. */
  sequence: number
  on: Day
  startsAt: string
  title: string
  place: string | null
  text: string
  cancelled: boolean
}

/** The city's zone has had one offset since 1991. */
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${cityZone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** A talk lasts about two hours (domain.md 2.1). */
const hours = 2

/** Writes appointments as iCalendar (RFC 5545). */
export function writeCalendar(
  name: string,
  { host, now }: { host: string; now: Instant },
  appointments: readonly Appointment[],
): string {
  const calendar = ical({ name, prodId: { company: 'Kentan', product: 'talks', language: 'ZH' } })
  calendar.timezone({ name: cityZone, generator: () => zone })
  for (const one of appointments) {
    calendar.createEvent({
      id: `${one.id}@${host}`,
      sequence: one.sequence,
      stamp: new Date(now),
      start: wallTime(one.on, one.startsAt, 0),
      end: wallTime(one.on, one.startsAt, hours),
      timezone: cityZone,
      summary: one.title,
      location: one.place,
      description: one.text,
      status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

/** Why a date of the process's zone: the library prints what its local clock shows. */
function wallTime(day: Day, time: string, later: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(year, month - 1, date, hour + later, minute)
}
