import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Database } from '#platform/database/database.ts'
import { prove, yearsFrom } from '../play.ts'
import { proveIndicators } from '../prove-indicators.ts'
import { proveKept } from '../prove-kept.ts'
import { proveTalks } from '../prove-talks.ts'
import { proveVotes } from '../prove-votes.ts'
import type { OpenStage } from '../stage.ts'
import { compareSummaries } from '../summaries.ts'

type Proving = OpenStage & {
  db: Database
  tenantId: string
  out: string
  start: Day
  until: Day
}

/** Counts everything that is published again from the exported events, and every summary from its own. */
export async function proveYear({ cast, db, tenantId, out, start, until }: Proving) {
  const appeals = await prove(cast, out, yearsFrom(start, until))
  const known = { beside: appeals.beside, asOf: appeals.published.asOf }
  const talks = await proveTalks(cast, out, known)
  const indicators = await proveIndicators(cast, out, known)
  const kept = await proveKept(cast, out, appeals.beside)
  const summaries = await compareSummaries(db, tenantId)
  const votes = await proveVotes(cast, out, appeals.published.asOf)
  const differences = [
    ...appeals.differences,
    ...talks.differences,
    ...indicators,
    ...kept,
    ...summaries.differences,
    ...votes,
  ]
  const story = await storyIn(join(out, 'events.jsonl'))
  return { appeals, sums: talks.sums, streams: summaries.streams, differences, story }
}

type Line = { loop: string; type: string; at: string; actorRole: string }

/**
 * A hash of what happened: on which day which event of which loop by which role, so many times. Two plays by
 * one seed have the same; only ids, numbers and moments of the day may differ.
 */
export async function storyIn(file: string) {
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    // Why `as`: lines of our own export.
    const { loop, type, at, actorRole } = JSON.parse(line) as Line
    lines.push(`${dayOf(at)} ${loop} ${type} ${actorRole}`)
  }
  const hash = createHash('sha256').update(lines.sort().join('\n')).digest('hex')
  return { events: lines.length, hash }
}
