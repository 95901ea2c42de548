import { isDeepStrictEqual } from 'node:util'
import { addDays, type Instant, startOfDay } from '#kernel/day.ts'
import { FormatFault, toBase64 } from '#kernel/log/bytes.ts'
import { parseCheckpoint } from '#kernel/log/checkpoint.ts'
import { daysOfPeriod, drawFiles } from '#modules/reviews/index.ts'
import { daysOfWeek, endedIn, type SampledEvent, sampleOf } from '#modules/trust/index.ts'
import { finding, type Report } from './findings.ts'
import { headsIn, leavesIn } from './from-export.ts'

type Listed = {
  head: { size: number; root: string }
  items: { appealId: string; reason: string }[]
}

/**
 * Draws the review sample of a week, or the files of a half-yearly or yearly review, again from a verified
 * export, and compares them with the list that was published (the answer of GET /api/v1/samples/WEEK or of
 * GET /api/v1/retrospectives/ID).
 */
export async function checkSample(folder: string, period: string, list: string): Promise<Report> {
  const days = daysOfWeek(period) ?? daysOfPeriod(period)
  if (days === null) {
    throw new FormatFault(
      `${period} is no week such as 2026-W48, no half-year 2026-H1, no year 2026`,
    )
  }
  const listed = listIn(list)
  const first = firstHeadFrom(folder, startOfDay(addDays(days.to, 1)))
  if (first === undefined)
    throw new FormatFault('no checkpoint was published after that period yet')
  const { size, root } = parseCheckpoint(first.note).checkpoint
  if (listed.head.size !== size || listed.head.root !== toBase64(root)) {
    return bad('other-seed', `the first head after ${period} has ${size} leaves`)
  }
  const events: SampledEvent[] = []
  for await (const { opening, index } of leavesIn(folder, headsIn(folder).newest.size)) {
    if (index >= size || typeof opening === 'string' || opening.event.loop !== 'appeal') continue
    events.push({ ...opening.event, leaf: index })
  }
  const earlier = firstHeadFrom(folder, startOfDay(days.from)) ?? first
  const before = parseCheckpoint(earlier.note).checkpoint.size
  const drawn = drawnOf(period, toBase64(root), endedIn({ ...days, before }, events))
  return isDeepStrictEqual(drawn, listed.items)
    ? { verified: drawn.length + 1, findings: [] }
    : bad('other-sample', `${drawn.length} are drawn, ${listed.items.length} are listed`)
}

/** The first head that was published from a moment on. */
const firstHeadFrom = (folder: string, moment: Instant) =>
  headsIn(folder)
    .heads.filter(({ at }) => at !== null && at >= moment)
    .sort((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))[0]

/** What was listed: a week's whole sample, or what a review drew of its period's. */
function listIn(list: string): Listed {
  // Why `as`: what is not as it should be differs from what is drawn.
  const read = JSON.parse(list) as Listed & { sample?: Listed | null }
  const { head, items } = read.sample ?? read
  if (!Array.isArray(items)) throw new FormatFault('no files were drawn in that list')
  return { head, items: items.map(({ appealId, reason }) => ({ appealId, reason })) }
}

const drawnOf = (period: string, seed: string, ended: Parameters<typeof sampleOf>[2]) =>
  daysOfWeek(period) === null ? drawFiles(period, seed, ended).drawn : sampleOf(period, seed, ended)

const bad = (kind: string, why: string): Report => {
  return { verified: 1, findings: [finding(kind, 'sample', why)] }
}
