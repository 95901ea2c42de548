import type { Day } from '#kernel/day.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { type AppOptions, createApp } from '../wiring.ts'
import { assembleCast } from './people.ts'
import type { Period } from './period.ts'
import { readEnterprises, type SampleEnterprise } from './source.ts'
import type { Staff } from './staff.ts'

/** What every period of a play has in common. */
export type OpenStage = Pick<Period, 'cast' | 'calendar' | 'runJobs'> & {
  /** Where its server listens. */
  address: string
}

type Place = {
  db: Database
  tenantId: string
  staff: Staff
  start: Day
  /** Who is registered; by default the project's own invented enterprises. */
  samples?: readonly SampleEnterprise[]
  ways?: Ways
}

/** What a server of the play has beside the least: files, learning, comparing. */
export type Ways = Pick<AppOptions, 'files' | 'learn' | 'finder'>

/** Opens a server of the play's own on the loopback, with everybody signed up, and closes it after. */
export async function onStage<T>(
  { db, tenantId, staff, start, samples = readEnterprises(), ways }: Place,
  work: (stage: OpenStage) => Promise<T>,
): Promise<T> {
  const app = await createApp({ db, tenantId, logLevel: 'error', ...ways })
  try {
    const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
    const cast = await assembleCast({ db, tenantId, address, staff, today: start, samples })
    const calendar = await db.as(actorWithoutAccount(tenantId, 'clock'), loadCalendar)
    return await work({ cast, calendar, runJobs: app.runJobs, address })
  } finally {
    await app.http.close()
  }
}
