import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Database } from '#platform/database/database.ts'
import { differences } from '../recount/differences.ts'
import { recount } from '../recount/recount.ts'
import type { Client } from './caller.ts'
import type { TurnedClock } from './clock.ts'
import type { Cast } from './people.ts'
import { playPeriod } from './period.ts'
import { readBeside, readPublished } from './published.ts'
import { playWeeks } from './quarter.ts'
import type { PlayedAppeal } from './source.ts'
import { setUpStaffedCity } from './staff.ts'
import { type OpenStage, onStage } from './stage.ts'

export type PlayOptions = {
  /** Opened with `clock`. */
  db: Database
  clock: TurnedClock
  tenantId: string
  appeals: readonly PlayedAppeal[]
  seed: number
  start: Day
  out: string
  /** Signs the head of the city's record. */
  sign?: () => Promise<void>
  /** Lets what the database counts by the hour begin anew, after every played day. */
  newDay?: () => Promise<void>
  progress: (day: Day, ended: number) => void
}

/** Plays one period in a city of its own over HTTP, and has what it publishes counted again. */
export const play = (options: PlayOptions) =>
  inOwnCity(options, (stage) => playPeriod({ ...stage, ...options, spread: 3 }))

/** Plays a quarter of weekly periods with late offices, stopped while many appeals are open. */
export const playQuarter = (options: PlayOptions) =>
  inOwnCity(options, (stage) => playWeeks({ ...stage, ...options }))

async function inOwnCity(options: PlayOptions, work: (stage: OpenStage) => Promise<unknown>) {
  const { db, tenantId, start, clock, out } = options
  const staff = await setUpStaffedCity(db, tenantId, 'huzhou')
  if (staff === null) throw new Error(`The city ${tenantId} has been played already.`)
  return onStage({ db, tenantId, staff, start }, async (stage) => {
    await work(stage)
    mkdirSync(out, { recursive: true })
    const years = yearsFrom(start, dayOf(clock.now()))
    return prove(stage.cast, out, years)
  })
}

/** Every year a date may lie in; the last may have no notice yet. */
export function yearsFrom(first: Day, last: Day): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4)) + 1]
  return Array.from({ length: to - from + 1 }, (_, nth) => from + nth)
}

/** Saves the events and what lies beside them, and counts again from the saved files alone. */
export async function prove({ auditor, coordinator }: Cast, out: string, years: readonly number[]) {
  const published = await readPublished(auditor)
  const beside = await readBeside(auditor, years)
  const eventsFile = join(out, 'events.jsonl')
  await save(auditor, '/events.jsonl', eventsFile)
  writeFileSync(join(out, 'calendar.json'), JSON.stringify(beside.notices))
  writeFileSync(join(out, 'rules.json'), JSON.stringify(beside.rules))
  await save(coordinator, '/ledger.xlsx', join(out, 'ledger.xlsx'))
  await save(coordinator, '/ledger.csv', join(out, 'ledger.csv'))
  const lines = createInterface({ input: createReadStream(eventsFile, 'utf8') })
  const counted = await recount(lines, { ...beside, asOf: published.asOf, pages: true })
  const found = differences(published.standing, counted.recounted)
  return { published, beside, differences: [...found, ...counted.faults] }
}

async function save(client: Client, path: string, file: string): Promise<void> {
  const { body } = await client.download(path)
  if (body === null) throw new Error(`${path} was empty.`)
  // Why `as`: the DOM's and Node's types of the same stream do not know each other.
  await pipeline(
    Readable.fromWeb(body as import('node:stream/web').ReadableStream),
    createWriteStream(file),
  )
}
