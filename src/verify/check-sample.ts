import { isDeepStrictEqual } from 'node:util'
import { addDays, startOfDay } from '#kernel/day.ts'
import { FormatFault, toBase64 } from '#kernel/log/bytes.ts'
import { parseCheckpoint } from '#kernel/log/checkpoint.ts'
import { daysOfWeek, endedIn, type SampledEvent, sampleOf } from '#modules/trust/index.ts'
import { finding, type Report } from './findings.ts'
import { headsIn, leavesIn } from './from-export.ts'

type Listed = {
  head: { size: number; root: string }
  items: { appealId: string; reason: string }[]
}

/**
 * Draws the review sample of a week again from a verified export, and compares it with the list that was
 * published (the answer of GET /api/v1/samples/WEEK).
 */
export async function checkSample(folder: string, period: string, list: string): Promise<Report> {
  const week = daysOfWeek(period)
  if (week === null) throw new FormatFault(`${period} is no week such as 2026-W48`)
  // Why `as`: what is not as it should be differs below.
  const listed = JSON.parse(list) as Listed
  const after = startOfDay(addDays(week.to, 1))
  const first = headsIn(folder)
    .heads.filter(({ at }) => at !== null && at >= after)
    .sort((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))[0]
  if (first === undefined) throw new FormatFault('no checkpoint was published after that week yet')
  const { size, root } = parseCheckpoint(first.note).checkpoint
  if (listed.head.size !== size || listed.head.root !== toBase64(root)) {
    return bad('other-seed', `the first head after ${period} has ${size} leaves`)
  }
  const events: SampledEvent[] = []
  for await (const { opening, index } of leavesIn(folder, headsIn(folder).newest.size)) {
    if (index >= size || typeof opening === 'string' || opening.event.loop !== 'appeal') continue
    events.push(opening.event)
  }
  const drawn = sampleOf(period, toBase64(root), endedIn(week, events))
  return isDeepStrictEqual(drawn, listed.items)
    ? { verified: drawn.length + 1, findings: [] }
    : bad('other-sample', `${drawn.length} are drawn, ${listed.items.length} are listed`)
}

const bad = (kind: string, why: string): Report => {
  return { verified: 1, findings: [finding(kind, 'sample', why)] }
}
