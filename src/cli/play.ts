import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#platform/config.ts'
import { startPlatform } from '#platform/start.ts'
import { turnedClock } from '../play/clock.ts'
import { type PlayOptions, play, playQuarter } from '../play/play.ts'
import { quarterStart } from '../play/quarter.ts'
import { cycleAppeals, readAppeals, sampleAppeals } from '../play/source.ts'
import { reference } from '../wiring.ts'
import { reportPeriod, reportQuarter } from './play-report.ts'
import { progressLine } from './progress.ts'

export const usage = `kentan play [--quarter] [--from FILE] [--count N] [--seed N] [--start DAY] [--out FOLDER] [--json]
  Plays one whole period of appeals through the HTTP API, in a city of its own, with a clock that is
  turned by hand; counts its figures again from the exported events; writes the ledger.
  With --quarter: thirteen weekly periods with offices that are late in every way, stopped while many
  appeals are open; its lights, letters, dates and supervision list are counted again too.`

/** Plays and proves what is published; 1 when it differs, or a period's appeal has not ended. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      quarter: { type: 'boolean', default: false },
      from: { type: 'string', default: sampleAppeals },
      count: { type: 'string' },
      seed: { type: 'string', default: '7' },
      start: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const { quarter, json, seed } = values
  const count = Number(values.count ?? (quarter ? 240 : 72))
  const appeals = await (quarter ? cycleAppeals : readAppeals)(resolve(values.from), count)
  const start = values.start ?? (quarter ? quarterStart : '2026-03-04')
  const progress = progressLine(json)
  const told = {
    progress: (day: string, ended: number) =>
      progress.show(`${day}  ${ended}/${count}`, ended / count),
    say: progress.say,
  }
  const chosen = { appeals, start, seed: Number(seed), out: values.out, told }
  const result = await inScratchCity(env, chosen, quarter ? playQuarter : play)
  progress.end()
  return (quarter ? reportQuarter : reportPeriod)(result, { count, json })
}

type Chosen = Pick<PlayOptions, 'appeals' | 'start' | 'seed'> & {
  out: string | undefined
  told: { progress: PlayOptions['progress']; say: (line: string) => void }
}

/** A city on a database of its own, gone afterwards; what was played lies in the folder. */
async function inScratchCity(
  env: NodeJS.ProcessEnv,
  { out: given, told, ...chosen }: Chosen,
  work: typeof play,
) {
  const config = readConfig(env)
  const scratch = mkdtempSync(join(tmpdir(), 'kentan-play-'))
  const tenantId = `play-${randomUUID().slice(0, 8)}`
  const out = resolve(given ?? join(config.dataDir, 'play', tenantId))
  const clock = turnedClock(chosen.start)
  const platform = await startPlatform({
    config: { ...config, dataDir: scratch },
    reference,
    clock,
    log: told.say,
  })
  try {
    const { db } = platform
    return {
      ...(await work({ ...chosen, db, clock, tenantId, out, progress: told.progress })),
      out,
    }
  } finally {
    await platform.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}
