import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Day } from '#kernel/day.ts'
import type { Database } from '#platform/database/database.ts'
import { differences, recount } from '../recount/recount.ts'
import type { Client } from './caller.ts'
import type { TurnedClock } from './clock.ts'
import { playPeriod } from './period.ts'
import type { PlayedAppeal } from './source.ts'
import { setUpStaffedCity } from './staff.ts'
import { onStage } from './stage.ts'

export type PlayOptions = {
  /** Opened with `clock`. */
  db: Database
  clock: TurnedClock
  tenantId: string
  appeals: readonly PlayedAppeal[]
  seed: number
  start: Day
  out: string
  progress: (day: Day, ended: number) => void
}

type Published = { ends: Record<string, number>; repliedOnTime: Rate; dispatchedOnTime: Rate }
type Rate = { numerator: number; denominator: number }

/** Plays one period in a city of its own over HTTP, and has its figures counted again. */
export async function play(options: PlayOptions) {
  const { db, clock, tenantId, appeals, seed, start, out } = options
  const staff = await setUpStaffedCity(db, tenantId, 'huzhou')
  if (staff === null) throw new Error(`The city ${tenantId} has been played already.`)
  return onStage({ db, tenantId, staff, start }, async (stage) => {
    const { cast } = stage
    const { progress } = options
    await playPeriod({ ...stage, clock, appeals, seed, start, spread: 3, progress })
    mkdirSync(out, { recursive: true })
    const published = await cast.auditor.get<Published & { asOf: string }>('/figures')
    await save(cast.auditor, '/events.jsonl', join(out, 'events.jsonl'))
    await save(cast.coordinator, '/ledger.xlsx', join(out, 'ledger.xlsx'))
    await save(cast.coordinator, '/ledger.csv', join(out, 'ledger.csv'))
    const lines = createInterface({ input: createReadStream(join(out, 'events.jsonl'), 'utf8') })
    const found = differences(published, await recount(lines, published.asOf))
    return { published, differences: found }
  })
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
