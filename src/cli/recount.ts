import { createReadStream, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { exportEvents } from '#modules/insight/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import type { Client } from '../play/caller.ts'
import { readBeside, readPublished } from '../play/published.ts'
import { indicatorsDiffer } from '../play/published-indicators.ts'
import { readKept } from '../play/published-kept.ts'
import { readTalks } from '../play/published-talks.ts'
import { readVotes } from '../play/published-votes.ts'
import { recountVotes } from '../recount/awards/recount.ts'
import { differences } from '../recount/differences.ts'
import { recountIndicators } from '../recount/indicators/recount.ts'
import { keptDiffers } from '../recount/published/recount.ts'
import { recount } from '../recount/recount.ts'
import { recountTalks } from '../recount/talks/recount.ts'
import { asAuditor } from './as-auditor.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan recount [--events FILE [--as-of MOMENT] [--tally FILE]...]
  Counts what is published (figures, indicators, editions of open data, reports and packs as of their moments,
  lights, supervision list, letters, dates, talks, votes for good cases) again from exported events by separate code, and compares; from a file, beside which lie calendar.json
  and rules.json as \`play\` writes them, it only counts. --tally: the opened ballots of a round, as the API
  gives them to an auditor. Exit code 1 when anything differs.`

/** Recounts what the city publishes, or what an exported file adds up to. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string' },
      'as-of': { type: 'string' },
      tally: { type: 'string', multiple: true },
    },
  })
  if (values.events !== undefined) {
    return countFile(values.events, values.tally ?? [], values['as-of'])
  }
  return withPlatform(env, async ({ db }, { tenantId }) => {
    const found = await asAuditor(db, tenantId, async (auditor) => {
      const published = await readPublished(auditor)
      const beside = await readBeside(auditor, yearsUntil(published.asOf))
      const events = await exportEvents(db, actorWithoutAccount(tenantId, 'auditor'))
      const counted = await recount(events, { ...beside, asOf: published.asOf, pages: true })
      const ofAppeals = [...differences(published.standing, counted.recounted), ...counted.faults]
      return [
        ...ofAppeals,
        ...(await talksDiffer(auditor, { db, tenantId }, published.asOf)),
        ...(await votesDiffer(auditor, { db, tenantId }, published.asOf)),
        ...(await figuresDiffer(auditor, { db, tenantId }, published.asOf)),
        ...(await editionsDiffer(auditor, { db, tenantId }, published.asOf)),
      ]
    })
    console.log(found.length === 0 ? 'recount: equal' : `recount differs:\n  ${found.join('\n  ')}`)
    return found.length === 0 ? 0 : 1
  })
}

/** What the API tells of talks and their recount does not, or the other way round. */
async function talksDiffer(
  auditor: Client,
  { db, tenantId }: { db: Database; tenantId: string },
  asOf: string,
): Promise<string[]> {
  const published = await readTalks(auditor)
  const { notices } = await readBeside(auditor, yearsUntil(asOf))
  const events = await exportEvents(db, actorWithoutAccount(tenantId, 'auditor'))
  const { shown, faults } = await recountTalks(events, { asOf, notices })
  return [...differences(published, shown), ...faults]
}

/** The published counts of votes and their recount, where they differ. */
async function votesDiffer(
  auditor: Client,
  { db, tenantId }: { db: Database; tenantId: string },
  asOf: string,
): Promise<string[]> {
  const { published, boxes } = await readVotes(auditor)
  const events = await exportEvents(db, actorWithoutAccount(tenantId, 'auditor'))
  const { votes, faults } = await recountVotes(events, { asOf, boxes })
  return [...differences(published, votes, 'awards'), ...faults]
}

/** Every indicator, of the city and of each region, office, environment, industry, channel and month. */
async function figuresDiffer(
  auditor: Client,
  { db, tenantId }: { db: Database; tenantId: string },
  asOf: string,
): Promise<string[]> {
  const { notices } = await readBeside(auditor, yearsUntil(asOf))
  const events = await exportEvents(db, actorWithoutAccount(tenantId, 'auditor'))
  const { places, faults } = await recountIndicators(events, { asOf, notices })
  return [...(await indicatorsDiffer(auditor, places)), ...faults]
}

/** Every edition of open data, report of a quarter and pack of a review, each as of its own moment. */
async function editionsDiffer(
  auditor: Client,
  { db, tenantId }: { db: Database; tenantId: string },
  asOf: string,
): Promise<string[]> {
  const { notices } = await readBeside(auditor, yearsUntil(asOf))
  const events = await exportEvents(db, actorWithoutAccount(tenantId, 'auditor'))
  return keptDiffers(events, { ...(await readKept(auditor)), notices })
}

async function countFile(
  file: string,
  ballots: readonly string[],
  asOf = new Date().toISOString(),
): Promise<number> {
  const beside = (name: string) => JSON.parse(readFileSync(join(dirname(file), name), 'utf8'))
  const lines = () => createInterface({ input: createReadStream(file, 'utf8') })
  const known = { notices: beside('calendar.json'), rules: beside('rules.json'), asOf }
  const { recounted, faults: ofAppeals } = await recount(lines(), known)
  const { sums: talks, faults: ofTalks } = await recountTalks(lines(), known)
  const { places, faults: ofFigures } = await recountIndicators(lines(), known)
  const boxes = ballots.map((box) => JSON.parse(readFileSync(box, 'utf8')))
  const { votes, faults: ofVotes } = await recountVotes(lines(), { asOf, boxes })
  const faults = [...ofAppeals, ...ofTalks, ...ofFigures, ...ofVotes]
  console.log(JSON.stringify({ ...recounted, talks, indicators: places, votes, faults }, null, 2))
  return faults.length === 0 ? 0 : 1
}

/** The first year there are notices of, to the year after this one. */
function yearsUntil(asOf: string): number[] {
  const first = 2023
  const last = Number(asOf.slice(0, 4)) + 1
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}
