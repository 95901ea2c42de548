import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, later, startOfDay } from '#kernel/day.ts'
import { differences } from '../recount/differences.ts'
import { recount } from '../recount/recount.ts'
import { finding, type Report } from './findings.ts'
import { headsIn, leavesIn } from './from-export.ts'

/**
 * Counts published figures (the answer of GET /api/v1/figures) again from a verified export, beside which
 * lie the holiday notices and the rules; no tolerance (security.md A13).
 */
export async function checkStats(folder: string, published: string): Promise<Report> {
  const figures = JSON.parse(published)
  const beside = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const { recounted, faults } = await recount(await linesOf(folder), {
    notices: beside('calendar.json'),
    rules: beside('rules.json'),
    // The last moment of the day the figures stood at, in the city.
    asOf: later(startOfDay(addDays(figures.asOf, 1)), -1),
  })
  const found = [...differences(figures, recounted.figures), ...faults]
  const verified = Object.keys(figures).length
  return { verified, findings: found.map((why) => finding('other-figure', 'figures', why)) }
}

/** The events of an export as the recount reads them: stream by stream. */
async function linesOf(folder: string): Promise<string[]> {
  const streams = new Map<string, string[]>()
  for await (const { opening } of leavesIn(folder, headsIn(folder).newest.size)) {
    if (typeof opening === 'string') continue
    const { stream, version, loop, type, at, actorRole, officeId, body } = opening.event
    const lines = streams.get(stream) ?? []
    lines.push(JSON.stringify({ stream, version, loop, type, at, actorRole, officeId, body }))
    streams.set(stream, lines)
  }
  return [...streams.values()].flat()
}
